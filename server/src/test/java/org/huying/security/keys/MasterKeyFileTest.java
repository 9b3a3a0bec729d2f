package org.huying.security.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MasterKeyFileTest {

    private static final SecureRandom RANDOM = new SecureRandom();

    @TempDir
    private Path folder;

    private MasterKeyFile file;

    @BeforeEach
    void keysLieInAFolderOfTheirOwn() {
        file = new MasterKeyFile(folder.resolve("keys"));
    }

    @Test
    void isReadableByItsOwnerAlone() throws IOException {
        file.create(RANDOM);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.path())))
                .isEqualTo("rw-------");
    }

    @Test
    void isTheSameKeyWhenReadAgain() {
        String fingerprint = file.create(RANDOM).fingerprint();
        assertThat(file.find().orElseThrow().fingerprint()).isEqualTo(fingerprint);
    }

    @Test
    void isNeverReplaced() throws IOException {
        file.create(RANDOM);
        String before = Files.readString(file.path());
        assertThatThrownBy(() -> file.create(RANDOM)).hasMessageContaining("vault.key");
        assertThat(Files.readString(file.path())).isEqualTo(before);
        assertThat(file.path().getParent()).isDirectoryNotContaining("glob:**.new");
    }

    @Test
    void isRefusedWhileOthersMayReadIt() throws IOException {
        file.create(RANDOM);
        Files.setPosixFilePermissions(file.path(), PosixFilePermissions.fromString("rw-r-----"));
        assertThatThrownBy(file::find)
                .isInstanceOf(MasterKeyFile.BadKey.class)
                .hasMessageContaining("chmod 600")
                .hasMessageContaining("rw-r-----");
    }

    @Test
    void isRefusedWhenItIsNoKey() throws IOException {
        file.create(RANDOM);
        for (String wrong : new String[] {"", "abc", "zz".repeat(32), "00".repeat(31)}) {
            Files.writeString(file.path(), wrong);
            assertThatThrownBy(file::find)
                    .isInstanceOf(MasterKeyFile.BadKey.class)
                    .hasMessageContaining("64 hexadecimal digits");
        }
    }

    @Test
    void givesADifferentKeyForEachPurpose() {
        MasterKey key = file.create(RANDOM);
        assertThat(key.finding().of("x")).isNotEqualTo(new Mac256(new byte[32]).of("x"));
        assertThatThrownBy(() -> new Envelope(key.finding().derive("any"), RANDOM)
                        .open(key.wrapping(RANDOM).seal(new byte[1], "a"), "a"))
                .isInstanceOf(Envelope.Tampered.class);
    }
}
