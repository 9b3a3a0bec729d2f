package org.huying.line.reader;

import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/** One YAML file: its nodes, where each lies, and what is wrong with them. */
public final class Document {

    private static final LoadSettings SETTINGS =
            LoadSettings.builder().setUseMarks(true).build();

    final String file;
    final Problems problems;
    private final Map<String, Spot> spots = new TreeMap<>();
    private final Map<String, Spot> words = new TreeMap<>();

    public Document(String file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    /** The top of the file, or nothing where it is not one YAML document. */
    public Optional<Value> top(String text) {
        int broken = text.indexOf('\uFFFD');
        if (broken >= 0) {
            problems.syntax(Spot.of(file, text, broken), "not-utf-8");
            return Optional.empty();
        }
        try {
            return plain(text) ? compose(text) : Optional.empty();
        } catch (MarkedYamlEngineException e) {
            Spot spot = e.getProblemMark().map(mark -> Spot.of(file, mark)).orElseGet(() -> new Spot(file, 1, 1));
            problems.syntax(spot, "yaml", e.getProblem());
        } catch (YamlEngineException e) {
            problems.syntax(new Spot(file, 1, 1), "yaml", String.valueOf(e.getMessage()));
        }
        return Optional.empty();
    }

    Map<String, Spot> spots() {
        return Map.copyOf(spots);
    }

    /** Where the value of that path is, or what contains it. */
    Spot spot(String path) {
        return Spots.of(spots, path);
    }

    /** Where a word is, in a list or alone. */
    Spot spotOf(String path, String word) {
        return words.getOrDefault(path + "=" + word, spot(path));
    }

    void remember(String path, Spot spot) {
        spots.putIfAbsent(path, spot);
    }

    void rememberWord(String path, String word, Spot spot) {
        words.putIfAbsent(path + "=" + word, spot);
    }

    private Optional<Value> compose(String text) {
        Iterator<Node> documents =
                new Compose(SETTINGS).composeAllFromString(text).iterator();
        if (!documents.hasNext()) {
            problems.syntax(new Spot(file, 1, 1), "empty");
            return Optional.empty();
        }
        Value top = new Value(this, documents.next(), "");
        if (documents.hasNext()) {
            problems.syntax(Spot.of(file, documents.next()), "second-document");
        }
        return Optional.of(top);
    }

    /** A definition is written out: with aliases one mistake would lie at two places. */
    private boolean plain(String text) {
        boolean plain = true;
        for (Event event : new Parse(SETTINGS).parseString(text)) {
            if (event.getEventId() == Event.ID.Alias) {
                event.getStartMark().ifPresent(mark -> problems.syntax(Spot.of(file, mark), "alias"));
                plain = false;
            }
        }
        return plain;
    }
}
