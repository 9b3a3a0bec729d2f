package org.huying.district;

import java.util.List;
import java.util.Optional;
import org.huying.base.Bilingual;
import org.huying.base.UnitCode;
import org.jspecify.annotations.Nullable;

/**
 * What units may or may not be asked to do. A negative list (社区准入负面清单) names what must not be assigned to them; a
 * positive list (工作事项清单) names the only things that may be. A unit under no positive list takes everything that no
 * negative list keeps from it.
 *
 * @param kindCovered covers the units of this kind, if given
 * @param unitCovered covers this unit and those under it, if given; exactly one of the two is
 */
public record DutyList(
        String code,
        Bilingual name,
        boolean positive,
        @Nullable UnitKind kindCovered,
        @Nullable UnitCode unitCovered,
        List<DutyEntry> entries,
        Span span)
        implements Dated<String> {

    public DutyList {
        entries = List.copyOf(entries);
        if ((kindCovered == null) == (unitCovered == null)) {
            throw new IllegalArgumentException("a duty list covers either a kind of unit or a unit: " + code);
        }
    }

    public DutyList during(Span newSpan) {
        return new DutyList(code, name, positive, kindCovered, unitCovered, entries, newSpan);
    }

    public Optional<DutyEntry> entryMeaning(@Nullable String line, @Nullable String category) {
        return entries.stream()
                .filter(entry -> entry.surelyMeans(line, category))
                .findFirst();
    }

    public boolean mayHold(@Nullable String line, @Nullable String category) {
        return entries.stream().anyMatch(entry -> entry.mayMean(line, category));
    }
}
