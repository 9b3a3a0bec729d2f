package org.huying.line.proof;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.huying.line.Action;
import org.huying.line.HolderRule;
import org.huying.line.LineRule;
import org.huying.line.SignRule.Signer;
import org.huying.line.Stage;
import org.huying.line.proof.Walks.Situation;
import org.jspecify.annotations.Nullable;

/** S3 (law 1): the holder of every open stage, of every matter that is opened and of every signature resolves. */
final class Holding {

    private final Subject subject;
    private final Set<String> told = new HashSet<>();

    private Holding(Subject subject) {
        this.subject = subject;
    }

    static void check(Subject subject) {
        Holding holding = new Holding(subject);
        subject.walks.situations().forEach(holding::situation);
    }

    private void situation(Situation situation) {
        Stage stage = subject.machine.stages.get(situation.stage());
        resolves(
                stage.holder(),
                situation.facts(),
                "/stages/" + stage.name() + "/holder",
                () -> subject.walks.path(situation),
                "stage",
                stage.name());
        for (Step step : subject.walks.steps(situation)) {
            if (step.action() != null) {
                opening(situation, step, step.action());
            }
        }
    }

    private void opening(Situation situation, Step step, Action action) {
        String at = "/actions/" + action.name();
        int facts = situation.facts() | step.binds();
        for (int i = 0; i < action.children().size(); i++) {
            String name = action.children().get(i).name();
            resolves(
                    action.children().get(i).holder(),
                    facts,
                    at + "/children/" + i + "/holder",
                    () -> subject.walks.path(situation, step),
                    "child",
                    name);
        }
        for (int i = 0; i < action.opens().size(); i++) {
            String name = action.opens().get(i).name();
            resolves(
                    action.opens().get(i).holder(),
                    facts,
                    at + "/opens/" + i + "/holder",
                    () -> subject.walks.path(situation, step),
                    "follow-on",
                    name);
        }
        List<Signer> signers = action.sign() == null ? List.of() : action.sign().who();
        for (int i = 0; i < signers.size(); i++) {
            resolves(
                    signers.get(i).at(),
                    facts,
                    at + "/sign/who/" + i,
                    () -> subject.walks.path(situation, step),
                    "signer",
                    action.name());
        }
    }

    private void resolves(
            @Nullable HolderRule rule, int facts, String at, Supplier<List<String>> path, String key, String name) {
        if (rule != null && !Facts.resolve(rule, facts) && told.add(at)) {
            subject.refuse(LineRule.S3, at, path.get(), key, name);
        }
    }
}
