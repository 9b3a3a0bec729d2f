package org.huying.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;
import org.huying.base.DistrictCode;
import org.huying.base.PlaceCode;
import org.huying.base.Refused;
import org.huying.demo.OnTheDemo;
import org.huying.intake.PublicFilings.Filed;
import org.huying.line.LineId;
import org.huying.matter.Matters;
import org.huying.matter.attachment.Attachments;
import org.huying.matter.event.Event;
import org.huying.matter.event.Recorded;
import org.huying.matter.ledger.Together;
import org.huying.security.Identity;
import org.huying.security.Vault;
import org.huying.security.Viewer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who asked is kept together with the matter or not at all, by whichever way it came in. */
class FiledTogetherTest extends OnTheDemo {

    private static final DistrictCode QINGSHAN = new DistrictCode("420107");
    private static final Instant NOW = Instant.parse("2026-11-20T02:00:00Z");
    private static final String CUT = "断电时提交";
    private static final SecureRandom RANDOM = new SecureRandom();

    @Autowired
    private PublicFilings filings;

    @Autowired
    private MessageImports imports;

    @Autowired
    private Matters matters;

    @Autowired
    private Attachments attachments;

    @Autowired
    private Vault vault;

    @Autowired
    private JdbcClient jdbc;

    private final AtomicInteger visitors = new AtomicInteger();

    @AfterEach
    void leavesNoIdentityWithoutAMatter() {
        assertThat(count("""
                select count(*) from security.requester r
                 where r.erased_at is null and not exists (
                       select from matter.requester m where m.district = r.district and m.requester = r.requester)
                   and not exists (
                       select from intake.resident a where a.district = r.district and a.requester = r.requester)
                """)).isZero();
        assertThat(count("""
                select count(*) from intake.query_code c
                 where not exists (select from matter.matter m where m.district = c.district and m.matter = c.matter)
                """)).isZero();
    }

    @Test
    void keepsOneIdentityForAFilingThroughTheApi() {
        Map<String, Object> body = said("路灯不亮", "13900000001");
        String key = "together-" + System.nanoTime();
        assertThat(api.post("operator", "/lines/requests/matters", body, "Idempotency-Key", key)
                        .status())
                .isEqualTo(201);
        assertThat(api.post("operator", "/lines/requests/matters", body, "Idempotency-Key", key)
                        .header("Idempotency-Replayed"))
                .isEqualTo("true");
        body.put("requester", Map.of("name", "李四", "phone", "13900000002"));
        assertThat(api.post("operator", "/lines/requests/matters", body, "Idempotency-Key", key)
                        .text("code"))
                .isEqualTo("idempotency-key-reused");
        assertThat(identities("13900000001")).isEqualTo(1);
        assertThat(identities("13900000002")).isZero();
    }

    @Test
    void keepsNoIdentityForAFilingThatTheRulesRefuse() {
        Map<String, Object> body = said("哪里都不在", "13900000003");
        body.put("category", "no-such-category");
        assertThat(api.post("operator", "/lines/requests/matters", body).status())
                .isEqualTo(422);
        assertThat(api.post("leader", "/lines/requests/matters", said("不该我登记", "13900000003"))
                        .status())
                .isEqualTo(403);
        assertThat(identities("13900000003")).isZero();
    }

    @Test
    void keepsNoIdentityForAFilingThatFailsAtItsCommit() {
        atTheCommit(() -> assertThat(api.post("operator", "/lines/requests/matters", said(CUT, "13900000004"))
                        .status())
                .isEqualTo(500));
        assertThat(identities("13900000004")).isZero();
        assertThat(api.post("operator", "/lines/requests/matters", said(CUT, "13900000004"))
                        .status())
                .isEqualTo(201);
        assertThat(identities("13900000004")).isEqualTo(1);
    }

    @Test
    void keepsResidentCodeAndPhotographTogether() throws IOException {
        FormToken form = FormToken.draw(RANDOM);
        Filed.Receipt receipt = receipt(file(filing("路灯不亮", "13900000005"), List.of(photo()), form));
        assertThat(receipt(file(filing("路灯不亮", "13900000005"), List.of(photo()), form)))
                .isEqualTo(receipt);
        assertThat(identities("13900000005")).isEqualTo(1);
        PublicFilings.Followed followed =
                filings.open(receipt.number(), receipt.code().shown()).orElseThrow();
        List<Recorded> ledger = matters.ledger(Viewer.system(QINGSHAN), followed.matter());
        assertThat(ledger)
                .element(1)
                .satisfies(second -> assertThat(second.event())
                        .isInstanceOfSatisfying(
                                Event.Attached.class,
                                attached -> assertThat(attachments.find(
                                                filings.viewer(followed),
                                                attached.attachments().getFirst()))
                                        .isPresent()));
    }

    @Test
    void keepsNothingOfAResidentWhoseFilingFails() throws IOException {
        FormToken form = FormToken.draw(RANDOM);
        atTheCommit(() -> assertThatThrownBy(() -> file(filing(CUT, "13900000006"), List.of(photo()), form))
                .isInstanceOf(RuntimeException.class));
        assertThat(identities("13900000006")).isZero();
        Enclosed rubbish = new Enclosed(new byte[] {1, 2, 3});
        assertThatThrownBy(() -> file(filing(CUT, "13900000006"), List.of(rubbish), form))
                .isInstanceOf(Refused.class);
        assertThat(file(filing("", "13900000006"), List.of(), form)).isInstanceOf(Filed.Refused.class);
        assertThat(identities("13900000006")).isZero();
        receipt(file(filing(CUT, "13900000006"), List.of(photo()), form));
        assertThat(identities("13900000006")).isEqualTo(1);
    }

    @Test
    void refusesAFormThatIsSentAgainWithAnotherNameOnIt() throws IOException {
        FormToken form = FormToken.draw(RANDOM);
        receipt(file(filing("路灯不亮", "13900000007"), List.of(), form));
        assertThat(file(filing("路灯不亮", "13900000008"), List.of(), form))
                .isInstanceOfSatisfying(
                        Filed.Refused.class,
                        refused -> assertThat(refused.refusal().code()).isEqualTo("form-used"));
        assertThat(identities("13900000008")).isZero();
    }

    @Test
    void keepsOneIdentityHoweverManyFilingsArriveAtOnce() {
        FormToken form = FormToken.draw(RANDOM);
        List<Filed> same = Together.run(8, number -> fileUnchecked(filing("同一张表", "13900000009"), form));
        assertThat(same.stream().map(FiledTogetherTest::receipt).distinct()).hasSize(1);
        assertThat(identities("13900000009")).isEqualTo(1);
        List<Filed> others =
                Together.run(8, number -> fileUnchecked(filing("各是一张", "13900000010"), FormToken.draw(RANDOM)));
        assertThat(others.stream().map(FiledTogetherTest::receipt).distinct()).hasSize(8);
        assertThat(identities("13900000010")).isEqualTo(1);
    }

    @Test
    void importsEachMessageOnceAndItsUserOnceEvenWhenTheRunWasCutOff() throws IOException {
        String file = """
                id,user,subject,filed_at,text,against,likes
                t1,A77,路灯不亮,2019-02-28T11:25:05,整条街的路灯都不亮,1,20
                t2,A77,%s,2019-03-01T11:25:05,正要写入时断了电,0,0
                t3,A78,井盖破损,2019-03-02T11:25:05,人行道上井盖破了,0,3
                """.formatted(CUT);
        long before = count("select count(*) from security.requester");
        atTheCommit(() -> assertThatThrownBy(() -> run(file)).isInstanceOf(IllegalStateException.class));
        jdbc.sql("delete from matter.receipt where district = '420107'").update();
        assertThat(run(file).bad()).isEmpty();
        assertThat(count("select count(*) from intake.imported where source = 'together'"))
                .isEqualTo(3);
        assertThat(count("select count(*) from matter.matter_text where text = '整条街的路灯都不亮'"))
                .isEqualTo(1);
        assertThat(count("select count(*) from security.requester")).isEqualTo(before + 2);
        jdbc.sql("delete from matter.receipt where district = '420107'").update();
        assertThat(run(file).tally().added()).isZero();
    }

    @Test
    void importsEachMessageOnceWhenTwoRunsMeet() {
        StringBuilder file = new StringBuilder("id,user,subject,filed_at,text,against,likes\n");
        for (int i = 0; i < 60; i++) {
            file.append("m%d,B1,两人同时导入,2019-02-28T11:25:05,整条街的路灯都不亮,1,20\n".formatted(i));
        }
        long before = count("select count(*) from security.requester");
        List<MessageImports.Report> reports = Together.run(2, number -> runUnchecked(file.toString()));
        assertThat(reports).allSatisfy(report -> assertThat(report.bad()).isEmpty());
        assertThat(reports.stream().mapToInt(report -> report.tally().added()).sum())
                .isEqualTo(60);
        assertThat(count("select count(*) from matter.matter_text where subject = '两人同时导入'"))
                .isEqualTo(60);
        assertThat(count("select count(*) from security.requester")).isEqualTo(before + 1);
    }

    private record Enclosed(byte[] bytes) implements PublicFilings.Enclosure {
        @Override
        public String name() {
            return "photo.png";
        }

        @Override
        public InputStream content() {
            return new ByteArrayInputStream(bytes);
        }
    }

    private static Enclosed photo() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(2, 2, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return new Enclosed(bytes.toByteArray());
    }

    private static Map<String, Object> said(String subject, String phone) {
        return new HashMap<>(Map.of(
                "subject",
                subject,
                "text",
                "三天没亮了",
                "place",
                "420107001001",
                "requester",
                Map.of("name", "李四", "phone", phone)));
    }

    private static PublicFiling filing(String subject, String phone) {
        return new PublicFiling(
                new LineId("requests"),
                subject,
                "三天没亮了",
                null,
                new PlaceCode("420107001001"),
                null,
                new PublicFiling.Asker.Named(new Identity("王五", phone, null)),
                false,
                Map.of());
    }

    private Filed file(PublicFiling filing, List<Enclosed> files, FormToken form) throws IOException {
        return filings.file(filing, files, form, "visitor " + visitors.incrementAndGet(), NOW, PublicFilings.Note.NONE);
    }

    private Filed fileUnchecked(PublicFiling filing, FormToken form) {
        try {
            return file(filing, List.of(), form);
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static Filed.Receipt receipt(Filed filed) {
        if (filed instanceof Filed.Receipt receipt) {
            return receipt;
        }
        throw new AssertionError("not filed but " + filed);
    }

    private MessageImports.Report run(String file) throws IOException {
        ImportOrder order = new ImportOrder(new LineId("requests"), "together", StandardCharsets.UTF_8);
        InputStream bytes = new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8));
        return imports.run(QINGSHAN, order, bytes, tally -> {}, NOW);
    }

    private MessageImports.Report runUnchecked(String file) {
        try {
            return run(file);
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }

    /** Everything is written, and the commit itself is refused by the database. */
    private void atTheCommit(Runnable deed) {
        jdbc.sql("""
                create function matter.cut() returns trigger language plpgsql as
                $$ begin raise exception 'power cut'; end $$""").update();
        jdbc.sql("""
                create constraint trigger cut after insert on matter.matter_text deferrable initially deferred
                for each row when (new.subject = '%s') execute function matter.cut()""".formatted(CUT)).update();
        try {
            deed.run();
        } finally {
            jdbc.sql("drop function matter.cut() cascade").update();
        }
    }

    private int identities(String phone) {
        return vault.listByPhone(QINGSHAN, phone).size();
    }

    private long count(String sql) {
        return Objects.requireNonNull(
                jdbc.sql(sql).query((row, number) -> row.getLong(1)).single());
    }
}
