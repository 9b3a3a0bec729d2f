package org.huying.district.draft;

import static org.huying.district.draft.Refusals.because;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.huying.base.Refusal;
import org.huying.base.UnitCode;
import org.huying.district.DistrictChange.AbolishUnit;
import org.huying.district.DistrictChange.GiveFunction;
import org.huying.district.DistrictChange.MoveUnit;
import org.huying.district.DistrictChange.OpenUnit;
import org.huying.district.DistrictChange.RenameUnit;
import org.huying.district.Function;
import org.huying.district.FunctionTerm;
import org.huying.district.Span;
import org.huying.district.Unit;
import org.huying.district.lookup.Register;
import org.huying.district.lookup.UnitTree;
import org.jspecify.annotations.Nullable;

/** Units are opened, renamed, moved and abolished; functions pass from unit to unit. */
final class UnitChanges {

    private final Terms<UnitCode, Unit> units;
    private final Terms<Function, FunctionTerm> functions;
    private final UnitTree tree;

    UnitChanges(Register<UnitCode, Unit> units, Register<Function, FunctionTerm> functions) {
        this.units = new Terms<>(units, "unit", Unit::during);
        this.functions = new Terms<>(
                functions, "function", (term, span) -> new FunctionTerm(term.function(), term.unit(), span));
        this.tree = new UnitTree(units);
    }

    /** Refuses a unit that is not there on the day. */
    Optional<Refusal> there(@Nullable UnitCode unit, LocalDate day) {
        return unit == null ? Optional.empty() : units.there(unit, day);
    }

    Optional<Refusal> apply(OpenUnit open) {
        Unit unit = new Unit(
                open.unit(), open.name(), open.kind(), open.parent(), Span.from(open.from()), List.of(), open.order());
        return there(open.parent(), open.from()).or(() -> units.open(unit));
    }

    Optional<Refusal> apply(RenameUnit rename) {
        return units.alter(rename.unit(), rename.from(), unit -> unit.named(rename.name()));
    }

    Optional<Refusal> apply(MoveUnit move) {
        UnitCode parent = move.parent();
        if (parent != null && tree.within(parent, move.unit(), move.from())) {
            return because(
                    "cycle",
                    "parent",
                    "“" + parent + "”在“" + move.unit() + "”之下，不能反过来做它的上级",
                    "'" + parent + "' is under '" + move.unit() + "' and cannot be above it");
        }
        return there(parent, move.from())
                .or(() -> units.alter(move.unit(), move.from(), unit -> unit.under(parent, move.order())));
    }

    Optional<Refusal> apply(AbolishUnit abolish) {
        return there(abolish.unit(), abolish.from())
                .or(() -> successorsFit(abolish))
                .or(() -> units.end(abolish.unit(), abolish.from(), unit -> unit.followedBy(abolish.successors())));
    }

    private Optional<Refusal> successorsFit(AbolishUnit abolish) {
        List<UnitCode> successors = abolish.successors();
        if (successors.isEmpty()
                || successors.contains(abolish.unit())
                || new HashSet<>(successors).size() < successors.size()) {
            return because(
                    "successors",
                    "successors",
                    "撤销单位须写明承接单位，且不能是它自己或重复",
                    "an abolished unit needs successors, other than itself and each once");
        }
        return successors.stream()
                .flatMap(successor -> there(successor, abolish.from()).stream())
                .findFirst()
                .or(() -> canDoTheWork(abolish));
    }

    private Optional<Refusal> canDoTheWork(AbolishUnit abolish) {
        boolean handles = units.register().last(abolish.unit()).orElseThrow().handles();
        UnitCode heir = abolish.successors().getFirst();
        boolean heirHandles = units.register().last(heir).orElseThrow().handles();
        return handles == heirHandles
                ? Optional.empty()
                : because(
                        "successor-kind",
                        "successors",
                        "“" + heir + "”与“" + abolish.unit() + "”不同类，不能承接它的事项",
                        "'" + heir + "' is not of a kind that can take over what '" + abolish.unit() + "' does");
    }

    Optional<Refusal> apply(GiveFunction give) {
        FunctionTerm term = new FunctionTerm(give.function(), give.unit(), Span.from(give.from()));
        return there(give.unit(), give.from())
                .or(() -> functions.register().knows(give.function())
                        ? functions.alter(give.function(), give.from(), last -> term)
                        : functions.open(term));
    }

    /** Every function is filled from the founding day on; later changes can pass it on but not end it. */
    Optional<Refusal> functionsFilled(LocalDate founded) {
        for (Function function : Function.values()) {
            if (functions.register().on(function, founded).isEmpty()) {
                return because(
                        "function-empty",
                        "function",
                        "职能“" + function + "”自 " + founded + " 起没有单位承担",
                        "no unit fills the function " + function + " from " + founded + " on");
            }
        }
        return Optional.empty();
    }
}
