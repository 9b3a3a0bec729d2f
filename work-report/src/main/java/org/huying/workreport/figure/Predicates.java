package org.huying.workreport.figure;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.huying.workreport.Change;
import org.huying.workreport.Dictionaries;
import org.huying.workreport.Dictionaries.Kind;
import org.huying.workreport.Qualifier;
import org.jspecify.annotations.Nullable;

/** What stands between a name and its value: 达到, 同比增长, 控制在. */
final class Predicates {

    private record Word(String text, Change change, Qualifier qualifier) {

        /** 提高到 and 缩短至 lead to a level; what stands before them no longer says growth. */
        boolean leads() {
            return text.length() > 1 && "到至为".indexOf(text.charAt(text.length() - 1)) >= 0;
        }
    }

    /**
     * What was taken from the end of the words before a value.
     *
     * @param end where the words before the predicate end
     * @param change what the predicate says
     * @param qualifier what it says of exactness
     * @param any whether there was one at all
     * @param strong whether it was one that needs a subject before it: 增长, 达到, 控制在
     */
    record Stripped(int end, Change change, Qualifier qualifier, boolean any, boolean strong) {}

    private static final Pattern PART_OF_A_WORD = Pattern.compile(
            "行为|作为|[人户平]均|[附远]近|规约|节约|签约|公约|违约|[升提]高|最高|最低|共计|合计|统计|审计|设计|会计|不仅|既有|国有|[所拥占持]有|目的|[不更很许]多|街道|北上|网上|以上|线上|海上|路上|通过|达到|高等|中等|均等|平等|初等|[同一]等|减到|及到|周到|等|[经超]过|突破|来自|自由|理由|事由");

    private final List<Word> words;

    Predicates(Dictionaries dictionaries) {
        words = dictionaries.rows(Kind.PREDICATES).stream()
                .map(row -> new Word(
                        row.get(0), Change.valueOf(row.get(1).toUpperCase(Locale.ROOT)), qualifier(row.get(2))))
                .sorted((a, b) -> b.text().length() - a.text().length())
                .toList();
    }

    private static Qualifier qualifier(String word) {
        return word.equals("-") ? Qualifier.NONE : Qualifier.valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** Takes predicates from the end of the words until none is left. */
    Stripped strip(String before) {
        int end = before.length();
        Change change = Change.LEVEL;
        Qualifier qualifier = Qualifier.NONE;
        boolean settled = false;
        boolean strong = false;
        Word word = last(before, end);
        boolean any = word != null;
        while (word != null) {
            if (!settled && word.change() != Change.LEVEL) {
                change = word.change();
                settled = true;
            }
            if (word.leads() && word.text().length() > 2) {
                settled = true;
            }
            if (qualifier == Qualifier.NONE) {
                qualifier = word.qualifier();
            }
            strong |= word.change() != Change.LEVEL
                    || word.leads()
                    || word.text().startsWith("达")
                    || word.text().startsWith("超")
                    || word.text().equals("突破");
            end -= word.text().length();
            word = last(before, end);
        }
        return new Stripped(end, change, qualifier, any, strong);
    }

    private @Nullable Word last(String before, int end) {
        for (Word word : words) {
            int start = end - word.text().length();
            boolean part = word.text().length() == 1
                    && start > 0
                    && PART_OF_A_WORD.matcher(before.substring(start - 1, end)).matches();
            if (before.startsWith(word.text(), start) && !part) {
                return word;
            }
        }
        return null;
    }
}
