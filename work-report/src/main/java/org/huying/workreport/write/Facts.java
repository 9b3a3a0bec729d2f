package org.huying.workreport.write;

import java.util.Locale;
import org.huying.workreport.Figure;
import org.huying.workreport.Followed;
import org.huying.workreport.Heading;
import org.huying.workreport.Meta;
import org.huying.workreport.Notice;
import org.huying.workreport.PracticalMatter;
import org.huying.workreport.Progress;
import org.huying.workreport.Report;
import org.huying.workreport.Target;
import org.huying.workreport.Task;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Facts as JSON. Values that are whole are written whole, words of kinds in lower case. */
public final class Facts {

    private static final JsonMapper JSON = new JsonMapper();

    private Facts() {}

    /** Everything that is known of a report, without its text. */
    public static ObjectNode of(Report report) {
        ObjectNode all = JSON.createObjectNode();
        all.set("meta", meta(report));
        ArrayNode outline = all.putArray("outline");
        report.outline().forEach(heading -> outline.add(of(heading)));
        ArrayNode figures = all.putArray("figures");
        report.figures().forEach(figure -> figures.add(of(figure)));
        ObjectNode targets = all.putObject("targets");
        ArrayNode annual = targets.putArray("annual");
        report.annual().forEach(target -> annual.add(of(target)));
        ArrayNode multiYear = targets.putArray("multiyear");
        report.multiYear().forEach(target -> multiYear.add(of(target)));
        ArrayNode matters = all.putArray("matters");
        report.matters().forEach(matter -> matters.add(of(matter)));
        ArrayNode tasks = all.putArray("tasks");
        report.tasks().forEach(task -> tasks.add(of(task)));
        ArrayNode progress = all.putArray("progress");
        report.progress().forEach(one -> progress.add(of(one)));
        ArrayNode notices = all.putArray("notices");
        report.notices().forEach(notice -> notices.add(of(notice)));
        return all;
    }

    /** One figure. */
    public static ObjectNode of(Figure figure) {
        ObjectNode node = JSON.createObjectNode();
        node.put("part", word(figure.part()));
        node.put("mode", word(figure.mode()));
        node.put("name", figure.name());
        number(node, "value", figure.value());
        node.put("unit", figure.unit());
        node.put("qualifier", word(figure.qualifier()));
        node.put("change", word(figure.change()));
        if (figure.completes() != null) {
            number(node, "completes", figure.completes());
        }
        node.put("text", figure.text());
        node.put("start", figure.start());
        return node;
    }

    /** One promise and what came of it. */
    public static ObjectNode of(Followed followed) {
        ObjectNode node = JSON.createObjectNode();
        node.put("year", followed.year());
        node.put("name", followed.name());
        node.put("verdict", word(followed.verdict()));
        if (followed.completes() != null) {
            number(node, "completes", followed.completes());
        }
        node.set("promised", of(followed.promised()));
        Figure reached = followed.reached();
        node.set("reached", reached == null ? JSON.getNodeFactory().nullNode() : of(reached));
        return node;
    }

    private static ObjectNode meta(Report report) {
        Meta meta = report.meta();
        ObjectNode node = JSON.createObjectNode();
        node.put("title", meta.title());
        node.put("district", meta.district());
        node.put("report_year", meta.reportYear());
        node.put("plan_year", meta.planYear());
        node.put("delivered_on", text(meta.deliveredOn()));
        node.put("deliverer", meta.deliverer());
        node.put("meeting", meta.meeting());
        node.put("published_on", text(meta.publishedOn()));
        node.put("publisher", meta.publisher());
        node.put("index_no", meta.indexNo());
        ArrayNode headings = node.putArray("headings");
        report.outline().stream()
                .filter(heading -> heading.level() < Heading.RUN_IN)
                .forEach(heading -> headings.addObject()
                        .put("level", heading.level())
                        .put("no", heading.no())
                        .put("title", heading.title()));
        return node;
    }

    private static ObjectNode of(Heading heading) {
        return JSON.createObjectNode()
                .put("level", heading.level())
                .put("no", heading.no())
                .put("title", heading.title())
                .put("part", word(heading.part()))
                .put("start", heading.start());
    }

    private static ObjectNode of(Target target) {
        ObjectNode node = JSON.createObjectNode();
        node.put("name", target.name());
        node.put("change", word(target.change()));
        node.put("comparator", target.comparator());
        number(node, "value", target.value());
        node.put("unit", target.unit());
        node.put("text", target.text());
        node.put("start", target.start());
        return node;
    }

    private static ObjectNode of(PracticalMatter matter) {
        return JSON.createObjectNode()
                .put("no", matter.no())
                .put("title", matter.title())
                .put("text", matter.text())
                .put("start", matter.start());
    }

    private static ObjectNode of(Task task) {
        ObjectNode node = JSON.createObjectNode();
        node.put("part", word(task.part()));
        node.put("section", task.section());
        node.put("verb", task.verb());
        node.put("object", task.object());
        number(node, "quantity", task.quantity());
        node.put("unit", task.unit());
        node.put("deadline", task.deadline());
        node.put("lead", task.lead());
        node.put("unitNamed", task.unitNamed());
        node.put("text", task.text());
        node.put("start", task.start());
        return node;
    }

    private static ObjectNode of(Progress progress) {
        ObjectNode node = JSON.createObjectNode();
        node.put("name", progress.name());
        number(node, "completes", progress.completes());
        number(node, "value", progress.value());
        node.put("unit", progress.unit());
        number(node, "target", progress.target());
        node.put("text", progress.text());
        node.put("start", progress.start());
        return node;
    }

    private static ObjectNode of(Notice notice) {
        return JSON.createObjectNode()
                .put("code", notice.code())
                .put("zh", notice.zh())
                .put("en", notice.en());
    }

    private static void number(ObjectNode node, String key, @Nullable Double value) {
        if (value == null) {
            node.putNull(key);
        } else if (value == Math.rint(value) && Math.abs(value) < 1e15) {
            node.put(key, Math.round(value));
        } else {
            node.put(key, value);
        }
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
