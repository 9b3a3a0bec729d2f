package org.huying.matter.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.huying.matter.Child;
import org.huying.matter.Link;
import org.huying.matter.Matter;
import org.huying.matter.MatterId;
import org.huying.matter.event.Recorded;

/** A world as it stood before a command. */
final class Before {

    private final World world;
    private final List<Matter> matters;
    private final Map<MatterId, List<Recorded>> ledgers;

    Before(World world) {
        this.world = world;
        matters = world.all();
        ledgers = ledgers(world);
    }

    private static Map<MatterId, List<Recorded>> ledgers(World world) {
        return world.all().stream()
                .map(Matter::id)
                .collect(Collectors.toMap(id -> id, world::ledger, (one, same) -> one, TreeMap::new));
    }

    /** Nothing was added and nothing was changed, anywhere. */
    void isAsItWas() {
        assertThat(world.all()).isEqualTo(matters);
        assertThat(ledgers(world)).isEqualTo(ledgers);
    }

    /** What the outcome says was appended, and what follows in matters that are tied to it; all else is as it was. */
    void hasGrownBy(Result.Done done) {
        assertThat(world.matter(done.matter().id())).isEqualTo(done.matter());
        Set<MatterId> opened = new HashSet<>(done.opened());
        Set<MatterId> begun = world.all().stream()
                .map(Matter::id)
                .filter(id -> !ledgers.containsKey(id))
                .collect(Collectors.toSet());
        if (!ledgers.containsKey(done.matter().id())) {
            opened.add(done.matter().id());
        }
        assertThat(begun).isEqualTo(opened);
        Set<MatterId> grown = grown();
        assertThat(grown).contains(done.matter().id());
        assertThat(tied(done.matter().id())).containsAll(grown);
    }

    private Set<MatterId> grown() {
        Set<MatterId> grown = new HashSet<>();
        for (Matter now : world.all()) {
            List<Recorded> before = ledgers.getOrDefault(now.id(), List.of());
            List<Recorded> after = world.ledger(now.id());
            assertThat(after.subList(0, before.size())).isEqualTo(before);
            assertThat(Matter.fold(after)).contains(now);
            if (after.size() > before.size()) {
                grown.add(now.id());
            }
        }
        return grown;
    }

    /** It and all that hang together with it, near and far. */
    private Set<MatterId> tied(MatterId id) {
        Set<MatterId> tied = new HashSet<>(Set.of(id));
        for (boolean more = true; more; ) {
            more = false;
            for (MatterId one : Set.copyOf(tied)) {
                Matter matter = world.matter(one);
                more |= matter.links().stream().map(Link::id).map(tied::add).reduce(false, Boolean::logicalOr);
                more |= matter.children().stream().map(Child::id).map(tied::add).reduce(false, Boolean::logicalOr);
                more |= matter.origin().opener() != null
                        && tied.add(matter.origin().opener().id());
            }
        }
        return tied;
    }
}
