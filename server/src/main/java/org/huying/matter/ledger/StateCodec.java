package org.huying.matter.ledger;

import org.huying.matter.Content;
import org.huying.matter.Matter;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectReader;

/**
 * The current state as it lies in the row of a matter: all of it but subject and text, which lie apart because they are
 * long and hardly ever change.
 */
public final class StateCodec {

    private static final ObjectReader READER = LedgerJson.MAPPER.readerFor(Matter.class);

    private StateCodec() {}

    public static String write(Matter matter) {
        return LedgerJson.MAPPER.writeValueAsString(matter.withContent(worded(matter.content(), "", "")));
    }

    /** @throws IllegalArgumentException if it is no state */
    public static Matter read(String state, String subject, String text) {
        Matter bare = read(state);
        return bare.withContent(worded(bare.content(), subject, text));
    }

    private static Matter read(String state) {
        try {
            return READER.readValue(state);
        } catch (JacksonException unreadable) {
            throw new IllegalArgumentException("not the state of a matter", unreadable);
        }
    }

    private static Content worded(Content content, String subject, String text) {
        return new Content(
                subject,
                text,
                content.category(),
                content.place(),
                content.point(),
                content.requesters(),
                content.confidential(),
                content.urgent(),
                content.fields());
    }
}
