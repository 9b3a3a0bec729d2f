package org.huying.workreport.goal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huying.workreport.Change;
import org.huying.workreport.Figure;
import org.huying.workreport.Part;
import org.huying.workreport.Target;
import org.huying.workreport.figure.FigureReader;
import org.huying.workreport.outline.Sentence;

/** Reads the headline targets: what follows 主要预期目标是. */
public final class TargetReader {

    /** The targets of the coming year and those of several years. */
    public record Targets(List<Target> annual, List<Target> multiYear) {}

    private static final Pattern OPENS =
            Pattern.compile("以下(主要)?(预期)?目标：|(预期|奋斗|发展|工作|约束性|总体|主要|总)(目标|指标)(建议)?(是|为|如下|：|确定为|安排为)");
    private static final Pattern SEVERAL = Pattern.compile("今后[三四五几]年|未来[三四五几]年|“十[一二三四五六]五”|本届政府|到20\\d\\d年");
    private static final Pattern RELATIVE = Pattern.compile(
            "^(?<name>.{2,24}?)(?:增长|增速|增幅)?(?:继续|保持|基本)*(?:(?<sync>(?:与|和|同)(?:经济|地区生产总值|GDP|生产总值)(?:增长|发展|增速)?(?:保持|基本)*同步(?:增长)?)"
                    + "|(?<above>(?:高于|快于|超过)(?:经济|地区生产总值|GDP|生产总值)(?:增长|发展|增速|增幅)?))");
    private static final Pattern GOES_ON =
            Pattern.compile("^(为|围绕|实现|完成|做好|要|我们|上述|重点|以上).{0,6}(上述|以上|全年|目标|此|年度).*|^(各位代表|同志们).*");

    private static final Pattern GOALS = Pattern.compile("(奋斗|发展|主要|预期|总体|工作)目标");
    private static final Pattern BY_THEN = Pattern.compile("^(到20\\d\\d年|到“?十[一二三四五六]五|五年后|力争到20\\d\\d年)");

    private final FigureReader figures;

    public TargetReader(FigureReader figures) {
        this.figures = figures;
    }

    /** The targets in a report's sentences; {@code text} is what their places count in. */
    public Targets read(List<Sentence> sentences, String text) {
        List<Target> annual = new ArrayList<>();
        List<Target> multiYear = new ArrayList<>();
        for (int i = 0; i < sentences.size(); i++) {
            Sentence sentence = sentences.get(i);
            Matcher opens = OPENS.matcher(sentence.text());
            if (inYears(sentence)) {
                add(multiYear, sentence, 0, text);
                continue;
            }
            if (!ahead(sentence.part()) || !opens.find()) {
                continue;
            }
            boolean several = sentence.part() == Part.OUTLOOK
                    || SEVERAL.matcher(sentence.text().substring(0, opens.end()))
                            .find();
            List<Target> list = several ? multiYear : annual;
            add(list, sentence, opens.end(), text);
            while (i + 1 < sentences.size() && goesOn(sentence, sentences.get(i + 1), text)) {
                i++;
                add(list, sentences.get(i), 0, text);
            }
        }
        return new Targets(ordered(annual), ordered(multiYear));
    }

    /** 今后五年的奋斗目标: what is to be reached by a year. */
    private static boolean inYears(Sentence sentence) {
        return sentence.part() == Part.OUTLOOK
                && GOALS.matcher(sentence.section()).find()
                && BY_THEN.matcher(sentence.text()).find()
                && !OPENS.matcher(sentence.text()).find();
    }

    private static boolean ahead(Part part) {
        return part == Part.PLAN || part == Part.OUTLOOK;
    }

    /** A full stop read for a comma, or one target in each paragraph of a list, does not end the targets. */
    private boolean goesOn(Sentence first, Sentence next, String text) {
        if (GOES_ON.matcher(next.text()).matches() || next.part() != first.part()) {
            return false;
        }
        boolean listed = first.text().endsWith("：") && next.item() > 0;
        boolean same = next.paragraph() == first.paragraph();
        if (!listed && !same) {
            return false;
        }
        long clauses = next.text().chars().filter(c -> c == '，' || c == '；').count() + 1;
        List<Figure> found = figures.read(next, text);
        boolean rates = !found.isEmpty() && found.getFirst().change() != Change.LEVEL;
        return !found.isEmpty() && listed || rates && found.size() * 10L >= clauses * 7;
    }

    private void add(List<Target> list, Sentence sentence, int from, String text) {
        int start = sentence.words().start(Math.min(from, sentence.text().length() - 1));
        for (Figure figure : figures.read(sentence, text)) {
            boolean within = figure.start() + figure.text().length() > start;
            if (within && figure.change() != Change.RANK && !figure.unit().equals("年")) {
                list.add(new Target(
                        figure.name(),
                        figure.change(),
                        comparator(figure),
                        figure.value(),
                        figure.unit(),
                        figure.text(),
                        figure.start()));
            }
        }
        relative(list, sentence, from, text);
    }

    private static String comparator(Figure figure) {
        return switch (figure.qualifier()) {
            case OVER -> ">=";
            case UNDER, UPTO -> "<=";
            case ABOUT -> "~";
            case NONE -> "=";
        };
    }

    private static void relative(List<Target> list, Sentence sentence, int from, String text) {
        int at = from;
        for (String clause : sentence.text().substring(from).split("(?<=[，；。：])")) {
            Matcher m = RELATIVE.matcher(clause);
            if (m.find()) {
                int start = sentence.words().start(at);
                int end = sentence.words().end(at + m.end());
                String comparator = m.group("sync") != null ? "sync" : ">";
                String name = m.group("name")
                        .replaceFirst("(增长|增速|增幅)(继续|保持)*$", "")
                        .replaceFirst("(增长|增速|增幅)?(继续|保持|基本)*$", "");
                list.add(new Target(name, Change.INCREASE, comparator, null, null, text.substring(start, end), start));
            }
            at += clause.length();
        }
    }

    private static List<Target> ordered(List<Target> targets) {
        List<Target> distinct = new ArrayList<>();
        for (Target target : targets) {
            boolean known = distinct.stream()
                    .anyMatch(one -> one.start() == target.start() && one.text().equals(target.text()));
            if (!known) {
                distinct.add(target);
            }
        }
        distinct.sort(Comparator.comparingInt(Target::start));
        return distinct;
    }
}
