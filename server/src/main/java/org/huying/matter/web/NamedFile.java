package org.huying.matter.web;

/** A file that came with an entry of a timeline. */
public record NamedFile(String id, String name) {}
