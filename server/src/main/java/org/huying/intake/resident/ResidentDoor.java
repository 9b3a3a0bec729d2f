package org.huying.intake.resident;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.huying.base.DistrictCode;
import org.huying.base.Refusal;
import org.huying.security.Vault;
import org.huying.security.sign.Passwords;
import org.huying.security.sign.Throttle;
import org.springframework.stereotype.Component;

/**
 * Proves residents by name and password. It counts apart from the door of the service, so that no crowd here keeps the
 * district's own people out; guessing is slowed in the same way.
 */
@Component
class ResidentDoor {

    private static final int REMEMBERED = 100_000;
    private static final Duration CROWDED = Duration.ofSeconds(2);

    /** As many accounts as a family, an office or a library behind one address may ask for. */
    private static final int MOST_REGISTRATIONS = 10;

    private static final Duration WITHIN = Duration.ofHours(1);

    private final DistrictCode district;
    private final ResidentStore store;
    private final Vault vault;
    private final Passwords passwords;
    private final Throttle guesses = new Throttle(REMEMBERED);
    private final org.huying.intake.Throttle registrations = new org.huying.intake.Throttle(MOST_REGISTRATIONS, WITHIN);

    ResidentDoor(DistrictCode district, ResidentStore store, Vault vault, Passwords passwords) {
        this.district = district;
        this.store = store;
        this.vault = vault;
        this.passwords = passwords;
    }

    String hash(SignInName name) {
        return vault.fingerprint(district, "resident-name|" + name.value());
    }

    String encode(String password) {
        return passwords.encode(password);
    }

    /** How long to wait, or nothing: then this attempt is counted, whatever becomes of it. */
    Optional<Duration> mayRegister(String address, Instant at) {
        if (!registrations.allows(address, at)) {
            return Optional.of(WITHIN);
        }
        registrations.count(address, at);
        return Optional.empty();
    }

    Admission prove(String typed, String password, String address, Instant at) {
        Optional<String> hash = SignInName.find(typed).map(this::hash);
        String key = hash.orElseGet(() -> "?" + typed.hashCode());
        return attempt(key, password, address, at, hash.flatMap(known -> store.findByName(district, known)), "");
    }

    /** Why somebody who is signed in has not shown that it is still them, or nothing. */
    Optional<Admission> proved(Resident resident, String password, String address, Instant at) {
        Optional<ResidentStore.Row> row = store.find(district, resident.id());
        Admission shown = attempt(resident.id().value(), password, address, at, row, "old");
        return shown instanceof Admission.Admitted ? Optional.empty() : Optional.of(shown);
    }

    private Admission attempt(
            String key, String password, String address, Instant at, Optional<ResidentStore.Row> row, String field) {
        Optional<Duration> wait = guesses.begin(key, address, at);
        if (wait.isPresent()) {
            return new Admission.Throttled(wait.get());
        }
        try {
            if (row.isEmpty()) {
                passwords.matchNobody(password);
            } else if (passwords.matches(password, row.get().password())) {
                guesses.succeeded(key, address, at);
                return new Admission.Admitted(row.get().resident());
            }
            guesses.failed(address, at);
            return new Admission.Refused(wrong(field));
        } catch (Passwords.Crowded crowded) {
            guesses.abandoned(key, address, at);
            return new Admission.Throttled(CROWDED);
        }
    }

    static Refusal wrong(String field) {
        return field.isEmpty()
                ? Refusal.of("sign-in-wrong", "登录名或密码不正确。", "The name or the password is wrong.")
                : Refusal.of("password-wrong", "现在的密码不正确。", "The present password is wrong.")
                        .at(field);
    }

    static Optional<Refusal> weak(String password, String field) {
        return password.length() >= Passwords.SHORTEST && password.length() <= Passwords.LONGEST
                ? Optional.empty()
                : Optional.of(Refusal.of(
                                "password-length",
                                "密码至少 " + Passwords.SHORTEST + " 个字符，可以是几个词连在一起。",
                                "A password has at least " + Passwords.SHORTEST
                                        + " characters; a few words together will do.")
                        .at(field));
    }

    static Optional<Refusal> sameAsName(String name, String password) {
        return password.toLowerCase(Locale.ROOT).contains(name.strip().toLowerCase(Locale.ROOT))
                ? Optional.of(Refusal.of("password-name", "密码里不能包含登录名。", "A password does not contain the name.")
                        .at("password"))
                : Optional.empty();
    }
}
