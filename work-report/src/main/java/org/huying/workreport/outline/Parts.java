package org.huying.workreport.outline;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.huying.workreport.Dictionaries;
import org.huying.workreport.Dictionaries.Kind;
import org.huying.workreport.Part;

/** The part that begins with a heading or a sentence. */
final class Parts {

    private record Rule(Part part, Pattern pattern) {}

    private static final Pattern PROBLEMS = Pattern.compile(
            "(清醒|清楚|深刻|深知|也应|也要|同时|必须|应该|应当|客观)?地?.{0,4}(看到|认识到|意识到|感到|了解到|知道).{0,60}(问题|困难|不足|差距|矛盾|短板|依然|仍然|挑战)"
                    + "|(工作|发展|过程)中.{0,16}(存在|有).{0,14}(问题|困难|不足|差距)|^(当前|目前|同时|但|然而|此外|不过|我们).{0,18}(面临|存在|还有).{0,14}(困难|问题|不足|挑战|差距|短板)"
                    + "|存在.{0,6}(困难和问题|问题和不足|困难与问题|问题和困难)");
    private static final Pattern SEVERAL_YEARS = Pattern.compile(
            "^.{0,12}(今后[三四五几]年|未来[三四五几]年|“十[一二三四五六]五”(时期|期间|末)?|本届政府任期|到20[3-5]\\d年).{0,36}(目标|思路|要求|蓝图|任务|指标)");
    private static final Pattern PROMISE = Pattern.compile(".*(实事|好事).{0,16}[：:。]?$");
    private static final Pattern LIST_OPENS = Pattern.compile(".*实事.{0,12}[：:].{0,4}(一是|1[.、]|①|（1）).*");

    private final List<Rule> rules;

    Parts(Dictionaries words) {
        rules = words.rows(Kind.PARTS).stream()
                .map(row -> new Rule(Part.valueOf(row.get(0).toUpperCase(Locale.ROOT)), Pattern.compile(row.get(1))))
                .toList();
    }

    /** The part that a heading of this title begins. */
    Optional<Part> of(String title) {
        return rules.stream()
                .filter(rule -> rule.pattern().matcher(title).find())
                .map(Rule::part)
                .findFirst();
    }

    /** Whether from this sentence on it is told what is wanting. */
    boolean turnsToProblems(String sentence) {
        return PROBLEMS.matcher(sentence).find();
    }

    /** Whether it speaks of what is meant for several years. */
    boolean looksFar(String text) {
        return SEVERAL_YEARS.matcher(text).find();
    }

    /** Whether a list of practical matters follows. */
    boolean promises(String sentence) {
        return PROMISE.matcher(sentence).matches()
                && (sentence.endsWith("：") || sentence.contains("以下") || sentence.contains("如下"));
    }

    /** Whether a list of practical matters begins within it. */
    boolean opensList(String sentence) {
        return LIST_OPENS.matcher(sentence).matches();
    }
}
