package org.huying.line;

import java.util.List;
import org.huying.base.Bilingual;

/**
 * An input of an action or of filing; its name is the key of the API's JSON body.
 *
 * @param required written {@code name}; optional is written {@code name?}
 * @param allowed the values of a {@link Type#CHOICE}; empty otherwise (units and places come from the district)
 */
public record Need(String name, Bilingual title, Type type, boolean required, List<Choice> allowed, Bounds bounds) {

    public Need {
        allowed = List.copyOf(allowed);
    }

    public Need(String name, Bilingual title, Type type, boolean required, List<Choice> allowed) {
        this(name, title, type, required, allowed, Bounds.NONE);
    }

    /** One allowed value. */
    public record Choice(String value, Bilingual title) {}

    /** What a value looks like in JSON. */
    public enum Type {
        /** One line of text; a JSON string. */
        STRING,
        /** A text of several lines; a JSON string. */
        TEXT,
        /** A whole number. */
        INTEGER,
        /** A decimal number. */
        NUMBER,
        /** true or false. */
        BOOLEAN,
        /** A day, {@code 2026-11-22}. */
        DATE,
        /** One of {@link Need#allowed}. */
        CHOICE,
        /** The code of a leaf category of the line. */
        CATEGORY,
        /** The code of a place. */
        PLACE,
        /** The code of a unit that can be made to answer. */
        UNIT,
        /** An array of unit codes. */
        UNITS,
        /** The id of a person of the district's service. */
        PERSON,
        /** An array of ids of attachments that were uploaded before. */
        ATTACHMENTS,
        /** The id of another matter. */
        MATTER;

        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
