package org.huying.security;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.huying.base.DistrictCode;
import org.huying.base.Forbidden;
import org.huying.base.NotFound;
import org.huying.base.Refusal;
import org.huying.base.Refused;
import org.huying.security.keys.Envelope;
import org.huying.security.personal.KnownPerson;
import org.huying.security.personal.PersonalData;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The vault of requesters' identities (law 8): one key per requester, wrapped by a master key outside the database.
 * Everybody sees masks; who needs more looks, with a reason, and the look is on record before the name is read.
 */
public final class Vault {

    private final VaultStore store;
    private final Keyring keyring;
    private final AccessLedger ledger;
    private final TransactionOperations transaction;
    private final TransactionOperations ownTransaction;
    private final SecureRandom random;

    Vault(
            VaultStore store,
            Keyring keyring,
            AccessLedger ledger,
            TransactionOperations transaction,
            TransactionOperations ownTransaction,
            SecureRandom random) {
        this.store = store;
        this.keyring = keyring;
        this.ledger = ledger;
        this.transaction = transaction;
        this.ownTransaction = ownTransaction;
        this.random = random;
    }

    /**
     * Keeps an identity, in the caller's transaction if there is one: who files keeps it together with the matter or not
     * at all. Exactly the same name, phone, ID number and address again are the same requester; a shared
     * phone under another name is another one, so that nobody is taken for somebody else or erased with them.
     */
    public RequesterId store(DistrictCode district, Identity identity, Instant at) {
        IdentityLimits.require(identity);
        IdentityHashes hashes = IdentityHashes.of(identity, keyring.of(district).finding());
        return same(district, hashes).orElseGet(() -> {
            SealedRequester requester = seal(district, identity);
            return store.add(district, requester, hashes, at)
                    ? requester.id()
                    : same(district, hashes).orElseThrow();
        });
    }

    /**
     * Keeps somebody who is the same as nobody else, in the caller's transaction if there is one: who stands behind an
     * account of a resident, and who does not say who they are. Nobody has proved that the name and the number of an
     * account are theirs, so it is never taken for somebody who filed under the same: it gives no sight of their matters,
     * and erasing it erases nobody else.
     */
    public RequesterId storeApart(DistrictCode district, Identity identity, Instant at) {
        if (!identity.anonymous()) {
            IdentityLimits.require(identity);
        }
        IdentityHashes hashes =
                IdentityHashes.of(identity, keyring.of(district).finding()).apart();
        SealedRequester requester = seal(district, identity);
        if (!store.add(district, requester, hashes, at)) {
            throw new IllegalStateException("a new requester meets no other");
        }
        return requester.id();
    }

    /** Everybody whose identity is kept and not erased, in the order of their ids; needs a transaction. */
    public Stream<RequesterId> kept(DistrictCode district) {
        return store.kept(district);
    }

    public List<RequesterId> listByPhone(DistrictCode district, String phone) {
        return store.listByPhone(
                district, IdentityHashes.phone(phone, keyring.of(district).finding()));
    }

    /** Keyed hashes of the phone numbers that stand in a text, by which it is found again under a whole number. */
    public List<String> phonesIn(DistrictCode district, String text) {
        return PersonalData.phones(text).stream()
                .map(phone -> IdentityHashes.phone(phone, keyring.of(district).finding()))
                .distinct()
                .toList();
    }

    /**
     * What matters are found by where the words of a search are a whole phone number, for who may look at identities
     * whatever the matter. Whoever types a number learns no other from it, so that this is no look.
     */
    public Optional<PhoneFinding> finding(Viewer by, String words) {
        return NeedToKnow.everywhere(by)
                ? PersonalData.wholePhone(words).map(phone -> finding(by.district(), phone))
                : Optional.empty();
    }

    private PhoneFinding finding(DistrictCode district, String phone) {
        String hash = IdentityHashes.phone(phone, keyring.of(district).finding());
        return new PhoneFinding(hash, store.listByPhone(district, hash));
    }

    public List<RequesterId> listByIdNumber(DistrictCode district, String idNumber) {
        return store.listByIdNumber(
                district, IdentityHashes.idNumber(idNumber, keyring.of(district).finding()));
    }

    public Masked masked(DistrictCode district, RequesterId requester) {
        return Optional.ofNullable(masked(district, List.of(requester)).get(requester))
                .orElseThrow(() -> unknown(requester));
    }

    /** Masks for a list in one query; whom the vault does not know is left out. */
    public Map<RequesterId, Masked> masked(DistrictCode district, Collection<RequesterId> requesters) {
        Map<RequesterId, Masked> masks = new HashMap<>();
        for (SealedRequester requester : store.list(district, requesters)) {
            masks.put(requester.id(), requester.erased() ? Masked.ERASED : Masked.of(open(district, requester)));
        }
        return masks;
    }

    /**
     * What masks requesters' names and numbers where they stand in a text; no look, since nothing of it can be read. Who
     * was erased or is not in the vault is left out.
     */
    public Map<RequesterId, KnownPerson> known(DistrictCode district, Collection<RequesterId> requesters) {
        Map<RequesterId, KnownPerson> persons = new HashMap<>();
        for (SealedRequester requester : store.list(district, requesters)) {
            if (!requester.erased()) {
                Identity identity = open(district, requester);
                persons.put(requester.id(), KnownPerson.of(identity.name(), identity.phone(), identity.idNumber()));
            }
        }
        return persons;
    }

    /** Why somebody has no need to know who asked in a matter, or nothing: then a look would be allowed. */
    public Optional<Refusal> refusesLook(Viewer viewer, MatterRef matter) {
        return NeedToKnow.refuses(viewer, matter);
    }

    /**
     * Shows an identity to somebody who needs it for a matter. The record of the look is written first and committed
     * with it, whatever becomes of the caller's own transaction: no name leaves the vault unrecorded.
     *
     * @throws Forbidden without a need
     * @throws org.huying.base.Invalid without a reason
     * @throws Refused when the person has been erased
     */
    public Identity look(Viewer viewer, RequesterId requester, String reason, MatterRef matter, Instant at) {
        NeedToKnow.requireReason(reason);
        NeedToKnow.refuses(viewer, matter).ifPresent(Vault::forbid);
        return ownTransaction.execute(status -> {
            SealedRequester row = require(viewer.district(), requester);
            ledger.append(AccessEntry.look(viewer, requester, matter, reason, at));
            return open(viewer.district(), row);
        });
    }

    /** Why somebody may not erase requesters, or nothing. */
    public Optional<Refusal> refusesErasure(Viewer viewer) {
        return NeedToKnow.refusesErasure(viewer);
    }

    /**
     * Destroys the requester's key, in the caller's transaction if there is one: nobody can read the identity again, and
     * every chain that names the id holds.
     *
     * @param matter in which the person asked for it
     * @throws Forbidden unless a supervisor does it
     * @throws org.huying.base.Invalid without a reason
     * @throws Refused when the person has been erased before
     */
    public void erase(RequesterId requester, Viewer viewer, String matter, String reason, Instant at) {
        NeedToKnow.refusesErasure(viewer).ifPresent(Vault::forbid);
        NeedToKnow.requireReason(reason);
        transaction.executeWithoutResult(status -> {
            require(viewer.district(), requester);
            ledger.append(AccessEntry.erasure(viewer, requester, matter, reason, at));
            if (!store.erase(viewer.district(), requester, at)) {
                throw erased();
            }
        });
    }

    /**
     * A keyed hash of what must be recognised when it comes again but may hold an identity, such as the body of a
     * filing: without the key nobody can find out by trying what it was made of.
     */
    public String fingerprint(DistrictCode district, String text) {
        return HexFormat.of().formatHex(keyring.of(district).finding().of("fingerprint|" + text));
    }

    /** 32 bytes that follow from the text and the vault's key, and from nothing less. */
    byte[] derived(DistrictCode district, String text) {
        return keyring.of(district).finding().of("derived|" + text);
    }

    private Optional<RequesterId> same(DistrictCode district, IdentityHashes hashes) {
        String same = hashes.same();
        return same == null ? Optional.empty() : store.findSame(district, same);
    }

    private SealedRequester require(DistrictCode district, RequesterId requester) {
        SealedRequester row =
                store.list(district, List.of(requester)).stream().findFirst().orElseThrow(() -> unknown(requester));
        if (row.erased()) {
            throw erased();
        }
        return row;
    }

    private SealedRequester seal(DistrictCode district, Identity identity) {
        byte[] id = new byte[12];
        random.nextBytes(id);
        RequesterId requester = new RequesterId("r" + HexFormat.of().formatHex(id));
        byte[] key = new byte[Envelope.KEY_BYTES];
        random.nextBytes(key);
        Map<IdentityPart, byte[]> parts = new EnumMap<>(IdentityPart.class);
        Envelope wrapping = keyring.of(district).wrapping(random);
        parts.put(IdentityPart.KEY, wrapping.seal(key, IdentityPart.KEY.label(district, requester)));
        Envelope own = new Envelope(key, random);
        for (IdentityPart part : IdentityPart.values()) {
            String clear = part.of(identity);
            if (clear != null) {
                byte[] bytes = clear.getBytes(StandardCharsets.UTF_8);
                parts.put(part, own.seal(bytes, part.label(district, requester)));
            }
        }
        return new SealedRequester(requester, parts, null);
    }

    private Identity open(DistrictCode district, SealedRequester row) {
        byte[] wrapped = Optional.ofNullable(row.parts().get(IdentityPart.KEY)).orElseThrow();
        String label = IdentityPart.KEY.label(district, row.id());
        Envelope own = new Envelope(keyring.of(district).wrapping(random).open(wrapped, label), random);
        return new Identity(
                clear(own, district, row, IdentityPart.NAME),
                clear(own, district, row, IdentityPart.PHONE),
                clear(own, district, row, IdentityPart.ID_NUMBER),
                clear(own, district, row, IdentityPart.ADDRESS));
    }

    private static @Nullable String clear(Envelope own, DistrictCode district, SealedRequester row, IdentityPart part) {
        byte[] sealed = row.parts().get(part);
        return sealed == null
                ? null
                : new String(own.open(sealed, part.label(district, row.id())), StandardCharsets.UTF_8);
    }

    private static void forbid(Refusal refusal) {
        throw new Forbidden(refusal);
    }

    private static NotFound unknown(RequesterId requester) {
        return new NotFound("requester", "没有这位诉求人：" + requester, "no requester " + requester);
    }

    private static Refused erased() {
        return new Refused(Refusal.of("erased", "诉求人信息已依法删除", "the requester's identity has been erased")
                .by("law-8"));
    }
}
