package org.huying.matter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huying.base.Bilingual;
import org.huying.base.DistrictCode;
import org.huying.base.PersonId;
import org.huying.base.Role;
import org.huying.base.UnitCode;
import org.huying.district.demo.DemoDistrict;
import org.huying.line.LineFiles;
import org.huying.line.LineId;
import org.huying.line.Sample;
import org.huying.line.cli.LinesCommand;
import org.huying.matter.event.Event;
import org.huying.matter.event.Recorded;
import org.huying.matter.procedure.Available;
import org.huying.matter.procedure.Command;
import org.huying.platform.AdminDesk;
import org.huying.security.AccountId;
import org.huying.security.Scope;
import org.huying.security.Viewer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ApplicationContext;

/** A line is published at a terminal beside a server, and a matter is moved to it. */
class RenewalTest {

    private static final DistrictCode DISTRICT = new DistrictCode("420107");
    private static final Instant FILED = Instant.parse("2026-11-02T02:00:00Z");
    private static final Instant LATER = FILED.plusSeconds(3600);
    private static final Viewer OPERATOR = viewer("operator", "zhihui", Role.OPERATOR);
    private static final Viewer DISPATCHER = viewer("dispatcher", "zhihui", Role.DISPATCHER);
    private static final Viewer SUPERVISOR = viewer("supervisor", "ducha", Role.SUPERVISOR);

    private final AdminDesk desk = new AdminDesk();
    private final ApplicationContext server = desk.modules();
    private Matters matters = server.getBean(Matters.class);

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void found() {
        server.getBean(DemoDistrict.class).load(DISTRICT, FILED);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void movesAMatterToTheNewestEditionByAnEventAndComputesItsClocksFromTheirStart() throws IOException {
        assertThat(publish(Sample.LAMPS)).as(desk.err()).isZero();
        assertThat(desk.out()).contains("  S12 ").contains("lamps");
        Matter filed = file();
        assertThat(offered(SUPERVISOR, filed)).doesNotContain("renew");

        assertThat(publish(Sample.LAMPS.with("5 working-days", "8 working-days")))
                .isZero();
        assertThat(offered(SUPERVISOR, filed)).contains("renew");
        assertThat(offered(OPERATOR, filed)).doesNotContain("renew");
        assertThat(refusal(act(OPERATOR, filed, "renew"))).isEqualTo("role");
        Matter moved = done(act(SUPERVISOR, filed, "renew"));

        assertThat(moved.lineEdition()).isEqualTo(2);
        assertThat(moved.clocks().total().start()).isEqualTo(FILED);
        assertThat(moved.clocks().total().limit()).hasToString("8 working-days");
        assertThat(moved.clocks().total().due()).isEqualTo("2026-11-12T09:00:00Z");
        Recorded last = matters.ledger(SUPERVISOR, filed.id()).getLast();
        assertThat(last.event()).isInstanceOf(Event.EditionMoved.class);
        assertThat(last.role()).isEqualTo(Role.SUPERVISOR);
        assertThat(last.editions().line()).isEqualTo(2);
        assertThat(offered(SUPERVISOR, moved)).doesNotContain("renew");
        assertThat(refusal(act(SUPERVISOR, filed, "renew"))).isEqualTo("newest");
    }

    @Test
    void refusesToMoveAMatterWhereTheNewestEditionDoesNotKnowItsSituation() throws IOException {
        publish(Sample.LAMPS);
        Matter assigned = assign(file());
        publish(Sample.LAMPS.with("assigned", "given"));
        assertThat(offered(SUPERVISOR, assigned)).doesNotContain("renew");
        assertThat(refusal(act(SUPERVISOR, assigned, "renew"))).isEqualTo("edition");

        publish(Sample.LAMPS.withRow("11,1,不亮", "13,1,不亮"));
        assertThat(refusal(act(SUPERVISOR, assigned, "renew")))
                .as("no such category")
                .isEqualTo("edition");
        assertThat(now(assigned).lineEdition()).isEqualTo(1);

        publish(Sample.LAMPS);
        assertThat(done(act(SUPERVISOR, assigned, "renew")).lineEdition()).isEqualTo(4);
    }

    @Test
    void publishesAllOrNoneAndTellsWhatIsUnsoundAndWhere() throws IOException {
        write(Sample.LAMPS.as("good"));
        write(Sample.LAMPS.with("    asks: evaluation\n", "").as("bad"));
        assertThat(desk.run(LinesCommand.class, "publish", folder.toString(), "--lang", "en"))
                .isEqualTo(1);
        assertThat(desk.out()).contains("bad/line.yaml:").contains(": S8: ").contains("Nothing is published.");
        desk.run(LinesCommand.class, "list", "--lang", "en");
        assertThat(desk.out()).contains("came with Huying; Resident requests").doesNotContain("good");
        assertThat(desk.run(
                        LinesCommand.class, "publish", folder.resolve("none").toString()))
                .isEqualTo(1);
        assertThat(desk.err()).contains(folder.resolve("none").toString());
    }

    @Test
    void listsWhoPublishedTheCurrentEditions() throws IOException {
        publish(Sample.LAMPS);
        publish(Sample.LAMPS.with("5 working-days", "8 working-days"));
        assertThat(publish(Sample.LAMPS.with("5 working-days", "8 working-days")))
                .isZero();
        assertThat(desk.run(LinesCommand.class, "list", "--lang", "en")).isZero();
        assertThat(desk.out())
                .containsPattern("lamps +edition 2, \\d{4}-\\d\\d-\\d\\d, published by clerk; Street lamps");
    }

    private int publish(Sample sample) throws IOException {
        Path line = write(sample.files());
        int code = desk.run(LinesCommand.class, "publish", line.toString(), "--by", "clerk");
        // A server looks once a second; one that has just started has looked at nothing yet.
        matters = desk.modules().getBean(Matters.class);
        return code;
    }

    private Path write(LineFiles files) throws IOException {
        Path line = Files.createDirectories(folder.resolve(files.folder()));
        for (Map.Entry<String, String> file : files.texts().entrySet()) {
            Files.writeString(line.resolve(file.getKey()), file.getValue());
        }
        return line;
    }

    private Matter file() {
        Command.File filing = new Command.File(
                new LineId("lamps"), "灯不亮", "灯不亮", null, null, null, "phone", List.of(), false, false, Map.of());
        return done(matters.file(OPERATOR, filing, Issue.once(FILED)));
    }

    private Matter assign(Matter matter) {
        Map<String, Object> inputs = Map.of("category", "11", "lead", "jianshe");
        return done(matters.act(
                DISPATCHER, new Command.Act(matter.id(), "assign", inputs, null), Issue.once(FILED.plusSeconds(60))));
    }

    private Outcome act(Viewer by, Matter matter, String action) {
        return matters.act(by, new Command.Act(matter.id(), action, Map.of(), null), Issue.once(LATER));
    }

    private List<String> offered(Viewer by, Matter matter) {
        return matters.available(by, now(matter)).stream()
                .map(Available::action)
                .toList();
    }

    private Matter now(Matter matter) {
        return matters.find(SUPERVISOR, matter.id()).orElseThrow();
    }

    private static Matter done(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return ((Outcome.Done) outcome).matter();
    }

    private static String refusal(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        return ((Outcome.Refused) outcome).refusal().code();
    }

    private static Viewer viewer(String name, String unit, Role role) {
        return new Viewer(
                DISTRICT,
                new AccountId(name),
                new PersonId(name),
                Bilingual.same(name),
                Set.of(role),
                List.of(new UnitCode(unit)),
                Scope.WHOLE);
    }
}
