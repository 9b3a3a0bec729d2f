package org.huying.matter;

import org.huying.line.LineId;
import org.huying.line.Phase;

/** How many open matters stand in a stage, and how many of them are overdue. */
public record StageCount(LineId line, String stage, Phase phase, long matters, long overdue) {}
