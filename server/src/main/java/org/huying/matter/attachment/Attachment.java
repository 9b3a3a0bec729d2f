package org.huying.matter.attachment;

/**
 * A file that was brought.
 *
 * @param id the SHA-256 of what is kept of it, hexadecimal
 * @param filename as it was called by who brought it
 * @param type its media type, found by looking into it
 * @param size in bytes
 */
public record Attachment(String id, String filename, String type, long size) {}
