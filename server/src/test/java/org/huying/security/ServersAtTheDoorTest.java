package org.huying.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.huying.security.SecurityFixture.NOW;
import static org.huying.security.SecurityFixture.PASSWORD;
import static org.huying.security.SecurityFixture.QINGSHAN;
import static org.huying.security.SecurityFixture.viewer;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.huying.base.PersonId;
import org.huying.base.Role;
import org.huying.base.Zones;
import org.huying.district.DistrictChange;
import org.huying.district.Districts;
import org.huying.district.Post;
import org.huying.district.demo.DemoDistrict;
import org.huying.district.store.ChangeLogStore;
import org.huying.district.store.DistrictStore;
import org.huying.platform.Hearing;
import org.huying.security.sign.Throttle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two servers on one database, each of which keeps what it has read of those who come. */
class ServersAtTheDoorTest {

    private static final AccountId OPERATOR = new AccountId("operator");
    private static final PersonId ADMIN = new PersonId("admin");
    private static final Duration WEEK = Duration.ofDays(7);

    private final SecurityFixture security = new SecurityFixture();
    private final Server here = new Server();
    private final Server there = new Server();
    private final Viewer viewer = viewer(Role.OPERATOR);
    private String secret = "";
    private String token = "";

    /** As much of a server as stands at its door. */
    private final class Server implements AutoCloseable {

        private final Hearing hearing = new Hearing(security.source, QINGSHAN);
        private final Accounts accounts = new Accounts(
                security.accountStore,
                security.recordStore,
                security.passwords,
                security.oneTime,
                new Throttle(100),
                hearing.news());
        private final Tokens tokens = new Tokens(
                new TokenStore(security.jdbc), accounts, security.repeats, new SecureRandom(), hearing.news());
        private final Districts districts = new Districts(
                new DistrictStore(security.jdbc),
                new ChangeLogStore(security.jdbc),
                event -> {},
                security.transactions,
                hearing.news());
        private final Viewers viewers = new Viewers(districts);

        private Optional<Viewer> comes() {
            return tokens.find(QINGSHAN, secret, NOW).map(account -> viewers.of(account, NOW));
        }

        private boolean admits() {
            return comes().isPresent();
        }

        @Override
        public void close() {
            hearing.close();
        }
    }

    @BeforeEach
    void bothKnowSomebody() {
        new DemoDistrict(here.districts).load(QINGSHAN, NOW);
        here.accounts.create(
                QINGSHAN, OPERATOR, new PersonId("operator"), "operating-" + PASSWORD.hashCode(), ADMIN, NOW);
        Token.Issued issued = here.tokens.issue(viewer, "大屏", WEEK, NOW);
        secret = issued.secret();
        token = issued.token().id();
        await().until(() -> here.hearing.hears() && there.hearing.hears());
        assertThat(here.comes().orElseThrow().roles()).isEqualTo(Set.of(Role.OPERATOR));
        await().until(() -> there.comes().isPresent() && keeps(there));
    }

    @AfterEach
    void stop() {
        here.close();
        there.close();
        security.close();
    }

    @Test
    void aTokenThatIsRevokedEndsHereAtOnceAndEverywhereSoon() {
        here.tokens.revoke(viewer, token, NOW);
        assertThat(here.admits()).isFalse();
        await().until(() -> !there.admits());
    }

    @Test
    void anAccountThatIsLockedIsShutOutHereAtOnceAndEverywhereSoon() {
        assertThat(there.accounts
                        .findAtTheDoor(QINGSHAN, OPERATOR)
                        .orElseThrow()
                        .locked())
                .isFalse();
        here.accounts.lock(QINGSHAN, OPERATOR, ADMIN, NOW);
        assertThat(here.admits()).isFalse();
        assertThat(here.accounts.findAtTheDoor(QINGSHAN, OPERATOR).orElseThrow().locked())
                .isTrue();
        await().until(() -> !there.admits());
        await().until(() ->
                there.accounts.findAtTheDoor(QINGSHAN, OPERATOR).orElseThrow().locked());
    }

    @Test
    void aPasswordThatIsChangedEndsWhatWasIssuedUnderTheOldOne() {
        here.accounts.changePassword(QINGSHAN, OPERATOR, "another-password", ADMIN, NOW);
        assertThat(here.admits()).isFalse();
        await().until(() -> !there.admits());
    }

    @Test
    void aPostThatIsWithdrawnGivesNothingAnyMore() {
        LocalDate day = LocalDate.ofInstant(NOW, Zones.CHINA);
        Post post = here.districts
                .current(QINGSHAN)
                .postsOf(new PersonId("operator"), day)
                .getFirst();
        here.districts.change(
                QINGSHAN,
                List.of(new DistrictChange.Relieve(post.person(), post.unit(), post.role(), post.over(), day)),
                ADMIN,
                NOW);
        assertThat(here.comes().orElseThrow().roles()).isEmpty();
        await().until(() -> there.comes().orElseThrow().roles().isEmpty());
    }

    @Test
    void whatAPoolerDidNotPassOnIsFoundByTheNumber() {
        revokeBehindTheirBacks();
        assertThat(there.admits()).as("nobody was told").isTrue();
        security.jdbc
                .sql("update platform.news set number = number + 1 where district = '420107'")
                .update();
        await().until(() -> !there.admits());
    }

    @Test
    void whoIsCutOffKeepsNothing() {
        revokeBehindTheirBacks();
        assertThat(there.admits()).as("nobody was told").isTrue();
        security.jdbc
                .sql("select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database()"
                        + " and query like '%platform.news where%' and pid <> pg_backend_pid()")
                .query((row, number) -> row.getBoolean(1))
                .list();
        await().until(() -> !there.admits());
        await().until(there.hearing::hears);
        assertThat(there.admits()).isFalse();
    }

    /** Whether it goes by what it has read: it does not see what nobody tells. */
    private boolean keeps(Server server) {
        boolean kept = server.admits();
        silently("update security.token set reading = true where district = '420107'");
        kept &= !server.tokens.bearer(QINGSHAN, secret, NOW).orElseThrow().reading();
        silently("update security.token set reading = false where district = '420107'");
        if (!kept) {
            server.hearing.news().changed();
        }
        return kept;
    }

    private void revokeBehindTheirBacks() {
        silently("update security.token set revoked_at = now() where district = '420107'");
    }

    private void silently(String sql) {
        security.transaction.executeWithoutResult(status -> {
            security.jdbc.sql("set local session_replication_role = replica").update();
            security.jdbc.sql(sql).update();
        });
    }
}
