package org.huying.matter.verify;

import java.security.PublicKey;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.huying.matter.MatterId;
import org.huying.matter.ledger.Digest;
import org.huying.matter.seal.Marks;
import org.huying.matter.seal.Root;
import org.huying.matter.seal.Seal;
import org.huying.matter.seal.SealKeys;
import org.huying.matter.seal.SignedSeal;
import org.huying.matter.seal.Under;
import org.jspecify.annotations.Nullable;

/** Follows seals in their order, with what lies under each, and names the bad ones and the bad events under them. */
final class SealCheck {

    private static final int HASH = Digest.BYTES;
    private static final byte[] MISSING = new byte[HASH];

    private final Stretches events;
    private final SealKeys folder;
    private final Map<String, PublicKey> keys;
    private final Map<String, Optional<Marks>> marks = new HashMap<>();
    private final Findings findings;
    private final Root root = new Root();
    private long number;
    private byte[] head = Seal.BEGINNING;
    private long count;

    /** @param before the seal before the first that is followed here, if there is one */
    SealCheck(Stretches events, SealKeys folder, Optional<StoredSeal> before, Findings findings) {
        this.events = events;
        this.folder = folder;
        this.keys = folder.known();
        this.findings = findings;
        before.ifPresent(seal -> {
            number = seal.signed().seal().number();
            head = seal.signed().hash();
        });
    }

    void next(StoredSeal stored) {
        SignedSeal own = stored.signed();
        Seal seal = own.seal();
        count++;
        number++;
        boolean linked = seal.number() == number && Arrays.equals(seal.prev(), head);
        Under under = stored.under();
        byte[] hashes = under.whole() ? hashes(under, seal.number()) : new byte[0];
        boolean rooted = under.whole() && fits(stored) && kept(under, hashes, seal);
        boolean signed = rooted && Arrays.equals(own.hash(), seal.hash()) && signature(own);
        if (!linked) {
            add("封签 " + number + " 缺失或不连续", "seal " + number + " is missing or does not follow the one before it");
            number = seal.number();
        } else if (!rooted) {
            add("封签 " + number + " 之下的记录被改动", "what lies under seal " + number + " was changed");
        } else if (!Arrays.equals(own.hash(), seal.hash())) {
            add("封签 " + number + " 被改动", "seal " + number + " was changed");
        }
        if (!signed && under.whole()) {
            nameBad(stored, hashes);
        }
        head = own.hash();
    }

    long count() {
        return count;
    }

    private static boolean fits(StoredSeal stored) {
        return stored.under().count() == stored.signed().seal().count() && stored.found();
    }

    /** Whether the ledger has what the seal's root says; of seals from before marks were made, also what was kept. */
    private boolean kept(Under under, byte[] hashes, Seal seal) {
        return Arrays.equals(root(under, hashes), seal.root())
                && (under.marked() || bad(under, hashes, null).isEmpty());
    }

    /** Names the events that are there and are not those that were sealed, unless only their marks were changed. */
    private void nameBad(StoredSeal stored, byte[] hashes) {
        Under under = stored.under();
        Marks key = marks(stored.signed().key());
        boolean eventsHold =
                key != null && under.marked() && holds(stored.signed(), root(under.markedAnew(hashes, key), hashes));
        if (under.tells(key) && !eventsHold) {
            bad(under, hashes, key).forEach(at -> name(under, at, "此处记录与封签不符", "the event is not what was sealed"));
        }
    }

    /** Whether the signature holds with another root. */
    private boolean holds(SignedSeal own, byte[] otherRoot) {
        Seal seal = own.seal();
        PublicKey key = keys.get(own.key());
        Seal other = new Seal(
                seal.district(),
                seal.number(),
                seal.at(),
                seal.count(),
                otherRoot,
                seal.accessSeq(),
                seal.accessHash(),
                seal.prev());
        return key != null && SealKeys.verifies(key, other.hash(), own.signature());
    }

    /** The hashes of the events under a seal as the ledger has them; zeros for those that are missing, which are named. */
    private byte[] hashes(Under under, long seal) {
        byte[] hashes = new byte[HASH * under.count()];
        for (int at = 0; at < under.count(); at++) {
            int place = at;
            boolean there = events.find(under.matter(at), under.seq(at), (stretch, event) -> {
                System.arraycopy(stretch.hashes(), Stretch.from(event), hashes, HASH * place, HASH);
                if (stretch.account(event) != Stretch.Account.NONE) {
                    add("封签 " + seal + " 列出的记录已在别的封签之下", "seal " + seal + " lists an event that another seal lists");
                }
                stretch.account(event, Stretch.Account.SEALED);
            });
            if (!there) {
                name(under, at, "此处记录缺失", "the event is missing");
            }
        }
        return hashes;
    }

    private byte[] root(Under under, byte[] hashes) {
        for (int at = 0; at < under.count(); at++) {
            root.add(under.matter(at), under.seq(at), hashes, HASH * at);
        }
        return root.hash(under);
    }

    /** Which of the events are there and are not those that were sealed. */
    private List<Integer> bad(Under under, byte[] hashes, @Nullable Marks key) {
        return IntStream.range(0, under.count())
                .filter(at -> !Arrays.equals(hashes, HASH * at, HASH * (at + 1), MISSING, 0, HASH))
                .filter(at -> !under.holds(at, hashes, HASH * at, key))
                .boxed()
                .toList();
    }

    private void name(Under under, int at, String zh, String en) {
        MatterId.find(Long.toString(under.matter(at)))
                .ifPresent(matter -> findings.add(Finding.at(matter, under.seq(at), "seal", zh, en)));
    }

    private @Nullable Marks marks(String fingerprint) {
        return marks.computeIfAbsent(fingerprint, folder::marks).orElse(null);
    }

    private boolean signature(SignedSeal own) {
        if (!keys.containsKey(own.key())) {
            add(
                    "封签 " + own.seal().number() + " 的公钥 " + own.key() + " 不在密钥目录中",
                    "the key " + own.key() + " of seal " + own.seal().number() + " is not in the folder of keys");
            return false;
        }
        boolean holds = holds(own, own.seal().root());
        if (!holds) {
            add(
                    "封签 " + own.seal().number() + " 的签名不对",
                    "the signature of seal " + own.seal().number() + " is wrong");
        }
        return holds;
    }

    private void add(String zh, String en) {
        findings.add(Finding.general("seal", zh, en));
    }
}
