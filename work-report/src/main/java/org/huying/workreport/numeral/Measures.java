package org.huying.workreport.numeral;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.huying.workreport.Dictionaries;
import org.huying.workreport.Dictionaries.Kind;
import org.huying.workreport.Qualifier;

/** Finds every number with its measure word in a sentence, whether it is a figure or not. */
public final class Measures {

    private static final String CHINESE = "[零〇一二两三四五六七八九十百千万亿]";
    private static final Set<String> WITHOUT_GE = Set.of("工作日", "百分点", "千分点", "小时", "月", "自然日", "课时");
    private static final Set<Character> DASHES = Set.of('-', '—', '–', '~', '～', '至', '到', '－');

    private static final Set<String> JOINS = Set.of("、", "和", "及", "与", "以及");

    private final Pattern pattern;

    public Measures(Dictionaries words) {
        String units = words.words(Kind.MEASURES).stream().map(Pattern::quote).collect(Collectors.joining("|"));
        String compounds =
                words.words(Kind.COMPOUNDS).stream().map(Pattern::quote).collect(Collectors.joining("|"));
        pattern = Pattern.compile("(?:百分之(?<percent>" + CHINESE + "+(?:点" + CHINESE + "+)?|\\d+(?:\\.\\d+)?)"
                + "|(?<whole>[二三四五六七八九十]{1,2})分之(?<part>[一二三四五六七八九十]{1,2})"
                + "|(?:(?<arabic>\\d+(?:,\\d{3})*(?:\\.\\d+)?)|(?<half>半(?=个?(?:小时|天|月|工作日)))|(?<some>(?<![人户件总个指天次岁基])数(?=[十百千万]))?(?<chinese>"
                + CHINESE + "+))"
                + "(?<mid>[余多几]?)(?<scale>(?:[十百万亿]|千(?!瓦|米|克|伏)){0,3})(?<more>[余多来]?)"
                + "(?:大(?=类|项|件|个))?"
                + "(?<unit>(?!" + compounds + ")(?:个(?:工作日|百分点|千分点|自然日|小时|月(?!份)|课时)|" + units + "))?"
                + "(?<per>/(?:人|月|年|户|吨|天|日|平方米|亩|平方公里|立方米|学年|学期|生|次|人·年|公里|㎡|件){1,2})?"
                + "(?:[（(](?:套|处|站|次|村|个|户|人|所|家|台|项|间|座)[）)])?)"
                + "(?<suffix>及以上|以上|以下|以内|之内|左右|上下|有余|内(?=[，。；、）！]|$|办|完|送|实现|全|达|到))?");
    }

    /** In the order of the sentence. */
    public List<Measure> in(String sentence) {
        List<Measure> found = new ArrayList<>();
        Matcher matcher = pattern.matcher(sentence);
        while (matcher.find()) {
            Measure measure = measure(matcher);
            if (!Double.isNaN(measure.value())) {
                add(found, measure, sentence);
            }
        }
        return listed(found, sentence);
    }

    /** 高于全市2.1、4.6和3.3个百分点: numbers of a list have the measure word of the last. */
    private static List<Measure> listed(List<Measure> found, String sentence) {
        List<Measure> united = new ArrayList<>(found);
        for (int i = united.size() - 2; i >= 0; i--) {
            Measure one = united.get(i);
            Measure next = united.get(i + 1);
            String between = sentence.substring(one.to(), Math.max(one.to(), next.from()));
            boolean bare = one.unit().isEmpty() && one.suffix().isEmpty() && one.to() == one.unitEnd();
            boolean fraction = sentence.substring(one.from(), one.to()).matches("\\d+\\.\\d+");
            if (bare && fraction && !next.unit().isEmpty() && JOINS.contains(between)) {
                double value = next.scaled() && !one.scaled() ? one.value() * scaleOf(next, sentence) : one.value();
                united.set(i, one.down(one.from(), value).with(next.unit()));
            }
        }
        return united;
    }

    private static void add(List<Measure> found, Measure measure, String sentence) {
        if (!found.isEmpty()) {
            Measure low = found.getLast();
            boolean adjoins = measure.from() == low.to() + 1 && DASHES.contains(sentence.charAt(low.to()));
            char before = low.from() > 0 ? sentence.charAt(low.from() - 1) : '。';
            boolean fromTo = before == '从' || before == '由' || before == '自';
            boolean sameUnit = low.unit().equals(measure.unit());
            if (adjoins
                    && !fromTo
                    && (low.unit().isEmpty() || sameUnit)
                    && !measure.unit().isEmpty()) {
                double value = low.scaled() || !measure.scaled() || !low.unit().isEmpty() || low.value() > 1000
                        ? low.value()
                        : low.value() * scaleOf(measure, sentence);
                found.set(found.size() - 1, measure.down(low.from(), value));
                return;
            }
        }
        found.add(measure);
    }

    /** 2—3万人: the scale of the upper bound is the lower one's too. */
    private static double scaleOf(Measure measure, String sentence) {
        String scale = sentence.substring(measure.from(), measure.unitEnd()).replaceAll("[^万亿]", "");
        return Numerals.scale(scale);
    }

    private static Measure measure(Matcher m) {
        String suffix = m.group("suffix") == null ? "" : m.group("suffix");
        int unitEnd = m.end() - suffix.length();
        if (m.group("percent") != null) {
            String number = m.group("percent");
            boolean digits = Character.isDigit(number.charAt(0));
            double value = digits ? Numerals.arabic(number) : Numerals.chinese(number);
            return new Measure(
                    m.start(), unitEnd, m.end(), value, "%", false, true, false, suffix, suffixed(suffix, false));
        }
        if (m.group("whole") != null) {
            double value = Numerals.chinese(m.group("part")) / Numerals.chinese(m.group("whole"));
            return new Measure(
                    m.start(), unitEnd, m.end(), value, "", true, true, false, suffix, suffixed(suffix, false));
        }
        String scale = m.group("scale");
        String unit = m.group("unit") == null ? "" : m.group("unit");
        if (unit.startsWith("个") && WITHOUT_GE.contains(unit.substring(1))) {
            unit = unit.substring(1);
        }
        if (m.group("per") != null) {
            unit += m.group("per");
        }
        boolean more = m.group("some") != null
                || !m.group("mid").isEmpty()
                || !m.group("more").isEmpty();
        String chinese = m.group("chinese");
        double value = m.group("half") != null
                ? 0.5
                : (chinese != null ? Numerals.chinese(chinese) : Numerals.arabic(m.group("arabic")))
                        * Numerals.scale(scale);
        boolean bare = chinese != null && "百千万亿".indexOf(chinese.charAt(0)) >= 0;
        boolean scaled = !scale.isEmpty() || chinese != null && chinese.matches(".*[万亿]");
        return new Measure(
                m.start(),
                unitEnd,
                m.end(),
                round(value),
                unit,
                scaled,
                chinese == null,
                bare,
                suffix,
                suffixed(suffix, more));
    }

    /** 3.2 × 10,000 is 32,000 and not 32,000.000000000004. */
    private static double round(double value) {
        return Double.isNaN(value) || Double.isInfinite(value)
                ? value
                : BigDecimal.valueOf(value).round(new MathContext(12)).doubleValue();
    }

    private static Qualifier suffixed(String suffix, boolean more) {
        return switch (suffix) {
            case "以上", "及以上", "有余" -> Qualifier.OVER;
            case "以下", "以内", "之内", "内" -> Qualifier.UNDER;
            case "左右", "上下" -> Qualifier.ABOUT;
            default -> more ? Qualifier.OVER : Qualifier.NONE;
        };
    }
}
