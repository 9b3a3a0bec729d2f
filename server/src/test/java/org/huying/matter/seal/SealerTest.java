package org.huying.matter.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.huying.matter.ledger.Clerks;
import org.huying.matter.ledger.LedgerFixture;
import org.huying.matter.ledger.ShippedLines;
import org.huying.matter.ledger.Together;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SealerTest {

    private final LedgerFixture fixture = new LedgerFixture(ShippedLines.ALL);
    private final Clerks clerks = new Clerks(fixture.desk);

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void sealsEachEventOnceWithManyAtWork() {
        clerks.walk("路灯不亮");
        long events = count("matter.event");
        List<Integer> sealed =
                Together.run(4, server -> SealFixture.sealer(fixture).seal(LedgerFixture.DISTRICT, LedgerFixture.NOW));
        assertThat(sealed.stream().mapToLong(Integer::longValue).sum()).isEqualTo(events);
        assertThat(count("matter.seal_head")).isEqualTo(events);
        assertThat(count("matter.unsealed")).isZero();
        assertThat(SealFixture.sealer(fixture).seal(LedgerFixture.DISTRICT, LedgerFixture.NOW))
                .isZero();
        assertThat(count("matter.seal")).isEqualTo(1);
    }

    @Test
    void chainsAndSignsSealsAndKeepsTheLastOutside() {
        SealStore store = new SealStore(fixture.jdbc);
        clerks.file("一");
        SealFixture.sealer(fixture).seal(LedgerFixture.DISTRICT, LedgerFixture.NOW);
        SignedSeal first = store.last(LedgerFixture.DISTRICT).orElseThrow();
        clerks.file("二");
        SealFixture.sealer(fixture).seal(LedgerFixture.DISTRICT, LedgerFixture.NOW.plusSeconds(60));
        SignedSeal second = store.last(LedgerFixture.DISTRICT).orElseThrow();
        assertThat(second.seal().prev()).isEqualTo(first.hash());
        assertThat(second.seal().hash()).isEqualTo(second.hash());
        assertThat(SealKeys.verifies(
                        Objects.requireNonNull(SealFixture.keys(fixture).known().get(second.key())),
                        second.hash(),
                        second.signature()))
                .isTrue();
        assertThat(SealFixture.lastSeal(fixture).find(LedgerFixture.DISTRICT))
                .contains(new LastSeal.Known(2, HexFormat.of().formatHex(second.hash())));
    }

    @Test
    void refusesAKeyThatOthersCanRead() throws IOException {
        clerks.file("一");
        SealFixture.sealer(fixture).seal(LedgerFixture.DISTRICT, LedgerFixture.NOW);
        Path key = fixture.settings.keyFolder().resolve("seal.key");
        assertThat(Files.getPosixFilePermissions(key)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-r-----"));
        assertThatThrownBy(() -> SealFixture.sealer(fixture).seal(LedgerFixture.DISTRICT, LedgerFixture.NOW))
                .isInstanceOf(UnsafeKey.class)
                .hasMessageContaining("chmod 600");
    }

    private long count(String table) {
        return fixture.jdbc
                .sql("select count(*) from " + table)
                .query((row, number) -> row.getLong(1))
                .single();
    }
}
