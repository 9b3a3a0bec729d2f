package org.huying.workreport.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.huying.workreport.Dictionaries;
import org.huying.workreport.Figure;
import org.huying.workreport.Mode;
import org.huying.workreport.numeral.Mask;
import org.huying.workreport.numeral.Measure;
import org.huying.workreport.numeral.Measures;
import org.huying.workreport.numeral.NotFigures;
import org.huying.workreport.numeral.Ranks;
import org.huying.workreport.outline.Sentence;

/** Reads the figures of sentences. */
public final class FigureReader {

    private static final Pattern HAPPENED = Pattern.compile(
            "^(目前|现有|去年|20\\d\\d年以来|截至目前|经过.{0,10}努力|近年来|一年来|五年来|过去).*|.*(已经?(建成|完成|达到|达|形成|实施|有|落实)|目前(我|全)[市区县省]).*");
    private static final Pattern PEOPLE = Pattern.compile(
            "^[^，。；、]{0,10}(人员|人口|职工|群众|居民|学生|农民|老人|对象|党员|干部|劳动力|志愿者|患者|儿童|妇女|大学生|毕业生|退休人员|贫困户|教师|市民|儿女|人民|师生|村民|用户|乘客|旅客|游客).*");
    private static final Pattern HEADS = Pattern.compile(".*人(口|数)(总量|总数)?(已经?|约|将近|近|达到?|超过?|突破|逾|为|有|增至|增加到)*$");
    private static final Pattern CLAUSE_ENDS = Pattern.compile("^(左右|以上|以内)?([，。；、）]|$)");
    private static final Pattern MONEY =
            Pattern.compile(".*(总量|收入|总额|增加值|投资|产值|资金|规模|GDP|税收|贷款|存款)(已经|已|将)?(突破|超过?|逾|达到?|近|迈上|跨越|过|跨上)了?$");

    private final Measures measures;
    private final NotFigures notFigures;
    private final Naming naming;

    public FigureReader(Dictionaries words) {
        measures = new Measures(words);
        notFigures = new NotFigures(words);
        naming = new Naming(words);
    }

    /**
     * The figures of a report's sentences, in their order.
     *
     * @param text the text in which their places count
     */
    public List<Figure> read(List<Sentence> sentences, String text) {
        List<Figure> figures = new ArrayList<>();
        for (Sentence sentence : sentences) {
            figures.addAll(read(sentence, text));
        }
        return figures;
    }

    /** The figures of one sentence. */
    public List<Figure> read(Sentence sentence, String text) {
        String words = sentence.text();
        String masked = Mask.of(words);
        List<Found> found = find(words);
        List<Figure> figures = new ArrayList<>();
        for (Named named : naming.name(words, masked, found, sentence.section())) {
            int start = sentence.words().start(named.from());
            int end = sentence.words().end(named.to());
            figures.add(new Figure(
                    sentence.part(),
                    mode(sentence, named),
                    named.name(),
                    named.found().value(),
                    named.found().unit(),
                    named.qualifier(),
                    named.change(),
                    named.target() ? named.found().value() : null,
                    text.substring(start, end),
                    start));
        }
        return figures;
    }

    private List<Found> find(String words) {
        List<Found> found = new ArrayList<>();
        String quotes = Mask.quotes(words);
        List<Ranks.Rank> ranks = Ranks.in(words, quotes);
        for (Measure measure : measures.in(words)) {
            boolean inRank =
                    ranks.stream().anyMatch(rank -> measure.from() >= rank.from() && measure.from() < rank.to());
            if (!inRank && !notFigures.has(words, quotes, measure)) {
                found.add(Found.of(united(words, measure)));
            }
        }
        ranks.forEach(rank -> found.add(Found.of(rank)));
        found.sort(Comparator.comparingInt(Found::from));
        return found;
    }

    /** The measure word that a number of people or of money goes without. */
    private static Measure united(String words, Measure measure) {
        if (!measure.unit().isEmpty()) {
            return measure;
        }
        String after = words.substring(measure.to());
        if (PEOPLE.matcher(after).matches()) {
            return measure.with("人");
        }
        String before = words.substring(0, measure.from());
        if (HEADS.matcher(before).matches() && CLAUSE_ENDS.matcher(after).find()) {
            return measure.with("人");
        }
        return MONEY.matcher(before).matches() ? measure.with("元") : measure;
    }

    /** What is told in a part of promises as having happened is no promise. */
    private static Mode mode(Sentence sentence, Named named) {
        if (!sentence.part().promises()) {
            return Mode.ACTUAL;
        }
        String words = sentence.text();
        int from = Math.max(
                        words.lastIndexOf('，', named.found().from()),
                        words.lastIndexOf('；', named.found().from()))
                + 1;
        String clause =
                words.substring(Math.min(from, named.from()), named.found().to());
        return HAPPENED.matcher(clause).matches() ? Mode.ACTUAL : Mode.TARGET;
    }
}
