package org.huying.line.reader;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** A mapping in a file. Keys that are not known here and keys that are there twice have been reported. */
public final class Table {

    private final Value self;
    private final Map<String, Value> entries = new LinkedHashMap<>();
    private final Map<String, Spot> keys = new LinkedHashMap<>();

    private Table(Value self) {
        this.self = self;
    }

    static Table of(Value self, Node node, List<String> known) {
        Table table = new Table(self);
        if (node instanceof MappingNode mapping) {
            mapping.getValue().forEach(table::add);
            table.reportUnknown(known);
        } else {
            self.problems().shape(self.spot, "mapping");
        }
        return table;
    }

    private void add(NodeTuple tuple) {
        Document document = self.document;
        Spot spot = Spot.of(document.file, tuple.getKeyNode());
        if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
            document.problems.shape(spot, "key");
            return;
        }
        String word = key.getValue();
        if (keys.putIfAbsent(word, spot) != null) {
            document.problems.name(spot, "twice", word);
            return;
        }
        String path = self.path + "/" + word;
        if (!(tuple.getValueNode() instanceof ScalarNode)) {
            document.remember(path, spot);
        }
        entries.put(word, new Value(document, tuple.getValueNode(), path));
    }

    private void reportUnknown(List<String> known) {
        if (known.isEmpty()) {
            return;
        }
        keys.forEach((key, spot) -> {
            if (!known.contains(key)) {
                self.problems().unknownKey(spot, key, known);
            }
        });
    }

    public Spot spot() {
        return self.spot;
    }

    public Spot spot(String key) {
        return keys.getOrDefault(key, self.spot);
    }

    public Value self() {
        return self;
    }

    public boolean has(String key) {
        return entries.containsKey(key);
    }

    public Optional<Value> find(String key) {
        return Optional.ofNullable(entries.get(key));
    }

    /** The value of a key that must be there. */
    public Optional<Value> require(String key) {
        if (!keys.containsKey(key) && self.isTable()) {
            self.problems().shape(self.spot, "missing", key);
        }
        return find(key);
    }

    public Map<String, Value> entries() {
        return Collections.unmodifiableMap(entries);
    }
}
