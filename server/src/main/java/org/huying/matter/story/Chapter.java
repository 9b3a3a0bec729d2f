package org.huying.matter.story;

import java.util.ArrayList;
import java.util.List;
import org.huying.line.Line;
import org.huying.line.Rung.ClockName;
import org.huying.matter.Clock;
import org.huying.matter.procedure.LimitOrigin;
import org.jspecify.annotations.Nullable;

/** A clock's story while it is being read out of the ledger. */
final class Chapter {

    final ClockName which;
    final String stage;
    final List<Turn> turns = new ArrayList<>();
    final List<ClockStory.Passed> gone = new ArrayList<>();
    Clock clock;
    LimitOrigin origin;
    Line line;
    int calendar;

    @Nullable String category;

    Chapter(ClockName which, String stage, Clock clock, LimitOrigin origin, Line line, int calendar) {
        this.which = which;
        this.stage = stage;
        this.clock = clock;
        this.origin = origin;
        this.line = line;
        this.calendar = calendar;
    }

    ClockStory story() {
        return new ClockStory(which, stage, clock, origin, line, calendar, category, turns, gone);
    }
}
