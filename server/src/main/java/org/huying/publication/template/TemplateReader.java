package org.huying.publication.template;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huying.indicator.Grain;
import org.huying.publication.template.Braces.Stretch;
import org.jspecify.annotations.Nullable;

/** Reads a template: some keys between lines of three hyphens, then a line for each heading, paragraph, table or chart. */
public final class TemplateReader {

    private static final String FENCE = "---";
    private static final int LONGEST = 200_000;

    private final List<TemplateFault> faults = new ArrayList<>();
    private final List<TemplateBlock> blocks = new ArrayList<>();

    private TemplateReader() {}

    public static TemplateReading read(String text) {
        return new TemplateReader().readAll(text);
    }

    private TemplateReading readAll(String text) {
        List<String> lines = text.replace("\uFEFF", "").lines().toList();
        if (text.isBlank()) {
            return refused(1, "模板是空的", "the template is empty");
        }
        if (text.length() > LONGEST) {
            return refused(1, "模板超过二十万字", "the template has more than 200,000 characters");
        }
        int end = lines.getFirst().strip().equals(FENCE) ? closing(lines) : -1;
        if (end < 0) {
            return refused(
                    1,
                    "模板以 --- 起头，写 id、title、period、topic，再以 --- 收尾",
                    "a template begins with ---, says id, title, period and topic, and closes that with ---");
        }
        for (int at = end + 1; at < lines.size(); at++) {
            line(lines.get(at), at + 1);
        }
        Optional<Template> head = head(Braces.mapping(String.join("\n", lines.subList(1, end))));
        if (faults.isEmpty() && blocks.stream().noneMatch(TemplateReader::isTitle)) {
            return refused(end + 1, "没有标题：用一行“# 标题”写明", "there is no title; write a line \"# title\"");
        }
        return head.isPresent() && faults.isEmpty()
                ? new TemplateReading.Read(head.get())
                : new TemplateReading.Faulty(faults.stream()
                        .sorted(Comparator.comparingInt(TemplateFault::line).thenComparingInt(TemplateFault::column))
                        .toList());
    }

    private static boolean isTitle(TemplateBlock block) {
        return block instanceof TemplateBlock.Heading heading && heading.level() == 1;
    }

    private static TemplateReading refused(int line, String zh, String en) {
        return new TemplateReading.Faulty(List.of(TemplateFault.at(line, 1, zh, en)));
    }

    private static int closing(List<String> lines) {
        for (int at = 1; at < lines.size(); at++) {
            if (lines.get(at).strip().equals(FENCE)) {
                return at;
            }
        }
        return -1;
    }

    private Optional<Template> head(Map<String, @Nullable Object> keys) {
        String id = said(keys, "id");
        String title = said(keys, "title");
        String topic = said(keys, "topic");
        Optional<Grain> grain = Grain.find(said(keys, "period"))
                .filter(one -> one == Grain.MONTH || one == Grain.QUARTER || one == Grain.YEAR);
        if (!id.matches("[a-z][a-z0-9-]{0,39}")) {
            fault("id 由小写字母、数字、连字符组成，至多 40 个字符", "id has lower-case letters, digits and hyphens, 40 at most");
        }
        if (title.isEmpty() || topic.isEmpty()) {
            fault("要写 title（模板名称）和 topic（主题分类）", "say title and topic");
        }
        if (grain.isEmpty()) {
            fault("period 是 month、quarter 或 year", "period is month, quarter or year");
        }
        return grain.map(one -> new Template(id, title, one, topic, blocks));
    }

    private static String said(Map<String, @Nullable Object> keys, String key) {
        Object value = keys.get(key);
        return value == null ? "" : String.valueOf(value).strip();
    }

    private void fault(String zh, String en) {
        faults.add(TemplateFault.at(2, 1, zh, en));
    }

    private void line(String written, int line) {
        if (written.isBlank()) {
            return;
        }
        int level = 0;
        while (level < written.length() && written.charAt(level) == '#') {
            level++;
        }
        if (level > 4) {
            faults.add(TemplateFault.at(line, 1, "标题至多四级", "headings have four levels at most"));
            return;
        }
        boolean item = written.startsWith("- ");
        String text = " ".repeat(level > 0 ? level : item ? 1 : 0)
                + written.substring(level > 0 ? level : item ? 1 : 0).stripTrailing();
        List<Stretch> stretches = Braces.split(text, line, faults::add);
        Calls calls = new Calls(line, faults::add);
        List<Stretch.Call> own = stretches.stream()
                .filter(Stretch.Call.class::isInstance)
                .map(Stretch.Call.class::cast)
                .filter(Calls::isBlock)
                .toList();
        if (!own.isEmpty()) {
            if (level > 0 || item || stretches.size() > 1) {
                faults.add(TemplateFault.at(
                        line,
                        own.getFirst().column(),
                        "表、图和承诺清单要独占一行",
                        "a table, a chart or the list of pledges stands in a line of its own"));
                return;
            }
            calls.block(own.getFirst()).ifPresent(blocks::add);
            return;
        }
        List<TemplateRun> runs = runs(stretches, calls);
        blocks.add(
                level > 0
                        ? new TemplateBlock.Heading(line, level, runs)
                        : new TemplateBlock.Paragraph(line, item, runs));
    }

    private static List<TemplateRun> runs(List<Stretch> stretches, Calls calls) {
        List<TemplateRun> runs = new ArrayList<>();
        for (Stretch stretch : stretches) {
            switch (stretch) {
                case Stretch.Words words -> {
                    String text = runs.isEmpty() ? words.text().stripLeading() : words.text();
                    if (!text.isEmpty()) {
                        runs.add(new TemplateRun.Words(text));
                    }
                }
                case Stretch.Call call -> calls.run(call).ifPresent(runs::add);
            }
        }
        return runs;
    }
}
