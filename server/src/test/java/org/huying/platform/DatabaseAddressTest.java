package org.huying.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.huying.platform.postgres.PostgresFailure;
import org.huying.platform.postgres.PostgresServer;
import org.huying.platform.postgres.TestPostgres;
import org.junit.jupiter.api.Test;

class DatabaseAddressTest {

    @Test
    void isReadFromTheEnvironment() {
        assertThat(DatabaseAddress.of(Map.of(
                        "HUYING_DATABASE_URL", "jdbc:postgresql://db/huying",
                        "HUYING_DATABASE_USER", "me",
                        "HUYING_DATABASE_PASSWORD", "secret")))
                .contains(new DatabaseAddress("jdbc:postgresql://db/huying", "me", "secret"));
        assertThat(DatabaseAddress.of(Map.of("HUYING_DATABASE_URL", " "))).isEmpty();
        assertThat(DatabaseAddress.of(Map.of())).isEmpty();
    }

    @Test
    void mayBeWrittenAsOtherToolsWriteIt() {
        assertThat(new DatabaseAddress("postgresql://db:5433/huying?sslmode=require", "", "").url())
                .isEqualTo("jdbc:postgresql://db:5433/huying?sslmode=require");
        assertThat(new DatabaseAddress("postgres://db/huying", "", "").url()).isEqualTo("jdbc:postgresql://db/huying");
    }

    @Test
    void neverSpellsItsPassword() {
        assertThat(new DatabaseAddress("jdbc:postgresql://db/huying", "me", "secret"))
                .hasToString("jdbc:postgresql://db/huying");
    }

    @Test
    void refusesADatabaseThatForgets() {
        DatabaseAddress forgetful = new DatabaseAddress(
                TestPostgres.server().url(),
                PostgresServer.USER,
                TestPostgres.server().password());
        assertThatThrownBy(forgetful::check)
                .isInstanceOf(PostgresFailure.class)
                .hasMessageContaining("fsync is off")
                .hasMessageContaining("synchronous_commit is off")
                .hasMessageContaining("full_page_writes is off");
    }

    @Test
    void saysWhichDatabaseDoesNotAnswer() {
        DatabaseAddress wrong =
                new DatabaseAddress(TestPostgres.server().url(), PostgresServer.USER, "not the password");
        assertThatThrownBy(wrong::check)
                .isInstanceOf(PostgresFailure.class)
                .hasMessageContaining(wrong.url())
                .hasMessageContaining("password");
    }
}
