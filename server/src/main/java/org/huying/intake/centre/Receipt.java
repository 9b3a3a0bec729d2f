package org.huying.intake.centre;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.huying.base.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What is read out at the end of a call, for as long as the operator stays signed in; the code is kept nowhere else.
 *
 * @param code the query code in its groups; absent where nobody is known to have asked
 * @param then what was to be done at once with what was registered
 * @param zh why that was refused, if it was
 */
public record Receipt(
        String matter,
        @Nullable String code,
        Then then,
        @Nullable String other,
        @Nullable String zh,
        @Nullable String en)
        implements Serializable {

    private static final String SESSION = Receipt.class.getName();
    private static final int KEPT = 50;

    /** What an operator can have done with what was registered. */
    public enum Then {
        NOTHING,
        SETTLE,
        MERGE,
        /** Nothing was registered; an open matter was asked after. */
        URGE
    }

    Receipt but(Refusal why) {
        return new Receipt(
                matter, code, then, other, why.message().zh(), why.message().en());
    }

    void keep(jakarta.servlet.http.HttpSession session) {
        Map<String, Receipt> kept = new LinkedHashMap<>(of(session));
        kept.put(matter, this);
        while (kept.size() > KEPT) {
            kept.remove(kept.keySet().iterator().next());
        }
        session.setAttribute(SESSION, new LinkedHashMap<>(kept));
    }

    static Optional<Receipt> find(jakarta.servlet.http.HttpSession session, String matter) {
        return Optional.ofNullable(of(session).get(matter));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Receipt> of(jakarta.servlet.http.HttpSession session) {
        Object kept = session.getAttribute(SESSION);
        return kept == null ? Map.of() : (Map<String, Receipt>) kept;
    }
}
