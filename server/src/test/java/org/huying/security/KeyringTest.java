package org.huying.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.huying.security.SecurityFixture.NOW;
import static org.huying.security.SecurityFixture.QINGSHAN;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import org.huying.security.keys.MasterKeyFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyringTest {

    private final SecurityFixture security = new SecurityFixture();

    @TempDir
    private Path elsewhere;

    @AfterEach
    void stop() {
        security.close();
    }

    @Test
    void opensWithTheSameKeyAfterARestart() {
        RequesterId id = security.vault.store(QINGSHAN, new Identity("重启后", "13800000000", null), NOW);
        assertThat(security.vault(security.keys).masked(QINGSHAN, id).name()).isEqualTo("重**");
    }

    @Test
    void refusesToStartWhenTheKeyIsMissing() throws IOException {
        Files.delete(new MasterKeyFile(security.keys).path());
        assertThatThrownBy(() -> security.vault(security.keys))
                .isInstanceOf(MasterKeyFile.BadKey.class)
                .hasMessageContaining("missing")
                .hasMessageContaining(security.keys.toString());
        assertThat(new MasterKeyFile(security.keys).find()).isEmpty();
    }

    @Test
    void refusesToStartWithAnotherKey() {
        new MasterKeyFile(elsewhere).create(new SecureRandom());
        assertThatThrownBy(() -> security.vault(elsewhere))
                .isInstanceOf(MasterKeyFile.BadKey.class)
                .hasMessageContaining("is not the one");
    }
}
