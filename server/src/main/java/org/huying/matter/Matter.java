package org.huying.matter;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.huying.base.UnitCode;
import org.huying.line.Phase;
import org.huying.matter.event.Recorded;
import org.jspecify.annotations.Nullable;

/**
 * The state of a matter: the fold of its ledger (law 3). Immutable.
 *
 * @param version the number of its last event
 * @param lineEdition the edition of its line that it is under
 * @param pleas extensions and pauses asked for and not yet decided
 * @param deferred children that are opened when their elder siblings are closed
 * @param closure how it was closed, while it is
 * @param judgement the last judgement of the closing that stands, if any
 * @param urged how often the requester or the centre urged; {@code supervised} how often it was listed
 */
public record Matter(
        Origin origin,
        int lineEdition,
        int version,
        Instant changed,
        Content content,
        Position position,
        Clocks clocks,
        Agenda agenda,
        Tally tally,
        List<Plea> pleas,
        @Nullable Signing signing,
        List<Child> children,
        List<Deferred> deferred,
        List<Link> links,
        @Nullable Closure closure,
        @Nullable Judgement judgement,
        int urged,
        int supervised) {

    public Matter {
        pleas = List.copyOf(pleas);
        children = List.copyOf(children);
        deferred = List.copyOf(deferred);
        links = List.copyOf(links);
    }

    /**
     * The state after one more event. Needs neither a definition nor a calendar nor a clock.
     *
     * @param before absent for the first event, which must be {@code Filed}
     * @throws IllegalStateException if the event is not the next of this matter
     */
    public static Matter apply(@Nullable Matter before, Recorded recorded) {
        return Fold.apply(before, recorded);
    }

    /** The state after a whole ledger. */
    public static Optional<Matter> fold(List<Recorded> ledger) {
        Matter matter = null;
        for (Recorded recorded : ledger) {
            matter = apply(matter, recorded);
        }
        return Optional.ofNullable(matter);
    }

    public MatterId id() {
        return origin.id();
    }

    public UnitCode holder() {
        return position.holder();
    }

    public boolean open() {
        return position.phase() != Phase.CLOSED;
    }

    public Optional<Plea> plea(Plea.Kind kind) {
        return pleas.stream().filter(plea -> plea.kind() == kind).findFirst();
    }

    public Optional<Link> mergedInto() {
        return links.stream()
                .filter(link -> link.kind() == Link.Kind.MERGED_INTO)
                .findFirst();
    }

    /** The same state about something else; for those who keep the long texts of a matter apart from it. */
    public Matter withContent(Content other) {
        return new Matter(
                origin,
                lineEdition,
                version,
                changed,
                other,
                position,
                clocks,
                agenda,
                tally,
                pleas,
                signing,
                children,
                deferred,
                links,
                closure,
                judgement,
                urged,
                supervised);
    }

    /** When the clockwork must look at this matter next; empty when nothing is awaited. */
    public Optional<Instant> nextTimer() {
        return Awaited.of(this).stream().map(Awaited::at).min(Instant::compareTo);
    }
}
