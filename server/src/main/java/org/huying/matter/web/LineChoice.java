package org.huying.matter.web;

import org.huying.base.Bilingual;

/** A line to choose. */
public record LineChoice(String id, Bilingual title) {}
