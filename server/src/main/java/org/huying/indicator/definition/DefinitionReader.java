package org.huying.indicator.definition;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.huying.indicator.Dimension;
import org.huying.line.reader.Choices;
import org.huying.line.reader.Document;
import org.huying.line.reader.Problems;
import org.huying.line.reader.Table;
import org.huying.line.reader.Value;
import org.huying.line.reader.WrittenFile;

/** Reads definitions; reports everything that is wrong with one, each at its place. */
public final class DefinitionReader {

    private static final String SCORECARD = Scorecard.FORM;
    private static final List<String> KINDS = Stream.concat(
                    Arrays.stream(Kind.values()).map(Kind::word), Stream.of(SCORECARD))
            .toList();

    private DefinitionReader() {}

    /** Reads a definition where all that it may name is known. */
    public static DefinitionReading read(WrittenFile file, Known known) {
        return read(file, known, new Problems(false));
    }

    /**
     * Reads definitions that may name one another.
     *
     * @param indicators those that are there already
     */
    public static Map<String, DefinitionReading> together(
            Collection<WrittenFile> files, DistrictWords words, Collection<DefinitionId> indicators) {
        Set<DefinitionId> all = new HashSet<>(indicators);
        Map<String, DefinitionReading> readings = new LinkedHashMap<>();
        for (WrittenFile file : files) {
            DefinitionReading reading = read(file, new Beside(words, Optional.empty()));
            readings.put(file.name(), reading);
            if (reading instanceof DefinitionReading.Read read && read.definition() instanceof Indicator indicator) {
                all.add(indicator.id());
            }
        }
        for (WrittenFile file : files) {
            if (!(readings.get(file.name()) instanceof DefinitionReading.Read read
                    && read.definition() instanceof Indicator)) {
                readings.put(file.name(), read(file, new Beside(words, Optional.of(all))));
            }
        }
        return readings;
    }

    private record Beside(DistrictWords words, Optional<Collection<DefinitionId>> indicators) implements Known {

        @Override
        public boolean value(Dimension dimension, String value) {
            return words.value(dimension, value);
        }

        @Override
        public boolean number(String line, String field) {
            return words.number(line, field);
        }

        @Override
        public boolean numberOfThings(String kind, String field) {
            return words.numberOfThings(kind, field);
        }
    }

    /**
     * A definition that was read when it was published. Neither what has since gone nor keys that are no longer known stand in
     * its way.
     */
    public static Definition published(WrittenFile file, int edition) {
        return switch (read(file, new Anything(), new Problems(true))) {
            case DefinitionReading.Read read -> read.definition().published(edition);
            case DefinitionReading.Refused refused ->
                throw new IllegalStateException("published definition " + file.name() + " edition " + edition
                        + " can no longer be read: " + refused.findings());
        };
    }

    private static DefinitionReading read(WrittenFile file, Known known, Problems problems) {
        Document document = new Document(file.file(), problems);
        Optional<Definition> definition =
                document.top(file.text()).flatMap(top -> definition(top, file.name(), known, problems));
        return problems.none() && definition.isPresent()
                ? new DefinitionReading.Read(definition.get())
                : new DefinitionReading.Refused(problems.inOrder());
    }

    private static Optional<Definition> definition(Value top, String name, Known known, Problems problems) {
        Optional<String> kind = kind(top);
        if (kind.isEmpty()) {
            return Optional.empty();
        }
        boolean scorecard = kind.get().equals(SCORECARD);
        Table table = top.table(scorecard ? ScorecardSection.KEYS : IndicatorSection.KEYS);
        id(table, name, problems);
        if (!problems.none() && !DefinitionId.wellFormed(name)) {
            return Optional.empty();
        }
        return Optional.of(
                scorecard
                        ? new ScorecardSection(table, known).read(new DefinitionId(name))
                        : new IndicatorSection(table, known)
                                .read(
                                        new DefinitionId(name),
                                        Kind.valueOf(kind.get().toUpperCase(Locale.ROOT))));
    }

    private static Optional<String> kind(Value top) {
        Table all = top.named();
        return all.require("kind").flatMap(value -> Choices.read(value, KINDS));
    }

    private static void id(Table table, String name, Problems problems) {
        Optional<Value> value = table.require("id");
        if (value.isPresent()) {
            String id = value.get().name();
            if (!id.equals("?") && !id.equals(name)) {
                problems.name(value.get().spot, "indicator-file", id, name);
            }
        }
    }

    /** Where a definition was read before, all that it names was known. */
    private record Anything() implements Known {

        @Override
        public boolean value(Dimension dimension, String value) {
            return ANY.value(dimension, value);
        }

        @Override
        public boolean number(String line, String field) {
            return ANY.number(line, field);
        }

        @Override
        public boolean numberOfThings(String kind, String field) {
            return ANY.numberOfThings(kind, field);
        }

        @Override
        public Optional<Collection<DefinitionId>> indicators() {
            return Optional.empty();
        }
    }
}
