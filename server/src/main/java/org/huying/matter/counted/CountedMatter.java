package org.huying.matter.counted;

import org.huying.matter.MatterRow;

/**
 * A matter behind a number.
 *
 * @param counted whether it is one of the number itself, or only of those that the number is a share of
 */
public record CountedMatter(MatterRow row, boolean counted) {}
