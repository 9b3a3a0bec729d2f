package org.huying.workreport.write;

import java.io.IOException;
import java.util.List;
import org.huying.workreport.Figure;
import org.huying.workreport.Followed;
import org.huying.workreport.Format;
import org.huying.workreport.Report;

/** Writes facts in their forms. */
public final class Writers {

    private Writers() {}

    /** A report's facts. */
    public static void write(Report report, Format format, Appendable out) throws IOException {
        switch (format) {
            case JSONL -> {
                for (Figure figure : report.figures()) {
                    out.append(Facts.of(figure).toString()).append('\n');
                }
            }
            case JSON -> out.append(Facts.of(report).toPrettyString()).append('\n');
            case HTML -> MarkedPage.write(report, out);
        }
    }

    /** Promises and what came of them, one JSON object a line. */
    public static void write(List<Followed> followed, Appendable out) throws IOException {
        for (Followed one : followed) {
            out.append(Facts.of(one).toString()).append('\n');
        }
    }
}
