package org.huying.line.proof;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.huying.calendar.Limit;
import org.huying.line.Category;
import org.huying.line.LineRule;
import org.huying.line.Stage;
import org.huying.line.Within;
import org.huying.line.proof.Walks.Situation;
import org.jspecify.annotations.Nullable;

/** S4 (law 2): every open stage and the whole matter have a limit, in every situation and for every category. */
final class Clocking {

    private final Subject subject;
    private final Set<String> told = new HashSet<>();

    private Clocking(Subject subject) {
        this.subject = subject;
    }

    static void check(Subject subject) {
        Clocking clocking = new Clocking(subject);
        subject.walks.situations().forEach(clocking::situation);
        for (Stage stage : subject.line.stages().values()) {
            String at = "/stages/" + stage.name();
            clocking.leaves(stage.within(), at + "/within", "limit", Category::limit);
            clocking.leaves(stage.urgent(), at + "/urgent", "limit", Clocking::urgent);
        }
        clocking.leaves(subject.line.total(), "/total/limit", "total", Category::total);
        clocking.leaves(subject.line.totalUrgent(), "/total/urgent", "total_urgent", Category::totalUrgent);
    }

    private void situation(Situation situation) {
        if (!subject.walks.open(situation)) {
            subject.walks.steps(situation).stream().filter(Step::moves).forEach(step -> again(situation, step));
            return;
        }
        Stage stage = subject.machine.stages.get(situation.stage());
        Supplier<List<String>> path = () -> subject.walks.path(situation);
        String at = "/stages/" + stage.name();
        bound(stage.within(), situation.facts(), at + "/within", path, "stage", stage.name());
        bound(stage.urgent(), situation.facts(), at + "/urgent", path, "stage", stage.name());
        if (situation.before() == null) {
            whole(situation.facts(), path, stage.name());
        }
    }

    /** The clock of the whole matter starts afresh, and no day is given for it. */
    private void again(Situation situation, Step step) {
        int facts = subject.walks.facts(situation, step) & ~Facts.DUE;
        whole(facts, () -> subject.walks.path(situation, step), subject.walks.name(step.to()));
    }

    private void whole(int facts, Supplier<List<String>> path, String stage) {
        bound(subject.line.total(), facts, "/total/limit", path, "total", stage);
        bound(subject.line.totalUrgent(), facts, "/total/urgent", path, "total", stage);
    }

    private void bound(
            @Nullable Within within, int facts, String at, Supplier<List<String>> path, String key, String stage) {
        boolean missing = switch (within) {
            case null -> false;
            case Within.Fixed fixed -> false;
            case Within.Rest rest -> false;
            case Within.ByCategory by -> by.otherwise() == null && !Facts.has(facts, Facts.CATEGORY);
            case Within.Given given -> given.otherwise() == null && !Facts.has(facts, Facts.DUE);
        };
        if (missing && told.add(at)) {
            String what = within instanceof Within.Given ? "-given" : "-category";
            subject.refuse(LineRule.S4, at, path.get(), key + what, stage);
        }
    }

    /** Every category that a matter can carry has the limit that is asked of it. */
    private void leaves(@Nullable Within within, String at, String column, Function<Category, @Nullable Limit> limit) {
        if (!(within instanceof Within.ByCategory by) || by.otherwise() != null) {
            return;
        }
        if (subject.line.categories().isEmpty()) {
            subject.refuse(LineRule.S4, at, "no-categories");
        }
        for (Category category : subject.line.categories().values()) {
            if (category.leaf() && limit.apply(category) == null && told.add(category.code() + column)) {
                subject.refuse(LineRule.S4, "category:" + category.code(), "category", category.code(), column);
            }
        }
    }

    private static @Nullable Limit urgent(Category category) {
        return category.urgent() == null ? category.limit() : category.urgent();
    }
}
