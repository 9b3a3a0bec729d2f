package org.huying.matter.web.sheet;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.huying.calendar.Calendars;
import org.huying.line.Lines;
import org.huying.matter.Closure;
import org.huying.matter.Matter;
import org.huying.matter.event.Recorded;
import org.huying.matter.story.ClockStories;
import org.huying.matter.story.ClockStory;
import org.huying.matter.story.Counting;
import org.huying.matter.story.StoryWords;
import org.huying.matter.words.ClockWords;
import org.huying.matter.words.Names;
import org.huying.matter.words.Phrase;
import org.huying.security.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows the clocks of a matter with how they came to stand as they do. */
@Component
public class ClockPanels {

    private final Lines lines;
    private final Calendars calendars;

    ClockPanels(Lines lines, Calendars calendars) {
        this.lines = lines;
        this.calendars = calendars;
    }

    /** Both; that of the stage is absent where none runs. */
    public record Both(@Nullable ClockPanel stage, ClockPanel total) {}

    public Both of(
            Viewer by, Matter matter, List<Recorded> ledger, Names names, StoryWords.Teller teller, Instant now) {
        ClockStories.Both stories = ClockStories.of(
                ledger,
                edition -> lines.edition(by.district(), matter.origin().line(), edition),
                edition -> calendars.edition(by.district(), edition));
        ClockWords clocks = new ClockWords(calendars.current(by.district()), now);
        return new Both(
                stories.stage()
                        .map(story -> panel(by, matter, story, clocks, names, teller, now))
                        .orElse(null),
                panel(by, matter, stories.total(), clocks, names, teller, now));
    }

    private ClockPanel panel(
            Viewer by,
            Matter matter,
            ClockStory story,
            ClockWords clocks,
            Names names,
            StoryWords.Teller teller,
            Instant now) {
        Closure closure = matter.closure();
        ClockWords.Reading reading = closure == null
                ? clocks.read(story.clock(), matter.clocks().pause())
                : clocks.ended(story.clock(), closure);
        var calendar = calendars.edition(by.district(), story.calendar());
        Instant until = closure != null
                ? closure.at()
                : matter.clocks().pause() != null
                        ? Objects.requireNonNull(matter.clocks().pause()).from()
                        : now;
        String which = story.which().name().toLowerCase(Locale.ROOT);
        return new ClockPanel(
                which,
                Phrase.of("matter.clock." + which),
                reading,
                new Counting(story.clock(), calendar).used(until),
                new StoryWords(names, calendar).tell(story, matter.clocks().pause(), teller));
    }
}
