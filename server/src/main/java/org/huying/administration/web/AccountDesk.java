package org.huying.administration.web;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.huying.base.Invalid;
import org.huying.base.PersonId;
import org.huying.base.Refusal;
import org.huying.base.Refused;
import org.huying.district.Districts;
import org.huying.security.AccountId;
import org.huying.security.Accounts;
import org.huying.security.Repeats;
import org.huying.security.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What an administrator does to accounts, each once under the key of its form. */
@Component
class AccountDesk {

    private final Accounts accounts;
    private final Districts districts;
    private final Repeats repeats;

    AccountDesk(Accounts accounts, Districts districts, Repeats repeats) {
        this.accounts = accounts;
        this.districts = districts;
        this.repeats = repeats;
    }

    /** What can be done to an account without an answer of its own. */
    enum Deed {
        LOCK,
        UNLOCK,
        SIGN_OUT
    }

    /**
     * Opens an account for somebody in the district's service.
     *
     * @return the password for one sign-in; null where the form was sent before, since it is shown once
     */
    @Nullable String open(Viewer by, String account, String person, String key, Instant now) {
        AccountId id = AccountId.find(account)
                .orElseThrow(() -> invalid(
                        "account",
                        "账号名由小写字母、数字、点、冒号和连字符组成，至多 80 个。",
                        "A login name has 1 to 80 lower-case letters, digits, dots, colons or hyphens."));
        PersonId who = Codes.person(person);
        if (districts.current(by.district()).person(who).isEmpty()) {
            throw invalid("person", "没有人员“" + person + "”。", "There is no person '" + person + "'.");
        }
        return once(
                by,
                key,
                "open account " + id + " for " + who,
                now,
                () -> accounts.createTemporary(by.district(), id, who, by.person(), now));
    }

    /** @return as {@link #open} */
    @Nullable String reset(Viewer by, AccountId account, String key, Instant now) {
        requireOther(by, account);
        return once(
                by,
                key,
                "reset password of " + account,
                now,
                () -> accounts.resetPassword(by.district(), account, by.person(), now));
    }

    void carryOut(Viewer by, Deed deed, AccountId account, String key, Instant now) {
        requireOther(by, account);
        once(by, key, deed + " " + account, now, () -> {
            switch (deed) {
                case LOCK -> accounts.lock(by.district(), account, by.person(), now);
                case UNLOCK -> accounts.unlock(by.district(), account, by.person(), now);
                case SIGN_OUT -> accounts.signOut(by.district(), account, by.person(), now);
            }
            return "";
        });
    }

    private @Nullable String once(Viewer by, String key, String command, Instant now, Supplier<String> work) {
        AtomicReference<String> secret = new AtomicReference<>();
        repeats.once(by, "form:" + key, command, now, () -> {
            secret.set(work.get());
            return "";
        });
        return secret.get();
    }

    /** Nobody shuts themselves out. */
    private static void requireOther(Viewer by, AccountId account) {
        if (by.account().equals(account)) {
            throw new Refused(Refusal.of(
                    "own-account",
                    "不能在这里处理自己的账号；修改自己的密码请到“我的账号”。",
                    "Your own account is not handled here; your own password is changed under \"My account\"."));
        }
    }

    private static Invalid invalid(String field, String zh, String en) {
        return new Invalid(Refusal.of(field, zh, en).at(field));
    }
}
