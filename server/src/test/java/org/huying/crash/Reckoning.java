package org.huying.crash;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.huying.crash.StoredLedger.Deed;
import org.huying.crash.StoredLedger.Receipt;

/** Holds what the database has after the crashes against what the clerks know. */
final class Reckoning {

    private final Book book;
    private final StoredLedger stored;

    Reckoning(Book book, StoredLedger stored) {
        this.book = book;
        this.stored = stored;
    }

    void all() throws SQLException {
        everyAcknowledgedOrderIsThereAtItsVersion();
        nothingHappenedTwiceOrUnordered();
        nothingIsHalfThere();
    }

    /** Law 9, first half: every order that was acknowledged is in the ledger where it was said to be. */
    private void everyAcknowledgedOrderIsThereAtItsVersion() throws SQLException {
        Map<Long, List<Deed>> deeds = stored.deeds();
        Map<String, Receipt> receipts = stored.receipts();
        for (Acknowledged known : book.allAcknowledged()) {
            Order order = known.order();
            assertThat(deeds.getOrDefault(known.matter(), List.of()))
                    .as("the ledger has %s", known)
                    .contains(new Deed(known.matter(), known.version(), order.deed(), order.mark()));
            assertThat(receipts.get(StoredLedger.keyHash(order.account() + "\n" + order.mark())))
                    .as("the receipt of %s", known)
                    .isEqualTo(new Receipt(known.matter(), known.version()));
        }
    }

    /** Law 10: the ledger has nothing that nobody ordered and nothing twice; only what was abandoned may be missing. */
    private void nothingHappenedTwiceOrUnordered() throws SQLException {
        Set<String> abandoned = book.allAbandoned().stream().map(Order::mark).collect(toSet());
        Map<Long, List<Acknowledged>> known = book.allAcknowledged().stream().collect(groupingBy(Acknowledged::matter));
        for (Map.Entry<Long, List<Deed>> matter : stored.deeds().entrySet()) {
            assertThat(matter.getValue().stream().filter(deed -> !abandoned.contains(deed.mark())))
                    .as("what was done in matter %d", matter.getKey())
                    .containsExactlyElementsOf(known.getOrDefault(matter.getKey(), List.of()).stream()
                            .flatMap(Reckoning::deeds)
                            .sorted(Comparator.comparingInt(Deed::seq))
                            .toList());
        }
        assertThat(markedDeeds().map(Deed::mark)).doesNotHaveDuplicates();
    }

    /** Law 9, second half: whatever left a trace in one table has left it in all. */
    private void nothingIsHalfThere() throws SQLException {
        assertThat(stored.unbrokenChains()).isEqualTo(stored.versions());
        Set<Long> matters = stored.versions().keySet();
        for (String table : List.of("matter_text", "party", "requester", "receipt", "event")) {
            assertThat(stored.mattersIn("matter." + table)).as(table).isEqualTo(matters);
        }
        Map<String, Receipt> receipts = stored.receipts();
        assertThat(receipts.values())
                .as("receipts and deeds")
                .containsExactlyInAnyOrderElementsOf(markedDeeds()
                        .map(deed -> new Receipt(deed.matter(), deed.seq()))
                        .toList());
        assertThat(receipts.keySet()).as("keys of receipts").isSubsetOf(keysInUse());
    }

    private Stream<Deed> markedDeeds() throws SQLException {
        return stored.deeds().values().stream()
                .flatMap(List::stream)
                .filter(deed -> !deed.mark().isEmpty());
    }

    private Set<String> keysInUse() {
        return Stream.concat(book.allAcknowledged().stream().map(Acknowledged::order), book.allAbandoned().stream())
                .map(order -> StoredLedger.keyHash(order.account() + "\n" + order.mark()))
                .collect(toSet());
    }

    /** What an order does: assigning also names the category, which is an event before it. */
    private static Stream<Deed> deeds(Acknowledged known) {
        Order order = known.order();
        Deed itself = new Deed(known.matter(), known.version(), order.deed(), order.mark());
        return order.deed().equals("assign")
                ? Stream.of(new Deed(known.matter(), known.version() - 1, "recategorised", ""), itself)
                : Stream.of(itself);
    }
}
