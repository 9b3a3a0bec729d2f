package org.huying.bench.loop.limit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A recorded loop as a script of pgbench: the same statements with the same values, bound, but for the ids.
 *
 * @param script of one loop
 * @param variables that the script takes from the command line
 */
public record Replay(String script, Map<String, String> variables) {

    /** Matters of one client; so many lie between the first ids of two. */
    static final long PER_CLIENT = 1_000_000;

    public Replay {
        variables = Map.copyOf(variables);
    }

    public static Replay of(List<Sent> loop, Marks marks) {
        Writer writer = new Writer(marks);
        loop.forEach(writer::add);
        return new Replay(writer.script.toString(), writer.variables());
    }

    /** How many statements it sends, without those that begin and end transactions. */
    static long statements(List<Sent> loop) {
        return loop.stream().filter(Sent.Statement.class::isInstance).count();
    }

    private static final class Writer {

        private final Marks marks;
        private final Map<String, String> names = new LinkedHashMap<>();
        private final StringBuilder script = new StringBuilder()
                .append("\\set n :n + 1\n")
                .append("\\set id :first + :client_id * " + PER_CLIENT + " + :n\n");
        private boolean beginning;

        Writer(Marks marks) {
            this.marks = marks;
        }

        Map<String, String> variables() {
            Map<String, String> variables = new LinkedHashMap<>();
            names.forEach((text, name) -> variables.put(name, text));
            return variables;
        }

        /** The driver sends the beginning of a transaction together with its first statement. */
        void add(Sent one) {
            switch (one) {
                case Sent.Begin begin -> {
                    script.append("\\startpipeline\nbegin;\n");
                    beginning = true;
                }
                case Sent.Commit commit -> script.append("commit;\n");
                case Sent.Rollback rollback -> script.append("rollback;\n");
                case Sent.Statement statement -> {
                    script.append(written(statement)).append(";\n");
                    if (beginning) {
                        script.append("\\endpipeline\n");
                        beginning = false;
                    }
                }
            }
        }

        private String written(Sent.Statement statement) {
            StringBuilder sql = new StringBuilder();
            int value = 0;
            boolean quoted = false;
            for (char c : statement.sql().strip().toCharArray()) {
                quoted ^= c == '\'';
                if (c == '?' && !quoted) {
                    sql.append(bound(statement.values().get(value++)));
                } else {
                    sql.append(c);
                }
            }
            if (value != statement.values().size()) {
                throw new IllegalStateException("not every value has a place: " + statement.sql());
            }
            return sql.toString();
        }

        private String bound(Sent.Value value) {
            String cast = value.type() == null ? "" : "::" + value.type();
            String text = value.text();
            if (text == null) {
                return "null" + cast;
            }
            if (marks.isId(text)) {
                return ":" + Marks.ID + cast;
            }
            // What was packed keeps the ids that it was packed with; nobody reads it here.
            boolean packed = "bytea".equals(value.type());
            return !packed && marks.in(text)
                    ? marks.expression(text, part -> named(part) + "::text") + cast
                    : named(text) + cast;
        }

        private String named(String text) {
            return ":" + names.computeIfAbsent(text, unused -> "v" + names.size());
        }
    }
}
