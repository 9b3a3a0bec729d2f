package org.huying.district.folder;

import org.huying.base.Bilingual;
import org.huying.base.Refusal;

/**
 * What is wrong in a file, at its place.
 *
 * @param file empty where it is the folder as a whole
 * @param line from 1; 0 where it is the file as a whole
 * @param column the number of the table's column, or the character in a line of JSON, from 1
 * @param rule such as {@code district:unknown}
 */
public record Fault(String file, int line, int column, String rule, Bilingual message) {

    static Fault of(Spot spot, Refusal refusal) {
        String rule = refusal.rule() == null ? "district:" + refusal.code() : refusal.rule();
        int column = spot.columns().applyAsInt(refusal.field() == null ? "" : refusal.field());
        return new Fault(spot.file(), spot.line(), column, rule, refusal.message());
    }

    /** {@code units.csv:12:3: what is wrong [rule]}. */
    public Bilingual text() {
        String by = " [" + rule + "]";
        if (file.isEmpty()) {
            return new Bilingual(message.zh() + by, message.en() + by);
        }
        String at = line == 0 ? file : file + ":" + line + ":" + column;
        return new Bilingual(at + "：" + message.zh() + by, at + ": " + message.en() + by);
    }
}
