package org.huying.matter.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.huying.base.DistrictCode;
import org.huying.matter.MatterId;
import org.huying.matter.seal.LastSeal;
import org.huying.matter.seal.SealKeys;
import org.jspecify.annotations.Nullable;

/**
 * One reading of a district's ledger within a moment of the database: the chains of all matters, or of those of which
 * something was sealed since, and then the seals over them. Chains and seals are both streams in the order of their keys;
 * what joins them is one hash for each event, kept in memory.
 */
final class Examination {

    private final VerifyStore store;
    private final DistrictCode district;
    private final Readers readers;
    private final Findings findings = new Findings();
    private long matters;
    private long events;
    private long seals;
    private long unsealed;

    Examination(VerifyStore store, DistrictCode district, Readers readers) {
        this.store = store;
        this.district = district;
        this.readers = readers;
    }

    /**
     * Reads.
     *
     * @param since the seal after which is read; 0 from the beginning
     * @param size how many matters at once
     * @param laws absent where only chains and seals are wanted
     */
    void read(long since, int size, @Nullable StoredLaws laws, SealKeys keys) {
        List<Span> spans =
                since == 0 ? Span.between(store.bounds(district, size)) : Span.of(store.touched(district, since), size);
        Stretches stretches = new Stretches(spans, chains(spans, laws));
        events = stretches.events();
        seals(stretches, since, keys);
        waiting(stretches);
        for (Stretch stretch : stretches.all()) {
            stretch.strangers(
                    since > 0,
                    (matter, seq) -> add(
                            matter,
                            seq,
                            "此处记录既未封签也不在待封签之列",
                            "the event is neither sealed nor waits to be; it came in past the door"));
        }
    }

    /** @param outside a seal that is known outside the database */
    void anchor(LastSeal.Known outside) {
        if (!store.has(district, outside)) {
            findings.add(Finding.general(
                    "seal",
                    "封签 " + outside.number() + " 保存在数据库之外，而数据库中没有或已被改动",
                    "seal " + outside.number() + ", which is known outside the database, is missing or was changed"));
        }
    }

    Findings findings() {
        return findings;
    }

    long matters() {
        return matters;
    }

    long events() {
        return events;
    }

    long seals() {
        return seals;
    }

    long unsealed() {
        return unsealed;
    }

    private record Read(Stretch stretch, long matters, Findings found) {}

    private List<Stretch> chains(List<Span> spans, @Nullable StoredLaws laws) {
        List<Stretch> stretches = new ArrayList<>();
        for (Read read : readers.each(spans, span -> chain(span, laws))) {
            stretches.add(read.stretch());
            matters += read.matters();
            findings.addAll(read.found());
        }
        return stretches;
    }

    private Read chain(Span span, @Nullable StoredLaws laws) {
        Findings found = new Findings();
        ChainCheck check = new ChainCheck(new EventRow(district), laws, found);
        if (laws != null) {
            store.matters(district, span, check::standing);
        }
        store.events(district, span, check::event);
        Stretch stretch = check.done();
        return new Read(stretch, check.matters(), found);
    }

    private record Followed(long count, Findings found) {}

    private void seals(Stretches stretches, long since, SealKeys keys) {
        Optional<StoredSeal> last = store.before(district, Long.MAX_VALUE);
        long end = last.map(seal -> seal.signed().seal().number() + 1).orElse(since + 1);
        long step = Math.max(1, (end - since) / readers.parts());
        List<long[]> ranges = new ArrayList<>();
        for (long from = since + 1; from < end; from += step) {
            ranges.add(new long[] {from, Math.min(end, from + step)});
        }
        for (Followed followed : readers.each(ranges, range -> follow(stretches, range, keys))) {
            seals += followed.count();
            findings.addAll(followed.found());
        }
    }

    private Followed follow(Stretches stretches, long[] range, SealKeys keys) {
        Findings found = new Findings();
        SealCheck check = new SealCheck(stretches, keys, store.before(district, range[0]), found);
        store.seals(district, range[0], range[1], check::next);
        return new Followed(check.count(), found);
    }

    private void waiting(Stretches stretches) {
        store.unsealed(district, (matter, seq) -> {
            unsealed++;
            boolean there = stretches.find(matter, seq, (stretch, event) -> {
                if (stretch.account(event) == Stretch.Account.SEALED) {
                    add(matter, seq, "此处记录已封签，却仍在待封签之列", "the event is sealed and waits to be nevertheless");
                }
                stretch.account(event, Stretch.Account.WAITING);
            });
            if (!there) {
                add(matter, seq, "此处记录缺失", "the event is missing");
            }
        });
    }

    private void add(long matter, int seq, String zh, String en) {
        MatterId.find(Long.toString(matter))
                .ifPresentOrElse(
                        id -> findings.add(Finding.at(id, seq, "waiting", zh, en)),
                        () -> findings.add(Finding.general("waiting", zh, en + " (" + matter + ", " + seq + ")")));
    }
}
