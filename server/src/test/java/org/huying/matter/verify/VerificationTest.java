package org.huying.matter.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.huying.matter.Issue;
import org.huying.matter.Matter;
import org.huying.matter.MatterId;
import org.huying.matter.ledger.Clerks;
import org.huying.matter.ledger.Digest;
import org.huying.matter.ledger.Entry;
import org.huying.matter.ledger.LedgerFixture;
import org.huying.matter.ledger.Packing;
import org.huying.matter.ledger.ShippedLines;
import org.huying.matter.procedure.SmallDistrict;
import org.huying.matter.seal.LastSeal;
import org.huying.matter.seal.LastVerified;
import org.huying.matter.seal.SealFixture;
import org.huying.matter.seal.SealKeys;
import org.huying.matter.seal.Sealer;
import org.huying.security.AccessLedger;
import org.huying.security.RequesterId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody with all rights on the database changes the past, in many ways. */
class VerificationTest {

    private final LedgerFixture fixture = new LedgerFixture(ShippedLines.ALL);
    private final SealKeys keys = SealFixture.keys(fixture);
    private final LastSeal lastSeal = SealFixture.lastSeal(fixture);
    private final LastVerified lastVerified = SealFixture.lastVerified(fixture);
    private final Sealer sealer = SealFixture.sealer(fixture);
    private final Clerks clerks = new Clerks(fixture.desk);
    private final List<RequesterId> kept = new ArrayList<>();
    private MatterId first = new MatterId(202401000000001L);
    private MatterId second = first;

    @AfterEach
    void close() {
        fixture.close();
    }

    @BeforeEach
    void live() {
        first = clerks.walk("路灯不亮").id();
        second = clerks.walk("井盖破损").id();
        sealer.seal(LedgerFixture.DISTRICT, LedgerFixture.NOW);
    }

    @Test
    void findsNothingInWhatTheDoorWrote() {
        clerks.file("尚未封签");
        Report report = verify();
        assertThat(report.findings()).isEmpty();
        assertThat(report.matters()).isEqualTo(3);
        assertThat(report.seals()).isEqualTo(1);
        assertThat(report.unsealed()).isPositive();
        assertThat(report.anchored()).isTrue();
    }

    @Test
    void findsIdentitiesThatBelongToNoMatter() {
        RequesterId asked = new RequesterId("r" + "5".repeat(24));
        RequesterId before = new RequesterId("r" + "4".repeat(24));
        RequesterId after = new RequesterId("r" + "6".repeat(24));
        Issue issue = clerks.next();
        fixture.desk.carryOut(Clerks.OPERATOR, Clerks.filing("有人诉求").askedBy(List.of(asked.value())), issue);
        kept.add(asked);
        assertThat(verify().findings()).isEmpty();
        kept.addFirst(before);
        kept.addLast(after);
        assertThat(verify().findings())
                .allSatisfy(finding -> assertThat(finding.rule()).isEqualTo("law-8"))
                .extracting(finding -> finding.what().en())
                .satisfiesExactly(
                        one -> assertThat(one).contains(before.value()),
                        other -> assertThat(other).contains(after.value()));
    }

    @Test
    void refusesOrdinaryStatements() {
        assertThat(List.of(
                        "update matter.event set body = body",
                        "delete from matter.event",
                        "truncate matter.event",
                        "delete from matter.seal",
                        "update matter.seal set marks = marks",
                        "truncate matter.event_202403"))
                .allSatisfy(sql -> assertThat(org.assertj.core.api.Assertions.catchThrowable(
                                () -> fixture.jdbc.sql(sql).update()))
                        .hasMessageContaining("law 3"));
    }

    @Test
    void namesAnEventWhoseWordsWereChanged() {
        Entry submitted = fixture.chain(first).get(seqOf(first, "submit") - 1);
        assertThat(submitted.body()).contains("换了灯泡");
        superuser(() -> fixture.jdbc
                .sql("update matter.event set packed = ? where matter = ? and seq = ?")
                .params(Packing.pack(submitted.body().replace("换了灯泡", "什么也没做")), first.value(), submitted.seq())
                .update());
        assertBad(first, submitted.seq());
    }

    @Test
    void readsWhatWasWrittenBeforeBodiesWerePacked() {
        for (Entry entry : fixture.chain(first)) {
            superuser(() -> fixture.jdbc
                    .sql("update matter.event set packed = null, body = ? where matter = ? and seq = ?")
                    .params(entry.body(), first.value(), entry.seq())
                    .update());
        }
        assertThat(verify().findings()).isEmpty();
    }

    @Test
    void namesAnEventThatWasTakenOut() {
        tamper("delete from matter.event where seq = 3 and matter = " + second);
        assertBad(second, 3);
    }

    @Test
    void namesTheFirstOfTwoEventsThatChangedPlaces() {
        tamper("update matter.event set seq = -seq where seq in (3, 4) and matter = " + first);
        tamper("update matter.event set seq = 7 + seq where seq < 0 and matter = " + first);
        assertBad(first, 3);
    }

    @Test
    void namesAnEventThatWasPutIn() {
        int end = length(first);
        tamper("insert into matter.event select district, matter, seq + 1, at, by, unit, role, line_edition,"
                + " calendar_edition, district_edition, type, digest, body, hash, packed from matter.event where seq = "
                + end
                + " and matter = " + first);
        assertBad(first, end + 1);
    }

    @Test
    void namesTheEventFromWhichTheHashesWereComputedAnew() {
        forge(first, 2);
        assertBad(first, 2);
    }

    @Test
    void missesATailThatWasSealed() {
        int end = length(first);
        tamper("delete from matter.event where seq = " + end + " and matter = " + first);
        tamper("update matter.standing set version = version - 1 where matter = " + first);
        assertBad(first, end);
    }

    @Test
    void missesAMatterThatWasTakenAwayWhole() {
        for (String table : List.of("event", "lasting", "standing", "matter_text", "party", "requester")) {
            tamper("delete from matter." + table + " where matter = " + second);
        }
        assertBad(second, 1);
    }

    @Test
    void missesWhatWasTakenAwayBeforeItWasSealed() {
        MatterId fresh = clerks.file("刚刚来").id();
        tamper("delete from matter.event where matter = " + fresh);
        assertBad(fresh, 1);
    }

    @Test
    void findsARowThatIsNotWhatItsLedgerSays() {
        tamper("update matter.standing set holder = 'roads' where matter = " + first);
        assertThat(verify().findings()).singleElement().satisfies(finding -> {
            assertThat(finding.matter()).isEqualTo(first);
            assertThat(finding.seq()).isEqualTo(Finding.ROW);
        });
    }

    @Test
    void findsATextThatWasChanged() {
        tamper("update matter.matter_text set text = '一切都好' where matter = " + first);
        assertBad(first, Finding.ROW);
    }

    @Test
    void findsSealsThatWereTakenAwayWithTheirEvents() {
        MatterId later = clerks.file("后来").id();
        sealer.seal(LedgerFixture.DISTRICT, LedgerFixture.NOW);
        for (String table : List.of("event", "lasting", "standing", "matter_text", "party", "requester")) {
            tamper("delete from matter." + table + " where matter = " + later);
        }
        tamper("delete from matter.seal where seal = 2");
        assertThat(verify().findings())
                .singleElement()
                .satisfies(finding ->
                        assertThat(finding.what().en()).contains("seal 2, which is known outside the database"));
    }

    @Test
    void findsASealThatSomebodyElseMade() throws IOException {
        forge(first, 2);
        assertThat(verify().findings()).extracting(Finding::rule).contains("seal");
        try (var files = Files.list(fixture.settings.keyFolder())) {
            for (Path key :
                    files.filter(file -> file.toString().endsWith(".pub")).toList()) {
                Files.delete(key);
            }
        }
        assertThat(verify().findings())
                .extracting(finding -> finding.what().en())
                .anyMatch(what -> what.contains("seal 1"));
    }

    @Test
    void goesOnWhereTheLastVerificationEnded() {
        assertThat(verify(Extent.SINCE_LAST).since())
                .as("nothing was verified before")
                .isZero();
        MatterId later = clerks.file("后来").id();
        sealer.seal(LedgerFixture.DISTRICT, LedgerFixture.NOW);
        clerks.act(Clerks.OPERATOR, second, "comment", java.util.Map.of("text", "已电话告知来电人"));
        Report rest = verify(Extent.SINCE_LAST);
        assertThat(rest.findings()).isEmpty();
        assertThat(rest.since()).isEqualTo(1);
        assertThat(rest.matters()).isEqualTo(2);
        assertThat(rest.events()).isEqualTo(1 + length(second));
        assertThat(rest.seals()).isEqualTo(1);
        assertThat(rest.unsealed()).isEqualTo(1);
        Report nothing = verify(Extent.SINCE_LAST);
        assertThat(nothing.since()).isEqualTo(2);
        assertThat(nothing.matters()).isEqualTo(1);
        clerks.act(Clerks.OPERATOR, later, "comment", java.util.Map.of("text", "已电话告知来电人"));
        sealer.seal(LedgerFixture.DISTRICT, LedgerFixture.NOW);
        forge(later, 1);
        assertThat(verify(Extent.SINCE_LAST).findings().getFirst().matter()).isEqualTo(later);
        assertThat(lastVerified.find(LedgerFixture.DISTRICT))
                .as("what is not intact moves nothing")
                .hasValueSatisfying(known -> assertThat(known.number()).isEqualTo(2));
    }

    @Test
    void followsSealsFromBeforeMarksWereMade() {
        clerks.file("后来");
        sealer.seal(LedgerFixture.DISTRICT, LedgerFixture.NOW);
        superuser(() -> SealFixture.asBeforeMarks(fixture));
        clerks.file("更晚");
        sealer.seal(LedgerFixture.DISTRICT, LedgerFixture.NOW);
        assertThat(verify().findings()).isEmpty();
        assertThat(verify().seals()).isEqualTo(3);
        forge(first, 2);
        assertBad(first, 2);
    }

    @Test
    void readsEverythingWhereNoKnownKeySignedHowFarItWasVerified() throws IOException {
        verify(Extent.WHOLE);
        Path file = fixture.settings.keyFolder().resolve("last-verified-420107");
        Files.writeString(file, Files.readString(file).replaceFirst("^1 ", "2 "));
        assertThat(verify(Extent.SINCE_LAST).since()).isZero();
        verify(Extent.WHOLE);
        assertThat(verify(Extent.SINCE_LAST).since()).isEqualTo(1);
    }

    @Test
    void readsChainsAndSealsAloneWhereThatIsAsked() {
        tamper("update matter.standing set holder = 'roads' where matter = " + first);
        assertThat(verify(Extent.CHAINS).findings()).isEmpty();
        forge(first, 2);
        assertThat(verify(Extent.CHAINS).findings().getFirst().seq()).isEqualTo(2);
    }

    private void assertBad(MatterId matter, int seq) {
        List<Finding> findings = verify().findings();
        assertThat(findings).as("%s", findings).isNotEmpty();
        assertThat(findings.getFirst().matter()).isEqualTo(matter);
        assertThat(findings.getFirst().seq()).as("%s", findings).isEqualTo(seq);
        assertThat(findings.stream().filter(finding -> finding.matter() != null))
                .hasSize(1);
    }

    /** What a clever superuser would do: change an event and compute all hashes after it anew. */
    private void forge(MatterId matter, int from) {
        List<Entry> chain = fixture.chain(matter);
        byte[] head = from == 1 ? Entry.BEGINNING : chain.get(from - 2).hash();
        for (Entry entry : chain.subList(from - 1, chain.size())) {
            var recorded = entry.recorded();
            var later = new org.huying.matter.event.Recorded(
                    recorded.matter(),
                    recorded.seq(),
                    recorded.at().plusSeconds(60),
                    recorded.by(),
                    recorded.unit(),
                    recorded.role(),
                    recorded.editions(),
                    recorded.event());
            Entry forged = Entry.after(head, LedgerFixture.DISTRICT, later, Digest.SHA_256);
            head = forged.hash();
            superuser(() -> fixture.jdbc
                    .sql("update matter.event set at = ?, hash = ? where matter = ? and seq = ?")
                    .params(later.at().atOffset(java.time.ZoneOffset.UTC), forged.hash(), matter.value(), entry.seq())
                    .update());
        }
        Matter now = Matter.fold(
                        fixture.chain(matter).stream().map(Entry::recorded).toList())
                .orElseThrow();
        assertThat(now.id()).isEqualTo(matter);
    }

    private int length(MatterId matter) {
        return fixture.chain(matter).size();
    }

    private int seqOf(MatterId matter, String action) {
        return fixture.chain(matter).stream()
                .filter(entry -> entry.body().contains("\"action\":\"" + action + "\""))
                .findFirst()
                .orElseThrow()
                .seq();
    }

    private void tamper(String sql) {
        superuser(() -> assertThat(fixture.jdbc.sql(sql).update()).isPositive());
    }

    /** Triggers do not hold a superuser. */
    private void superuser(Runnable deed) {
        fixture.transaction.executeWithoutResult(status -> {
            fixture.jdbc.sql("set local session_replication_role = replica").update();
            deed.run();
        });
    }

    private Report verify() {
        return verify(Extent.WHOLE);
    }

    private Report verify(Extent extent) {
        return new Verification(
                        new VerifyStore(fixture.source()),
                        keys,
                        lastSeal,
                        lastVerified,
                        district -> SmallDistrict.district(),
                        district -> new AccessLedger.Verdict.Intact(SealFixture.NO_LOOKS),
                        district -> kept.stream(),
                        fixture.transactions,
                        2)
                .verify(LedgerFixture.DISTRICT, extent);
    }
}
