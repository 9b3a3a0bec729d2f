package org.huying.bench.results;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.huying.platform.Boot;

/** A page of results in the making: words and tables in their order, under the circumstances. */
public final class Results {

    private final String name;
    private final StringBuilder text = new StringBuilder();

    private Results(String name) {
        this.name = name;
    }

    /**
     * Begins a page.
     *
     * @param name of its file under {@code bench/results}, without ending
     * @param command what takes the figures again, as typed beside the README
     */
    public static Results of(String name, String title, Circumstances when, String command) {
        Results results = new Results(name);
        results.text.append("# ").append(title).append("\n\n");
        results.text.append("Taken by `").append(command).append("`.\n\n");
        Table circumstances = Table.of("", "")
                .row("machine", when.machine())
                .row("date", when.date())
                .row("JDK", when.java())
                .row("PostgreSQL", when.postgresql())
                .row("commit", when.commit());
        results.text.append(circumstances.markdown().replace("---:", "---"));
        return results;
    }

    public Results heading(String words) {
        text.append("\n## ").append(words).append('\n');
        return this;
    }

    public Results paragraph(String words) {
        text.append('\n').append(words.strip()).append('\n');
        return this;
    }

    public Results table(Table table) {
        text.append('\n').append(table.markdown());
        return this;
    }

    /** A figure as people read it: three digits that count, no more. */
    public static String figure(double value) {
        double size = Math.abs(value);
        if (size >= 100 || value == 0) {
            return String.format(Locale.ROOT, "%,.0f", value);
        }
        return String.format(Locale.ROOT, size >= 10 ? "%.1f" : "%.2f", value);
    }

    public String markdown() {
        return text.toString();
    }

    /** Writes the page where the last results lie, in the place of the page before, and says where that is. */
    public Path keep() throws IOException {
        return keep(Boot.home().resolve("bench").resolve("results"));
    }

    Path keep(Path folder) throws IOException {
        Files.createDirectories(folder);
        return Files.writeString(folder.resolve(name + ".md"), markdown());
    }
}
