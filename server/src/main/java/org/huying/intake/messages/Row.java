package org.huying.intake.messages;

import org.huying.base.Bilingual;

/** A row of the file: a message, or what is wrong with it. Lines count from 1; the header is one of them. */
public sealed interface Row {

    int line();

    record Good(int line, Message message) implements Row {}

    record Bad(int line, Fault fault, Bilingual why) implements Row {}

    /** The kinds of bad rows. */
    enum Fault {
        ENCODING,
        QUOTE,
        COLUMNS,
        ID,
        REPEATED,
        DATE,
        TEXT,
        NUMBER,
        /** In order by itself, but the line's own rules do not take it. */
        REFUSED
    }
}
