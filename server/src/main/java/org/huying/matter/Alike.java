package org.huying.matter;

/**
 * An open matter that may be about the same.
 *
 * @param near whether it is in the same place or in the community around it
 * @param sameCategory whether it has the same category in the same line
 * @param words how much of what was said stands in it too, in hundredths
 */
public record Alike(MatterRow row, boolean near, boolean sameCategory, int words) {}
