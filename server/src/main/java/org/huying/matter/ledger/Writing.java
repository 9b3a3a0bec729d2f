package org.huying.matter.ledger;

import java.util.List;
import java.util.function.Function;
import org.huying.base.DistrictCode;
import org.huying.matter.ledger.Part.Filled;

/**
 * A batch laid out as the rows of the tables that it is written into.
 *
 * @param moved how many of the matters were there before
 * @param parts in the order in which a statement names them, without those that have no rows
 */
record Writing(DistrictCode district, int moved, List<Filled<?>> parts) {

    Writing {
        parts = List.copyOf(parts);
    }

    /** @param findable what a matter that is about to be written is found by */
    static Writing of(Batch batch, Function<Held, Findable> findable) {
        return new Writing(batch.district(), batch.moved().size(), AppendParts.of(batch, findable));
    }

    /** What several commands of the same district write. */
    static Writing together(List<Writing> writings) {
        if (writings.size() == 1) {
            return writings.getFirst();
        }
        List<Filled<?>> all = writings.stream()
                .flatMap(one -> one.parts().stream())
                .<Part<?>>map(Filled::part)
                .distinct()
                .sorted()
                .<Filled<?>>map(part -> part.gathered(writings))
                .toList();
        int moved = writings.stream().mapToInt(Writing::moved).sum();
        return new Writing(writings.getFirst().district(), moved, all);
    }
}
