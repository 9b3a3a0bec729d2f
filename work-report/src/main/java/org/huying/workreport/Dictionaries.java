package org.huying.workreport;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * The words of reports, as data: one file for each kind, one entry a line, columns by tabs, {@code #} before a comment. A
 * caller's folder may hold files of the same names; their entries are added to those that come with the library.
 */
public final class Dictionaries {

    /** The kinds of words; the file of a kind is its name in lower case with the ending .txt. */
    public enum Kind {
        /** Measure words and units. */
        MEASURES,
        /** Words that begin with what looks like a measure word: 台阶. */
        COMPOUNDS,
        /** Names that hold a numeral and a measure word and are no figures: 八项规定. */
        NAMES,
        /** Names of indicators. */
        INDICATORS,
        /** Verbs of planned or done actions. */
        VERBS,
        /** Verbs that tell what became of the things counted before them: 开工建设. */
        DEEDS,
        /** What may stand before a name and is none of it: 预计, 全年. */
        FILLERS,
        /** What may stand between a name and its value; columns: word, change, qualifier. */
        PREDICATES,
        /** Attributes that need the name before them: 总量, 面积. */
        HEADS,
        /** How a thing went, after the thing: 再创, 稳步. */
        COURSES,
        /** Words of headings and the part they begin; columns: part, pattern. */
        PARTS,
        /** What pages put around a report; columns: where, pattern. */
        CHROME,
        /** Words of tasks and the kind of unit that has the duty; columns: duty, words. */
        DUTIES,
        /** Traditional characters and their simplified ones. */
        TRADITIONAL;

        String file() {
            return name().toLowerCase(Locale.ROOT) + ".txt";
        }
    }

    private static final Dictionaries SHIPPED = new Dictionaries(readShipped());

    private final Map<Kind, List<List<String>>> entries;

    private Dictionaries(Map<Kind, List<List<String>>> entries) {
        this.entries = entries;
    }

    /** Those that come with the library. */
    public static Dictionaries shipped() {
        return SHIPPED;
    }

    /**
     * These and the entries of a folder.
     *
     * @throws UncheckedIOException where a file of the folder cannot be read
     */
    public Dictionaries with(Path folder) {
        Map<Kind, List<List<String>>> more = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            List<List<String>> both = new ArrayList<>(rows(kind));
            Path file = folder.resolve(kind.file());
            if (Files.isRegularFile(file)) {
                try {
                    both.addAll(parse(Files.readAllLines(file)));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
            more.put(kind, List.copyOf(both));
        }
        return new Dictionaries(more);
    }

    /** The entries of a kind, each with its columns. */
    public List<List<String>> rows(Kind kind) {
        return Objects.requireNonNull(entries.get(kind));
    }

    /** The first columns of a kind, the longest first, so that the longest match is tried first. */
    public List<String> words(Kind kind) {
        return rows(kind).stream()
                .map(row -> row.get(0))
                .distinct()
                .sorted((a, b) -> b.length() - a.length())
                .toList();
    }

    private static Map<Kind, List<List<String>>> readShipped() {
        Map<Kind, List<List<String>>> read = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            try (InputStream in = Dictionaries.class.getResourceAsStream("words/" + kind.file());
                    BufferedReader reader = new BufferedReader(
                            new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8))) {
                read.put(kind, parse(reader.lines().toList()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return read;
    }

    private static List<List<String>> parse(List<String> lines) {
        return lines.stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> List.of(line.strip().split("\t+")))
                .toList();
    }
}
