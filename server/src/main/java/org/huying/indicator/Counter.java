package org.huying.indicator;

import java.time.LocalDate;
import java.util.List;
import org.huying.counting.MeasuredRows;
import org.huying.counting.Part;
import org.huying.counting.Rows;
import org.huying.indicator.definition.Indicator;
import org.huying.indicator.definition.Source;
import org.huying.security.Viewer;

/** Counts records of one source by definitions, in a district as a day knew it. */
interface Counter {

    Source source();

    /** What each indicator, all of this source, finds of a question. */
    MeasuredRows measure(Viewer viewer, List<Indicator> indicators, Question question, Rows rows, LocalDate day);

    /** A stretch of the records behind an indicator's figure. */
    Behind list(Viewer viewer, Indicator indicator, Question question, Part part, int offset, int size, LocalDate day);
}
