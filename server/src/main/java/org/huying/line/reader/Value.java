package org.huying.line.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** A value in a file, with its path in the file and its place. */
final class Value {

    private static final Pattern WHOLE = Pattern.compile("\\d{1,9}");

    final Document document;
    final String path;
    final Spot spot;
    private final Node node;

    Value(Document document, Node node, String path) {
        this.document = document;
        this.node = node;
        this.path = path;
        this.spot = Spot.of(document.file, node);
        document.remember(path, spot);
    }

    Problems problems() {
        return document.problems;
    }

    boolean isTable() {
        return node instanceof MappingNode;
    }

    boolean isList() {
        return node instanceof SequenceNode;
    }

    boolean isText() {
        return node instanceof ScalarNode;
    }

    /** The word or text written here. */
    Optional<String> text() {
        if (node instanceof ScalarNode scalar
                && !scalar.getTag().equals(Tag.NULL)
                && !scalar.getValue().isBlank()) {
            return Optional.of(scalar.getValue().strip());
        }
        problems().shape(spot, "text");
        return Optional.empty();
    }

    /** A word that names something in the line; the word itself even where its form is wrong. */
    String name() {
        Optional<String> text = text();
        text.ifPresent(word -> Names.check(word, spot, problems()));
        return text.orElse("?");
    }

    int whole(int least, int most) {
        Optional<String> text = text();
        int number = text.filter(word -> WHOLE.matcher(word).matches())
                .map(Integer::parseInt)
                .orElse(-1);
        if (text.isPresent() && (number < least || number > most)) {
            problems().shape(spot, "whole", least, most, text.get());
        }
        return Math.clamp(number, least, most);
    }

    boolean yes() {
        boolean bool = node instanceof ScalarNode scalar && scalar.getTag().equals(Tag.BOOL);
        if (!bool) {
            problems().shape(spot, "boolean");
        }
        return bool && "true".equalsIgnoreCase(((ScalarNode) node).getValue());
    }

    /** The values of a list, or this value alone where one stands for a list. */
    List<Value> each() {
        if (!(node instanceof SequenceNode sequence)) {
            return List.of(this);
        }
        List<Value> values = new ArrayList<>();
        for (Node child : sequence.getValue()) {
            values.add(new Value(document, child, path + "/" + values.size()));
            if (child instanceof ScalarNode scalar) {
                document.rememberWord(path, scalar.getValue(), values.getLast().spot);
            }
        }
        return values;
    }

    /** The values of a list; a finding where it is none. */
    List<Value> items() {
        if (!isList()) {
            problems().shape(spot, "list");
            return List.of();
        }
        return each();
    }

    /** The entries of a mapping with these keys; a finding where it is none. */
    Table table(String... known) {
        return Table.of(this, node, List.of(known));
    }

    /** The entries of a mapping whose keys are the author's own names. */
    Table named() {
        return Table.of(this, node, List.of());
    }
}
