package org.huying.crash;

import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** What the clerks know, kept apart from the server: it is what the ledger is held against in the end. */
final class Book {

    private final Queue<Acknowledged> acknowledged = new ConcurrentLinkedQueue<>();
    private final Queue<Order> abandoned = new ConcurrentLinkedQueue<>();
    private final Queue<Evidence> uploaded = new ConcurrentLinkedQueue<>();
    private final AtomicInteger unanswered = new AtomicInteger();
    private final Map<String, Integer> turnedAway = new ConcurrentHashMap<>();
    private final AtomicInteger replayed = new AtomicInteger();
    private final AtomicInteger serial = new AtomicInteger();

    /** A file that the server has said to keep. */
    record Evidence(String id, String content) {}

    void acknowledge(Acknowledged order) {
        acknowledged.add(order);
    }

    /** Never sent again, so that nobody may know whether it happened. */
    void abandon(Order order) {
        abandoned.add(order);
    }

    void upload(Evidence evidence) {
        uploaded.add(evidence);
    }

    /** A connection broke before the answer was whole. */
    void unanswered() {
        unanswered.incrementAndGet();
    }

    /** The server said that its database is in trouble. */
    void turnedAway(String code) {
        turnedAway.merge(code, 1, Integer::sum);
    }

    /** An answer was the first result of an order that had been carried out before. */
    void replayed() {
        replayed.incrementAndGet();
    }

    /** Counts all that the clerks ever say. */
    int next() {
        return serial.incrementAndGet();
    }

    List<Acknowledged> allAcknowledged() {
        return List.copyOf(acknowledged);
    }

    List<Order> allAbandoned() {
        return List.copyOf(abandoned);
    }

    List<Evidence> allUploaded() {
        return List.copyOf(uploaded);
    }

    int acknowledgedCount() {
        return acknowledged.size();
    }

    int unansweredCount() {
        return unanswered.get();
    }

    @Override
    public String toString() {
        return "%d commands acknowledged, %d cut off, %d turned away %s, %d replayed, %d abandoned"
                .formatted(
                        acknowledgedCount(),
                        unansweredCount(),
                        turnedAwayCount(),
                        turnedAway,
                        replayedCount(),
                        abandoned.size());
    }

    int turnedAwayCount() {
        return turnedAway.values().stream().mapToInt(Integer::intValue).sum();
    }

    int turnedAwayCount(String code) {
        return turnedAway.getOrDefault(code, 0);
    }

    int replayedCount() {
        return replayed.get();
    }
}
