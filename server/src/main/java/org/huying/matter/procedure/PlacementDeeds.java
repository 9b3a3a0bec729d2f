package org.huying.matter.procedure;

import static org.huying.matter.procedure.Basics.of;

import java.util.List;
import org.huying.base.Refusal;
import org.huying.line.Need;
import org.huying.line.Universal;
import org.huying.matter.Matter;
import org.huying.matter.procedure.Available.Input;
import org.jspecify.annotations.Nullable;

/** Universal actions about who holds a matter and what is recorded of it. */
final class PlacementDeeds {

    private static final Input TO = of("to", "移交给", "To", Need.Type.UNIT, true);
    private static final Input OUTSIDER = of("outsider", "区外单位", "Outside body", Need.Type.STRING, true);

    static final List<Deed> ALL = List.of(
            new Deed(
                    Universal.HAND_OVER,
                    "移交",
                    "Hand over",
                    PlacementDeeds::movable,
                    (matter, setting) -> List.of(new Needs(setting).complete(TO, matter), Basics.REASON),
                    (matter, inputs, setting) -> new Changes(setting).handOver(matter, inputs)),
            new Deed(
                    Universal.REFER,
                    "转区外单位",
                    "Refer outside",
                    PlacementDeeds::movable,
                    (matter, setting) -> List.of(OUTSIDER, Basics.REASON),
                    (matter, inputs, setting) -> new Changes(setting).refer(matter, inputs)),
            new Deed(
                    Universal.CORRECT,
                    "更正",
                    "Correct",
                    Deeds::whileOpen,
                    (matter, setting) -> List.of(
                            known(Basics.SUBJECT, matter.content().subject()),
                            known(Basics.TEXT, matter.content().text()),
                            Basics.PLACE,
                            Basics.REASON),
                    (matter, inputs, setting) -> new Changes(setting).correct(matter, inputs)));

    private PlacementDeeds() {}

    private static Input known(Input input, String value) {
        return new Input(input.name(), input.title(), input.type(), false, input.allowed(), value);
    }

    private static @Nullable Refusal movable(Matter matter, Setting setting) {
        if (!matter.open()) {
            return Refusals.closed();
        }
        if (matter.clocks().pause() != null) {
            return Refusals.paused();
        }
        return Changes.mayHandOver(matter)
                ? null
                : Refusals.of(
                        "not-assigned",
                        "派遣后、核查前才能移交或转出。",
                        "It can be handed over or referred only while assigned or in handling.");
    }
}
