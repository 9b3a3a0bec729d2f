package org.huying.matter.ledger;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.huying.base.DistrictCode;
import org.huying.base.UnitCode;
import org.huying.matter.MatterId;
import org.huying.matter.ledger.AppendParts.Pair;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a command, or a round of timers, has decided.
 *
 * @param receipt of the command's idempotency key, if it came with one
 */
record Batch(
        DistrictCode district, List<Held> matters, @Nullable Receipt receipt) {

    static Batch of(DistrictCode district, Collection<Held> held, @Nullable Receipt receipt) {
        return new Batch(district, held.stream().filter(Held::changed).toList(), receipt);
    }

    boolean empty() {
        return matters.isEmpty() && receipt == null;
    }

    List<Receipt> receipts() {
        return receipt == null ? List.of() : List.of(receipt);
    }

    List<Held> opened() {
        return matters.stream().filter(Held::opened).toList();
    }

    List<Held> moved() {
        return matters.stream().filter(held -> !held.opened()).toList();
    }

    List<Held> reworded() {
        return matters.stream().filter(Held::reworded).toList();
    }

    /** Matters that were there and in which somebody more has come to ask. */
    List<MatterId> joined() {
        return moved().stream()
                .filter(held -> !held.joined().isEmpty())
                .map(held -> held.now().id())
                .toList();
    }

    Stream<Entry> entries() {
        return matters.stream().flatMap(held -> held.entries().stream());
    }

    /** The units that have come to have to do with them. */
    List<Pair> parties() {
        return matters.stream()
                .flatMap(held -> added(Parties.of(held.found()), Parties.of(held.now()))
                        .map(UnitCode::value)
                        .map(unit -> pair(unit, held)))
                .toList();
    }

    List<Pair> requesters() {
        return matters.stream()
                .flatMap(held -> held.joined().stream().map(requester -> pair(requester, held)))
                .toList();
    }

    List<Pair> enclosures() {
        return matters.stream()
                .flatMap(held -> Enclosures.of(held.entries()).stream().map(attachment -> pair(attachment, held)))
                .toList();
    }

    private static Pair pair(String other, Held held) {
        return new Pair(other, held.now().id());
    }

    /** Those that a matter has now and did not have before. */
    private static <T> Stream<T> added(Set<T> before, Set<T> now) {
        return now.stream().filter(each -> !before.contains(each));
    }
}
