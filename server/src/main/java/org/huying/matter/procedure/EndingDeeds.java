package org.huying.matter.procedure;

import static org.huying.matter.procedure.Basics.of;

import java.util.List;
import org.huying.line.Need;
import org.huying.line.Universal;
import org.huying.matter.event.Event;
import org.huying.matter.procedure.Available.Input;

/** Universal actions that close, divide or open again, and what is said of a closing. */
final class EndingDeeds {

    private static final Input RESOLVED = of("resolved", "是否解决", "Resolved?", Need.Type.BOOLEAN, true);
    private static final Input SATISFIED = of("satisfied", "是否满意", "Satisfied?", Need.Type.BOOLEAN, true);
    private static final Input WORDS = of("text", "意见", "Words", Need.Type.TEXT, false);
    private static final Input FINDING = of("text", "抽查情况", "Finding", Need.Type.TEXT, true);
    private static final Input INTO = of("into", "并入的事项", "Into", Need.Type.MATTER, true);
    private static final Input VERDICT = Basics.choice(
            "verdict",
            "抽查结论",
            "Verdict",
            List.of(Basics.option("pass", "合格", "Pass"), Basics.option("fail", "不合格", "Fail")));

    static final List<Deed> ALL = List.of(
            new Deed(
                    Universal.EVALUATE,
                    "评价",
                    "Judge",
                    (matter, setting) -> new Endings(setting).judgeable(matter),
                    (matter, setting) -> new Needs(setting).onBehalf(List.of(RESOLVED, SATISFIED, WORDS), matter),
                    (matter, inputs, setting) -> Decision.accept(new Event.Evaluated(
                            inputs.yes("resolved"),
                            inputs.yes("satisfied"),
                            inputs.text("text"),
                            inputs.text(Needs.CALLER)))),
            new Deed(
                    Universal.SAMPLE,
                    "抽查",
                    "Sample",
                    (matter, setting) -> new Endings(setting).sampleable(matter),
                    (matter, setting) -> List.of(VERDICT, FINDING),
                    (matter, inputs, setting) -> new Endings(setting).sample(matter, inputs)),
            new Deed(
                    Universal.MERGE,
                    "并案",
                    "Merge",
                    Deeds::whileOpen,
                    (matter, setting) -> List.of(INTO, Basics.optional(Basics.REASON)),
                    (matter, inputs, setting) -> new Endings(setting).merge(matter, inputs)),
            new Deed(
                    Universal.SPLIT,
                    "拆分",
                    "Split",
                    Deeds::whileOpen,
                    (matter, setting) ->
                            List.of(Basics.SUBJECT, Basics.TEXT, new Needs(setting).complete(Basics.CATEGORY, matter)),
                    (matter, inputs, setting) -> new Endings(setting).split(matter, inputs)),
            new Deed(
                    Universal.REOPEN,
                    "重新办理",
                    "Reopen",
                    (matter, setting) -> new Endings(setting).reopenable(matter),
                    (matter, setting) -> List.of(Basics.REASON),
                    (matter, inputs, setting) ->
                            Decision.accept(new Endings(setting).reopened(matter, inputs.required("reason")))),
            new Deed(
                    Universal.WITHDRAW,
                    "撤回",
                    "Withdraw",
                    Deeds::whileOpen,
                    (matter, setting) -> List.of(Basics.optional(Basics.REASON)),
                    (matter, inputs, setting) -> new Endings(setting).withdraw(matter, inputs)),
            new Deed(
                    Universal.VOID,
                    "作废",
                    "Void",
                    Deeds::whileOpen,
                    (matter, setting) -> List.of(Basics.REASON),
                    (matter, inputs, setting) -> new Endings(setting).nullify(matter, inputs)));

    private EndingDeeds() {}
}
