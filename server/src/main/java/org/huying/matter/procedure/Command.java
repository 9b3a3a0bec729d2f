package org.huying.matter.procedure;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huying.base.PlaceCode;
import org.huying.base.UnitCode;
import org.huying.district.Point;
import org.huying.line.ChildRule;
import org.huying.line.LineId;
import org.huying.line.Universal;
import org.huying.matter.MatterId;
import org.huying.matter.Origin;
import org.jspecify.annotations.Nullable;

/** What can be asked of the kernel. */
public sealed interface Command {

    /**
     * File a matter.
     *
     * @param inputs what the line's filing needs beyond the rest, by name, as JSON values
     */
    record File(
            LineId line,
            String subject,
            String text,
            @Nullable String category,
            @Nullable PlaceCode place,
            @Nullable Point point,
            String channel,
            List<String> requesters,
            boolean confidential,
            boolean urgent,
            Map<String, Object> inputs)
            implements Command {

        public File {
            requesters = List.copyOf(requesters);
            inputs = Map.copyOf(inputs);
        }

        /** The same, asked by these. */
        public File askedBy(List<String> those) {
            return new File(line, subject, text, category, place, point, channel, those, confidential, urgent, inputs);
        }

        /** The same with other inputs. */
        public File with(Map<String, Object> others) {
            return new File(
                    line, subject, text, category, place, point, channel, requesters, confidential, urgent, others);
        }
    }

    /**
     * Take an action, of the line or universal.
     *
     * @param expectedVersion the version that the actor saw; absent to act on whatever is there
     * @param inputs by name, as JSON values
     */
    record Act(
            MatterId matter,
            String action,
            Map<String, Object> inputs,
            @Nullable Integer expectedVersion) implements Command {

        public Act {
            inputs = Map.copyOf(inputs);
        }

        /** The other matter that it touches, if it names one. */
        public Optional<MatterId> into() {
            if (!action.equals(Universal.MERGE.word()) || !(inputs.get("into") instanceof Object into)) {
                return Optional.empty();
            }
            try {
                return Optional.of(MatterId.parse(into.toString()));
            } catch (IllegalArgumentException illFormed) {
                return Optional.empty();
            }
        }
    }

    /** Whatever has fallen due for a matter. */
    record Fire(MatterId matter) implements Command {}

    /** A unit was abolished: hand over what it holds. */
    record Succeed(MatterId matter, UnitCode abolished, UnitCode successor) implements Command {}

    /** A year's calendar was published. */
    record Recalculate(MatterId matter, int year) implements Command {}

    /**
     * Open a matter from another: what an accepted decision asks for.
     *
     * @param lead the unit that leads it
     * @param due the day that was given for it, if one was
     */
    record Open(
            Origin.Tie tie,
            String rule,
            LineId line,
            @Nullable String enter,
            UnitCode lead,
            @Nullable LocalDate due,
            ChildRule.Wait waits,
            String subject,
            String text,
            @Nullable String category)
            implements Command {}
}
