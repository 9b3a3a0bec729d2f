package org.huying.matter.procedure;

import static org.huying.matter.procedure.Basics.of;

import java.util.List;
import org.huying.base.Bilingual;
import org.huying.base.Refusal;
import org.huying.line.Need;
import org.huying.line.Phase;
import org.huying.line.Universal;
import org.huying.matter.Agenda;
import org.huying.matter.Matter;
import org.huying.matter.event.Event;
import org.huying.matter.procedure.Available.Input;
import org.jspecify.annotations.Nullable;

/** Universal actions that add a word, a file or a name, and move nothing. */
final class WordDeeds {

    private static final Input WORDS = of("text", "内容", "Text", Need.Type.TEXT, true);
    private static final Input FILES = of("attachments", "附件", "Attachments", Need.Type.ATTACHMENTS, true);
    private static final Input OPINION = of("opinion", "意见", "Opinion", Need.Type.TEXT, false);
    private static final Input EVIDENCE = of("evidence", "完成依据", "Evidence", Need.Type.TEXT, true);
    private static final Input VERDICT = Basics.choice(
            "verdict",
            "是否同意",
            "Verdict",
            List.of(Basics.option("agree", "同意", "Agree"), Basics.option("refuse", "不同意", "Refuse")));

    static final List<Deed> ALL = List.of(
            new Deed(
                    Universal.TAKE_UP,
                    "认领",
                    "Take up",
                    WordDeeds::untaken,
                    (matter, setting) -> List.of(),
                    (matter, inputs, setting) ->
                            Decision.accept(new Event.TakenUp(setting.actor().person()))),
            new Deed(
                    Universal.COMMENT,
                    "备注",
                    "Comment",
                    Deeds::always,
                    (matter, setting) -> List.of(WORDS),
                    (matter, inputs, setting) -> Decision.accept(new Event.Commented(inputs.required("text")))),
            new Deed(
                    Universal.ATTACH,
                    "上传附件",
                    "Attach",
                    Deeds::always,
                    (matter, setting) -> List.of(FILES, Basics.optional(WORDS)),
                    (matter, inputs, setting) ->
                            Decision.accept(new Event.Attached(inputs.list("attachments"), inputs.text("text")))),
            new Deed(
                    Universal.URGE,
                    "催办",
                    "Urge",
                    Deeds::whileOpen,
                    (matter, setting) -> List.of(WORDS),
                    (matter, inputs, setting) -> Decision.accept(new Event.Urged(inputs.required("text")))),
            new Deed(
                    Universal.SUPERVISE,
                    "督办",
                    "Supervise",
                    Deeds::whileOpen,
                    (matter, setting) -> List.of(WORDS),
                    (matter, inputs, setting) -> Decision.accept(new Event.Supervised(inputs.required("text")))),
            new Deed(
                    Universal.INSTRUCT,
                    "批示",
                    "Instruct",
                    Deeds::whileOpen,
                    (matter, setting) -> List.of(WORDS),
                    (matter, inputs, setting) -> Decision.accept(new Event.Instructed(inputs.required("text")))),
            new Deed(
                    Universal.SIGN,
                    "会签",
                    "Sign",
                    WordDeeds::signable,
                    (matter, setting) -> List.of(VERDICT, OPINION),
                    (matter, inputs, setting) -> new Signatures(setting).sign(matter, inputs)),
            new Deed(
                    Universal.REACH,
                    "完成节点",
                    "Reach a milestone",
                    WordDeeds::hasMilestone,
                    (matter, setting) -> List.of(milestones(matter, setting), EVIDENCE),
                    (matter, inputs, setting) -> Decision.accept(
                            new Event.MilestoneReached(inputs.required("milestone"), inputs.required("evidence")))));

    private WordDeeds() {}

    private static @Nullable Refusal untaken(Matter matter, Setting setting) {
        if (!matter.open()) {
            return Refusals.closed();
        }
        return setting.actor().person().equals(matter.position().person())
                ? Refusals.of("taken-up", "您已认领本件。", "You have taken it up already.")
                : null;
    }

    private static @Nullable Refusal signable(Matter matter, Setting setting) {
        if (new Signatures(setting).slot(matter).isEmpty()) {
            return Refusals.of("no-signature", "没有需要您会签的事项。", "No signature of yours is awaited.");
        }
        if (matter.clocks().pause() != null) {
            return Refusals.paused();
        }
        boolean ownWork = matter.position().phase() == Phase.CHECKING
                && matter.tally().doers().contains(setting.actor().person());
        return ownWork ? Refusals.doerChecks("会签", "sign") : null;
    }

    private static @Nullable Refusal hasMilestone(Matter matter, Setting setting) {
        if (!matter.open()) {
            return Refusals.closed();
        }
        return matter.agenda().milestones().stream().anyMatch(WordDeeds::unreached)
                ? null
                : Refusals.of("no-milestone", "没有待完成的节点。", "No milestone is left.");
    }

    private static boolean unreached(Agenda.Node node) {
        return node.state() != Agenda.Node.State.REACHED;
    }

    private static Input milestones(Matter matter, Setting setting) {
        List<Need.Choice> open = matter.agenda().milestones().stream()
                .filter(WordDeeds::unreached)
                .map(node -> new Need.Choice(node.name(), title(node.name(), setting)))
                .toList();
        return Basics.choice("milestone", "节点", "Milestone", open);
    }

    private static Bilingual title(String milestone, Setting setting) {
        return setting.line().milestones().stream()
                .filter(one -> one.name().equals(milestone))
                .map(one -> one.title())
                .findFirst()
                .orElse(Bilingual.same(milestone));
    }
}
