package org.huying.matter.clockwork;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huying.base.Bilingual;
import org.huying.base.DistrictCode;
import org.huying.base.PersonId;
import org.huying.base.Role;
import org.huying.base.UnitCode;
import org.huying.base.Zones;
import org.huying.district.cli.DistrictCommand;
import org.huying.district.demo.DemoDistrict;
import org.huying.line.LineId;
import org.huying.line.Lines;
import org.huying.line.Sample;
import org.huying.matter.Issue;
import org.huying.matter.Matter;
import org.huying.matter.Matters;
import org.huying.matter.Outcome;
import org.huying.matter.event.Event;
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

/** A unit that is abolished at a terminal, beside a server that holds its matters. */
class AbolishedUnitTest {

    private static final DistrictCode DISTRICT = new DistrictCode("420107");
    private static final PersonId ADMIN = new PersonId("admin");
    private static final Viewer OPERATOR = viewer("operator", Role.OPERATOR);
    private static final Viewer DISPATCHER = viewer("dispatcher", Role.DISPATCHER);

    private final AdminDesk desk = new AdminDesk();
    private final ApplicationContext server = desk.modules();
    private final Matters matters = server.getBean(Matters.class);

    /** Another server, which has not looked at the district yet. */
    private final ApplicationContext other = desk.modules();

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void found() {
        server.getBean(DemoDistrict.class).load(DISTRICT, at("2026-11-01"));
        server.getBean(Lines.class).publish(DISTRICT, Sample.LAMPS.files(), ADMIN, at("2026-11-01"));
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void handsItsOpenMattersOverByEventsOnAServerThatDidNotAbolishIt() throws IOException {
        Matter held = assign(file(at("2026-11-02")));
        Matter elsewhere = file(at("2026-11-03"));
        assertThat(held.holder()).isEqualTo(new UnitCode("jianshe"));

        assertThat(abolish("jianshe", "nobody")).isEqualTo(1);
        assertThat(desk.out()).contains("changes.json:1:2").contains("nobody");
        other.getBean(Successions.class).work(DISTRICT, Instant.now());
        assertThat(now(held).version()).isEqualTo(held.version());

        assertThat(abolish("jianshe", "chengguan")).as(desk.out()).isZero();
        ApplicationContext third = desk.modules();
        third.getBean(Successions.class)
                .work(DISTRICT, Instant.now().plus(Followers.SETTLED).plusSeconds(1));

        assertThat(now(held).holder()).isEqualTo(new UnitCode("chengguan"));
        assertThat(now(held).position().lead()).isEqualTo(new UnitCode("chengguan"));
        assertThat(now(held).clocks()).isEqualTo(held.clocks());
        assertThat(last(held)).isInstanceOf(Event.HandedOver.class);
        assertThat(now(elsewhere).version()).isEqualTo(elsewhere.version());
    }

    private int abolish(String unit, String successor) throws IOException {
        String json = "[{\"change\":\"abolish-unit\",\"unit\":\"%s\",\"successors\":[\"%s\"],\"from\":\"%s\"}]"
                .formatted(unit, successor, LocalDate.now(Zones.CHINA));
        Path file = Files.writeString(folder.resolve("changes.json"), json);
        return desk.run(DistrictCommand.class, "change", file.toString(), "--by", "clerk");
    }

    private Matter assign(Matter filed) {
        Map<String, Object> inputs = Map.of("category", "11", "lead", "jianshe");
        return done(matters.act(
                DISPATCHER, new Command.Act(filed.id(), "assign", inputs, null), Issue.once(at("2026-11-03"))));
    }

    private Matter file(Instant at) {
        Command.File filing = new Command.File(
                new LineId("lamps"), "灯不亮", "灯不亮", null, null, null, "phone", List.of(), false, false, Map.of());
        return done(matters.file(OPERATOR, filing, Issue.once(at)));
    }

    private static Matter done(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return ((Outcome.Done) outcome).matter();
    }

    private Matter now(Matter matter) {
        return matters.find(OPERATOR, matter.id()).orElseThrow();
    }

    private Event last(Matter matter) {
        return matters.ledger(OPERATOR, matter.id()).getLast().event();
    }

    private static Instant at(String day) {
        return Instant.parse(day + "T02:00:00Z");
    }

    private static Viewer viewer(String name, Role role) {
        return new Viewer(
                DISTRICT,
                new AccountId(name),
                new PersonId(name),
                Bilingual.same(name),
                Set.of(role),
                List.of(new UnitCode("zhihui")),
                Scope.WHOLE);
    }
}
