package org.huying.matter.web.sheet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.huying.base.Bilingual;
import org.huying.calendar.Calendars;
import org.huying.line.Line;
import org.huying.line.Lines;
import org.huying.matter.Child;
import org.huying.matter.Closure;
import org.huying.matter.Link;
import org.huying.matter.Matter;
import org.huying.matter.MatterId;
import org.huying.matter.Matters;
import org.huying.matter.Origin;
import org.huying.matter.words.ClockWords;
import org.huying.matter.words.Discretions;
import org.huying.matter.words.Names;
import org.huying.matter.words.Phrase;
import org.huying.security.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds what a matter hangs together with: the one above it, its parts, what follows from it, its duplicates. */
@Component
class Ties {

    private final Matters matters;
    private final Lines lines;
    private final Calendars calendars;
    private final Discretions discretions;
    private final java.time.Clock clock;

    Ties(Matters matters, Lines lines, Calendars calendars, Discretions discretions, java.time.Clock clock) {
        this.matters = matters;
        this.lines = lines;
        this.calendars = calendars;
        this.discretions = discretions;
        this.clock = clock;
    }

    List<Tie> of(Viewer by, Matter matter, Names names) {
        List<Tie> ties = new ArrayList<>();
        Origin.Opener opener = matter.origin().opener();
        if (opener != null) {
            Phrase what = Phrase.of("matter.tie.opener." + word(opener.tie()));
            ties.add(tie(by, Tie.Kind.ABOVE, opener.id(), null, what, null, names));
        }
        for (Child child : matter.children()) {
            Phrase what = Phrase.of(child.closed() ? "matter.tie.child-closed" : "matter.tie.child-open");
            ties.add(tie(by, Tie.Kind.CHILD, child.id(), child.number(), what, names.unit(child.lead()), names));
        }
        for (Link link : matter.links()) {
            Tie.Kind kind = Tie.Kind.valueOf(link.kind().name());
            Phrase what = Phrase.of("matter.tie." + word(link.kind()));
            ties.add(tie(by, kind, link.id(), link.number(), what, null, names));
        }
        ties.sort(Comparator.comparing(Tie::kind));
        return ties;
    }

    private Tie tie(
            Viewer by,
            Tie.Kind kind,
            MatterId id,
            @Nullable String number,
            Phrase what,
            @Nullable Bilingual lead,
            Names names) {
        Optional<Matter> found = matters.find(by, id);
        String called = number != null
                ? number
                : found.map(other -> other.origin().number()).orElse(id.toString());
        return new Tie(
                kind,
                id.toString(),
                called,
                what,
                lead,
                found.map(other -> seen(by, other, names)).orElse(null));
    }

    private Tie.Seen seen(Viewer by, Matter other, Names names) {
        Line line = lines.edition(by.district(), other.origin().line(), other.lineEdition());
        ClockWords clocks = new ClockWords(calendars.current(by.district()), clock.instant());
        Closure closure = other.closure();
        ClockWords.Reading reading = closure == null
                ? clocks.read(other.clocks().total(), other.clocks().pause())
                : clocks.ended(other.clocks().total(), closure);
        return new Tie.Seen(
                discretions.of(by, other).text(other.content().subject()),
                line.title(),
                Names.stage(line, other.position().stage()),
                names.unit(other.holder()),
                reading,
                other.open());
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
