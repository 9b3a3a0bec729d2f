package org.huying.line;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The actions available in every line without being named; a line limits who and how often. */
public enum Universal {
    TAKE_UP,
    COMMENT,
    ATTACH,
    EXTEND,
    APPROVE_EXTENSION,
    REFUSE_EXTENSION,
    PAUSE,
    APPROVE_PAUSE,
    REFUSE_PAUSE,
    RESUME,
    URGE,
    SUPERVISE,
    INSTRUCT,
    SIGN,
    REACH,
    EVALUATE,
    SAMPLE,
    MERGE,
    SPLIT,
    HAND_OVER,
    REFER,
    RECATEGORISE,
    MAKE_URGENT,
    RENEW,
    CORRECT,
    REOPEN,
    WITHDRAW,
    VOID;

    /** The word in lines and in the API: {@code hand-over}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Universal> find(String word) {
        return Arrays.stream(values())
                .filter(action -> action.word().equals(word))
                .findFirst();
    }
}
