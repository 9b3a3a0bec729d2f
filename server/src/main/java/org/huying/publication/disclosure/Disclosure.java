package org.huying.publication.disclosure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huying.base.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A report that was disclosed, with what government disclosure says of it.
 *
 * @param composition the report
 * @param publisher 发布机构
 * @param document 文号; may be empty
 * @param topic 主题分类
 * @param abolition since when it is no longer valid (废止), if it is not
 */
public record Disclosure(
        Number number,
        long composition,
        String title,
        String publisher,
        String document,
        String topic,
        LocalDate publishedOn,
        PersonId by,
        Instant at,
        @Nullable Abolition abolition) {

    /** The year of disclosure and the count within it; the last part of the index number (索引号). */
    public record Number(int year, int serial) {

        private static final Pattern WRITTEN = Pattern.compile("([12][0-9]{3})-([0-9]{5})");

        public static Optional<Number> find(String written) {
            Matcher said = WRITTEN.matcher(written);
            return said.matches()
                    ? Optional.of(new Number(Integer.parseInt(said.group(1)), Integer.parseInt(said.group(2))))
                    : Optional.empty();
        }

        @Override
        public String toString() {
            return "%d-%05d".formatted(year, serial);
        }
    }

    /** @param since the first day on which it is no longer valid */
    public record Abolition(LocalDate since, String reason, PersonId by, Instant at) {}

    /** Whether it is valid on a day (有效性). */
    public boolean valid(LocalDate day) {
        return abolition == null || day.isBefore(abolition.since());
    }
}
