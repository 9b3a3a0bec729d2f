package org.huying.pledge.review;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.huying.base.Role;
import org.huying.base.UnitCode;
import org.huying.base.Zones;
import org.huying.matter.Agenda;
import org.huying.matter.Child;
import org.huying.matter.Matter;
import org.huying.matter.MatterId;
import org.huying.matter.ledger.History;
import org.huying.matter.procedure.Command;
import org.huying.matter.procedure.Result;
import org.huying.pledge.Pledges;
import org.huying.security.Viewer;
import org.jspecify.annotations.Nullable;

/**
 * The year of one pledge of the demo district: it is issued in January, planned, reported on every month, and at times
 * checked and concluded; some are slow, some fall silent. Everything is decided by the procedure, at its own instant.
 */
final class DemoYear {

    private static final int MOST_STEPS = 160;
    private static final Duration AHEAD = Duration.ofDays(16);

    private final History history;
    private final DemoPeople people;
    private final Item item;
    private final Instant until;
    private final DemoPace pace;
    private final Set<MatterId> family = new LinkedHashSet<>();
    private boolean instructed;
    private @Nullable LocalDate reported;

    DemoYear(History history, DemoPeople people, Item item, Instant until) {
        this.history = history;
        this.people = people;
        this.item = item;
        this.until = until;
        this.pace = new DemoPace(item);
    }

    /** What somebody does next. */
    private record Deed(Viewer by, MatterId matter, String action, Map<String, Object> inputs, Instant at) {}

    /** Files and issues it, and lives it until the end. */
    MatterId live(Reading reading, Instant at) {
        Viewer supervisor = people.require(Role.SUPERVISOR);
        UnitCode lead = java.util.Objects.requireNonNull(item.terms().lead());
        Command.File filing = Confirming.filing(reading, item);
        MatterId id = done(history.carryOut(supervisor, filing, at, 1), filing).id();
        family.add(id);
        take(new Deed(supervisor, id, "issue", Confirming.issue(item, lead), at.plus(2, ChronoUnit.MINUTES)));
        for (int step = 0; step < MOST_STEPS && next(); step++) {
            // Each step is the earliest thing that happens to the pledge or to what supports it.
        }
        return id;
    }

    private boolean next() {
        Optional<Deed> deed =
                family.stream().flatMap(id -> deed(matter(id)).stream()).min(Comparator.comparing(Deed::at));
        Optional<MatterId> due = family.stream()
                .filter(id -> matter(id).nextTimer().isPresent())
                .min(Comparator.comparing(id -> matter(id).nextTimer().orElseThrow()));
        Optional<Instant> timer = due.flatMap(id -> matter(id).nextTimer()).filter(at -> !at.isAfter(until));
        if (timer.isPresent() && (deed.isEmpty() || !deed.get().at().isBefore(timer.get()))) {
            history.carryOut(Viewer.system(people.district()), new Command.Fire(due.orElseThrow()), timer.get(), 1);
            return true;
        }
        return deed.filter(one -> !one.at().isAfter(until)).map(this::take).orElse(false);
    }

    private boolean take(Deed deed) {
        Command.Act act = new Command.Act(deed.matter(), deed.action(), deed.inputs(), null);
        if (history.carryOut(deed.by(), act, deed.at(), 1) instanceof Result.Done done) {
            family.addAll(done.opened());
            if (deed.inputs().containsKey("amount")) {
                reported = LocalDate.ofInstant(deed.at(), Zones.CHINA);
            }
            instructed = instructed || deed.action().equals("instruct");
            return true;
        }
        return false;
    }

    private Optional<Deed> deed(Matter matter) {
        if (!matter.open()) {
            return Optional.empty();
        }
        return matter.origin().line().equals(Pledges.LINE) ? pledge(matter) : support(matter);
    }

    private Optional<Deed> pledge(Matter matter) {
        LocalDate entered = LocalDate.ofInstant(matter.position().entered(), Zones.CHINA);
        if (matter.signing() != null) {
            Instant signed = matter.signing().asked().plus(3, ChronoUnit.HOURS);
            return by(
                    people.find(Role.LEADER, null),
                    matter,
                    "sign",
                    signed,
                    Map.of("verdict", "agree", "opinion", "同意。"));
        }
        return switch (matter.position().stage()) {
            case "planning" -> handler(matter, "plan-back", at(entered.plusDays(5), 10), pace.plan());
            case "working" -> working(matter, entered);
            case "checking" ->
                by(
                        people.find(Role.INSPECTOR, null),
                        matter,
                        "pass",
                        at(entered.plusDays(4), 11),
                        Map.of("evidence", "已到现场逐处核对，与报告一致。"));
            case "concluding" ->
                by(
                        people.find(Role.SUPERVISOR, null),
                        matter,
                        "conclude",
                        at(entered.plusDays(2), 16),
                        Map.of("conclusion", "done", "opinion", "目标已完成，同意销号。", "look-back", false));
            default -> Optional.empty();
        };
    }

    private Optional<Deed> working(Matter matter, LocalDate entered) {
        LocalDate last = reported == null ? entered : reported;
        LocalDate day = last.withDayOfMonth(1).plusMonths(1).plusDays(13L + item.no() % 8);
        if (pace.instructs() && !instructed && last.getMonthValue() >= 6) {
            return by(
                    people.find(Role.LEADER, null),
                    matter,
                    "instruct",
                    at(last.plusDays(3), 9),
                    Map.of("text", "进度明显滞后，请牵头单位倒排工期、每周调度，月底前把差距补上。"));
        }
        Optional<Deed> milestone = milestone(matter);
        if (milestone.isPresent()) {
            return milestone;
        }
        if (pace.silentBy(day)) {
            return Optional.empty();
        }
        boolean closing = reported != null
                && pace.reachedBy(last)
                && matter.children().stream().allMatch(Child::closed);
        return closing
                ? handler(matter, "report-done", at(day, 15), pace.done(day))
                : handler(matter, "report", at(day, 15), pace.report(day));
    }

    /** Who keeps pace reaches the milestones some days before they are due. */
    private Optional<Deed> milestone(Matter matter) {
        return matter.agenda().milestones().stream()
                .filter(node -> pace.keeps() && node.state() == Agenda.Node.State.AHEAD)
                .filter(node ->
                        !node.due().minus(AHEAD).isAfter(matter.changed().plus(AHEAD)))
                .min(Comparator.comparing(Agenda.Node::due))
                .flatMap(node -> handler(
                        matter,
                        "reach",
                        node.due().minus(AHEAD),
                        Map.of("milestone", node.name(), "evidence", "节点任务已完成，见调度会纪要。")));
    }

    private Optional<Deed> support(Matter matter) {
        LocalDate entered = LocalDate.ofInstant(matter.position().entered(), Zones.CHINA);
        return switch (matter.position().stage()) {
            case "asked" -> handler(matter, "accept", at(entered.plusDays(2), 9), Map.of());
            case "supporting" ->
                handler(
                        matter,
                        "finish",
                        at(earlier(entered.plusMonths(6), item.terms().due().minusDays(20)), 14),
                        Map.of("result", "应由本单位配合的事项已办妥。", "evidence", "会商纪要与现场照片。"));
            case "confirming" -> handler(matter, "confirm", at(entered.plusDays(1), 10), Map.of());
            default -> Optional.empty();
        };
    }

    private Optional<Deed> handler(Matter matter, String action, Instant at, Map<String, Object> inputs) {
        return by(people.find(Role.HANDLER, matter.holder()), matter, action, at, inputs);
    }

    private static Optional<Deed> by(
            Optional<Viewer> who, Matter matter, String action, Instant at, Map<String, Object> inputs) {
        Instant after = at.isAfter(matter.changed()) ? at : matter.changed().plus(1, ChronoUnit.MINUTES);
        return who.map(viewer -> new Deed(viewer, matter.id(), action, inputs, after));
    }

    private Matter matter(MatterId id) {
        return history.matter(id).orElseThrow();
    }

    private static Matter done(Result result, Command command) {
        if (result instanceof Result.Done done) {
            return done.matter();
        }
        throw new IllegalStateException("the demo's pledge is refused: " + command + ": " + result);
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    /** In office hours; what would fall on a weekend is done on the Friday before. */
    private static Instant at(LocalDate day, int hour) {
        LocalDate weekday = day.getDayOfWeek() == DayOfWeek.SATURDAY
                ? day.minusDays(1)
                : day.getDayOfWeek() == DayOfWeek.SUNDAY ? day.minusDays(2) : day;
        return weekday.atTime(LocalTime.of(hour, 0)).atZone(Zones.CHINA).toInstant();
    }
}
