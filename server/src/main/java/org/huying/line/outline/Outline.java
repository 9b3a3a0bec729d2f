package org.huying.line.outline;

import java.util.List;
import java.util.Map;
import org.huying.calendar.Limit;
import org.huying.line.Category;
import org.huying.line.Line;
import org.huying.line.Need;
import org.huying.line.Need.Choice;
import org.huying.line.Stage;
import org.jspecify.annotations.Nullable;

/** Writes a line in the shape of {@code line.yaml}: reading it again gives the same line. */
public final class Outline {

    private Outline() {}

    /** Mappings, lists, texts, numbers and booleans. */
    public static Map<String, Object> of(Line line) {
        Node node = new Node()
                .put("id", line.id().value())
                .title(line.title())
                .put("cites", line.cites())
                .put("number", line.number())
                .put("internal", line.internal())
                .put("filing", line.internal() ? null : filing(line))
                .put("fields", fields(line.fields()))
                .put(
                        "total",
                        new Node()
                                .put("limit", line.total().text())
                                .put(
                                        "urgent",
                                        line.totalUrgent() == null
                                                ? null
                                                : line.totalUrgent().text())
                                .map())
                .put("stages", stages(line))
                .put("actions", new ActionOutline(line).all());
        RulesOutline.add(node, line);
        return node.put("scores", line.scores()).map();
    }

    /** The categories in the shape of {@code categories.csv}. */
    public static List<Map<String, Object>> categories(Line line) {
        return line.categories().values().stream().map(Outline::category).toList();
    }

    static List<String> needs(List<Need> needs) {
        return needs.stream()
                .map(need -> need.required() ? need.name() : need.name() + "?")
                .toList();
    }

    static @Nullable String text(@Nullable Limit limit) {
        return limit == null ? null : limit.text();
    }

    private static Map<String, Object> filing(Line line) {
        return new Node()
                .roles("by", line.filedBy())
                .put("needs", needs(line.filing()))
                .put("anonymous", line.anonymous() ? true : null)
                .map();
    }

    private static Map<String, Object> stages(Line line) {
        Node stages = new Node();
        for (Stage stage : line.stages().values()) {
            stages.put(
                    stage.name(),
                    new Node()
                            .title(stage.title())
                            .put("phase", stage.phase().word())
                            .put(
                                    "holder",
                                    stage.holder() == null
                                            ? null
                                            : stage.holder().text())
                            .put(
                                    "within",
                                    stage.within() == null
                                            ? null
                                            : stage.within().text())
                            .put(
                                    "urgent",
                                    stage.urgent() == null
                                            ? null
                                            : stage.urgent().text())
                            .map());
        }
        return stages.map();
    }

    private static Map<String, Object> fields(Map<String, Need> fields) {
        Node all = new Node();
        fields.forEach((name, field) -> {
            Node node = new Node().title(field.title());
            switch (field.type()) {
                case CHOICE -> choices(node, field.allowed());
                case STRING, INTEGER, NUMBER, BOOLEAN ->
                    node.put("type", field.type().word());
                case DATE -> node.put("type", "string").put("format", "date");
                case TEXT, UNIT, UNITS, PERSON, ATTACHMENTS, MATTER ->
                    node.put("x-type", field.type().word());
                case CATEGORY, PLACE -> throw new IllegalArgumentException(name + " cannot be a field");
            }
            node.put("minimum", field.bounds().minimum())
                    .put("maximum", field.bounds().maximum())
                    .put("pattern", field.bounds().pattern());
            all.put(name, node.map());
        });
        return all.map();
    }

    private static void choices(Node node, List<Choice> allowed) {
        Node titles = new Node();
        allowed.forEach(choice -> titles.put(choice.value(), Node.both(choice.title())));
        node.put("enum", allowed.stream().map(Choice::value).toList()).put("titles", titles.map());
    }

    private static Map<String, Object> category(Category category) {
        return new Node()
                .put("code", category.code())
                .put("parent", category.parent())
                .put("zh", category.title().zh())
                .put("en", category.title().en())
                .put("limit", text(category.limit()))
                .put("urgent", text(category.urgent()))
                .put("total", text(category.total()))
                .put("total_urgent", text(category.totalUrgent()))
                .put("unit", category.unit() == null ? null : category.unit().value())
                .map();
    }
}
