package org.huying.line.reader;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** A value in a file, with its path in the file and its place. */
public final class Value {

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(\\.\\d{1,9})?");
    private static final Pattern WHOLE = Pattern.compile("\\d{1,9}");

    final Document document;
    final String path;
    public final Spot spot;
    private final Node node;

    Value(Document document, Node node, String path) {
        this.document = document;
        this.node = node;
        this.path = path;
        this.spot = Spot.of(document.file, node);
        document.remember(path, spot);
    }

    public Problems problems() {
        return document.problems;
    }

    public boolean isTable() {
        return node instanceof MappingNode;
    }

    public boolean isList() {
        return node instanceof SequenceNode;
    }

    public boolean isText() {
        return node instanceof ScalarNode;
    }

    /** The word or text written here. */
    public Optional<String> text() {
        if (node instanceof ScalarNode scalar
                && !scalar.getTag().equals(Tag.NULL)
                && !scalar.getValue().isBlank()) {
            return Optional.of(scalar.getValue().strip());
        }
        problems().shape(spot, "text");
        return Optional.empty();
    }

    /** A word that names something in the line; the word itself even where its form is wrong. */
    public String name() {
        if (node instanceof ScalarNode scalar && !scalar.getTag().equals(Tag.STR)) {
            problems().shape(spot, "name", scalar.getValue());
            return "?";
        }
        Optional<String> text = text();
        text.ifPresent(word -> Names.check(word, spot, problems()));
        return text.orElse("?");
    }

    public int whole(int least, int most) {
        if (!(node instanceof ScalarNode scalar)) {
            problems().shape(spot, "whole", least, most, "…");
            return least;
        }
        boolean number = scalar.getTag().equals(Tag.INT)
                && WHOLE.matcher(scalar.getValue()).matches();
        int value = number ? Integer.parseInt(scalar.getValue()) : -1;
        if (value < least || value > most) {
            problems().shape(spot, "whole", least, most, scalar.getValue());
        }
        return Math.clamp(value, least, most);
    }

    /** A number; empty, without a finding, where there is none. */
    public Optional<BigDecimal> number() {
        boolean number = node instanceof ScalarNode scalar
                && (scalar.getTag().equals(Tag.INT) || scalar.getTag().equals(Tag.FLOAT))
                && NUMBER.matcher(scalar.getValue()).matches();
        return number ? Optional.of(new BigDecimal(((ScalarNode) node).getValue())) : Optional.empty();
    }

    public boolean yes() {
        boolean bool = node instanceof ScalarNode scalar && scalar.getTag().equals(Tag.BOOL);
        if (!bool) {
            problems().shape(spot, "boolean");
        }
        return bool && "true".equalsIgnoreCase(((ScalarNode) node).getValue());
    }

    /** The values of a list, or this value alone where one stands for a list. */
    public List<Value> each() {
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

    /** A name or a list of names, each once. */
    public Set<String> names() {
        Set<String> names = new LinkedHashSet<>();
        for (Value item : each()) {
            String name = item.name();
            if (!names.add(name)) {
                problems().name(item.spot, "twice", name);
            }
        }
        if (names.isEmpty()) {
            problems().shape(spot, "empty-list");
        }
        return names;
    }

    /** The values of a list; a finding where it is none. */
    public List<Value> items() {
        if (!isList()) {
            problems().shape(spot, "list");
            return List.of();
        }
        return each();
    }

    /** The entries of a mapping with these keys; a finding where it is none. */
    public Table table(String... known) {
        return Table.of(this, node, List.of(known));
    }

    /** The entries of a mapping whose keys are the author's own names. */
    public Table named() {
        return Table.of(this, node, List.of());
    }
}
