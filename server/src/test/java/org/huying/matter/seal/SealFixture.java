package org.huying.matter.seal;

import java.io.ByteArrayOutputStream;
import java.util.HexFormat;
import java.util.List;
import org.huying.matter.ledger.FollowerStore;
import org.huying.matter.ledger.LedgerFixture;
import org.huying.security.AccessLedger;

/** The sealer put together by hand, over a district in which nobody looked at an identity. */
public final class SealFixture {

    public static final AccessLedger.Head NO_LOOKS = new AccessLedger.Head(0, "0".repeat(64));

    private SealFixture() {}

    public static SealKeys keys(LedgerFixture fixture) {
        return new SealKeys(fixture.settings);
    }

    public static LastSeal lastSeal(LedgerFixture fixture) {
        return new LastSeal(fixture.settings);
    }

    public static LastVerified lastVerified(LedgerFixture fixture) {
        return new LastVerified(fixture.settings, keys(fixture));
    }

    public static Sealer sealer(LedgerFixture fixture) {
        return new Sealer(
                new SealStore(fixture.jdbc),
                new FollowerStore(fixture.jdbc),
                keys(fixture),
                lastSeal(fixture),
                district -> NO_LOOKS,
                fixture.transactions);
    }

    /** Puts all seals into the form that they had before marks were made, signed as they were then; for a superuser. */
    public static void asBeforeMarks(LedgerFixture fixture) {
        SealKeys.Signer signer = keys(fixture).signer();
        byte[] head = Seal.BEGINNING;
        for (Seal seal : seals(fixture)) {
            Under under = hashed(fixture, seal.number());
            Root root = new Root();
            for (int at = 0; at < under.count(); at++) {
                root.add(under.matter(at), under.seq(at), under.marks(), 32 * at);
            }
            Seal before = new Seal(
                    seal.district(),
                    seal.number(),
                    seal.at(),
                    seal.count(),
                    root.hash(under),
                    seal.accessSeq(),
                    seal.accessHash(),
                    head);
            head = before.hash();
            fixture.jdbc
                    .sql("update matter.seal set root = ?, prev = ?, hash = ?, signature = ?, marks = ? where seal = ?")
                    .params(before.root(), before.prev(), head, signer.sign(head), under.marks(), before.number())
                    .update();
            new Folder(fixture.settings.keyFolder())
                    .write(
                            "last-seal-" + before.district(),
                            before.number() + " " + HexFormat.of().formatHex(head),
                            false);
        }
    }

    private static List<Seal> seals(LedgerFixture fixture) {
        SealStore store = new SealStore(fixture.jdbc);
        return fixture.jdbc
                .sql("select seal, matters[1] as matter, seqs[1] as seq from matter.seal order by seal")
                .query((row, at) -> store.covering(LedgerFixture.DISTRICT, row.getLong("matter"), row.getInt("seq"))
                        .orElseThrow()
                        .seal())
                .list();
    }

    private static Under hashed(LedgerFixture fixture, long seal) {
        ByteArrayOutputStream hashes = new ByteArrayOutputStream();
        List<SealedEvent> events = fixture.jdbc
                .sql("""
                        select h.matter, h.seq, e.hash
                          from matter.seal_head h
                          join matter.event e on e.district = h.district and e.matter = h.matter and e.seq = h.seq
                         where h.seal = ?
                         order by h.matter, h.seq
                        """)
                .param(seal)
                .query((row, at) -> new SealedEvent(row.getLong("matter"), row.getInt("seq"), row.getBytes("hash")))
                .list();
        events.forEach(event -> hashes.writeBytes(event.hash()));
        return new Under(
                events.stream().mapToLong(SealedEvent::matter).toArray(),
                events.stream().mapToInt(SealedEvent::seq).toArray(),
                hashes.toByteArray());
    }
}
