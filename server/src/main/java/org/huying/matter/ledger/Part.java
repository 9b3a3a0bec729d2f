package org.huying.matter.ledger;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a statement writes into one table, or into several from the same rows. Each is one of its kind. */
final class Part<R> implements Comparable<Part<?>> {

    private static final Pattern INSERT = Pattern.compile("insert into (\\S+)\\s+\\(district, ([^)]+)\\)");

    private final int rank;
    private final Sheet<R> sheet;
    private final String writing;

    /**
     * @param rank a statement names those of a lower rank first
     * @param sheet the rows, by the name that {@code writing} takes them from
     * @param writing the expressions of {@code with} that write; each parameter in them is the district
     */
    Part(int rank, Sheet<R> sheet, String writing) {
        this.rank = rank;
        this.sheet = sheet;
        this.writing = writing;
    }

    /** A table that is inserted into, and the columns of the rows that go there beside the district. */
    record Target(String table, List<String> columns) {

        @Override
        public String toString() {
            return table + " (district, " + String.join(", ", columns) + ")";
        }
    }

    /** Where new rows go. */
    List<Target> targets() {
        return INSERT.matcher(writing)
                .results()
                .map(insert ->
                        new Target(insert.group(1), List.of(insert.group(2).split(", "))))
                .toList();
    }

    /** A part with its rows. */
    record Filled<R>(Part<R> part, List<R> rows) {

        List<Object> parameters() {
            return part.sheet.parameters(rows);
        }

        /** The rows as they lie in a table, without the district. */
        List<List<@Nullable Object>> in(Target target) {
            return part.sheet.values(rows, target.columns());
        }
    }

    Filled<R> of(List<R> rows) {
        return new Filled<>(this, rows);
    }

    /** The rows that several have for this part. */
    Filled<R> gathered(List<Writing> writings) {
        return of(writings.stream()
                .flatMap(one -> one.parts().stream())
                .flatMap(filled -> filled.part() == this ? rows(filled) : Stream.of())
                .toList());
    }

    @SuppressWarnings("unchecked")
    private Stream<R> rows(Filled<?> mine) {
        return ((Filled<R>) mine).rows().stream();
    }

    @Override
    public int compareTo(Part<?> other) {
        int byRank = Integer.compare(rank, other.rank);
        return byRank == 0 ? sheet.name().compareTo(other.sheet.name()) : byRank;
    }

    String table() {
        return sheet.table();
    }

    String writing() {
        return writing;
    }

    int districts() {
        return (int) writing.chars().filter(each -> each == '?').count();
    }
}
