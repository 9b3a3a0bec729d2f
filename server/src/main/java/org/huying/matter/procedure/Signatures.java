package org.huying.matter.procedure;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.huying.base.Role;
import org.huying.base.UnitCode;
import org.huying.line.Action;
import org.huying.line.SignRule;
import org.huying.matter.Matter;
import org.huying.matter.Signing;
import org.huying.matter.event.Event;

/** Signatures: named posts, in order or together, each on a clock, while the holder stays. */
final class Signatures {

    private final Setting setting;

    Signatures(Setting setting) {
        this.setting = setting;
    }

    Signing asked(Matter matter, Action action, Inputs inputs) {
        SignRule rule = Objects.requireNonNull(action.sign());
        List<Signing.Slot> slots = new ArrayList<>();
        Instant due = setting.now();
        for (SignRule.Signer signer : rule.who()) {
            UnitCode unit =
                    signer.at() == null ? null : Holders.resolve(signer.at(), Holders.Facts.of(matter), setting);
            UnitCode clockOf = unit == null ? matter.holder() : unit;
            Instant from = rule.inOrder() ? due : setting.now();
            due = setting.calendar().add(from, rule.within(), setting.hoursOf().hours(clockOf));
            slots.add(new Signing.Slot(signer.role(), unit, due, null, false));
        }
        return new Signing(
                action.name(), inputs.values(), setting.actor().person(), setting.now(), rule.inOrder(), slots);
    }

    /** The first signature that the actor may give now; nobody signs what they asked for. */
    OptionalInt slot(Matter matter) {
        Signing signing = matter.signing();
        if (signing == null || signing.by().equals(setting.actor().person()) || signedAlready(signing)) {
            return OptionalInt.empty();
        }
        return IntStream.range(0, signing.slots().size())
                .filter(index -> signing.open(index) && fits(signing.slots().get(index)))
                .findFirst();
    }

    private boolean signedAlready(Signing signing) {
        return signing.slots().stream()
                .anyMatch(slot -> setting.actor().person().equals(slot.signedBy()));
    }

    private boolean fits(Signing.Slot slot) {
        return setting.actor().has(slot.role())
                && (slot.unit() == null || setting.actor().actsFor(slot.unit()));
    }

    Decision sign(Matter matter, Inputs inputs) {
        int slot = slot(matter).orElseThrow();
        String opinion = inputs.required("opinion");
        if (inputs.required("verdict").equals("refuse")) {
            return Decision.accept(new Event.SignatureRefused(slot, opinion));
        }
        Work work = new Work(matter, setting);
        work.add(new Event.Signed(slot, opinion));
        Signing signing = Objects.requireNonNull(work.matter().signing());
        if (!signing.complete()) {
            return work.done();
        }
        Action action = setting.line().action(signing.action()).orElseThrow();
        return new Move(setting).effect(work, action, new Inputs(signing.inputs()), asker(action), signing.by());
    }

    /** In which role it was asked for; where that could have been as a handler, it was (law 5 leans to the safe side). */
    private static Role asker(Action action) {
        return action.by().contains(Role.HANDLER)
                ? Role.HANDLER
                : action.by().stream().sorted().findFirst().orElse(Role.SYSTEM);
    }
}
