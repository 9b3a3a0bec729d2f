package org.huying.matter;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Something that the clockwork waits for. A timer is identified by matter, what it watches and the instant (law 10). */
public sealed interface Awaited {

    Instant at();

    /** A rung of a clock's ladder. */
    record Rung(String clock, Clock.Alarm alarm) implements Awaited {
        @Override
        public Instant at() {
            return alarm.at();
        }
    }

    /** The end of a pause. */
    record PauseEnd(Instant at) implements Awaited {}

    /** The clock of a signature. */
    record SignatureDue(int slot, Instant at) implements Awaited {}

    /** A recurring duty. */
    record DutyDue(String duty, Instant at) implements Awaited {}

    /** A milestone. */
    record MilestoneDue(String milestone, Instant at) implements Awaited {}

    /** All that a matter waits for, in no particular order; while it is paused only the end of the pause. */
    static List<Awaited> of(Matter matter) {
        Clocks clocks = matter.clocks();
        List<Awaited> awaited = new ArrayList<>();
        if (!matter.open()) {
            return awaited;
        }
        if (clocks.pause() != null) {
            awaited.add(new PauseEnd(clocks.pause().until()));
            return awaited;
        }
        if (clocks.stage() != null) {
            clocks.stage().alarms().forEach(alarm -> awaited.add(new Rung("stage", alarm)));
        }
        clocks.total().alarms().forEach(alarm -> awaited.add(new Rung("total", alarm)));
        signatures(matter, awaited);
        for (Map.Entry<String, Instant> duty : matter.agenda().duties().entrySet()) {
            awaited.add(new DutyDue(duty.getKey(), duty.getValue()));
        }
        matter.agenda().milestones().stream()
                .filter(node -> node.state() == Agenda.Node.State.AHEAD)
                .forEach(node -> awaited.add(new MilestoneDue(node.name(), node.due())));
        return awaited;
    }

    private static void signatures(Matter matter, List<Awaited> awaited) {
        Signing signing = matter.signing();
        if (signing == null) {
            return;
        }
        for (int slot = 0; slot < signing.slots().size(); slot++) {
            if (signing.open(slot) && !signing.slots().get(slot).late()) {
                awaited.add(new SignatureDue(slot, signing.slots().get(slot).due()));
            }
        }
    }
}
