package org.huying.intake.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.huying.base.Role;
import org.huying.line.Action;
import org.huying.line.Line;
import org.huying.line.Universal;
import org.huying.line.UniversalRule;
import org.huying.matter.Closure;
import org.huying.matter.Matter;
import org.huying.matter.procedure.Available;
import org.huying.matter.words.Phrase;

/**
 * Something that the one who asked can do at other times, and why not at this one.
 *
 * @param title what it is, as {@link PlainTitles} or the line call it
 */
public record NotNow(String action, Phrase title, Phrase why) {

    private static final List<Universal> KNOWN = List.of(Universal.EVALUATE, Universal.URGE, Universal.WITHDRAW);

    /** Those of a matter, beside what is available; none where it was withdrawn or declared void. */
    static List<NotNow> of(Matter matter, Line line, List<Available> available) {
        List<NotNow> missing = new ArrayList<>();
        if (ended(matter)) {
            return missing;
        }
        for (Universal action : KNOWN) {
            UniversalRule rule = line.rules().of(action);
            if (rule.by().contains(Role.REQUESTER) && !offered(action.word(), available)) {
                why(action, rule, matter)
                        .ifPresent(why -> missing.add(new NotNow(
                                action.word(),
                                Phrase.said(PlainTitles.of(action).orElseThrow()),
                                why)));
            }
        }
        for (Action action : line.actions().values()) {
            if (action.by().contains(Role.REQUESTER) && !offered(action.name(), available)) {
                missing.add(new NotNow(action.name(), Phrase.said(action.title()), why(action, line, matter)));
            }
        }
        return missing;
    }

    private static boolean ended(Matter matter) {
        Closure closure = matter.closure();
        return closure != null && (closure.way() == Closure.Way.WITHDRAWN || closure.way() == Closure.Way.VOID);
    }

    private static boolean offered(String action, List<Available> available) {
        return available.stream().anyMatch(one -> one.action().equals(action));
    }

    private static Optional<Phrase> why(Universal action, UniversalRule rule, Matter matter) {
        if (action == Universal.EVALUATE) {
            return Optional.of(
                    matter.open() ? not("evaluate.open") : not(matter.judgement() == null ? "not-asked" : "judged"));
        }
        if (!matter.open()) {
            return Optional.of(not("closed"));
        }
        Integer most = rule.atMost();
        if (most != null && matter.tally().of(action.word()) >= most) {
            return Optional.of(not("used-up", most));
        }
        return matter.content().requesters().size() > 1 ? Optional.of(not("others")) : Optional.empty();
    }

    private static Phrase why(Action action, Line line, Matter matter) {
        Integer most = action.atMost();
        if (most != null && matter.tally().of(action.name()) >= most) {
            return not("used-up", most);
        }
        if (action.from().stream().allMatch(stage -> line.stage(stage).open())) {
            return not("not-asked-for");
        }
        if (matter.open()) {
            return action.within() == null
                    ? not("after-answer")
                    : not("after-answer-within", action.within().title());
        }
        return action.within() == null
                ? not("not-here")
                : not("too-late", action.within().title());
    }

    private static Phrase not(String reason, Object... arguments) {
        return Phrase.of("public.not-now." + reason, arguments);
    }
}
