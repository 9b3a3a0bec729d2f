package org.huying.intake.web;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.huying.base.Bilingual;
import org.huying.base.Role;
import org.huying.calendar.Limit;
import org.huying.line.Action;
import org.huying.line.Category;
import org.huying.line.Line;
import org.huying.line.Phase;
import org.huying.line.Stage;
import org.huying.line.Universal;
import org.huying.line.Within;
import org.huying.matter.words.Phrase;
import org.jspecify.annotations.Nullable;

/**
 * What a line promises whoever files in it, read from its definition.
 *
 * @param total how long the whole takes at most
 * @param steps what happens in turn, and how long each takes
 * @param urges how often may be urged; none where it is not limited or not offered
 * @param objections how and until when an answer can be objected to
 * @param kinds the kinds of things that have a time limit of their own
 */
public record Promise(
        String line,
        Bilingual title,
        boolean anonymous,
        Phrase total,
        List<Step> steps,
        @Nullable Integer urges,
        List<Phrase> objections,
        List<Kind> kinds) {

    public Promise {
        steps = List.copyOf(steps);
        objections = List.copyOf(objections);
        kinds = List.copyOf(kinds);
    }

    /** One step. */
    public record Step(String phase, Phrase within) {}

    /** A kind of thing, and how long that takes at most. */
    public record Kind(Bilingual title, Bilingual total) {}

    static Promise of(Line line) {
        return new Promise(
                line.id().value(),
                line.title(),
                line.anonymous(),
                limit(line.total()),
                steps(line),
                line.rules().of(Universal.URGE).by().contains(Role.REQUESTER)
                        ? line.rules().of(Universal.URGE).atMost()
                        : null,
                line.actions().values().stream()
                        .filter(action -> action.by().contains(Role.REQUESTER))
                        .map(action -> objection(action, line))
                        .toList(),
                kinds(line));
    }

    /** The first stage of each phase is the usual way; the others are detours. */
    private static List<Step> steps(Line line) {
        Set<Phase> seen = EnumSet.of(Phase.CLOSED);
        List<Step> steps = new ArrayList<>();
        for (Stage stage : line.stages().values()) {
            Within within = stage.within();
            if (within != null && seen.add(stage.phase())) {
                steps.add(new Step(stage.phase().word(), limit(within)));
            }
        }
        return steps;
    }

    /** A time limit as it is said to who waits for it. */
    private static Phrase limit(Within within) {
        return switch (within) {
            case Within.Fixed fixed -> Phrase.said(fixed.limit().title());
            case Within.ByCategory by -> usual("by-kind", by.otherwise());
            case Within.Given given -> usual("given", given.otherwise());
            case Within.Rest rest -> Phrase.of("public.limit.rest");
        };
    }

    private static Phrase usual(String way, @Nullable Limit limit) {
        return limit == null
                ? Phrase.of("public.limit." + way)
                : Phrase.of("public.limit." + way + "-usual", limit.title());
    }

    private static Phrase objection(Action action, Line line) {
        String times = action.atMost() == null ? "∞" : action.atMost().toString();
        if (action.from().stream().allMatch(stage -> line.stage(stage).open())) {
            return Phrase.of("public.how.on-the-way", action.title());
        }
        return action.within() == null
                ? Phrase.of("public.how.object", action.title(), times)
                : Phrase.of(
                        "public.how.object-within",
                        action.title(),
                        times,
                        action.within().title());
    }

    private static List<Kind> kinds(Line line) {
        List<Kind> kinds = new ArrayList<>();
        for (Category category : line.categories().values()) {
            Limit total = category.total();
            if (category.leaf() && total != null) {
                kinds.add(new Kind(category.title(), total.title()));
            }
        }
        return kinds;
    }
}
