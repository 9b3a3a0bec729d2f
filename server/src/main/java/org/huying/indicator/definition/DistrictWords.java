package org.huying.indicator.definition;

import org.huying.indicator.Dimension;

/** What a district has that its definitions may name. */
public interface DistrictWords {

    /** Any word will do: where only the form is checked, or all was known before. */
    DistrictWords ANY = new DistrictWords() {

        @Override
        public boolean value(Dimension dimension, String value) {
            return true;
        }

        @Override
        public boolean number(String line, String field) {
            return true;
        }

        @Override
        public boolean numberOfThings(String kind, String field) {
            return true;
        }
    };

    /** Whether a dimension has that value. */
    boolean value(Dimension dimension, String value);

    /** Whether the matters of a line have a number in a field of that name. */
    boolean number(String line, String field);

    /** Whether the things of a kind have a number in a field of that name. */
    boolean numberOfThings(String kind, String field);
}
