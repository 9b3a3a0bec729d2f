package org.huying.line.reader;

import static org.huying.base.Role.DISPATCHER;
import static org.huying.base.Role.HANDLER;
import static org.huying.base.Role.INSPECTOR;
import static org.huying.base.Role.LEADER;
import static org.huying.base.Role.OPERATOR;
import static org.huying.base.Role.REQUESTER;
import static org.huying.base.Role.SUPERVISOR;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.huying.base.Role;
import org.huying.line.Universal;
import org.huying.line.UniversalRule;
import org.jspecify.annotations.Nullable;

/** Who may take the universal actions, and how often, in a line that says nothing of them. */
final class Universals {

    private static final Set<Role> DISTRICT = EnumSet.of(OPERATOR, DISPATCHER, HANDLER, INSPECTOR, SUPERVISOR, LEADER);

    private Universals() {}

    static Map<Universal, UniversalRule> defaults() {
        Map<Universal, UniversalRule> rules = new EnumMap<>(Universal.class);
        for (Universal action : Universal.values()) {
            rules.put(action, new UniversalRule(by(action), atMost(action)));
        }
        return rules;
    }

    private static Set<Role> by(Universal action) {
        return switch (action) {
            case TAKE_UP, REACH -> Set.of(HANDLER);
            case COMMENT, ATTACH -> Set.of(OPERATOR, DISPATCHER, HANDLER, INSPECTOR, SUPERVISOR, LEADER, REQUESTER);
            // Extensions and pauses are forbidden unless the line has a section that says how long they may be.
            case EXTEND, APPROVE_EXTENSION, REFUSE_EXTENSION, PAUSE, APPROVE_PAUSE, REFUSE_PAUSE, RESUME -> Set.of();
            case URGE -> Set.of(OPERATOR, SUPERVISOR, LEADER, REQUESTER);
            case SUPERVISE -> Set.of(SUPERVISOR, LEADER);
            case INSTRUCT -> Set.of(LEADER);
            // Who may sign is said by each signature.
            case SIGN -> DISTRICT;
            case EVALUATE -> Set.of(REQUESTER, OPERATOR);
            case SAMPLE -> Set.of(INSPECTOR);
            case MERGE, CORRECT -> Set.of(OPERATOR, DISPATCHER);
            case SPLIT, HAND_OVER, REFER, RECATEGORISE -> Set.of(DISPATCHER);
            case MAKE_URGENT -> Set.of(OPERATOR, DISPATCHER, SUPERVISOR);
            // Moving to a newer edition may move a deadline either way.
            case RENEW, REOPEN, VOID -> Set.of(SUPERVISOR);
            case WITHDRAW -> Set.of(REQUESTER);
        };
    }

    private static @Nullable Integer atMost(Universal action) {
        return switch (action) {
            case URGE -> 6;
            // A sample that fails opens the matter again.
            case RECATEGORISE, SAMPLE -> 3;
            case HAND_OVER -> 5;
            case REFER -> 2;
            case MAKE_URGENT, REOPEN, WITHDRAW, VOID -> 1;
            default -> null;
        };
    }
}
