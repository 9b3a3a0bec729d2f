package org.huying.line.reader;

import java.util.Optional;
import org.huying.base.Bilingual;

/** Titles: {@code {zh: 派单, en: Assign}}, or one text for both languages. */
public final class Titles {

    private Titles() {}

    /** The title that an entry must have; its name stands in for a missing one. */
    public static Bilingual of(Table table, String name) {
        return table.require("title").map(Titles::of).orElseGet(() -> Bilingual.same(name));
    }

    public static Bilingual of(Value value) {
        if (value.isText()) {
            return Bilingual.same(value.text().orElse("?"));
        }
        Table table = value.table("zh", "en");
        String zh = table.require("zh").flatMap(Value::text).orElse("?");
        return new Bilingual(zh, table.find("en").flatMap(Value::text).orElse(zh));
    }

    public static Bilingual of(Optional<Value> value, Bilingual otherwise) {
        return value.map(Titles::of).orElse(otherwise);
    }
}
