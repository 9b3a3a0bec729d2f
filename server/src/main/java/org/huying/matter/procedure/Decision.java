package org.huying.matter.procedure;

import java.util.List;
import org.huying.base.Refusal;
import org.huying.matter.MatterId;
import org.huying.matter.event.Event;
import org.jspecify.annotations.Nullable;

/** What the procedure says to a command on one matter. */
public sealed interface Decision {

    /**
     * It happens.
     *
     * @param events of this matter, in order
     * @param openings matters to be opened in the same breath
     * @param elsewhere what it brings about in other matters, in the same breath
     */
    record Accepted(List<Event> events, List<Command.Open> openings, List<Echo> elsewhere) implements Decision {

        public Accepted {
            events = List.copyOf(events);
            openings = List.copyOf(openings);
            elsewhere = List.copyOf(elsewhere);
        }

        public Accepted(List<Event> events) {
            this(events, List.of(), List.of());
        }
    }

    /** It does not, and nothing has changed. */
    record Refused(Refusal refusal) implements Decision {}

    /**
     * Something that follows in another matter.
     *
     * @param event what to append there as it is, or absent when that matter's own rules decide by {@code command}
     */
    record Echo(
            MatterId matter,
            @Nullable Event event,
            @Nullable Command command) {}

    static Decision accept(Event... events) {
        return new Accepted(List.of(events));
    }

    static Decision refuse(Refusal refusal) {
        return new Refused(refusal);
    }
}
