package org.huying.intake.resident;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.huying.base.DistrictCode;
import org.huying.base.Refusal;
import org.huying.intake.PublicFilings.Followed;
import org.huying.matter.MatterId;
import org.huying.security.KeptBesides;
import org.huying.security.Masked;
import org.huying.security.RequesterId;
import org.huying.security.Telephone;
import org.huying.security.Vault;
import org.huying.security.Viewer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The door for residents and companies who want an account: made, proved, changed, closed, and with the list of what they
 * follow. An account shows what was filed while signed in and what was added with number and query code, nothing else.
 */
@Service
public class Residents implements KeptBesides {

    private static final String WHY_ERASED = "诉求人注销账号";

    private final DistrictCode district;
    private final ResidentStore store;
    private final ResidentDoor door;
    private final Vault vault;
    private final SecureRandom random;
    private final TransactionTemplate transaction;

    Residents(
            DistrictCode district,
            ResidentStore store,
            ResidentDoor door,
            Vault vault,
            SecureRandom random,
            PlatformTransactionManager transactions) {
        this.district = district;
        this.store = store;
        this.door = door;
        this.vault = vault;
        this.random = random;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Makes an account. The same name and password again are the same account, so that a form sent twice makes one; a
     * name that is taken is refused in the words with which one that cannot be used is.
     *
     * @param address where it came from, for keeping floods away
     */
    public Admission register(Registration wish, String address, Instant at) {
        Optional<Refusal> refusal = refuses(wish);
        if (refusal.isPresent()) {
            return new Admission.Refused(refusal.get());
        }
        Optional<Duration> wait = door.mayRegister(address, at);
        if (wait.isPresent()) {
            return new Admission.Throttled(wait.get());
        }
        SignInName name = SignInName.find(wish.name()).orElseThrow();
        String password = door.encode(wish.password());
        Optional<Resident> made = Optional.ofNullable(transaction.execute(status -> {
            Resident resident = new Resident(
                    ResidentId.draw(random), wish.kind(), 1, vault.storeApart(district, wish.who(), at), at);
            if (store.add(district, resident, door.hash(name), password)) {
                return resident;
            }
            status.setRollbackOnly();
            return null;
        }));
        return made.<Admission>map(Admission.Admitted::new).orElseGet(() -> again(wish, address, at));
    }

    /** The name is there already: it is the same account where the password is the same. */
    private Admission again(Registration wish, String address, Instant at) {
        Admission entered = signIn(wish.name(), wish.password(), address, at);
        return entered instanceof Admission.Admitted ? entered : new Admission.Refused(unusable());
    }

    /** Proves a name and a password; which of the two is wrong is not told, and both take as long. */
    public Admission signIn(String name, String password, String address, Instant at) {
        return door.prove(name, password, address, at);
    }

    /** The account behind a session, unless it was closed or its password changed since. */
    public Optional<Resident> find(ResidentId id, int stamp) {
        return store.find(district, id).map(ResidentStore.Row::resident).filter(resident -> resident.stamp() == stamp);
    }

    /** Who they said they are, as everybody may see it. */
    public Masked identity(Resident resident) {
        return vault.masked(district, resident.requester());
    }

    /** Ends every other session of the account. */
    public Admission changePassword(Resident resident, String old, String next, String address, Instant at) {
        Optional<Refusal> weak = ResidentDoor.weak(next, "next");
        if (weak.isPresent()) {
            return new Admission.Refused(weak.get());
        }
        return door.proved(resident, old, address, at).orElseGet(() -> {
            boolean changed = store.changePassword(district, resident, door.encode(next), at);
            return changed
                    ? new Admission.Admitted(
                            store.find(district, resident.id()).orElseThrow().resident())
                    : new Admission.Refused(ResidentDoor.wrong("old"));
        });
    }

    /**
     * Closes an account: the identity behind it is erased for good, its list is gone, the matters go on and stay open to
     * number and query code.
     *
     * @return why not, or nothing
     */
    public Optional<Refusal> close(Resident resident, String password, String address, Instant at) {
        return door.proved(resident, password, address, at)
                .map(refused -> refused instanceof Admission.Throttled throttled
                        ? throttled.refusal()
                        : ResidentDoor.wrong("password"))
                .or(() -> {
                    transaction.executeWithoutResult(status -> {
                        if (store.remove(district, resident.id())) {
                            vault.erase(resident.requester(), Viewer.system(district), "", WHY_ERASED, at);
                        }
                    });
                    return Optional.empty();
                });
    }

    /** Notes a matter that was filed while signed in, in the transaction of its filing. */
    public void filed(Resident resident, Followed followed, Instant at) {
        store.link(district, resident.id(), followed, true, at);
    }

    /** Puts a matter on the list that number and query code have opened. */
    public void add(Resident resident, Followed followed, Instant at) {
        store.link(district, resident.id(), followed, false, at);
    }

    /** Takes a matter off the list; number and query code open it still. */
    public void drop(Resident resident, MatterId matter) {
        store.unlink(district, resident.id(), matter);
    }

    public Optional<Linked> find(Resident resident, MatterId matter) {
        return store.find(district, resident.id(), matter);
    }

    /** The latest first. */
    public List<Linked> list(Resident resident, int offset, int most) {
        return store.list(district, resident.id(), offset, most);
    }

    @Override
    public Set<RequesterId> listKept(DistrictCode where) {
        return Set.copyOf(store.requesters(where));
    }

    private static Optional<Refusal> refuses(Registration wish) {
        if (SignInName.find(wish.name()).isEmpty()) {
            return Optional.of(unusable());
        }
        return ResidentDoor.weak(wish.password(), "password")
                .or(() -> ResidentDoor.sameAsName(wish.name(), wish.password()))
                .or(() -> Telephone.refuses(wish.who().phone(), "phone"));
    }

    private static Refusal unusable() {
        return Refusal.of(
                        "sign-in-name",
                        "这个登录名不能使用，请换一个：2 至 40 个汉字、字母或数字，中间可用 . _ @ -。",
                        "This name cannot be used; choose another of 2 to 40 letters or digits, with . _ @ - between them.")
                .at("name");
    }
}
