package org.huying.intake;

import java.util.List;
import java.util.Map;
import org.huying.base.PlaceCode;
import org.huying.district.Point;
import org.huying.line.LineId;
import org.huying.matter.procedure.Command;
import org.huying.security.Identity;
import org.jspecify.annotations.Nullable;

/**
 * What a resident says without an account.
 *
 * @param who by whom, and how to call back; a telephone number is needed
 * @param confidential whether those who handle must not learn who asked
 */
public record PublicFiling(
        LineId line,
        String subject,
        String text,
        @Nullable PlaceCode place,
        @Nullable Point point,
        Identity who,
        boolean confidential,
        Map<String, Object> inputs) {

    static final String CHANNEL = "web";

    public PublicFiling {
        inputs = Map.copyOf(inputs);
    }

    Command.File by(String requester) {
        return new Command.File(
                line, subject, text, null, place, point, CHANNEL, List.of(requester), confidential, false, inputs);
    }
}
