package org.huying.workreport;

/**
 * A heading.
 *
 * @param level 1 for a part, 2 for a section, 3 for an item, 4 for a run-in heading
 * @param no the number as written without its mark: 一, (一), 1, 一是; empty for a heading without number
 * @param title its words
 * @param part the part that begins with it or in which it stands
 * @param start where the title begins, in characters
 */
public record Heading(int level, String no, String title, Part part, int start) {

    /** The level of a run-in heading: a first sentence that names its paragraph. */
    public static final int RUN_IN = 4;
}
