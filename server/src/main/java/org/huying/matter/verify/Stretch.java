package org.huying.matter.verify;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The events of a stretch of matters: the hash of each as it is stored, and whether a seal accounts for it or it waits for one.
 * 33 bytes an event and 16 a matter, since every hash is needed again when the seals are followed.
 */
final class Stretch {

    private static final int HASH = 32;

    /** How an event is accounted for. */
    enum Account {
        NONE,
        SEALED,
        WAITING
    }

    private static final Account[] ACCOUNTS = Account.values();

    private record Place(long matter, int seq) {}

    /** Takes an event by its place. */
    interface Visitor {
        void visit(long matter, int seq);
    }

    private long[] matters = new long[64];
    private int[] firsts = new int[64];
    private int[] lengths = new int[64];
    private int known;
    private byte[] hashes = new byte[1_024 * HASH];
    private byte[] accounts = new byte[1_024];
    private int events;
    private final Map<Place, Integer> odd = new HashMap<>();

    /** Begins with the next matter. */
    void begin(long matter) {
        if (known == matters.length) {
            matters = Arrays.copyOf(matters, 2 * known);
            firsts = Arrays.copyOf(firsts, 2 * known);
            lengths = Arrays.copyOf(lengths, 2 * known);
        }
        matters[known] = matter;
        firsts[known] = events;
        lengths[known] = 0;
        known++;
    }

    /** The next event of the matter. */
    void add(int seq, byte[] hash, int from) {
        if (events == accounts.length) {
            accounts = Arrays.copyOf(accounts, 2 * events);
            hashes = Arrays.copyOf(hashes, 2 * events * HASH);
        }
        System.arraycopy(hash, from, hashes, events * HASH, HASH);
        if (seq == lengths[known - 1] + 1 && firsts[known - 1] + lengths[known - 1] == events) {
            lengths[known - 1]++;
        } else {
            odd.put(new Place(matters[known - 1], seq), events);
        }
        events++;
    }

    /** Gives back what is not needed. */
    Stretch done() {
        hashes = Arrays.copyOf(hashes, events * HASH);
        accounts = Arrays.copyOf(accounts, events);
        return this;
    }

    int events() {
        return events;
    }

    /** Where an event is kept; -1 if it is not there. */
    int find(long matter, int seq) {
        int at = Arrays.binarySearch(matters, 0, known, matter);
        if (at >= 0 && seq >= 1 && seq <= lengths[at]) {
            return firsts[at] + seq - 1;
        }
        return odd.getOrDefault(new Place(matter, seq), -1);
    }

    byte[] hashes() {
        return hashes;
    }

    static int from(int event) {
        return event * HASH;
    }

    Account account(int event) {
        return ACCOUNTS[accounts[event]];
    }

    void account(int event, Account how) {
        accounts[event] = (byte) how.ordinal();
    }

    /**
     * Visits the events that are neither under a seal nor wait for one.
     *
     * @param suffixes whether only those are meant that come after one that is accounted for: where only the newest
     *     seals were followed, what lies before is under an older one
     */
    void strangers(boolean suffixes, Visitor visitor) {
        for (int at = 0; at < known; at++) {
            boolean met = !suffixes;
            for (int seq = 1; seq <= lengths[at]; seq++) {
                boolean accounted = account(firsts[at] + seq - 1) != Account.NONE;
                met |= accounted;
                if (met && !accounted) {
                    visitor.visit(matters[at], seq);
                }
            }
        }
        odd.forEach((place, event) -> {
            if (account(event) == Account.NONE) {
                visitor.visit(place.matter(), place.seq());
            }
        });
    }
}
