package org.huying.matter;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.huying.base.PersonId;
import org.huying.base.Role;
import org.huying.base.UnitCode;
import org.jspecify.annotations.Nullable;

/**
 * An action that waits for signatures (会签、审签); the holder stays.
 *
 * @param inputs what the action was done with; it takes effect with them when the last has signed
 */
public record Signing(
        String action, Map<String, Object> inputs, PersonId by, Instant asked, boolean inOrder, List<Slot> slots) {

    public Signing {
        inputs = Map.copyOf(inputs);
        slots = List.copyOf(slots);
    }

    /**
     * One signature.
     *
     * @param unit whose holder of the role signs; any unit's when absent
     * @param due when it should be given
     * @param signedBy absent until it is given
     * @param late whether its clock has run out and this was recorded
     */
    public record Slot(
            Role role,
            @Nullable UnitCode unit,
            Instant due,
            @Nullable PersonId signedBy,
            boolean late) {}

    /** Whether a slot may be signed now. */
    public boolean open(int index) {
        return slots.get(index).signedBy() == null
                && (!inOrder || slots.subList(0, index).stream().allMatch(slot -> slot.signedBy() != null));
    }

    public Signing signed(int index, PersonId person) {
        Slot slot = slots.get(index);
        return with(index, new Slot(slot.role(), slot.unit(), slot.due(), person, slot.late()));
    }

    public Signing late(int index) {
        Slot slot = slots.get(index);
        return with(index, new Slot(slot.role(), slot.unit(), slot.due(), slot.signedBy(), true));
    }

    private Signing with(int index, Slot slot) {
        List<Slot> all = new ArrayList<>(slots);
        all.set(index, slot);
        return new Signing(action, inputs, by, asked, inOrder, all);
    }

    public boolean complete() {
        return slots.stream().allMatch(slot -> slot.signedBy() != null);
    }
}
