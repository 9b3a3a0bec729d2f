package org.huying.matter.procedure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.huying.base.Refusal;
import org.huying.base.Role;
import org.huying.line.Line;
import org.huying.line.Universal;
import org.huying.line.UniversalRule;
import org.huying.matter.Matter;
import org.jspecify.annotations.Nullable;

/** The actions that every line has without naming them, and the rules that hold for all of them. */
final class Deeds {

    private static final Map<Universal, Deed> ALL = all();

    private Deeds() {}

    private static Map<Universal, Deed> all() {
        List<Deed> deeds = new ArrayList<>();
        deeds.addAll(WordDeeds.ALL);
        deeds.addAll(DeadlineDeeds.ALL);
        deeds.addAll(PlacementDeeds.ALL);
        deeds.addAll(EndingDeeds.ALL);
        Map<Universal, Deed> map = new EnumMap<>(Universal.class);
        deeds.forEach(deed -> map.put(deed.action(), deed));
        for (Universal action : Universal.values()) {
            if (!map.containsKey(action)) {
                throw new IllegalStateException("no deed for " + action);
            }
        }
        return Collections.unmodifiableMap(map);
    }

    static Deed of(Universal action) {
        return Objects.requireNonNull(ALL.get(action));
    }

    /** Whether it is the person to do it, which {@link #refusal} asks first; no words are made where it is not. */
    static boolean near(Deed deed, Matter matter, Setting setting) {
        return deed.action() == Universal.SIGN
                || Permission.allows(setting.line().rules().of(deed.action()).by(), setting.actor(), matter);
    }

    /** Why the actor may not do it now, or nothing. */
    static @Nullable Refusal refusal(Deed deed, Matter matter, Setting setting) {
        UniversalRule rule = setting.line().rules().of(deed.action());
        if (deed.action() != Universal.SIGN) {
            Refusal permission = Permission.refusal(deed.zh(), deed.en(), rule.by(), setting, matter);
            if (permission != null) {
                return permission;
            }
        }
        Refusal count = count(matter, deed.action(), setting.line());
        return count != null ? count : deed.open().refusal(matter, setting);
    }

    static @Nullable Refusal count(Matter matter, Universal action, Line line) {
        Integer atMost = line.rules().of(action).atMost();
        return atMost != null && matter.tally().of(action.word()) >= atMost
                ? Refusals.usedUp(of(action).zh(), of(action).en(), atMost, "", "")
                : null;
    }

    static Decision decide(Deed deed, Matter matter, Map<String, Object> values, Setting setting) {
        Refusal refusal = refusal(deed, matter, setting);
        if (refusal != null) {
            return Decision.refuse(refusal);
        }
        InputReader.Read read = InputReader.read(deed.needs().of(matter, setting), values, setting);
        return read.fault() != null
                ? Decision.refuse(read.fault())
                : deed.doing().decide(matter, read.inputs(), setting);
    }

    static Role role(Deed deed, Matter matter, Setting setting) {
        return Permission.role(setting.line().rules().of(deed.action()).by(), setting.actor(), matter)
                .orElseGet(() ->
                        setting.actor().roles().stream().sorted().findFirst().orElse(Role.SYSTEM));
    }

    static @Nullable Refusal whileOpen(Matter matter, Setting setting) {
        return matter.open() ? null : Refusals.closed();
    }

    static @Nullable Refusal always(Matter matter, Setting setting) {
        return null;
    }
}
