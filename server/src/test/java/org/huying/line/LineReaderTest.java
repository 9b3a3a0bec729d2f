package org.huying.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.huying.base.Bilingual;
import org.huying.base.Role;
import org.huying.base.UnitCode;
import org.huying.calendar.Limit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a definition says is what the line has; what is wrong in it is told with its place. */
class LineReaderTest {

    @Test
    void readsWhatIsWritten() {
        Line line = Sample.LAMPS.line();

        assertThat(line.id()).isEqualTo(new LineId("lamps"));
        assertThat(line.title()).isEqualTo(new Bilingual("路灯", "Street lamps"));
        assertThat(line.filedBy()).containsExactlyInAnyOrder(Role.OPERATOR, Role.REQUESTER);
        assertThat(line.start()).isEqualTo("heard");
        assertThat(line.stages()).containsOnlyKeys("heard", "assigned", "mending", "looking", "deciding", "closed");
        assertThat(line.stage("assigned").urgent()).isEqualTo(new Within.Fixed(Limit.parse("1 hour")));
        assertThat(line.stage("mending").within()).isEqualTo(new Within.ByCategory(null));
        assertThat(line.stage("closed").holder()).isNull();
        assertThat(Objects.requireNonNull(line.fields().get("cause")).allowed())
                .containsExactly(
                        new Need.Choice("bulb", new Bilingual("灯泡", "Bulb")),
                        new Need.Choice("cable", Bilingual.same("cable")));
        Action assign = line.action("assign").orElseThrow();
        assertThat(assign.needs()).extracting(Need::name).containsExactly("category", "lead", "pole");
        assertThat(assign.needs("lead")).isTrue();
        assertThat(assign.needs("pole")).isFalse();
        assertThat(line.action("return").orElseThrow())
                .extracting(Action::within, Action::atMost, Action::then)
                .containsExactly(Limit.parse("1 working-day"), 2, "take");
    }

    @Test
    void readsTheBoundsOfFields() {
        Need pole = Sample.LAMPS
                .with("en: Pole}, type: string", "en: Pole}, type: integer, minimum: 1, maximum: 9999")
                .line()
                .fields()
                .get("pole");
        assertThat(Objects.requireNonNull(pole).bounds()).isEqualTo(Bounds.between(1, 9999));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            string, minimum: 1               | is for whole and decimal numbers only
            integer, pattern: x              | is for one line of text only
            integer, minimum: 1.5            | whole numbers
            number, minimum: few             | a number belongs here
            integer, minimum: 3, maximum: 2  | no value would do
            string, pattern: "["             | no regular expression
            """)
    void refusesBoundsThatCannotBeKept(String field, String message) {
        assertThat(Sample.LAMPS
                        .with("en: Pole}, type: string", "en: Pole}, type: " + field)
                        .findings())
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.line()).isEqualTo(6);
                    assertThat(finding.rule()).isEqualTo(LineRule.SHAPE);
                    assertThat(finding.message().en()).contains(message);
                });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            holder: inspection   | holder: nobody      | S3
            holder: inspection,  | ''                  | S3
            within: 2 working-hours | title: 核查       | S4
            2 working-hours      | 2 fortnights        | S4
            """)
    void saysWhatWouldBecomeOfAMatter(String part, String otherwise, String rule) {
        String looking = "looking:  {title: 核查, phase: checking, holder: inspection, within: 2 working-hours}";
        String changed =
                otherwise.startsWith("title") ? looking.replace(", " + part, "") : looking.replace(part, otherwise);
        assertThat(Sample.LAMPS.with(looking, changed).findings())
                .anySatisfy(finding -> assertThat(finding.message().en())
                        .contains("by rule " + rule)
                        .contains("a matter"));
    }

    @ParameterizedTest
    @CsvSource({"45, in February", "0, no day on which it is due", "often, no day on which it is due"})
    void saysWhenADutyWouldNeverFallDue(String day, String message) {
        Sample owed = Sample.LAMPS.and("every: [{name: report, title: 月报, in: [mending], by-day: " + day + "}]\n");
        assertThat(owed.findings())
                .anySatisfy(finding ->
                        assertThat(finding.message().en()).contains("rule S12").contains(message));
    }

    @Test
    void readsCategoriesAsATree() {
        Map<String, Category> categories = Sample.LAMPS.line().categories();

        assertThat(Objects.requireNonNull(categories.get("1")).leaf()).isFalse();
        assertThat(categories.get("11"))
                .isEqualTo(new Category(
                        "11",
                        "1",
                        new Bilingual("不亮", "Dark"),
                        true,
                        Limit.parse("1 working-day"),
                        null,
                        Limit.parse("3 working-days"),
                        null,
                        new UnitCode("lamp-office")));
    }

    @Test
    void allowsTheUniversalActionsAsTheLanguageSays() {
        Rules rules = Sample.LAMPS.line().rules();

        assertThat(rules.of(Universal.URGE))
                .isEqualTo(new UniversalRule(Set.of(Role.OPERATOR, Role.SUPERVISOR, Role.LEADER, Role.REQUESTER), 6));
        assertThat(rules.of(Universal.EXTEND).by())
                .as("no section, no extension")
                .isEmpty();
        assertThat(rules.of(Universal.REOPEN)).isEqualTo(new UniversalRule(Set.of(Role.SUPERVISOR), 1));
        assertThat(rules.reopenTo()).isEqualTo("heard");
    }

    @Test
    void letsALineForbidAndLimitThem() {
        Rules rules = Sample.LAMPS
                .and("universal: {merge: {by: []}, urge: {at-most: 1}, void: {by: [supervisor, leader]}}\n")
                .and("pause: {reasons: [weather, {value: fair, title: 庙会}], up-to: 9 days}\n")
                .line()
                .rules();

        assertThat(rules.of(Universal.MERGE).by()).isEmpty();
        assertThat(rules.of(Universal.URGE).atMost()).isEqualTo(1);
        assertThat(rules.of(Universal.URGE).by())
                .containsExactlyInAnyOrder(Role.OPERATOR, Role.SUPERVISOR, Role.LEADER, Role.REQUESTER);
        assertThat(rules.of(Universal.VOID).by()).containsExactlyInAnyOrder(Role.SUPERVISOR, Role.LEADER);
        assertThat(rules.of(Universal.PAUSE)).isEqualTo(new UniversalRule(Set.of(Role.HANDLER), 2));
        assertThat(rules.of(Universal.RESUME).by()).containsExactlyInAnyOrder(Role.HANDLER, Role.SUPERVISOR);
        assertThat(rules.pauseReasons())
                .containsExactly(
                        new Need.Choice("weather", new Bilingual("天气原因", "Weather")),
                        new Need.Choice("fair", Bilingual.same("庙会")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            id: lamps | «idd: lamps | S11 | "idd" is not known here – did you mean "id"?
            id: lamps | id: «Lamps | shape | a name has up to 40 lower-case letters, digits and hyphens and begins with a letter, not "Lamps"
            id: lamps | id: «lights | S11 | the line is called "lights" but its folder "lamps"
            "LD{yyyyMMdd}-{serial:4}" | «"LD{yyyyMMdd}-{serial}" | shape | "LD{yyyyMMdd}-{serial}" is no number pattern: it has one {serial:N} and may have {yyyy}, {yyyyMM} or {yyyyMMdd}
            type: string | type: «text | shape | "text" is none of: string, integer, number, boolean
            titles: {bulb: | titles: {«bulbs: | S11 | "bulbs" is none of the choices – did you mean "bulb"?
            limit: 5 working-days | limit: «5 workdays | shape | "5 workdays" is no time limit; write a number and one of: minutes, hours, days, weeks, months, years, working-minutes, working-hours, working-days; by rule S4, a clock that cannot be read would not run, and a matter could stand still here unnoticed
            phase: intake | phase: «inteke | shape | "inteke" is none of: intake, assigning, handling, checking, answering, closed – did you mean "intake"?
            holder: inspection | holder: «inspektion | shape | "inspektion" names no holder; holders are centre, inspection, supervision, liaison, lead, manager, filer, opener, roster:NAME and unit:CODE; by rule S3, a matter that comes here would be nobody's – did you mean "inspection"?
            phase: closed | phase: closed, «within: 1 day | shape | a closed stage has no "within"
            to: assigned | to: «asigned | S11 | there is no stage "asigned" – did you mean "assigned"?
            by: dispatcher | by: «dispacher | S7 | there is no role "dispacher" – did you mean "dispatcher"?
            [category, lead, "pole?"] | [category, «laed] | S11 | there is no input "laed"; declare it under fields – did you mean "lead"?
            [category, lead, "pole?"] | [category, lead, «lead] | S11 | "lead" is here twice
            within: 1 working-day | within: «1.5 hours | shape | "1.5 hours" is no time limit; write a number and one of: minutes, hours, days, weeks, months, years, working-minutes, working-hours, working-days; by rule S4, a clock that cannot be read would not run, and a matter could stand still here unnoticed
            at-most: 2 | at-most: «often | shape | a whole number from 1 to 99 is expected, not "often"
            then: take | then: «takes | S11 | there is no action "takes" – did you mean "take"?
            accept: {title: | «urge: {title: | S11 | "urge" is a universal action; an action of the line needs another name
            asks: evaluation | asks: «evalation | shape | "evalation" is none of: evaluation – did you mean "evaluation"?
            reopen: {by: supervisor, to: heard} | reopen: {to: «closed} | shape | a reopened matter cannot enter the closed stage "closed"
            at: 80% | at: «80 | shape | "80" is no instant of a ladder; write 80%, due or +1 working-day
            [on-time] | [«on_time] | shape | "on_time" is none of: on-time, resolved, satisfied, returned, reworked – did you mean "on-time"?
            """)
    void tellsTheExactPlaceOfAMistake(String part, String marked, String rule, String message) {
        String place = place(Sample.LAMPS.with(part, marked).yaml());
        List<Finding> findings =
                Sample.LAMPS.with(part, marked.replace("«", "")).findings();

        assertThat(findings)
                .extracting(finding -> finding.text(Locale.ENGLISH))
                .contains("lamps/line.yaml:%s: %s: %s".formatted(place, rule, message));
    }

    @Test
    void tellsAllMistakesAtOnceInTheirOrder() {
        List<Finding> findings = Sample.LAMPS
                .with("phase: intake", "phase: inteke")
                .with("by: dispatcher", "by: dispacher")
                .with("scores: [on-time]", "score: [on-time]")
                .findings();

        assertThat(findings).extracting(Finding::line).containsExactly(10, 21, 57);
        assertThat(findings).extracting(Finding::suggestion).containsExactly("intake", "dispatcher", "scores");
    }

    @Test
    void tellsAKeyThatIsThereTwice() {
        assertThat(Sample.LAMPS.and("scores: [resolved]\n").findings())
                .singleElement()
                .extracting(finding -> finding.text(Locale.CHINESE))
                .isEqualTo("lamps/line.yaml:58:1: S11: “scores”在这里出现了两次");
    }

    @Test
    void tellsTextsThatShouldBeInQuotes() {
        assertThat(Sample.LAMPS
                        .with("en: Street lamps}", "en: Street lamps, lit or not}")
                        .findings())
                .first()
                .extracting(finding -> finding.text(Locale.ENGLISH))
                .isEqualTo("lamps/line.yaml:2:35: S11: \"lit or not\" is not known here; a text with a comma or a colon"
                        + " must be in quotes");
    }

    @Test
    void tellsWhatIsNoYaml() {
        assertThat(Sample.LAMPS.with("stages:", "stages: [").findings())
                .first()
                .matches(finding -> finding.rule() == LineRule.SYNTAX && finding.line() == 11);
    }

    @Test
    void refusesAliasesAndSecondDocuments() {
        assertThat(Sample.LAMPS
                        .with("title: {zh: 路灯, en: Street lamps}", "title: &t 路灯\ncites: *t")
                        .findings())
                .first()
                .extracting(Finding::line, Finding::column, Finding::rule)
                .containsExactly(3, 8, LineRule.SYNTAX);
        assertThat(Sample.LAMPS.and("---\nid: more\n").findings())
                .singleElement()
                .matches(finding -> finding.line() == 59 && finding.rule() == LineRule.SYNTAX);
    }

    @Test
    void tellsWhereAFileIsNotUtf8() {
        assertThat(Sample.LAMPS.with("路灯", "路\uFFFD").findings())
                .singleElement()
                .extracting(finding -> finding.text(Locale.ENGLISH))
                .isEqualTo("lamps/line.yaml:2:14: syntax: the file is not UTF-8 from here on");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
11,1,不亮     | «1,1,不亮          | S11   | "1" is here twice
            11,1,不亮     | 11,«7,不亮         | S11   | "7" is no category above this row – did you mean "1"?
            11,1,不亮     | 11,1,«             | shape | the column "zh" must be filled
            11,1,不亮     | «一,1,不亮         | shape | "一" is no category code: letters, digits, dots and hyphens
            1 working-day | «1 workday         | shape | "1 workday" is no time limit; write a number and one of: minutes, hours, days, weeks, months, years, working-minutes, working-hours, working-days; by rule S4, a clock that cannot be read would not run, and a matter could stand still here unnoticed
            lamp-office   | «Lamp Office       | shape | "Lamp Office" is no unit code: lower-case letters, digits and hyphens
            11,1,不亮,Dark, | '«11,1,不亮,Dark,,' | shape | this row has 10 cells where the header has 9
            Dark,1 working-day | '"Dark, very",«1 workday' | shape | "1 workday" is no time limit; write a number and one of: minutes, hours, days, weeks, months, years, working-minutes, working-hours, working-days; by rule S4, a clock that cannot be read would not run, and a matter could stand still here unnoticed
            total_urgent  | «totalurgent       | S11   | "totalurgent" is no column of the categories – did you mean "total_urgent"?
            """)
    void tellsThePlaceInTheCategoriesToo(String row, String marked, String rule, String message) {
        String place = place(Sample.LAMPS.withRow(row, marked).categories());
        assertThat(Sample.LAMPS.withRow(row, marked.replace("«", "")).findings())
                .extracting(finding -> finding.text(Locale.ENGLISH))
                .contains("lamps/categories.csv:%s: %s: %s".formatted(place, rule, message));
    }

    @Test
    void readsAnOldEditionWhateverTheProofSaysNowAndWhateverKeysItHas() {
        LineFiles files = Sample.LAMPS
                .with("scores: [on-time]", "scores: [on-time]\nforgotten: key")
                .with("asks: evaluation", "samples: none")
                .files();

        assertThat(LineReader.published(files, 7))
                .matches(line -> line.edition() == 7 && line.stages().size() == 6);
    }

    /** Line and column of the mark. */
    private static String place(String text) {
        String before = text.substring(0, text.indexOf('«'));
        long line = before.lines().count() + (before.isEmpty() || before.endsWith("\n") ? 1 : 0);
        return line + ":" + (before.length() - before.lastIndexOf('\n'));
    }

    @Test
    void knowsTheSameDefinitionByItsDigestOnEverySystem() {
        LineFiles windows = new LineFiles(
                "lamps",
                Map.of(
                        LineFiles.LINE,
                        "\uFEFF" + Sample.LAMPS.yaml().replace("\n", "\r\n"),
                        LineFiles.CATEGORIES,
                        Sample.LAMPS.categories()));

        assertThat(windows.digest()).isEqualTo(Sample.LAMPS.files().digest());
        assertThat(Sample.LAMPS.with("路灯", "灯").files().digest()).isNotEqualTo(windows.digest());
    }
}
