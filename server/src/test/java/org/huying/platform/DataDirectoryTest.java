package org.huying.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {

    @TempDir
    private Path parent = Path.of("");

    @Test
    void isMadeOnFirstUseAndFoundAgain() throws IOException {
        try (DataDirectory first = DataDirectory.open(parent.resolve("a/b")).orElseThrow()) {
            first.keepSecret("word", "呼应");
        }
        try (DataDirectory second = DataDirectory.open(parent.resolve("a/b")).orElseThrow()) {
            assertThat(second.secret("word")).contains("呼应");
            assertThat(second.secret("other")).isEmpty();
        }
    }

    @Test
    void keepsSecretsFromOthers() throws IOException {
        try (DataDirectory directory = DataDirectory.open(parent.resolve("d")).orElseThrow()) {
            directory.keepSecret("word", "one");
            directory.keepSecret("word", "two");
            assertThat(PosixFilePermissions.toString(
                            Files.getPosixFilePermissions(directory.path().resolve("word"))))
                    .isEqualTo("rw-------");
            assertThat(directory.secret("word")).contains("two");
        }
    }

    @Test
    void hasOneMasterAtATime() {
        DataDirectory first = DataDirectory.open(parent.resolve("d")).orElseThrow();
        assertThat(DataDirectory.open(parent.resolve("d"))).isEmpty();
        first.close();
        assertThat(DataDirectory.open(parent.resolve("d"))).hasValueSatisfying(DataDirectory::close);
    }

    @Test
    void isNeverSomebodyElsesDirectory() throws IOException {
        Files.writeString(parent.resolve("thesis.txt"), "the only copy");
        assertThatThrownBy(() -> DataDirectory.open(parent))
                .isInstanceOf(DataDirectory.Unusable.class)
                .hasMessageContaining("is not empty");
    }

    @Test
    void isEmptiedOnlyInside() throws IOException {
        Path beside = Files.writeString(parent.resolve("beside.txt"), "stays");
        try (DataDirectory directory = DataDirectory.open(parent.resolve("d")).orElseThrow()) {
            directory.keepSecret("word", "呼应");
            Files.createDirectories(directory.path().resolve("attachments/aa"));
            directory.reset();
            assertThat(directory.secret("word")).isEmpty();
            assertThat(directory.path().resolve("attachments")).doesNotExist();
        }
        assertThat(beside).exists();
        assertThat(DataDirectory.open(parent.resolve("d"))).hasValueSatisfying(DataDirectory::close);
    }
}
