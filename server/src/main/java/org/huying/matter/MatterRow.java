package org.huying.matter;

import java.time.Instant;
import org.huying.base.PersonId;
import org.huying.base.PlaceCode;
import org.huying.base.UnitCode;
import org.huying.line.LineId;
import org.huying.line.Phase;
import org.jspecify.annotations.Nullable;

/**
 * A matter in a list.
 *
 * @param stageDue absent when it is closed
 * @param nextTimer when the clockwork has to look at it next, to remind before it is due or because it is
 * @param closing how it was closed, if it was
 * @param overdue whether one of its clocks has run out; those of a paused matter stand still
 */
public record MatterRow(
        MatterId id,
        String number,
        LineId line,
        String subject,
        @Nullable String category,
        @Nullable PlaceCode place,
        String stage,
        Phase phase,
        UnitCode holder,
        @Nullable PersonId person,
        @Nullable UnitCode lead,
        @Nullable Instant stageDue,
        Instant totalDue,
        boolean paused,
        boolean urgent,
        int urged,
        int supervised,
        Instant filedAt,
        @Nullable Instant closedAt,
        @Nullable Instant nextTimer,
        Closure.@Nullable Way closing,
        int version,
        boolean overdue) {}
