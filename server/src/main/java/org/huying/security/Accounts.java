package org.huying.security;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.huying.base.Conflict;
import org.huying.base.DistrictCode;
import org.huying.base.Invalid;
import org.huying.base.NotFound;
import org.huying.base.PersonId;
import org.huying.base.Refusal;
import org.huying.platform.News;
import org.huying.platform.Remembered;
import org.huying.security.AccountRecord.Deed;
import org.huying.security.AccountStore.Doing;
import org.huying.security.sign.OneTimePasswords;
import org.huying.security.sign.Passwords;
import org.huying.security.sign.Throttle;
import org.springframework.stereotype.Service;

/** The accounts of the district's service: made, locked, given passwords, and proved at the door. */
@Service
public final class Accounts {

    private static final int REMEMBERED = 20_000;
    private static final Duration CROWDED = Duration.ofSeconds(2);

    private final AccountStore store;
    private final AccountRecordStore records;
    private final Passwords passwords;
    private final OneTimePasswords oneTime;
    private final Throttle throttle;
    private final News news;
    private final Remembered<Named, Account> atTheDoor;

    private record Named(DistrictCode district, AccountId account) {}

    Accounts(
            AccountStore store,
            AccountRecordStore records,
            Passwords passwords,
            OneTimePasswords oneTime,
            Throttle throttle,
            News news) {
        this.store = store;
        this.records = records;
        this.oneTime = oneTime;
        this.passwords = passwords;
        this.throttle = throttle;
        this.news = news;
        this.atTheDoor = new Remembered<>(news, REMEMBERED);
    }

    public Optional<Account> find(DistrictCode district, AccountId account) {
        return store.find(district, account).map(AccountStore.Row::account);
    }

    /** The same for whoever asks with every request: read again only when there may be news of it. */
    public Optional<Account> findAtTheDoor(DistrictCode district, AccountId account) {
        return atTheDoor.find(new Named(district, account), named -> find(named.district(), named.account()));
    }

    /** All of the district, by name. */
    public List<Account> list(DistrictCode district) {
        return store.list(district);
    }

    /** What was done to accounts and their tokens, the newest first. */
    public List<AccountRecord> records(DistrictCode district, AccountRecordQuery query) {
        return records.list(district, query);
    }

    /**
     * Makes an account for a person.
     *
     * @param by who makes it, for the record
     * @throws Invalid where the password is too weak
     * @throws Conflict where the name is taken
     */
    public void create(
            DistrictCode district, AccountId account, PersonId person, String password, PersonId by, Instant at) {
        requireStrong(account, password);
        add(district, account, person, password, false, new Doing(Deed.CREATED, by, at));
    }

    /**
     * Makes an account with a password for one sign-in.
     *
     * @return the password, which is kept nowhere
     */
    public String createTemporary(DistrictCode district, AccountId account, PersonId person, PersonId by, Instant at) {
        String password = oneTime.next();
        add(district, account, person, password, true, new Doing(Deed.CREATED, by, at));
        return password;
    }

    private void add(
            DistrictCode district, AccountId account, PersonId person, String password, boolean once, Doing doing) {
        if (!store.add(district, account, person, passwords.encode(password), once, doing)) {
            throw new Conflict(
                    Refusal.of("account-taken", "账号 " + account + " 已存在", "the account " + account + " exists already")
                            .at("account"));
        }
    }

    /** Ends every session, token and remembered credential of the account. */
    public void changePassword(DistrictCode district, AccountId account, String password, PersonId by, Instant at) {
        requireStrong(account, password);
        change(district, account, password, false, new Doing(Deed.PASSWORD_SET, by, at));
    }

    /**
     * Gives the account a password for one sign-in; what was signed in with the old one ends.
     *
     * @return the password, which is kept nowhere
     */
    public String resetPassword(DistrictCode district, AccountId account, PersonId by, Instant at) {
        String password = oneTime.next();
        change(district, account, password, true, new Doing(Deed.PASSWORD_RESET, by, at));
        return password;
    }

    private void change(DistrictCode district, AccountId account, String password, boolean once, Doing doing) {
        if (!store.changePassword(district, account, passwords.encode(password), once, doing)) {
            throw unknown(account);
        }
        news.changed();
    }

    /** Ends every session, token and remembered credential of the account; it can be signed in with again at once. */
    public void signOut(DistrictCode district, AccountId account, PersonId by, Instant at) {
        if (!store.signOut(district, account, new Doing(Deed.SIGNED_OUT, by, at))) {
            throw unknown(account);
        }
        news.changed();
    }

    /** Ends every session, token and remembered credential of the account, until it is unlocked and signed in again. */
    public void lock(DistrictCode district, AccountId account, PersonId by, Instant at) {
        if (!store.lock(district, account, new Doing(Deed.LOCKED, by, at))) {
            require(district, account);
        }
        news.changed();
    }

    public void unlock(DistrictCode district, AccountId account, PersonId by, Instant at) {
        if (!store.unlock(district, account, new Doing(Deed.UNLOCKED, by, at))) {
            require(district, account);
        }
        news.changed();
    }

    /**
     * Proves a name and a password. Guessing is slowed before anything is hashed, and a name that does not exist takes as
     * long as one that does.
     *
     * @param clientAddress from where the attempt comes, as far as it can be trusted
     */
    public SignIn authenticate(DistrictCode district, String name, String password, String clientAddress, Instant now) {
        String typed = throttleKey(district, name);
        Optional<Duration> wait = throttle.begin(typed, clientAddress, now);
        if (wait.isPresent()) {
            return new SignIn.Throttled(wait.get());
        }
        try {
            Optional<AccountStore.Row> proved = prove(district, name, password);
            if (proved.isEmpty()) {
                throttle.failed(clientAddress, now);
                return new SignIn.Wrong();
            }
            throttle.succeeded(typed, clientAddress, now);
            return admit(proved.get(), password);
        } catch (Passwords.Crowded crowded) {
            throttle.abandoned(typed, clientAddress, now);
            return new SignIn.Throttled(CROWDED);
        }
    }

    private Optional<AccountStore.Row> prove(DistrictCode district, String name, String password) {
        Optional<AccountStore.Row> row = AccountId.find(name).flatMap(account -> store.find(district, account));
        if (row.isEmpty()) {
            passwords.matchNobody(password);
            return Optional.empty();
        }
        return row.filter(found -> passwords.matches(password, found.password()));
    }

    private SignIn admit(AccountStore.Row row, String password) {
        if (row.account().locked()) {
            return new SignIn.Locked();
        }
        if (passwords.outdated(row.password())) {
            store.encodeAgain(row.account(), row.password(), passwords.encode(password));
        }
        return new SignIn.Admitted(row.account());
    }

    private void require(DistrictCode district, AccountId account) {
        if (store.find(district, account).isEmpty()) {
            throw unknown(account);
        }
    }

    /** Bounded, so that no long name fills the throttle's memory. */
    private static String throttleKey(DistrictCode district, String name) {
        String typed = AccountId.find(name).map(AccountId::value).orElse("?" + name.hashCode());
        return district + "|" + typed;
    }

    private static void requireStrong(AccountId account, String password) {
        if (password.length() < Passwords.SHORTEST || password.length() > Passwords.LONGEST) {
            throw new Invalid(Refusal.of(
                            "password-length",
                            "密码须为 " + Passwords.SHORTEST + " 至 " + Passwords.LONGEST + " 个字符",
                            "a password has " + Passwords.SHORTEST + " to " + Passwords.LONGEST + " characters")
                    .at("password"));
        }
        if (password.toLowerCase(Locale.ROOT).contains(account.value())) {
            throw new Invalid(Refusal.of("password-name", "密码不能包含账号名", "a password does not contain the login name")
                    .at("password"));
        }
    }

    private static NotFound unknown(AccountId account) {
        return new NotFound("account", "没有账号 " + account, "no account " + account);
    }
}
