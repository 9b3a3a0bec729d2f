package org.huying.matter.lines;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.huying.base.PlaceCode;
import org.huying.base.Refusal;
import org.huying.base.UnitCode;
import org.huying.base.Zones;
import org.huying.calendar.Hours;
import org.huying.calendar.Limit;
import org.huying.line.LineId;
import org.huying.matter.Child;
import org.huying.matter.Closure;
import org.huying.matter.Link;
import org.huying.matter.Matter;
import org.huying.matter.MatterId;
import org.huying.matter.event.Event;
import org.huying.matter.event.Recorded;
import org.huying.matter.procedure.Actor;
import org.huying.matter.procedure.Available;
import org.huying.matter.procedure.Command;
import org.huying.matter.procedure.Result;
import org.huying.matter.procedure.SmallDistrict;
import org.huying.matter.procedure.World;
import org.jspecify.annotations.Nullable;

/** One walk of a line: who does what, what is refused to whom, and where the matter stands then. */
final class Walk {

    /** A Monday morning of an ordinary week. */
    private static final String MONDAY = "2026-03-02T09:00";

    private final LineId line;
    private final World world;
    private final @Nullable Walk from;
    private @Nullable MatterId matter;

    private Walk(LineId line, World world, @Nullable Walk from, @Nullable MatterId matter) {
        this.line = line;
        this.world = world;
        this.from = from;
        this.matter = matter;
    }

    static Walk along(String line) {
        World world = new World(
                SmallDistrict.district(), List.copyOf(ShippedLines.all().values()), china(MONDAY));
        world.draws = () -> 0; // every unchecked closing is drawn into the sample
        return new Walk(new LineId(line), world, null, null);
    }

    /** Turns the clock to a time in China, such as {@code 2026-03-02T09:00}. */
    Walk at(String time) {
        world.now = china(time);
        return this;
    }

    /** Lets so much time pass. */
    Walk later(String limit) {
        world.now = world.calendar.add(world.now, Limit.parse(limit), Hours.OFFICE);
        return this;
    }

    /** Lets the clockwork do whatever has fallen due. */
    Walk clockStrikes() {
        done(new Command.Fire(id()), Actor.CLOCKWORK);
        return this;
    }

    /** Files the matter; a resident files for himself, everybody else for {@link Cast#RESIDENT}. */
    Walk files(Cast who, Object... inputs) {
        matter = done(filing(who, map(inputs)), who.actor()).id();
        return this;
    }

    Walk cannotFile(Cast who, String code, Object... inputs) {
        refused(filing(who, map(inputs)), who, code);
        return this;
    }

    Walk does(Cast who, String action, Object... inputs) {
        done(new Command.Act(id(), action, map(inputs), null), who.actor());
        return this;
    }

    /** The action is refused with that code, and nothing has changed. */
    Walk cannot(Cast who, String code, String action, Object... inputs) {
        Matter before = matter();
        refused(new Command.Act(id(), action, map(inputs), null), who, code);
        assertThat(matter()).isEqualTo(before);
        return this;
    }

    Walk signs(Cast who) {
        return does(who, "sign", "verdict", "agree", "opinion", "同意");
    }

    Walk refusesToSign(Cast who, String opinion) {
        return does(who, "sign", "verdict", "refuse", "opinion", opinion);
    }

    Walk stands(String stage, UnitCode holder) {
        assertThat(matter().position().stage()).isEqualTo(stage);
        assertThat(matter().holder()).isEqualTo(holder);
        return this;
    }

    Walk closedAs(Closure.Way way) {
        assertThat(matter().open()).isFalse();
        assertThat(closure().way()).isEqualTo(way);
        return this;
    }

    Walk asksTheRequester(boolean asks) {
        assertThat(closure().asked()).isEqualTo(asks);
        return this;
    }

    Walk stageDue(String time) {
        assertThat(Objects.requireNonNull(matter().clocks().stage()).due()).isEqualTo(china(time));
        return this;
    }

    Walk totalDue(String time) {
        assertThat(matter().clocks().total().due()).isEqualTo(china(time));
        return this;
    }

    /** The line's own actions that somebody may take now, in the order of the line. */
    Walk offers(Cast who, String... actions) {
        assertThat(world.available(id(), who.actor()).stream()
                        .filter(one -> !one.universal())
                        .map(Available::action))
                .containsExactly(actions);
        return this;
    }

    Walk hasChildren(int open) {
        assertThat(matter().children().stream().filter(child -> !child.closed()))
                .hasSize(open);
        return this;
    }

    /** Goes over to the child of a rule that a unit leads; {@link #back} returns. */
    Walk child(String rule, UnitCode lead) {
        return beside(matter().children().stream()
                .filter(child -> child.rule().equals(rule) && child.lead().equals(lead))
                .map(Child::id)
                .reduce((first, last) -> last)
                .orElseThrow());
    }

    /** Goes over to the last matter that this one has opened without waiting for it. */
    Walk followOn(String ofLine) {
        return beside(matter().links().stream()
                .filter(link -> link.kind() == Link.Kind.FOLLOW_ON)
                .map(Link::id)
                .filter(id -> world.matter(id).origin().line().value().equals(ofLine))
                .reduce((first, last) -> last)
                .orElseThrow());
    }

    /** The clockwork has recorded that a duty or a milestone was missed. */
    Walk hasMissed(String what) {
        assertThat(missed()).contains(what);
        return this;
    }

    Walk hasMissedNothing() {
        assertThat(missed()).isEmpty();
        return this;
    }

    private List<String> missed() {
        return world.ledger(id()).stream()
                .map(Recorded::event)
                .flatMap(event -> switch (event) {
                    case Event.DutyMissed duty -> Stream.of(duty.duty());
                    case Event.MilestoneMissed milestone -> Stream.of(milestone.milestone());
                    default -> Stream.empty();
                })
                .toList();
    }

    Walk opensNothing() {
        assertThat(matter().links()).noneMatch(link -> link.kind() == Link.Kind.FOLLOW_ON);
        return this;
    }

    private Walk beside(MatterId other) {
        return new Walk(world.matter(other).origin().line(), world, this, other);
    }

    /** Back to the matter that this one was opened from, at the time that has come. */
    Walk back() {
        return Objects.requireNonNull(from);
    }

    Matter matter() {
        return world.matter(id());
    }

    List<Event> events() {
        return world.ledger(id()).stream().map(Recorded::event).toList();
    }

    private MatterId id() {
        return Objects.requireNonNull(matter, "nothing was filed yet");
    }

    private Closure closure() {
        return Objects.requireNonNull(matter().closure());
    }

    private Command.File filing(Cast who, Map<String, Object> inputs) {
        String reference = Objects.requireNonNullElse(
                who.actor().requester(), Cast.RESIDENT.actor().requester());
        Map<String, Object> rest = new java.util.HashMap<>(inputs);
        Object category = rest.remove("category");
        return new Command.File(
                line,
                "事由 / a matter",
                "经过 / what happened",
                category == null ? null : category.toString(),
                null,
                null,
                "phone",
                List.of(reference),
                false,
                false,
                rest);
    }

    private Matter done(Command command, Actor actor) {
        Result result = world.carryOut(command, actor);
        assertThat(result).as("%s by %s", command, actor.person()).isInstanceOf(Result.Done.class);
        return ((Result.Done) result).matter();
    }

    private void refused(Command command, Cast who, String code) {
        Result result = world.carryOut(command, who.actor());
        assertThat(result).as("%s by %s", command, who).isInstanceOf(Result.Refused.class);
        Refusal refusal = ((Result.Refused) result).refusal();
        assertThat(refusal.code()).as(refusal.message().en()).isEqualTo(code);
        assertThat(refusal.message().zh()).isNotBlank();
    }

    /** Names and values by turns. */
    private static Map<String, Object> map(Object... inputs) {
        Map<String, Object> map = new HashMap<>();
        for (int i = 0; i < inputs.length; i += 2) {
            map.put((String) inputs[i], plain(inputs[i + 1]));
        }
        return map;
    }

    /** A value as a client sends it. */
    private static Object plain(Object value) {
        return switch (value) {
            case UnitCode unit -> unit.value();
            case PlaceCode place -> place.value();
            case List<?> list -> list.stream().map(Walk::plain).toList();
            default -> value;
        };
    }

    private static Instant china(String time) {
        return LocalDateTime.parse(time).atZone(Zones.CHINA).toInstant();
    }
}
