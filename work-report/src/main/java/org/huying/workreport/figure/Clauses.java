package org.huying.workreport.figure;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the clauses beside a value are about, for a name that says too little by itself.
 *
 * @param spans the sentence and where its clauses are
 * @param subjects what names are made of
 */
record Clauses(Spans spans, Subjects subjects) {

    /**
     * What a clause is about.
     *
     * @param object without verb and what stands before it
     * @param from where the words begin in the sentence
     */
    record About(String object, int from) {}

    private static final Pattern GROUNDS = Pattern.compile("^(按照|围绕|为|以|根据|坚持|通过|随着|在|结合|聚焦|紧扣|针对|面对|依托|抢抓)");

    /** 经济总量不大,占比不足10%: what is said of a thing before it is counted. */
    private static final Pattern FALLS_SHORT = Pattern.compile("(还|仍|仍然|依然|总体|整体)?(不[大强高优足快够多]|[偏较][低小弱少慢]|薄弱|滞后)$");

    private static final int SHORTEST = 2;
    private static final int LONGEST = 22;

    /** How far behind a value it is looked for what a sum is for, in characters. */
    private static final int FAR = 40;

    /** Where the clause before this one begins; nothing where this is the first. */
    Optional<Integer> before(int start) {
        int stop = stop(start);
        return stop <= 0 ? Optional.empty() : Optional.of(spans.boundary(stop));
    }

    /** Whether the clause before this one only says on what grounds: 按照…要求, 围绕…目标. */
    boolean givesGrounds(int start) {
        int stop = stop(start);
        return GROUNDS.matcher(spans.sentence().substring(spans.boundary(stop), stop))
                .find();
    }

    /** 加强市场整治,搬迁9家: what the clause before is about. */
    Optional<About> aboutBefore(int start) {
        int stop = stop(start);
        int from = spans.boundary(stop);
        String clause = spans.sentence().substring(from, stop);
        int lead = subjects.leading(clause);
        String object = Naming.clean(subjects.object(Naming.clean(clause.substring(lead))))
                .replaceFirst("^一(批|系列)", "");
        object = FALLS_SHORT.matcher(object).replaceFirst("");
        return usable(object) ? Optional.of(new About(object, from + lead)) : Optional.empty();
    }

    /** 税收收入再创新高,达到…: what the clause before tells the course of. */
    Optional<About> inCourseBefore(int start) {
        int stop = stop(start);
        int from = spans.boundary(stop);
        String clause = spans.sentence().substring(from, stop);
        int lead = subjects.leading(clause);
        String subject = subjects.inCourse(clause.substring(lead));
        return usable(subject) ? Optional.of(new About(subject, from + lead)) : Optional.empty();
    }

    /** 投入300万元,修缮古桥: what the money is for follows. */
    Optional<String> aboutBehind(Found it) {
        String sentence = spans.sentence();
        int from = it.to();
        if (from < sentence.length() && sentence.charAt(from) == '，') {
            from++;
        }
        String clause = sentence.substring(from, Math.min(spans.clauseEnd(from), from + FAR));
        String rest = clause.substring(subjects.leading(clause));
        String verb = subjects.verb(rest);
        String object = verb.isEmpty() ? "" : rest.substring(verb.length()).replaceFirst("[、0-9].*$", "");
        return usable(object) ? Optional.of(object) : Optional.empty();
    }

    private int stop(int start) {
        int stop = start - 1;
        while (stop > 0 && !spans.stops(stop)) {
            stop--;
        }
        return stop;
    }

    private static boolean usable(String object) {
        return object.length() >= SHORTEST && object.length() <= LONGEST;
    }
}
