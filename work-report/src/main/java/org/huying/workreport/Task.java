package org.huying.workreport;

import org.jspecify.annotations.Nullable;

/**
 * A planned action.
 *
 * @param part plan, outlook or practical
 * @param section the title of the section in which it stands
 * @param verb what is to be done: 新建
 * @param object to what: 各类停车泊位
 * @param quantity how much, in units of {@code unit}; null where none is said
 * @param unit of the quantity; null with it
 * @param deadline in the report's words or as "2021-12-31" for a plan's year; null where none follows
 * @param lead the kind of unit that would lead it by its duties (交通运输, 教育); null where that cannot be told
 * @param unitNamed the unit that the report itself says leads it, in its words (区教育局); null where it says none
 * @param text an exact substring of the report's text
 * @param start where {@code text} begins, in characters
 */
public record Task(
        Part part,
        String section,
        String verb,
        String object,
        @Nullable Double quantity,
        @Nullable String unit,
        @Nullable String deadline,
        @Nullable String lead,
        @Nullable String unitNamed,
        String text,
        int start) {

    /** The same due at another time. */
    public Task due(String other) {
        return new Task(part, section, verb, object, quantity, unit, other, lead, unitNamed, text, start);
    }

    /** The same led by a unit that the report names. */
    public Task ledBy(String named) {
        return new Task(part, section, verb, object, quantity, unit, deadline, lead, named, text, start);
    }

    /** The same counted from elsewhere. */
    Task at(int other) {
        return new Task(part, section, verb, object, quantity, unit, deadline, lead, unitNamed, text, other);
    }
}
