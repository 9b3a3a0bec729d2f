package org.huying.matter;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.huying.base.DistrictCode;
import org.huying.base.Refusal;
import org.huying.line.LineId;
import org.huying.matter.event.Recorded;
import org.huying.matter.ledger.Desk;
import org.huying.matter.ledger.Enquiries;
import org.huying.matter.ledger.Ledgers;
import org.huying.matter.ledger.Lists;
import org.huying.matter.ledger.Reindexing;
import org.huying.matter.ledger.Similar;
import org.huying.matter.procedure.Available;
import org.huying.matter.procedure.Command;
import org.huying.matter.procedure.Withheld;
import org.huying.security.Viewer;
import org.springframework.stereotype.Service;

/**
 * The only door to matters. Whoever comes through it sees and touches what is within the viewer's scope; anything else is
 * as if it were not there.
 */
@Service
public final class Matters {

    private final Desk desk;
    private final Enquiries enquiries;
    private final Ledgers ledgers;
    private final Lists lists;
    private final Similar similar;
    private final Reindexing reindexing;
    private final InstantSource clock;

    Matters(
            Desk desk,
            Enquiries enquiries,
            Ledgers ledgers,
            Lists lists,
            Similar similar,
            Reindexing reindexing,
            InstantSource clock) {
        this.desk = desk;
        this.enquiries = enquiries;
        this.ledgers = ledgers;
        this.lists = lists;
        this.similar = similar;
        this.reindexing = reindexing;
        this.clock = clock;
    }

    /** Files a matter. */
    public Outcome file(Viewer by, Command.File filing, Issue issue) {
        return file(by, filing, Companion.NONE, issue);
    }

    /** Files a matter together with what comes with it: all of it or nothing. */
    public Outcome file(Viewer by, Command.File filing, Companion companion, Issue issue) {
        return desk.file(by, written(filing), companion, issue);
    }

    /** Why a filing would be refused, or nothing; to be asked before files are taken in for it. */
    public Optional<Refusal> refusesFiling(Viewer by, Command.File filing, Instant at) {
        return enquiries.refusesFiling(by, written(filing), at);
    }

    /** What would come of a filing if it were made: where it would begin and by when it would be due. */
    public Foresight foresee(Viewer by, Command.File filing, Instant at) {
        return enquiries.foresee(by, written(filing), at);
    }

    /** Open matters within the viewer's scope that may be about what is being told, the newest first. */
    public List<Alike> similar(Viewer by, Likeness likeness) {
        return similar.list(by, likeness, clock.instant());
    }

    /** What filing in a line needs beyond subject, text, category, place and requester. */
    public List<Available.Input> filingNeeds(Viewer by, LineId line, Instant at) {
        return enquiries.filingNeeds(by, line, at);
    }

    /** Takes an action on a matter, one of its line's or a universal one. */
    public Outcome act(Viewer by, Command.Act act, Issue issue) {
        Command.Act written =
                new Command.Act(act.matter(), act.action(), ledgers.asWritten(act.inputs()), act.expectedVersion());
        return desk.carryOut(by, written, issue);
    }

    /** Why an action would be refused if it were taken now, or nothing; asking changes nothing. */
    public Optional<Refusal> refuses(Viewer by, Command.Act act) {
        Command.Act written =
                new Command.Act(act.matter(), act.action(), ledgers.asWritten(act.inputs()), act.expectedVersion());
        return enquiries.refuses(by, written, clock.instant());
    }

    /** Open and recent matters at the same place or close by, within the viewer's scope; the nearest first. */
    public List<Neighbour> near(Viewer by, Matter matter) {
        return lists.near(by, matter, clock.instant());
    }

    private Command.File written(Command.File filing) {
        return filing.with(ledgers.asWritten(filing.inputs()));
    }

    /** Empty also where the matter is outside the viewer's scope. */
    public Optional<Matter> find(Viewer by, MatterId id) {
        return ledgers.find(by.district(), id).filter(matter -> desk.sees(by, matter));
    }

    /** By the number that people know it by; empty also where it is outside the viewer's scope. */
    public Optional<Matter> findByNumber(Viewer by, String number) {
        return ledgers.findByNumber(by.district(), number).flatMap(id -> find(by, id));
    }

    /** All that happened to a matter, in its order; empty where it is outside the viewer's scope. */
    public List<Recorded> ledger(Viewer by, MatterId id) {
        return find(by, id).map(matter -> ledgers.list(by.district(), id)).orElseGet(List::of);
    }

    /** Exactly the actions that the viewer may take on it now. */
    public List<Available> available(Viewer by, Matter matter) {
        return enquiries.available(by, matter, clock.instant());
    }

    /** What leads on from its stage but is not open to the viewer now, each with the reason. */
    public List<Withheld> withheld(Viewer by, Matter matter) {
        return enquiries.withheld(by, matter, clock.instant());
    }

    /** A page of the matters within the viewer's scope. */
    public MatterPage list(Viewer by, MatterQuery query) {
        return lists.page(by, query, clock.instant());
    }

    /** Whether a search by words finds in all matters; not while what they are found by is being made anew. */
    public boolean findsInAll(DistrictCode district) {
        return reindexing.whole(district);
    }

    /** How many of the open matters within the viewer's scope stand in which stage. */
    public List<StageCount> counts(Viewer by, MatterQuery query) {
        Instant now = clock.instant();
        return lists.counts(by, query, now);
    }

    /**
     * How many matters within the viewer's scope a query finds, counted no further than {@code most}, and no longer than a
     * reader waits.
     */
    public Total total(Viewer by, MatterQuery query, int most) {
        return lists.total(by, query, most, clock.instant());
    }

    /** With which units and in which places the matters that a query finds are. */
    public List<Burden> burdens(Viewer by, MatterQuery query) {
        return lists.burdens(by, query, clock.instant());
    }

    /** Where some matters stand, without their words; those outside the viewer's scope are left out. */
    public List<Matter> states(Viewer by, Set<MatterId> ids) {
        return lists.states(by, ids);
    }
}
