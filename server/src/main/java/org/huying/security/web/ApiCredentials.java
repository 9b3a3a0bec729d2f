package org.huying.security.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import org.huying.base.DistrictCode;
import org.huying.security.Account;
import org.huying.security.Accounts;
import org.huying.security.SignIn;
import org.huying.security.Tokens;
import org.huying.security.Viewers;
import org.huying.security.sign.BasicMemory;
import org.springframework.stereotype.Component;

/** Proves the header {@code Authorization} of the API: HTTP Basic (RFC 7617) or a bearer token (RFC 6750). */
@Component
final class ApiCredentials {

    private final DistrictCode district;
    private final Accounts accounts;
    private final Tokens tokens;
    private final Viewers viewers;
    private final BasicMemory<Account> memory;
    private final Clock clock;

    ApiCredentials(
            DistrictCode district,
            Accounts accounts,
            Tokens tokens,
            Viewers viewers,
            BasicMemory<Account> memory,
            Clock clock) {
        this.district = district;
        this.accounts = accounts;
        this.tokens = tokens;
        this.viewers = viewers;
        this.memory = memory;
        this.clock = clock;
    }

    /** @throws Refusing if it proves nothing */
    ViewerAuthentication prove(String header, String address) {
        String[] parts = header.strip().split(" +", 2);
        String credentials = parts.length == 2 ? parts[1] : "";
        return switch (parts[0].toLowerCase(Locale.ROOT)) {
            case "basic" -> basic(credentials, address);
            case "bearer" -> bearer(credentials);
            default -> throw Refusing.missing();
        };
    }

    private ViewerAuthentication bearer(String secret) {
        Instant now = clock.instant();
        Tokens.Bearer bearer = tokens.bearer(district, secret, now).orElseThrow(Refusing::wrongToken);
        return new ViewerAuthentication(
                viewers.of(bearer.account(), now),
                bearer.reading() ? ViewerAuthentication.By.READING_TOKEN : ViewerAuthentication.By.TOKEN);
    }

    private ViewerAuthentication basic(String encoded, String address) {
        String[] pair = decoded(encoded).split(":", 2);
        if (pair.length < 2) {
            throw Refusing.wrong();
        }
        Instant now = clock.instant();
        Account account = remembered(pair[0], pair[1], address, now)
                .or(() -> remembered(pair[0], pair[1], address, now))
                .orElseThrow(Refusing::wrong);
        return new ViewerAuthentication(
                viewers.of(account, now),
                account.temporary() ? ViewerAuthentication.By.TEMPORARY_PASSWORD : ViewerAuthentication.By.PASSWORD);
    }

    /** Empty if what was remembered is over: it is then forgotten, and asking again checks the password. */
    private Optional<Account> remembered(String name, String password, String address, Instant now) {
        Optional<Account> known = memory.find(name, password, now, () -> checked(name, password, address, now));
        Optional<Account> live = known.flatMap(account -> accounts.findAtTheDoor(district, account.id()))
                .filter(account -> account.stamp() == known.get().stamp() && !account.locked());
        if (live.isEmpty()) {
            memory.forget(name, password);
        }
        return live;
    }

    private Optional<Account> checked(String name, String password, String address, Instant now) {
        return switch (accounts.authenticate(district, name, password, address, now)) {
            case SignIn.Admitted admitted -> Optional.of(admitted.account());
            case SignIn.Wrong wrong -> throw Refusing.wrong();
            case SignIn.Locked locked -> throw Refusing.locked();
            case SignIn.Throttled throttled -> throw Refusing.throttled(throttled.waiting());
        };
    }

    private static String decoded(String encoded) {
        try {
            return new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            throw Refusing.wrong();
        }
    }
}
