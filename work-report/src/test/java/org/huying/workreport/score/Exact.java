package org.huying.workreport.score;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.huying.workreport.Heading;
import org.huying.workreport.Meta;
import org.huying.workreport.Report;
import org.huying.workreport.Target;
import tools.jackson.databind.JsonNode;

/** What must be read exactly: targets, practical matters, headings, and what the page says of itself. */
final class Exact {

    private Exact() {}

    static int labelled(Gold gold) {
        return gold.targets().get("annual").size()
                + gold.targets().get("multiyear").size();
    }

    static int targets(Gold gold, Report report) {
        return count(gold.targets().get("annual"), report.annual())
                + count(gold.targets().get("multiyear"), report.multiYear());
    }

    private static int count(JsonNode labels, List<Target> targets) {
        int exact = 0;
        for (JsonNode label : labels) {
            for (Target target : targets) {
                JsonNode value = label.get("value");
                boolean same = label.get("name").asString().equals(target.name())
                        && label.get("comparator").asString().equals(target.comparator())
                        && label.get("change").asString().equals(Score.lower(target.change()))
                        && (value.isNull()
                                ? target.value() == null
                                : target.value() != null && value.asDouble() == target.value());
                if (same) {
                    exact++;
                    break;
                }
            }
        }
        return exact;
    }

    static List<String> matters(Report report) {
        return report.matters().stream()
                .map(matter -> matter.no() + "|" + matter.title() + "|" + matter.text())
                .toList();
    }

    static List<String> labelledMatters(Gold gold) {
        return all(gold.matters())
                .map(matter ->
                        matter.get("no").asInt() + "|" + matter.get("title").asString() + "|"
                                + matter.get("text").asString())
                .toList();
    }

    static List<String> headings(Report report) {
        return report.outline().stream()
                .filter(heading -> heading.level() < Heading.RUN_IN)
                .map(heading -> heading.level() + "|" + heading.no() + "|" + heading.title())
                .toList();
    }

    static List<String> labelledHeadings(Gold gold) {
        return all(gold.meta().get("headings"))
                .map(heading ->
                        heading.get("level").asInt() + "|" + heading.get("no").asString() + "|"
                                + heading.get("title").asString())
                .toList();
    }

    static List<String> meta(Report report) {
        Meta meta = report.meta();
        return Stream.of(
                        meta.title(),
                        meta.district(),
                        meta.deliveredOn(),
                        meta.deliverer(),
                        meta.meeting(),
                        meta.reportYear(),
                        meta.planYear(),
                        meta.publishedOn(),
                        meta.publisher(),
                        meta.indexNo())
                .map(String::valueOf)
                .toList();
    }

    static List<String> labelledMeta(Gold gold) {
        return Stream.of(
                        "title",
                        "district",
                        "delivered_on",
                        "deliverer",
                        "meeting",
                        "report_year",
                        "plan_year",
                        "published_on",
                        "publisher",
                        "index_no")
                .map(key -> gold.meta().get(key))
                .map(value -> value.isNull() ? "null" : value.asString())
                .toList();
    }

    private static Stream<JsonNode> all(JsonNode array) {
        List<JsonNode> nodes = new ArrayList<>();
        array.forEach(nodes::add);
        return nodes.stream();
    }
}
