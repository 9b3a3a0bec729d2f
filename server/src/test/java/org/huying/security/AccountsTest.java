package org.huying.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.huying.security.SecurityFixture.NOW;
import static org.huying.security.SecurityFixture.PASSWORD;
import static org.huying.security.SecurityFixture.QINGSHAN;
import static org.huying.security.SecurityFixture.WUCHANG;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.huying.base.Conflict;
import org.huying.base.Invalid;
import org.huying.base.NotFound;
import org.huying.base.PersonId;
import org.huying.security.sign.Throttle;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class AccountsTest {

    private static SecurityFixture security;
    private static Accounts accounts;

    @BeforeAll
    static void start() {
        security = new SecurityFixture();
        accounts = security.accounts;
    }

    @AfterAll
    static void stop() {
        security.close();
    }

    @Test
    void admitsWithNameAndPasswordHoweverTheNameIsTyped() {
        create("wang");
        assertThat(signIn(" WANG ", PASSWORD)).isInstanceOfSatisfying(SignIn.Admitted.class, admitted -> {
            assertThat(admitted.account().id()).isEqualTo(new AccountId("wang"));
            assertThat(admitted.account().person()).isEqualTo(new PersonId("wang"));
        });
        assertThat(signIn("wang", "wrong-password")).isEqualTo(new SignIn.Wrong());
        assertThat(accounts.authenticate(WUCHANG, "wang", PASSWORD, "10.0.0.1", NOW))
                .isEqualTo(new SignIn.Wrong());
    }

    @Test
    void doesNotTellAnUnknownNameFromAWrongPassword() {
        for (String name : List.of("nobody", "", "a b", "x".repeat(5_000), "' or 1=1 --", "王")) {
            assertThat(signIn(name, PASSWORD)).as(name).isEqualTo(new SignIn.Wrong());
        }
    }

    @Test
    void refusesATakenNameAndAWeakPassword() {
        create("li");
        assertThatThrownBy(() -> create("li")).isInstanceOf(Conflict.class);
        AccountId id = new AccountId("zhou");
        for (String weak : List.of("short", "x".repeat(129), "zhou-is-my-name")) {
            assertThatThrownBy(
                            () -> accounts.create(QINGSHAN, id, new PersonId("zhou"), weak, new PersonId("admin"), NOW))
                    .isInstanceOf(Invalid.class);
        }
        assertThat(accounts.find(QINGSHAN, id)).isEmpty();
    }

    @Test
    void tellsOfALockOnlyToWhoKnowsThePassword() {
        create("locked");
        accounts.lock(QINGSHAN, new AccountId("locked"), new PersonId("admin"), NOW);
        assertThat(signIn("locked", PASSWORD)).isEqualTo(new SignIn.Locked());
        assertThat(signIn("locked", "wrong-password")).isEqualTo(new SignIn.Wrong());
        accounts.unlock(QINGSHAN, new AccountId("locked"), new PersonId("admin"), NOW);
        assertThat(signIn("locked", PASSWORD)).isInstanceOf(SignIn.Admitted.class);
        assertThatThrownBy(() -> accounts.lock(QINGSHAN, new AccountId("nobody"), new PersonId("admin"), NOW))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void movesTheStampWithEachChangeOfPasswordAndEachLock() {
        create("stamped");
        AccountId id = new AccountId("stamped");
        accounts.changePassword(QINGSHAN, id, "another-password", new PersonId("admin"), NOW);
        assertThat(stamp(id)).isEqualTo(2);
        accounts.lock(QINGSHAN, id, new PersonId("admin"), NOW);
        accounts.lock(QINGSHAN, id, new PersonId("admin"), NOW);
        assertThat(stamp(id)).isEqualTo(3);
        accounts.unlock(QINGSHAN, id, new PersonId("admin"), NOW);
        assertThat(stamp(id)).isEqualTo(3);
        assertThat(signIn("stamped", PASSWORD)).isEqualTo(new SignIn.Wrong());
        assertThat(signIn("stamped", "another-password")).isInstanceOf(SignIn.Admitted.class);
    }

    @Test
    void givesAPasswordForOneSignInAndKeepsOnRecordWhoDidWhat() {
        AccountId id = new AccountId("newcomer");
        PersonId admin = new PersonId("admin");
        String once = accounts.createTemporary(QINGSHAN, id, new PersonId("newcomer"), admin, NOW);
        assertThat(once).matches("[a-z2-9]{4}(-[a-z2-9]{4}){3}");
        assertThat(accounts.find(QINGSHAN, id).orElseThrow().temporary()).isTrue();
        assertThat(signIn("newcomer", once)).isInstanceOf(SignIn.Admitted.class);

        accounts.changePassword(QINGSHAN, id, "a-password-of-ones-own", new PersonId("newcomer"), NOW.plusSeconds(1));
        assertThat(accounts.find(QINGSHAN, id).orElseThrow().temporary()).isFalse();
        assertThat(accounts.resetPassword(QINGSHAN, id, admin, NOW.plusSeconds(2)))
                .isNotEqualTo(once);
        int stamp = stamp(id);
        accounts.signOut(QINGSHAN, id, admin, NOW.plusSeconds(3));
        assertThat(stamp(id)).isEqualTo(stamp + 1);
        accounts.lock(QINGSHAN, id, admin, NOW.plusSeconds(4));
        accounts.lock(QINGSHAN, id, admin, NOW.plusSeconds(5));

        assertThat(accounts.records(QINGSHAN, AccountRecordQuery.of(id)))
                .as("what changed nothing is no record")
                .extracting(AccountRecord::deed)
                .containsExactly(
                        AccountRecord.Deed.LOCKED,
                        AccountRecord.Deed.SIGNED_OUT,
                        AccountRecord.Deed.PASSWORD_RESET,
                        AccountRecord.Deed.PASSWORD_SET,
                        AccountRecord.Deed.CREATED);
        assertThatThrownBy(() -> security.jdbc
                        .sql("delete from security.account_record where district = '420107'")
                        .update())
                .hasMessageContaining("never changed or removed");
    }

    @Test
    void throttlesBeforeItHashes() {
        Accounts own = new Accounts(
                security.accountStore,
                security.recordStore,
                security.passwords,
                security.oneTime,
                new Throttle(100),
                security.news);
        create("guessed");
        for (int i = 0; i < 5; i++) {
            assertThat(own.authenticate(QINGSHAN, "guessed", "guess-" + i, "10.0.0.9", NOW))
                    .isEqualTo(new SignIn.Wrong());
        }
        assertThat(own.authenticate(QINGSHAN, "guessed", PASSWORD, "10.0.0.9", NOW))
                .isEqualTo(new SignIn.Throttled(Duration.ofSeconds(1)));
        assertThat(own.authenticate(QINGSHAN, "guessed", PASSWORD, "10.0.0.9", NOW.plusSeconds(1)))
                .isInstanceOf(SignIn.Admitted.class);
    }

    @Test
    void encodesAgainWhatWasEncodedMoreWeakly() {
        String weak = new org.springframework.security.crypto.argon2.Argon2PasswordEncoder(16, 32, 1, 4096, 1)
                .encode(PASSWORD);
        AccountId id = new AccountId("weak");
        security.accountStore.add(
                QINGSHAN,
                id,
                new PersonId("weak"),
                weak,
                false,
                new AccountStore.Doing(AccountRecord.Deed.CREATED, new PersonId("admin"), NOW));
        assertThat(signIn("weak", PASSWORD)).isInstanceOf(SignIn.Admitted.class);
        assertThat(security.accountStore.find(QINGSHAN, id).orElseThrow().password())
                .contains("m=19456,t=2,p=1");
        assertThat(stamp(id)).isEqualTo(1);
        assertThat(signIn("weak", PASSWORD)).isInstanceOf(SignIn.Admitted.class);
    }

    @Test
    void givesTheDemosPeopleOnePasswordAndOneHash() {
        try (SecurityFixture fresh = new SecurityFixture()) {
            List<PersonId> people = IntStream.range(0, 150)
                    .mapToObj(number -> new PersonId("handler-" + number))
                    .toList();
            fresh.demo.load(QINGSHAN, "demo", people, NOW);
            assertThat(fresh.accounts.authenticate(QINGSHAN, "handler-149", "demo", "10.0.0.1", NOW))
                    .isInstanceOf(SignIn.Admitted.class);
            assertThat(rows(fresh)).hasSize(150);

            List<String> before = rows(fresh);
            fresh.demo.load(QINGSHAN, "demo", people, NOW.plusSeconds(60));
            assertThat(rows(fresh)).isEqualTo(before);
        }
    }

    @Test
    void givesTheDemosPeopleANewPasswordButLeavesAChangedOneInPeace() {
        try (SecurityFixture fresh = new SecurityFixture()) {
            List<PersonId> people = List.of(new PersonId("operator"), new PersonId("admin"));
            fresh.demo.load(QINGSHAN, "first", people, NOW);
            fresh.accounts.changePassword(
                    QINGSHAN, new AccountId("admin"), "my-own-password", new PersonId("admin"), NOW);
            fresh.demo.load(QINGSHAN, "second", List.of(new PersonId("operator"), new PersonId("admin")), NOW);

            assertThat(fresh.accounts.authenticate(QINGSHAN, "operator", "second", "10.0.0.1", NOW))
                    .isInstanceOf(SignIn.Admitted.class);
            assertThat(fresh.accounts.authenticate(QINGSHAN, "operator", "first", "10.0.0.1", NOW))
                    .isInstanceOf(SignIn.Wrong.class);
            assertThat(fresh.accounts.authenticate(QINGSHAN, "admin", "my-own-password", "10.0.0.1", NOW))
                    .isInstanceOf(SignIn.Admitted.class);
        }
    }

    private static List<String> rows(SecurityFixture fresh) {
        return fresh.jdbc
                .sql("select a::text as row from security.account a order by account")
                .query((row, number) -> row.getString("row"))
                .list();
    }

    private static void create(String name) {
        accounts.create(QINGSHAN, new AccountId(name), new PersonId(name), PASSWORD, new PersonId("admin"), NOW);
    }

    private static SignIn signIn(String name, String password) {
        return accounts.authenticate(QINGSHAN, name, password, "10.0.0.1", NOW);
    }

    private static int stamp(AccountId id) {
        return accounts.find(QINGSHAN, id).orElseThrow().stamp();
    }
}
