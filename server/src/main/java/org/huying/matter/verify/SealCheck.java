package org.huying.matter.verify;

import java.security.PublicKey;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.huying.base.DistrictCode;
import org.huying.matter.MatterId;
import org.huying.matter.seal.LastSeal;
import org.huying.matter.seal.Root;
import org.huying.matter.seal.Seal;
import org.huying.matter.seal.SealKeys;
import org.huying.matter.seal.SignedSeal;
import org.jspecify.annotations.Nullable;

/** Follows the seals from the first to the last, with what lies under each, and compares them with what lies outside. */
final class SealCheck {

    private final VerifyStore store;
    private final Map<String, PublicKey> keys;
    private final Optional<LastSeal.Known> outside;
    private final Findings findings;
    private byte[] head = Seal.BEGINNING;
    private long count;
    private boolean metOutside;
    private @Nullable Seal last;

    SealCheck(VerifyStore store, Map<String, PublicKey> keys, Optional<LastSeal.Known> outside, Findings findings) {
        this.store = store;
        this.keys = keys;
        this.outside = outside;
        this.findings = findings;
    }

    void walk(DistrictCode district) {
        try (Stream<SignedSeal> seals = store.seals(district);
                Stream<VerifyStore.Under> sealed = store.sealed(district)) {
            Peeking<VerifyStore.Under, Long> under = new Peeking<>(sealed.iterator(), VerifyStore.Under::seal);
            seals.forEach(seal -> check(seal, under));
        }
        outside.filter(known -> !metOutside)
                .ifPresent(known -> add(
                        "封签 " + known.number() + " 保存在数据库之外，而数据库中没有或已被改动",
                        "seal " + known.number() + ", which is known outside the database, is missing or was changed"));
        odd(store.broken(district), "seal", "与封签不符", "is not what was sealed");
        odd(store.brokenBeforeSealing(district), "outbox", "与待封签的不符", "is not what waits to be sealed");
        odd(
                store.strangers(district),
                "outbox",
                "既未封签也不在待封签之列",
                "is neither sealed nor waits to be; it came in past the door");
    }

    long count() {
        return count;
    }

    Optional<Seal> last() {
        return Optional.ofNullable(last);
    }

    private void check(SignedSeal signed, Peeking<VerifyStore.Under, Long> under) {
        Seal seal = signed.seal();
        count++;
        Root root = new Root();
        under.take(seal.number()).forEach(one -> root.add(one.event()));
        if (seal.number() != count || !Arrays.equals(seal.prev(), head)) {
            add("封签 " + count + " 缺失或不连续", "seal " + count + " is missing or does not follow the one before it");
            count = seal.number();
        } else if (root.count() != seal.count() || !Arrays.equals(root.hash(), seal.root())) {
            add("封签 " + count + " 之下的记录被改动", "what lies under seal " + count + " was changed");
        } else if (!Arrays.equals(signed.hash(), seal.hash())) {
            add("封签 " + count + " 被改动", "seal " + count + " was changed");
        } else {
            signature(signed);
        }
        head = signed.hash();
        last = seal;
        String hash = HexFormat.of().formatHex(signed.hash());
        metOutside |= outside.filter(
                        known -> known.number() == seal.number() && known.hash().equals(hash))
                .isPresent();
    }

    private void signature(SignedSeal signed) {
        PublicKey key = keys.get(signed.key());
        if (key == null) {
            add(
                    "封签 " + count + " 的公钥 " + signed.key() + " 不在密钥目录中",
                    "the key " + signed.key() + " of seal " + count + " is not in the folder of keys");
        } else if (!SealKeys.verifies(key, signed.seal().hash(), signed.signature())) {
            add("封签 " + count + " 的签名不对", "the signature of seal " + count + " is wrong");
        }
    }

    private void odd(Stream<VerifyStore.Odd> events, String rule, String zh, String en) {
        try (events) {
            events.forEach(odd -> findings.add(finding(odd, rule, zh, en)));
        }
    }

    private static Finding finding(VerifyStore.Odd odd, String rule, String zh, String en) {
        MatterId matter = odd.matter();
        return odd.missing()
                ? Finding.at(matter, odd.seq(), rule, "此处记录缺失", "the event is missing")
                : Finding.at(matter, odd.seq(), rule, "此处记录" + zh, "the event " + en);
    }

    private void add(String zh, String en) {
        findings.add(Finding.general("seal", zh, en));
    }
}
