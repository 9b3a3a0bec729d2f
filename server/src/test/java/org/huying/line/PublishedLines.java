package org.huying.line;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.huying.base.DistrictCode;
import org.huying.base.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The lines that come with the product, published in a district over a database. */
public final class PublishedLines {

    private PublishedLines() {}

    public static Lines over(JdbcClient jdbc, TransactionTemplate transaction, DistrictCode district, Instant at) {
        Lines lines = new Lines(new LineStore(jdbc));
        transaction.executeWithoutResult(status -> lines.loadShipped(district, at));
        return lines;
    }

    /** The edition of a line once more, with something in it that changes no figure. */
    public static void renew(
            Lines lines, TransactionTemplate transaction, DistrictCode district, String line, Instant at) {
        LineFiles files = lines.files(district, new LineId(line), 1);
        Map<String, String> texts = new TreeMap<>(files.texts());
        texts.compute(
                LineFiles.LINE,
                (name, text) -> Objects.requireNonNull(text).replaceFirst("(?m)^scores:.*$", "scores: [on-time]"));
        transaction.executeWithoutResult(status -> {
            if (!(lines.publish(district, new LineFiles(line, texts), new PersonId("editor"), at)
                    instanceof LinePublication.Published)) {
                throw new IllegalStateException("the line is the same");
            }
        });
    }
}
