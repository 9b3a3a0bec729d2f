package org.huying.intake;

import java.util.List;
import java.util.Map;
import org.huying.base.PlaceCode;
import org.huying.district.Point;
import org.huying.line.LineId;
import org.huying.matter.procedure.Command;
import org.huying.security.Identity;
import org.huying.security.RequesterId;
import org.jspecify.annotations.Nullable;

/**
 * What a resident says.
 *
 * @param category what it is about, where the resident has said so
 * @param asker who says it
 * @param confidential whether those who handle must not learn who asked
 */
public record PublicFiling(
        LineId line,
        String subject,
        String text,
        @Nullable String category,
        @Nullable PlaceCode place,
        @Nullable Point point,
        Asker asker,
        boolean confidential,
        Map<String, Object> inputs) {

    static final String CHANNEL = "web";

    public PublicFiling {
        inputs = Map.copyOf(inputs);
    }

    /** By whom something is filed. */
    public sealed interface Asker {

        /** Somebody who says how they are to be called back; a telephone number is needed. */
        record Named(Identity who) implements Asker {}

        /** Somebody who does not say, where the line allows it. */
        record Anonymous() implements Asker {}

        /** Somebody who is signed in, by the identity behind the account. */
        record SignedIn(RequesterId requester) implements Asker {}
    }

    Command.File by(String requester) {
        return new Command.File(
                line, subject, text, category, place, point, CHANNEL, List.of(requester), confidential, false, inputs);
    }
}
