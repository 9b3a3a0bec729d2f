package org.huying.workreport.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The units that a sentence says lead something: 由区教育局负责, 区发改局牵头推进…, 责任单位：区水务局. */
public final class UnitsNamed {

    /**
     * One of them.
     *
     * @param name in the report's words
     * @param from where it begins in the sentence
     * @param told whether it is told by itself, 责任单位：…, which holds for more than its sentence
     */
    public record Unit(String name, int from, boolean told) {}

    private static final String DOES = "(?:牵头|负责|主责|承办|承担)";
    private static final String BESIDE = "(?:会同|联合|、|和|与|及)";
    private static final String UNIT = "(?:[区市县旗][\\u4e00-\\u9fa5]{1,12}?(?:局|委|办|部|院|会|中心|公司|集团|队|妇联|残联)"
            + "|(?!由)[\\u4e00-\\u9fa5]{2,8}?(?:街道|街道办事处|镇|乡|管委会|局))";
    private static final Pattern LEADING = Pattern.compile("^由?" + UNIT + "(?:" + BESIDE + UNIT + ")*" + DOES
            + "(?:负责|组织|实施(?=[^，。]))?" + "(?:[、，]" + UNIT + "(?:、" + UNIT + ")*(?:配合|参与|协同|协助))?[，：]?");
    private static final Pattern SAID = Pattern.compile("(?<unit>" + UNIT + ")(?=(?:" + BESIDE + UNIT + ")*" + DOES
            + ")" + "|(?:责任|牵头|主责|负责|承办)(?:单位|部门)(?:：|为|是)(?<told>[\\u4e00-\\u9fa5]{2,16}?)(?=[，、；。）]|$)");

    private UnitsNamed() {}

    /** How many characters at the beginning of a clause only say who leads; 0 where none do. */
    public static int leading(String clause) {
        Matcher m = LEADING.matcher(clause);
        return m.find() && begins(clause.startsWith("由") ? 1 : 0, clause) ? m.end() : 0;
    }

    /** Those of a sentence, in their order. */
    public static List<Unit> in(String sentence) {
        List<Unit> units = new ArrayList<>();
        Matcher m = SAID.matcher(sentence);
        while (m.find()) {
            String group = m.group("unit") != null ? "unit" : "told";
            boolean told = group.equals("told");
            if (told || begins(m.start(), sentence)) {
                units.add(new Unit(m.group(group), m.start(group), told));
            }
        }
        return units;
    }

    /** A unit stands at the beginning of its clause or after 由; elsewhere its name may be the end of another word. */
    private static boolean begins(int at, String sentence) {
        return at == 0 || "，、；：。（由".indexOf(sentence.charAt(at - 1)) >= 0;
    }
}
