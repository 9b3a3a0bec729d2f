package org.huying.registry.web;

import java.util.List;
import org.huying.base.Bilingual;
import org.huying.base.Refusal;
import org.huying.registry.Kind;
import org.huying.registry.Thing;
import org.jspecify.annotations.Nullable;

/** What the pages of the register show. */
public final class ThingSheet {

    private ThingSheet() {}

    /** A value that can be chosen. */
    public record Choice(String value, Bilingual title) {}

    /** A thing in a list. */
    public record Row(
            Thing thing,
            Bilingual kind,
            Bilingual unit,
            @Nullable Bilingual place) {}

    /** What a list is narrowed to, as it was typed. */
    public record Asked(String q, String kind, String unit, String within, String state, int page) {}

    /** A page of the list. */
    public record Listed(
            Asked asked,
            List<Row> rows,
            long all,
            long pages,
            String address,
            String files,
            List<Choice> kinds,
            List<Choice> units,
            List<Choice> places,
            boolean keeps) {}

    /** Something that is said of a thing. */
    public record Said(Bilingual title, Bilingual value) {}

    /** An entry: what it says, and what of it is new. */
    public record Entry(Row row, List<Said> fields, Bilingual by) {}

    /** One thing. */
    public record One(Entry now, List<Entry> history, List<Choice> series, boolean keeps, boolean made) {}

    /** The form. */
    public record Form(
            Typed typed,
            int seen,
            @Nullable Kind kind,
            List<Choice> kinds,
            List<Choice> units,
            List<Choice> places,
            @Nullable Refusal refusal) {

        /** Whether the refusal is about a field. */
        public boolean at(String field) {
            return refusal != null && field.equals(refusal.field());
        }

        public boolean atAny(List<String> fields) {
            return fields.stream().anyMatch(this::at);
        }
    }

    /** The import. */
    public record Import(
            ThingTable.@Nullable Imported imported,
            @Nullable Refusal refusal) {}
}
