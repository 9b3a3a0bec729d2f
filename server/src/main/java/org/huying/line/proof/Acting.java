package org.huying.line.proof;

import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import org.huying.base.Role;
import org.huying.line.Action;
import org.huying.line.LineRule;
import org.huying.line.Stage;
import org.huying.line.Universal;

/** S7: only those act who have a say in matters, and in every open stage somebody of the district can act. */
final class Acting {

    private static final Set<Role> NO_SAY = EnumSet.of(Role.AUDITOR, Role.ADMIN);
    private static final Set<Role> NOT_THE_DISTRICT = EnumSet.of(Role.REQUESTER, Role.SYSTEM);

    private static final Set<Role> NOBODY = EnumSet.noneOf(Role.class);
    /** What the platform itself may do to a matter where a line says so: warn of what it computes, and move nothing. */
    private static final Set<Universal> WARNS = EnumSet.of(Universal.URGE, Universal.SUPERVISE);

    private final Subject subject;

    private Acting(Subject subject) {
        this.subject = subject;
    }

    static void check(Subject subject) {
        Acting acting = new Acting(subject);
        acting.say(subject.line.filedBy(), "/filing/by", NOBODY);
        for (Action action : subject.line.actions().values()) {
            acting.say(action.by(), "/actions/" + action.name() + "/by", EnumSet.of(Role.SYSTEM));
        }
        for (Universal action : Universal.values()) {
            Set<Role> by = subject.line.rules().of(action).by();
            acting.say(by, "/universal/" + action.word(), WARNS.contains(action) ? NOBODY : EnumSet.of(Role.SYSTEM));
        }
        subject.line.stages().values().stream().filter(Stage::open).forEach(acting::stage);
    }

    private void say(Set<Role> roles, String at, Set<Role> besides) {
        for (Role role : new TreeSet<>(roles)) {
            if (NO_SAY.contains(role) || besides.contains(role)) {
                subject.refuse(LineRule.S7, at, "no-say", role.word());
            }
        }
    }

    private void stage(Stage stage) {
        boolean somebody = subject.line.actions().values().stream()
                .filter(action -> action.from().contains(stage.name()))
                .anyMatch(action -> !NOT_THE_DISTRICT.containsAll(action.by()));
        if (!somebody) {
            subject.refuse(LineRule.S7, "/stages/" + stage.name(), "nobody", stage.name());
        }
    }
}
