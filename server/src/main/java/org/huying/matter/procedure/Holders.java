package org.huying.matter.procedure;

import java.util.Locale;
import java.util.Optional;
import org.huying.base.PlaceCode;
import org.huying.base.UnitCode;
import org.huying.district.Function;
import org.huying.district.OnDuty;
import org.huying.line.HolderRule;
import org.huying.line.HolderRule.Alternative;
import org.huying.matter.Matter;
import org.huying.matter.Origin;
import org.jspecify.annotations.Nullable;

/** Finds the one accountable unit (law 1). An abolished unit is followed to its successor. */
final class Holders {

    private Holders() {}

    /** What a holder rule may look at. */
    record Facts(
            @Nullable UnitCode lead,
            @Nullable PlaceCode place,
            @Nullable UnitCode filer,
            @Nullable UnitCode opener) {

        static Facts of(Matter matter) {
            Origin.Opener opener = matter.origin().opener();
            return new Facts(
                    matter.position().lead(),
                    matter.content().place(),
                    matter.origin().filer(),
                    opener == null ? null : opener.holder());
        }

        Facts ledBy(@Nullable UnitCode newLead) {
            return new Facts(newLead, place, filer, opener);
        }
    }

    /** The unit; the proof of the line's soundness says that there always is one, the last resort is the centre. */
    static UnitCode resolve(HolderRule rule, Facts facts, Setting setting) {
        return rule.alternatives().stream()
                .map(alternative -> find(alternative, facts, setting))
                .flatMap(Optional::stream)
                .findFirst()
                .map(unit -> setting.district().successorOf(unit, setting.today()))
                .orElseGet(() -> setting.district().functionUnit(Function.CENTRE, setting.today()));
    }

    private static Optional<UnitCode> find(Alternative alternative, Facts facts, Setting setting) {
        return switch (alternative) {
            case HolderRule.ByFunction function ->
                Optional.of(setting.district()
                        .functionUnit(Function.valueOf(function.function().toUpperCase(Locale.ROOT)), setting.today()));
            case HolderRule.Lead lead -> Optional.ofNullable(facts.lead());
            case HolderRule.Manager manager ->
                Optional.ofNullable(facts.place())
                        .flatMap(place -> setting.district().managerOf(place, setting.today()));
            case HolderRule.Filer filer -> Optional.ofNullable(facts.filer());
            case HolderRule.Opener opener -> Optional.ofNullable(facts.opener());
            case HolderRule.Roster roster ->
                setting.district().onDuty(roster.name(), setting.now()).map(OnDuty::unit);
            case HolderRule.Named named ->
                setting.district().unit(named.unit()).isPresent() ? Optional.of(named.unit()) : Optional.empty();
        };
    }
}
