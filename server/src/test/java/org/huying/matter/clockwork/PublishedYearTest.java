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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huying.base.Bilingual;
import org.huying.base.DistrictCode;
import org.huying.base.PersonId;
import org.huying.base.Role;
import org.huying.base.UnitCode;
import org.huying.base.Zones;
import org.huying.calendar.cli.CalendarCommand;
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

/** A year that is published at a terminal, beside a server that did not publish it. */
class PublishedYearTest {

    private static final DistrictCode DISTRICT = new DistrictCode("420107");
    private static final PersonId ADMIN = new PersonId("admin");
    private static final Viewer OPERATOR = new Viewer(
            DISTRICT,
            new AccountId("operator"),
            new PersonId("operator"),
            Bilingual.same("operator"),
            Set.of(Role.OPERATOR),
            List.of(new UnitCode("zhihui")),
            Scope.WHOLE);

    private final AdminDesk desk = new AdminDesk();
    private final ApplicationContext server = desk.modules();
    private final Matters matters = server.getBean(Matters.class);

    /** Another server, which has not looked at the calendar yet. */
    private final ApplicationContext other = desk.modules();

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void found() {
        server.getBean(DemoDistrict.class).load(DISTRICT, at("2026-11-01"));
        Sample slow = Sample.LAMPS.with("limit: 5 working-days", "limit: 46 working-days");
        server.getBean(Lines.class).publish(DISTRICT, slow.files(), ADMIN, at("2026-11-01"));
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void movesOpenDeadlinesByEventsAndNeverEarlierOnAServerThatDidNotPublish() throws IOException {
        Matter soon = file(at("2026-11-02"));
        Matter later = file(at("2026-11-17"));
        assertThat(due(soon)).isEqualTo("2027-01-05");
        assertThat(due(later)).isEqualTo("2027-01-20");

        assertThat(publish(year())).as(desk.err()).isZero();
        assertThat(desk.out()).contains("2027").contains("6").contains("2");
        Instant settled = Instant.now().plus(Followers.SETTLED).plusSeconds(1);
        other.getBean(Republications.class).work(DISTRICT, settled);

        assertThat(due(now(soon))).as("the first of January is off").isEqualTo("2027-01-06");
        assertThat(last(soon)).isInstanceOf(Event.CalendarMoved.class);
        assertThat(due(now(later)))
                .as("two Saturdays are worked, which would be earlier")
                .isEqualTo("2027-01-20");
        assertThat(last(later)).isInstanceOf(Event.Filed.class);
    }

    @Test
    void listsEditionsAndTheYearsThatAreNotPublished() throws IOException {
        publish(year());
        assertThat(desk.run(CalendarCommand.class, "list")).isZero();
        assertThat(desk.out().lines().toList()).hasSizeGreaterThanOrEqualTo(3);
        assertThat(desk.out()).contains("2007-2027").contains("国办发明电〔2026〕7号").contains("clerk");
    }

    @Test
    void changesNothingWhereTheFileIsRefusedAndSaysWhereAndWhy() throws IOException {
        assertThat(publish(year().replace("2027-01-09", "2027-01-08"))).isEqualTo(1);
        assertThat(desk.err()).contains("days[1]").contains("[calendar:make-up-day]");
        assertThat(publish("{\"year\": 2027,")).isEqualTo(1);
        assertThat(desk.err()).contains("[calendar:form]");
        assertThat(desk.run(
                        CalendarCommand.class, "publish", folder.resolve("none").toString(), "--source", "x"))
                .isEqualTo(1);
        assertThat(desk.err()).contains(folder.resolve("none").toString());
        desk.run(CalendarCommand.class, "list");
        assertThat(desk.out()).contains("2007-2026");
    }

    private int publish(String json) throws IOException {
        Path file = Files.writeString(folder.resolve("2027.json"), json);
        return desk.run(
                CalendarCommand.class, "publish", file.toString(), "--source", "国办发明电〔2026〕7号", "--by", "clerk");
    }

    /** New Year's Day is a Friday; the two Saturdays after it are worked. */
    private static String year() {
        String days = Stream.of("01-01", "!01-09", "!01-16", "05-01", "10-01", "10-02", "10-03", "10-04")
                .map(day -> "{\"name\":\"节日\",\"date\":\"2027-%s\",\"isOffDay\":%s}"
                        .formatted(day.replace("!", ""), !day.startsWith("!")))
                .collect(Collectors.joining(","));
        return "{\"year\":2027,\"days\":[" + days + "]}";
    }

    private Matter file(Instant at) {
        Command.File filing = new Command.File(
                new LineId("lamps"), "灯不亮", "灯不亮", null, null, null, "phone", List.of(), false, false, Map.of());
        Outcome outcome = matters.file(OPERATOR, filing, Issue.once(at));
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return ((Outcome.Done) outcome).matter();
    }

    private Matter now(Matter matter) {
        return matters.find(OPERATOR, matter.id()).orElseThrow();
    }

    private Event last(Matter matter) {
        return matters.ledger(OPERATOR, matter.id()).getLast().event();
    }

    private static String due(Matter matter) {
        return LocalDate.ofInstant(matter.clocks().total().due(), Zones.CHINA).toString();
    }

    private static Instant at(String day) {
        return Instant.parse(day + "T02:00:00Z");
    }
}
