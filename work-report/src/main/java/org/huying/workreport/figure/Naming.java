package org.huying.workreport.figure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huying.workreport.Change;
import org.huying.workreport.Dictionaries;
import org.huying.workreport.Qualifier;
import org.huying.workreport.numeral.Measure;
import org.jspecify.annotations.Nullable;

/**
 * Gives the figures of one sentence their names. A name stands before its value (新增泊位1.2万个), after it (新设6个驿站),
 * is shared along an enumeration (新增公办书屋4处、民办书屋6处), or is that of a clause before (…,位居全市第四).
 */
final class Naming {

    private static final Pattern CONNECTS = Pattern.compile("^(和|及(?!时)|与|以及|或|并|、|的(?=[，。；])|用于|大关|关口|台阶).*");
    /** A rate is no attribute of another rate. */
    private static final Pattern RATE = Pattern.compile("[率度比]$");

    private static final Pattern SHARE_OF = Pattern.compile("^(占|为|完成|达到?|实现)?(?=(全年|年度|年初|年|省定|市定|区定|目标|预期|(调整)?预算))");
    private static final Pattern GOVERNS = Pattern.compile(".*(完成|推进|实施|启动|加快|做好|抓好).*");
    private static final Pattern OF_TARGET = Pattern.compile(
            ".*(占|为|完成|达到?|实现).{0,4}(全年|年度|年初|年|省定|市定|区定|目标|预期).{0,8}(任务|计划|目标|进度).{0,6}$|.*(占|为|完成|达到?|实现)(年初|年度|全年|调整|本级)?预算的?$|.*(完成率|形象进度|投资进度)$");

    private static final Pattern NEW = Pattern.compile("^，?(其中)?(当年|全年|今年|去年)?新增(约|近)?$");
    /** How names of what is measured end. */
    private static final Pattern MEASURED = Pattern.compile("([率额值量数入出产资费积度比款金税力口]|收支|信贷)$");

    private final Predicates predicates;
    private final Subjects subjects;

    Naming(Dictionaries words) {
        predicates = new Predicates(words);
        subjects = new Subjects(words);
    }

    /** The named figures of a sentence. */
    List<Named> name(String sentence, String masked, List<Found> found, String topic) {
        Walk walk = new Walk(sentence, masked, found, topic);
        for (int i = 0; i < found.size(); i++) {
            walk.one(i);
        }
        return Sharing.share(walk.named, sentence, subjects);
    }

    private final class Walk {

        private final String sentence;
        private final List<Found> found;
        private final Spans spans;
        private final Clauses clauses;
        private final String topic;
        private final List<Named> named = new ArrayList<>();
        private final Map<Found, String> roots = new HashMap<>();
        private String chainVerb = "";

        Walk(String sentence, String masked, List<Found> found, String topic) {
            this.sentence = sentence;
            this.found = found;
            spans = new Spans(sentence, masked, found);
            clauses = new Clauses(spans, subjects);
            this.topic = topic;
        }

        void one(int index) {
            Found it = found.get(index);
            int from =
                    spans.segment(index, named.isEmpty() ? 0 : named.getLast().to());
            String before = sentence.substring(from, it.from());
            boolean chained = from > 0 && CONNECTS.matcher(before).matches() && index > 0;
            if (!chained) {
                chainVerb = "";
            }
            boolean target = it.unit().equals("%") && OF_TARGET.matcher(before).matches();
            Predicates.Stripped stripped = predicates.strip(before);
            int end = spans.after(index);
            boolean follows = !it.ranks() && end > it.to() && follows(it, end, before, stripped);
            Named one = follows
                    ? behind(it, from, before, end)
                    : ahead(it, from, Subjects.timeless(before.substring(0, stripped.end())), stripped, chained);
            String verb = subjects.verb(one.name());
            if (!chained) {
                chainVerb = verb;
            }
            boolean behind = follows
                    && it.to() < one.to()
                    && stripped.end() == 0
                    && !it.unit().equals("%");
            Change change = behind ? Change.LEVEL : change(it, stripped, before);
            named.add(new Named(it, one.name(), one.from(), one.to(), change, qualifier(it, stripped), target));
        }

        /** The name stands before the value. */
        private Named ahead(Found it, int from, String words, Predicates.Stripped stripped, boolean chained) {
            int lead = subjects.leading(words);
            String own = words.substring(lead);
            String name = subjects.trimmed(subjects.withoutExamples(clean(own)));
            int start = from + lead;
            if (it.ranks() && !name.isEmpty() && name.length() <= 10 && sentence.startsWith("排名", it.from())) {
                return named(it, name + "排名", start);
            }
            Matcher share = SHARE_OF.matcher(own);
            Named shared = last();
            if (it.unit().equals("%") && OF_TARGET.matcher(words).matches() && share.find() && shared != null) {
                roots.put(it, base(shared));
                return named(it, base(shared) + "占" + own.substring(share.end()), shared.from());
            }
            if (name.isEmpty()) {
                Named last = last();
                Clauses.About about = inCourse(start, last);
                if (about != null) {
                    return named(it, about.object(), about.from());
                }
                if (last == null) {
                    return topical(it, start);
                }
                if (NEW.matcher(sentence.substring(from, it.from())).find()
                        && !it.unit().equals("%")) {
                    roots.put(it, base(last));
                    return named(it, "新增" + subjects.uncounted(subjects.object(base(last))), last.from());
                }
                String same = last.name().contains("占") ? base(last) : standing(last.name(), stripped);
                roots.put(it, base(last));
                return named(it, same, last.from());
            }
            if (subjects.attribute(name) || name.length() == 1) {
                Named last = last();
                if (last == null) {
                    return clauseBefore(it, name, start, true);
                }
                if (RATE.matcher(base(last)).find() && RATE.matcher(name).find()) {
                    return named(it, name, start);
                }
                roots.put(it, base(last));
                return named(it, subjects.object(base(last)) + name, last.from());
            }
            if (Subjects.level(name) && last() instanceof Named last) {
                String things = base(last);
                return named(
                        it, subjects.verb(things) + name + Subjects.unlevelled(subjects.object(things)), last.from());
            }
            if (subjects.needsMore(name)) {
                Named last = last();
                if (last != null && (chained || sentence.startsWith("，", from - 1))) {
                    return named(it, name + subjects.uncounted(subjects.object(base(last))), last.from());
                }
                return clauseBefore(it, name, start, false);
            }
            if (chained
                    && !chainVerb.isEmpty()
                    && subjects.verb(name).isEmpty()
                    && stripped.change() == Change.LEVEL
                    && !stripped.strong()) {
                Named last = last();
                return named(it, chainVerb + name, last == null ? start : last.from());
            }
            return named(it, name, start);
        }

        /** The name stands behind the value. */
        private Named behind(Found it, int from, String before, int end) {
            Predicates.Stripped weak = predicates.strip(before);
            String words = before.substring(0, weak.any() ? keepVerb(before, weak) : before.length());
            int lead = subjects.leading(words);
            String own = before.endsWith("等")
                    ? subjects.verb(words.substring(lead))
                    : subjects.withoutExamples(clean(words.substring(lead)));
            if (own.contains("、") && !own.endsWith("”")) {
                own = subjects.verb(own);
            } else if (own.length() > 12 && !own.endsWith("”")) {
                String verb = subjects.verb(own);
                own = verb + (verb.isEmpty() ? Subjects.lastListed(own) : "");
            }
            String noun = sentence.substring(it.to(), end).replaceFirst("^的", "");
            if (end == spans.next(it) && end < sentence.length()) {
                noun = subjects.thing(noun.substring(0, predicates.strip(noun).end()));
            }
            String verb = own.isEmpty() ? chainVerb : "";
            boolean governed = !verb.isEmpty()
                    || GOVERNS.matcher(before).matches()
                    || !subjects.verb(own).isEmpty();
            String name = verb + (governed ? own + clean(noun) : subjects.deedFirst(own, clean(noun)));
            return new Named(
                    it, name, own.isEmpty() ? it.from() : from + lead, end, Change.LEVEL, Qualifier.NONE, false);
        }

        private int keepVerb(String before, Predicates.Stripped weak) {
            String cut = before.substring(weak.end());
            // 新增3个… keeps its verb although 新增 may also lead to a value.
            for (String verb : List.of("连续", "新增", "增加", "减少", "压减", "精简", "提升", "提高")) {
                if (cut.startsWith(verb)) {
                    return weak.end() + verb.length();
                }
            }
            return weak.end();
        }

        /** What the clause before tells the course of, where nothing is counted in it; beside a last name only an indicator will do. */
        private Clauses.@Nullable About inCourse(int start, @Nullable Named last) {
            Optional<Integer> clause = clauses.before(start);
            boolean fresh = clause.isPresent()
                    && (last == null || last.found().to() <= clause.get())
                    && !clauses.givesGrounds(start);
            return fresh
                    ? clauses.inCourseBefore(start)
                            .filter(about -> last == null
                                    || MEASURED.matcher(about.object()).find())
                            .orElse(null)
                    : null;
        }

        /** 市场主体净增3120户,达到2.86万户: what there is in the end is not what was added. */
        private static String standing(String name, Predicates.Stripped stripped) {
            return stripped.strong() && stripped.change() == Change.LEVEL
                    ? name.replaceFirst("(?<=..)净增加?$", "")
                    : name;
        }

        /** Nothing before it in the sentence names it: what follows, or what the paragraph is about. */
        private Named topical(Found it, int start) {
            return named(it, topic, start);
        }

        /** A verb or an attribute alone takes its object from the clause before: 加强市场整治,搬迁9家. */
        private Named clauseBefore(Found it, String name, int start, boolean attribute) {
            Optional<Integer> clause = clauses.before(start);
            Named last = last();
            boolean fresh = clause.isPresent()
                    && (last == null || last.found().to() <= clause.get())
                    && !clauses.givesGrounds(start);
            if (fresh) {
                return clauses.aboutBefore(start)
                        .map(about ->
                                named(it, attribute ? about.object() + name : name + about.object(), about.from()))
                        .orElseGet(() -> named(it, name, start));
            }
            if (clause.isPresent() && last != null) {
                String object = subjects.object(base(last));
                return attribute ? named(it, object + name, last.from()) : named(it, name, start);
            }
            String behind = attribute ? clauses.aboutBehind(it).orElse("") : "";
            return named(it, behind + name, start);
        }

        private Named named(Found it, String name, int start) {
            return new Named(it, name, Math.min(start, it.from()), it.to(), Change.LEVEL, Qualifier.NONE, false);
        }

        /** What an attribute is one of: of 诉求, 办结率, 满意率 the first. */
        private String base(Named last) {
            return roots.getOrDefault(last.found(), last.name());
        }

        private @Nullable Named last() {
            Found now = found.get(named.size());
            for (int i = named.size() - 1; i >= 0; i--) {
                if (!spans.bracketed(named.get(i).found()) || spans.bracketed(now)) {
                    return named.get(i);
                }
            }
            return null;
        }

        /** Whether the words behind the value name it. */
        private boolean follows(Found it, int end, String before, Predicates.Stripped stripped) {
            String rest = sentence.substring(it.to(), end);
            if (CONNECTS.matcher(rest).matches() || Subjects.courseGoesOn(rest)) {
                return false;
            }
            if (predicates.strip(rest).end() == 0) {
                return false;
            }
            String own = before.substring(0, stripped.end());
            boolean acts =
                    !subjects.verb(rest.substring(subjects.leading(rest))).isEmpty() && subjects.leading(rest) > 0;
            if (acts && !own.isEmpty() && subjects.leading(own) < own.length()) {
                return false;
            }
            boolean rate = List.of("%", "‰", "百分点", "倍", "番").contains(it.unit());
            if (!rate && subjects.leading(own) == own.length()) {
                return true;
            }
            boolean changes = stripped.change() != Change.LEVEL
                    || stripped.qualifier() == Qualifier.UPTO
                    || stripped.qualifier() == Qualifier.UNDER;
            return !(changes || stripped.strong() && stripped.end() > 1);
        }

        private Change change(Found it, Predicates.Stripped stripped, String before) {
            if (it.ranks()) {
                return Change.RANK;
            }
            if (stripped.change() != Change.LEVEL) {
                return stripped.change();
            }
            Named last = last();
            boolean again =
                    stripped.end() <= subjects.leading(before) && it.unit().equals("%");
            if (again
                    && last != null
                    && last.found().unit().equals("%")
                    && last.found().to() <= it.from()) {
                return last.change();
            }
            Measure measure = it.measure();
            boolean by = measure != null
                    && (it.unit().equals("工作日")
                            || it.unit().equals("百分点")
                            || it.unit().equals("%"));
            if (by && !stripped.any() && before.matches(".*(缩短|压缩|减少|降低|下降|压减|精简).*")) {
                return Change.DECREASE;
            }
            return Change.LEVEL;
        }

        private Qualifier qualifier(Found it, Predicates.Stripped stripped) {
            Measure measure = it.measure();
            if (measure != null && measure.qualifier() != Qualifier.NONE) {
                return measure.qualifier();
            }
            return it.rank() != null && it.rank().best() ? Qualifier.UNDER : stripped.qualifier();
        }
    }

    /** Without the marks and particles around it. */
    static String clean(String words) {
        return words.replaceAll("^[的了，、：；]+|[，、：；]+$", "").replaceAll("(?<=.)[的]$", "");
    }
}
