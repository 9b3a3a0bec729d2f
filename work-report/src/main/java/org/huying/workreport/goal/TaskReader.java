package org.huying.workreport.goal;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huying.workreport.Change;
import org.huying.workreport.Dictionaries;
import org.huying.workreport.Dictionaries.Kind;
import org.huying.workreport.Figure;
import org.huying.workreport.Mode;
import org.huying.workreport.Part;
import org.huying.workreport.Task;
import org.huying.workreport.numeral.Mask;
import org.huying.workreport.outline.Sentence;
import org.huying.workreport.outline.UnitsNamed;
import org.jspecify.annotations.Nullable;

/** Reads planned actions: verb, object, quantity, deadline, and whose duty it is. */
public final class TaskReader {

    private static final String WHEN =
            "(到|在|于)?(20\\d\\d年(底|末|\\d{1,2}月底?|上半年|下半年)?(以?前)?|年[底末](以?前)|年内|[上下]半年(以?前)?|\\d{1,2}月底?(以?前)|第?[一二三四]季度[末底]?(以?前)?|“十[一二三四五六]五”(末|期间))";
    private static final Pattern DEADLINE = Pattern.compile(WHEN);

    /** What stands in brackets before the action. */
    private static final Pattern ASIDE = Pattern.compile("^（[^）]*）");
    /** 确保9月底前全面完成: says nothing but when. */
    private static final Pattern FINISHED = Pattern.compile("^(?:确保|力争|计划|预计|要|均)*(?:汛期?前)?（?" + WHEN
            + "）?(?:全面|全部|基本|正式|如期|高质量)*(?:完成|完工|竣工|建成|投用|投入使用|交付|到位|投运|投入运营|通车|开园|开放|开业|办结|见效|落地|启用|验收|并对外|并)+$");

    private static final Pattern FINISHING = Pattern.compile("完成|确保|力争|实现|办好");

    private final List<String> verbs;
    private final List<String> fillers;
    private final Duties duties;

    public TaskReader(Dictionaries words) {
        verbs = words.words(Kind.VERBS);
        fillers = words.words(Kind.FILLERS);
        duties = new Duties(words);
    }

    /**
     * The tasks of a report's sentences.
     *
     * @param figures the report's figures
     * @param planYear the year planned, or null where it is not known
     */
    public List<Task> read(List<Sentence> sentences, List<Figure> figures, @Nullable Integer planYear, String text) {
        List<Task> tasks = new ArrayList<>();
        Paragraph paragraph = new Paragraph();
        int of = -1;
        int next = 0;
        for (Sentence sentence : sentences) {
            if (sentence.paragraph() != of) {
                tasks.addAll(paragraph.tasks());
                paragraph = new Paragraph();
                of = sentence.paragraph();
            }
            int from = sentence.words().start(0);
            int to = sentence.words().end(sentence.text().length());
            List<Figure> own = new ArrayList<>();
            while (next < figures.size() && figures.get(next).start() < to) {
                if (figures.get(next).start() >= from) {
                    own.add(figures.get(next));
                }
                next++;
            }
            if (sentence.part().promises()) {
                clauses(paragraph, sentence, own, planYear, text);
            }
        }
        tasks.addAll(paragraph.tasks());
        return tasks;
    }

    private void clauses(
            Paragraph tasks, Sentence sentence, List<Figure> figures, @Nullable Integer planYear, String text) {
        String words = sentence.text();
        String masked = Mask.of(words);
        String deadline = sentence.part() == Part.OUTLOOK || planYear == null ? null : planYear + "-12-31";
        List<UnitsNamed.Unit> units = UnitsNamed.in(words);
        boolean dated = false;
        int from = 0;
        for (int i = 0; i <= masked.length(); i++) {
            if (i < masked.length() && "，；。：！".indexOf(masked.charAt(i)) < 0) {
                continue;
            }
            String clause = words.substring(from, i);
            Matcher said = DEADLINE.matcher(clause);
            boolean says = said.find();
            deadline = says ? said.group() : deadline;
            dated |= says;
            int before = tasks.size();
            boolean onlySays =
                    says && tasks.size() > 0 && FINISHED.matcher(clause).matches();
            if (!onlySays) {
                clause(tasks, sentence, from, i, figures, deadline, dated, text);
            }
            if (onlySays && deadline != null) {
                tasks.due(deadline);
            }
            for (UnitsNamed.Unit unit : units) {
                if (unit.from() >= from && unit.from() < i) {
                    boolean opens = from == 0 || "；。：".indexOf(masked.charAt(from - 1)) >= 0;
                    boolean last = i >= masked.length() || masked.charAt(i) != '，';
                    tasks.led(unit.name(), before, opens && !last, unit.told());
                }
            }
            from = i + 1;
        }
        tasks.sentenceEnds();
    }

    private void clause(
            Paragraph tasks,
            Sentence sentence,
            int from,
            int to,
            List<Figure> figures,
            @Nullable String deadline,
            boolean dated,
            String text) {
        String clause = sentence.text().substring(from, to);
        int lead = leading(clause);
        String verb = verb(clause.substring(lead));
        if (clause.isEmpty()) {
            return;
        }
        int start = sentence.words().start(from + lead);
        int end = sentence.words().end(to);
        String duty = duties.of(clause).or(() -> duties.of(sentence.section())).orElse(null);
        boolean counted = false;
        for (Figure figure : figures) {
            int last = figure.start() + figure.text().length();
            if (last > start && last <= end && figure.mode() == Mode.TARGET && figure.change() != Change.RANK) {
                String does = verb(figure.name());
                String object = figure.name().substring(does.length());
                String act = !does.isEmpty() ? does : !verb.isEmpty() ? verb : finishing(clause);
                if (act.isEmpty()) {
                    // An indicator without an action is a target and no task.
                    continue;
                }
                tasks.add(
                        new Task(
                                sentence.part(),
                                sentence.section(),
                                act,
                                object,
                                figure.value(),
                                figure.unit(),
                                deadline,
                                duties.of(figure.name()).orElse(duty),
                                null,
                                figure.text(),
                                figure.start()),
                        dated);
                counted = true;
            }
        }
        boolean says = !verb.isEmpty() && clause.length() - lead > verb.length() + 1;
        if (!counted && says) {
            tasks.add(
                    new Task(
                            sentence.part(),
                            sentence.section(),
                            verb,
                            clause.substring(lead + verb.length()),
                            null,
                            null,
                            deadline,
                            duty,
                            null,
                            text.substring(start, end),
                            start),
                    dated);
        }
    }

    private static String finishing(String clause) {
        Matcher m = FINISHING.matcher(clause);
        return m.find() ? m.group() : "";
    }

    private int leading(String clause) {
        Matcher aside = ASIDE.matcher(clause);
        int at = aside.find() ? aside.end() : 0;
        at += UnitsNamed.leading(clause.substring(at));
        boolean more = true;
        while (more) {
            more = false;
            String rest = clause.substring(at);
            if (!verb(rest).isEmpty()) {
                return at;
            }
            Matcher until = DEADLINE.matcher(rest);
            if (until.lookingAt() && until.end() < rest.length()) {
                at += until.end();
                more = true;
                continue;
            }
            for (String filler : fillers) {
                if (rest.startsWith(filler)) {
                    at += filler.length();
                    more = true;
                    break;
                }
            }
        }
        return at;
    }

    private String verb(String words) {
        String plain = verbs.stream().filter(words::startsWith).findFirst().orElse("");
        if (plain.isEmpty() && words.length() > 2 && (words.startsWith("再") || words.startsWith("新"))) {
            String more = verb(words.substring(1));
            return more.isEmpty() ? "" : words.charAt(0) + more;
        }
        return plain;
    }
}
