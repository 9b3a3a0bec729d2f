package org.huying.pledge;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.huying.base.PersonId;
import org.huying.base.Zones;
import org.huying.line.Phase;
import org.huying.matter.event.Event;
import org.huying.matter.event.Recorded;
import org.jspecify.annotations.Nullable;

/**
 * What a pledge's ledger tells of its progress (pure): every action with an {@code amount} is a report. What came with a
 * report of completion that the check sent back is not counted; the next report stands for it.
 *
 * @param amounts what each report said, in their order
 * @param missed how many reports were due since the last one and did not come
 * @param shares what the lead unit's plan names for the quarters of the time, from 0 to 1
 * @param conclusion while it is closed by one
 */
record Course(
        List<Amount> amounts,
        int missed,
        List<Double> shares,
        @Nullable String conclusion) {

    private static final String AMOUNT = "amount";
    private static final List<String> QUARTERS = List.of("quarter", "half", "three-quarters");
    private static final double PERCENT = 100;

    Course {
        amounts = List.copyOf(amounts);
        shares = List.copyOf(shares);
    }

    /** What one report said. */
    record Amount(LocalDate on, double value, PersonId by, String words, String evidence) {}

    static Course of(List<Recorded> ledger) {
        Reader reader = new Reader();
        ledger.forEach(reader::read);
        return new Course(reader.amounts, reader.missed, reader.shares, reader.conclusion);
    }

    int reports() {
        return amounts.size();
    }

    @Nullable LocalDate reportedOn() {
        return amounts.isEmpty() ? null : amounts.getLast().on();
    }

    @Nullable Double reached(Counting counting) {
        return amounts.isEmpty() ? null : Double.valueOf(reached(counting, amounts.size()));
    }

    /** What was reached with the first so many reports. */
    private double reached(Counting counting, int first) {
        return switch (counting) {
            case ADDED ->
                amounts.stream().limit(first).mapToDouble(Amount::value).sum();
            case TOTAL, LEVEL -> amounts.get(first - 1).value();
        };
    }

    List<Told.Report> told(Counting counting) {
        List<Told.Report> told = new ArrayList<>();
        for (Amount amount : amounts) {
            told.add(new Told.Report(
                    amount.on(),
                    amount.value(),
                    reached(counting, told.size() + 1),
                    amount.by(),
                    amount.words(),
                    amount.evidence()));
        }
        return told;
    }

    /** Reads event after event. */
    private static final class Reader {

        private final List<Amount> amounts = new ArrayList<>();
        private int missed;
        private List<Double> shares = List.of();
        private @Nullable String conclusion;
        private @Nullable Phase phase;
        private boolean claimed;

        void read(Recorded recorded) {
            if (recorded.event() instanceof Event.Moved moved) {
                moved(recorded, moved);
            } else if (recorded.event() instanceof Event.DutyMissed) {
                missed++;
            } else if (recorded.event() instanceof Event.Reopened) {
                conclusion = null;
            }
        }

        private void moved(Recorded recorded, Event.Moved moved) {
            Phase next = moved.position().phase();
            if (claimed && phase == Phase.CHECKING && next == Phase.HANDLING) {
                amounts.removeLast();
            }
            claimed = moved.inputs().get(AMOUNT) != null && next == Phase.CHECKING;
            phase = next;
            if (moved.inputs().get(AMOUNT) instanceof Number amount) {
                amounts.add(new Amount(
                        LocalDate.ofInstant(recorded.at(), Zones.CHINA),
                        amount.doubleValue(),
                        recorded.by(),
                        said(moved.inputs(), "progress", "result", "reason"),
                        said(moved.inputs(), "evidence")));
                missed = 0;
            }
            if (moved.action().equals("plan-back")) {
                shares = shares(moved.inputs());
            }
            if (moved.inputs().get("conclusion") instanceof String said && next == Phase.CLOSED) {
                conclusion = said;
            }
        }

        private static String said(Map<String, Object> inputs, String... names) {
            for (String name : names) {
                if (inputs.get(name) instanceof String words) {
                    return words;
                }
            }
            return "";
        }

        /** A plan goes forward only; what it does not name lies on the straight line between its neighbours. */
        private static List<Double> shares(Map<String, Object> inputs) {
            if (QUARTERS.stream().noneMatch(name -> inputs.get(name) instanceof Number)) {
                return List.of();
            }
            double[] all = {0, Double.NaN, Double.NaN, Double.NaN, 1};
            for (int at = 0; at < QUARTERS.size(); at++) {
                if (inputs.get(QUARTERS.get(at)) instanceof Number percent) {
                    all[at + 1] = percent.doubleValue() / PERCENT;
                }
            }
            List<Double> shares = new ArrayList<>(List.of(0.0));
            for (int at = 1; at < all.length; at++) {
                shares.add(Math.max(shares.getLast(), Double.isNaN(all[at]) ? between(all, at, shares) : all[at]));
            }
            return shares;
        }

        private static double between(double[] all, int at, List<Double> before) {
            int known = at;
            while (Double.isNaN(all[known])) {
                known++;
            }
            return before.getLast() + (all[known] - before.getLast()) / (known - at + 1);
        }
    }
}
