package org.huying.matter.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.huying.matter.Matter;
import org.huying.matter.MatterId;
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
        assertThat(count("matter.event where mark >= matter.followed(district, 'seal')"))
                .isZero();
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

    @Test
    void goesOnWhereTheClockOfTheMachineGoesBack() {
        SealStore store = new SealStore(fixture.jdbc);
        clerks.file("一");
        SealFixture.sealer(fixture).seal(LedgerFixture.DISTRICT, LedgerFixture.NOW);
        MatterId during = clerks.file("二").id();
        assertThat(SealFixture.sealer(fixture).seal(LedgerFixture.DISTRICT, LedgerFixture.NOW.minusSeconds(3_600)))
                .isEqualTo(1);
        SignedSeal back = store.last(LedgerFixture.DISTRICT).orElseThrow();
        assertThat(back.seal().at()).isEqualTo(LedgerFixture.NOW);
        clerks.file("三");
        SealFixture.sealer(fixture).seal(LedgerFixture.DISTRICT, LedgerFixture.NOW.plusSeconds(60));
        assertThat(store.last(LedgerFixture.DISTRICT).orElseThrow().seal().at())
                .isEqualTo(LedgerFixture.NOW.plusSeconds(60));
        assertThat(seal(during, 1)).contains(2L);
    }

    @Test
    void findsTheSealOverAnEventAlsoWhereItHappenedLaterThanItWasSealed() {
        Matter walked = clerks.walk("路灯不亮");
        assertThat(seal(walked.id(), 1)).isEmpty();
        SealFixture.sealer(fixture).seal(LedgerFixture.DISTRICT, LedgerFixture.NOW.minusSeconds(86_400));
        MatterId other = clerks.file("井盖破损").id();
        SealFixture.sealer(fixture).seal(LedgerFixture.DISTRICT, LedgerFixture.NOW.plusSeconds(60));
        assertThat(seal(walked.id(), walked.version())).contains(1L);
        assertThat(seal(other, 1)).contains(2L);
        assertThat(seal(other, 2)).isEmpty();
    }

    @Test
    void sealsNothingOverSealsThatAreMissing() {
        clerks.file("一");
        SealFixture.sealer(fixture).seal(LedgerFixture.DISTRICT, LedgerFixture.NOW);
        clerks.file("二");
        SealFixture.sealer(fixture).seal(LedgerFixture.DISTRICT, LedgerFixture.NOW);
        fixture.transaction.executeWithoutResult(status -> {
            fixture.jdbc.sql("set local session_replication_role = replica").update();
            fixture.jdbc.sql("delete from matter.seal where seal = 2").update();
        });
        clerks.file("三");
        assertThatThrownBy(() -> SealFixture.sealer(fixture).seal(LedgerFixture.DISTRICT, LedgerFixture.NOW))
                .isInstanceOf(SealsMissing.class)
                .hasMessageContaining("seal 2");
        assertThat(SealFixture.lastSeal(fixture).find(LedgerFixture.DISTRICT))
                .hasValueSatisfying(known -> assertThat(known.number()).isEqualTo(2));
    }

    @Test
    void bringsTheLastSealOutsideUpToDateAfterACrash() {
        LastSeal outside = SealFixture.lastSeal(fixture);
        clerks.file("一");
        SealFixture.sealer(fixture).seal(LedgerFixture.DISTRICT, LedgerFixture.NOW);
        String before = new Folder(fixture.settings.keyFolder())
                .read("last-seal-420107")
                .orElseThrow();
        clerks.file("二");
        SealFixture.sealer(fixture).seal(LedgerFixture.DISTRICT, LedgerFixture.NOW);
        new Folder(fixture.settings.keyFolder()).write("last-seal-420107", before, false);
        assertThat(SealFixture.sealer(fixture).seal(LedgerFixture.DISTRICT, LedgerFixture.NOW))
                .isZero();
        assertThat(outside.find(LedgerFixture.DISTRICT))
                .hasValueSatisfying(known -> assertThat(known.number()).isEqualTo(2));
    }

    @Test
    void waitsForATransactionThatBeganToWriteEarlier() throws SQLException {
        clerks.file("一");
        try (Connection early = fixture.source().getConnection()) {
            early.setAutoCommit(false);
            early.createStatement().execute("select pg_current_xact_id()");
            clerks.file("二");
            assertThat(SealFixture.sealer(fixture).seal(LedgerFixture.DISTRICT, LedgerFixture.NOW))
                    .isEqualTo(1);
            early.rollback();
        }
        assertThat(SealFixture.sealer(fixture).seal(LedgerFixture.DISTRICT, LedgerFixture.NOW))
                .isEqualTo(1);
        assertThat(count("matter.seal_head")).isEqualTo(2);
    }

    private Optional<Long> seal(MatterId matter, int seq) {
        return SealFixture.sealer(fixture)
                .covering(LedgerFixture.DISTRICT, matter, seq)
                .map(signed -> signed.seal().number());
    }

    private long count(String table) {
        return fixture.jdbc
                .sql("select count(*) from " + table)
                .query((row, number) -> row.getLong(1))
                .single();
    }
}
