package org.huying.pledge.review;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huying.base.Conflict;
import org.huying.base.Refusal;
import org.huying.base.Refused;
import org.huying.base.UnitCode;
import org.huying.matter.Companion;
import org.huying.matter.Issue;
import org.huying.matter.Matter;
import org.huying.matter.MatterId;
import org.huying.matter.Matters;
import org.huying.matter.Outcome;
import org.huying.matter.procedure.Command;
import org.huying.matter.web.Bodies;
import org.huying.pledge.Pledges;
import org.huying.security.Viewer;
import org.springframework.stereotype.Service;

/**
 * Confirms items of a reading: each becomes a matter and is issued to its lead unit. Which matter an item became is
 * written in the transaction of its filing; so whatever stops it in the middle, confirming again goes on where it stopped,
 * and confirming twice files nothing twice.
 */
@Service
public final class Confirming {

    private static final String CHANNEL = "report";
    private static final String REGISTERED = "registered";

    private final Readings readings;
    private final ReadingStore readingStore;
    private final ItemStore items;
    private final Matters matters;
    private final Bodies bodies;

    Confirming(Readings readings, ReadingStore readingStore, ItemStore items, Matters matters, Bodies bodies) {
        this.readings = readings;
        this.readingStore = readingStore;
        this.items = items;
        this.matters = matters;
        this.bodies = bodies;
    }

    /** What came of confirming one item. */
    public sealed interface Confirmed {

        Item item();

        record Done(Item item, MatterId matter) implements Confirmed {}

        record Refused(Item item, Refusal refusal) implements Confirmed {}
    }

    /**
     * Confirms items, one after the other; what is refused keeps none of the others back. When no item is open any more,
     * the reading is confirmed.
     *
     * @param chosen their numbers; those that were left out or are not there are passed over
     */
    public List<Confirmed> confirm(Viewer by, int no, Set<Integer> chosen, Instant at) {
        Readings.requireReviewer(by);
        Reading reading = readings.require(by, no);
        if (reading.state() == Reading.State.DISCARDED) {
            throw new Conflict("reading-decided", "这份读报已经作废。", "This reading was discarded.");
        }
        List<Confirmed> all = new ArrayList<>();
        for (Item item : items.list(by.district(), no)) {
            boolean wanted = chosen.contains(item.no()) && item.standing() == Item.Standing.OPEN;
            if (wanted || item.standing() == Item.Standing.CONFIRMED && reading.open()) {
                all.add(confirmed(by, reading, item, at));
            }
        }
        boolean decided =
                items.list(by.district(), no).stream().noneMatch(item -> item.standing() == Item.Standing.OPEN)
                        && all.stream().allMatch(Confirmed.Done.class::isInstance);
        if (decided && reading.open()) {
            readingStore.decide(by.district(), no, Reading.State.CONFIRMED, by.person(), at, null);
        }
        return all.stream().filter(one -> chosen.contains(one.item().no())).toList();
    }

    private Confirmed confirmed(Viewer by, Reading reading, Item item, Instant at) {
        UnitCode lead = item.terms().lead();
        if (lead == null) {
            return new Confirmed.Refused(
                    item,
                    Refusal.of("needs", "还没有定牵头单位。", "No lead unit is named yet.")
                            .at("lead"));
        }
        MatterId matter = item.matter();
        if (matter == null) {
            switch (file(by, reading, item, at)) {
                case Outcome.Done done -> matter = done.matter().id();
                case Outcome.Refused refused -> {
                    return new Confirmed.Refused(item, refused.refusal());
                }
                case Outcome.Stale stale -> throw new IllegalStateException("a filing is never stale");
                case Outcome.Missing missing -> throw new IllegalStateException("a filing is never missing");
                case Outcome.KeyReused reused -> throw new Conflict("key", "请重试。", "Try again.");
            }
        }
        return issued(by, reading, item, lead, matter, at);
    }

    private Outcome file(Viewer by, Reading reading, Item item, Instant at) {
        Companion companion = new Companion() {
            @Override
            public void keep(Matter filed) {
                if (!readingStore.holdDraft(by.district(), reading.no())
                        || !items.filed(by.district(), reading.no(), item, filed.id(), at)) {
                    throw new Conflict("item-confirmed", "这一条刚刚已由他人处理。", "Somebody else has just decided this one.");
                }
            }
        };
        return matters.file(by, filing(reading, item), companion, Issue.once(at));
    }

    /** To its lead unit and those that support it, unless that was done before. */
    private Confirmed issued(Viewer by, Reading reading, Item item, UnitCode lead, MatterId id, Instant at) {
        boolean waits = matters.find(by, id)
                .filter(matter -> matter.position().stage().equals(REGISTERED) && matter.version() == 1)
                .isPresent();
        if (!waits) {
            return new Confirmed.Done(item, id);
        }
        Map<String, Object> inputs = issue(item, lead);
        Command.Act act = new Command.Act(id, "issue", inputs, 1);
        String key = "pledge:" + reading.no() + ":" + item.no();
        Issue issue = new Issue(at, key, bodies.hash(by.district(), id.toString(), inputs));
        return switch (matters.act(by, act, issue)) {
            case Outcome.Done done -> new Confirmed.Done(item, id);
            case Outcome.Stale stale -> new Confirmed.Done(item, id);
            case Outcome.Refused refused -> new Confirmed.Refused(item, refused.refusal());
            case Outcome.Missing missing -> throw new Refused("missing", "看不到这件事项。", "The matter is out of sight.");
            case Outcome.KeyReused reused -> throw new Conflict("key", "请重试。", "Try again.");
        };
    }

    /** The filing that makes a matter of an item. */
    static Command.File filing(Reading reading, Item item) {
        return new Command.File(
                Pledges.LINE,
                item.terms().name(),
                item.terms().quote(),
                item.terms().category(),
                null,
                null,
                CHANNEL,
                List.of(),
                false,
                false,
                Pledging.inputs(reading, item.terms()));
    }

    /** What it is issued with. */
    static Map<String, Object> issue(Item item, UnitCode lead) {
        Map<String, Object> inputs = new HashMap<>(Map.of("lead", lead.value()));
        if (!item.terms().supporting().isEmpty()) {
            inputs.put(
                    "helpers",
                    item.terms().supporting().stream().map(UnitCode::value).toList());
            inputs.put("due", item.terms().due().toString());
        }
        return inputs;
    }
}
