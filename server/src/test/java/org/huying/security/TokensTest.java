package org.huying.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.huying.security.SecurityFixture.NOW;
import static org.huying.security.SecurityFixture.PASSWORD;
import static org.huying.security.SecurityFixture.QINGSHAN;
import static org.huying.security.SecurityFixture.WUCHANG;
import static org.huying.security.SecurityFixture.viewer;

import java.time.Duration;
import java.time.Instant;
import org.huying.base.Forbidden;
import org.huying.base.Invalid;
import org.huying.base.NotFound;
import org.huying.base.PersonId;
import org.huying.base.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TokensTest {

    private static final AccountId OPERATOR = new AccountId("operator");
    private static final Duration WEEK = Duration.ofDays(7);

    private final SecurityFixture security = new SecurityFixture();
    private final Tokens tokens = security.tokens;
    private final Viewer viewer = viewer(Role.OPERATOR);

    @BeforeEach
    void hasAnAccount() {
        security.accounts.create(
                QINGSHAN,
                OPERATOR,
                new PersonId("operator"),
                "operating-" + PASSWORD.hashCode(),
                new PersonId("admin"),
                NOW);
    }

    @AfterEach
    void stop() {
        security.close();
    }

    @Test
    void speaksForItsAccountUntilItExpires() {
        String secret = tokens.issue(viewer, "大屏", WEEK, NOW).secret();
        assertThat(find(secret, NOW)).isTrue();
        assertThat(find(secret, NOW.plus(WEEK).minusMillis(1))).isTrue();
        assertThat(find(secret, NOW.plus(WEEK))).isFalse();
        assertThat(tokens.find(WUCHANG, secret, NOW)).isEmpty();
    }

    @Test
    void isKeptNowhereInClear() {
        String secret = tokens.issue(viewer, "大屏", WEEK, NOW).secret();
        assertThat(secret).matches("huying_[A-Za-z0-9_-]{43}");
        String row = security.jdbc
                .sql("select t::text as row from security.token t")
                .query((result, number) -> result.getString("row"))
                .single();
        assertThat(row).doesNotContain(secret.substring(Tokens.PREFIX.length()));
        assertThat(tokens.issue(viewer, "大屏", WEEK, NOW).toString()).doesNotContain(Tokens.PREFIX);
    }

    @Test
    void endsWhenItIsRevoked() {
        Token.Issued issued = tokens.issue(viewer, "大屏", WEEK, NOW);
        tokens.revoke(viewer, issued.token().id(), NOW.plusSeconds(5));
        tokens.revoke(viewer, issued.token().id(), NOW.plusSeconds(9));
        assertThat(find(issued.secret(), NOW.plusSeconds(10))).isFalse();
        assertThat(tokens.list(viewer))
                .singleElement()
                .satisfies(token -> assertThat(token.revokedAt()).isEqualTo(NOW.plusSeconds(5)));
    }

    @Test
    void endsWithThePasswordAndWithALock() {
        String first = tokens.issue(viewer, "大屏", WEEK, NOW).secret();
        security.accounts.changePassword(QINGSHAN, OPERATOR, "another-password", new PersonId("admin"), NOW);
        assertThat(find(first, NOW)).isFalse();
        String second = tokens.issue(viewer, "大屏", WEEK, NOW).secret();
        assertThat(find(second, NOW)).isTrue();
        security.accounts.lock(QINGSHAN, OPERATOR, new PersonId("admin"), NOW);
        security.accounts.unlock(QINGSHAN, OPERATOR, new PersonId("admin"), NOW);
        assertThat(find(second, NOW)).isFalse();
    }

    @Test
    void canOnlyBeRevokedByItsOwner() {
        Token.Issued issued = tokens.issue(viewer, "大屏", WEEK, NOW);
        assertThatThrownBy(
                        () -> tokens.revoke(viewer(Role.ADMIN), issued.token().id(), NOW))
                .isInstanceOf(NotFound.class);
        assertThat(tokens.list(viewer(Role.ADMIN))).isEmpty();
        assertThat(find(issued.secret(), NOW)).isTrue();
    }

    @Test
    void tellsWhenItWasLastUsedToTheMinute() {
        String secret = tokens.issue(viewer, "大屏", WEEK, NOW).secret();
        find(secret, NOW.plusSeconds(10));
        find(secret, NOW.plusSeconds(50));
        assertThat(usedAt()).isEqualTo(NOW.plusSeconds(10));
        find(secret, NOW.plusSeconds(71));
        assertThat(usedAt()).isEqualTo(NOW.plusSeconds(71));
    }

    @Test
    void knowsNoOtherSecrets() {
        String secret = tokens.issue(viewer, "大屏", WEEK, NOW).secret();
        String last = secret.endsWith("A") ? "B" : "A";
        assertThat(find(secret.substring(0, secret.length() - 1) + last, NOW)).isFalse();
        assertThat(find("", NOW)).isFalse();
        assertThat(find(Tokens.PREFIX, NOW)).isFalse();
    }

    @Test
    void hasANameAndAnEnd() {
        assertThatThrownBy(() -> tokens.issue(viewer, " ", WEEK, NOW)).isInstanceOf(Invalid.class);
        for (Duration life : new Duration[] {Duration.ZERO, Duration.ofDays(-1), Duration.ofDays(367)}) {
            assertThatThrownBy(() -> tokens.issue(viewer, "大屏", life, NOW)).isInstanceOf(Invalid.class);
        }
    }

    private boolean find(String secret, Instant now) {
        return tokens.find(QINGSHAN, secret, now)
                .filter(account -> account.id().equals(OPERATOR))
                .isPresent();
    }

    private Instant usedAt() {
        Instant used = tokens.list(viewer).getFirst().usedAt();
        assertThat(used).isNotNull();
        return used;
    }

    @Test
    void isIssuedForAnotherByAnAdministratorAloneAndTellsWhetherItOnlyReads() {
        Viewer admin = viewer(Role.ADMIN);
        Tokens.Wish wish = new Tokens.Wish("程序", WEEK, true);
        Token.Issued issued = tokens.issue(admin, OPERATOR, "key-of-a-form", "token", wish, NOW);
        assertThat(tokens.issue(admin, OPERATOR, "key-of-a-form", "token", wish, NOW)
                        .secret())
                .as("sent twice, issued once")
                .isEqualTo(issued.secret());
        assertThat(tokens.bearer(QINGSHAN, issued.secret(), NOW).orElseThrow().reading())
                .isTrue();
        assertThat(tokens.listAll(admin))
                .filteredOn(token -> token.id().equals(issued.token().id()))
                .singleElement()
                .extracting(Token::issuedBy)
                .isEqualTo(admin.person());
        assertThatThrownBy(() -> tokens.issue(viewer(Role.HANDLER), OPERATOR, null, "", wish, NOW))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> tokens.listAll(viewer(Role.HANDLER))).isInstanceOf(Forbidden.class);
        tokens.revoke(admin, OPERATOR, issued.token().id(), NOW.plusSeconds(1));
        assertThat(tokens.bearer(QINGSHAN, issued.secret(), NOW.plusSeconds(2))).isEmpty();
    }
}
