package org.huying.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.huying.base.DistrictCode;
import org.huying.base.PersonId;
import org.huying.district.demo.DemoDistrict;
import org.huying.indicator.Dimension;
import org.huying.indicator.Grain;
import org.huying.indicator.IndicatorRecords;
import org.huying.indicator.Indicators;
import org.huying.indicator.Period;
import org.huying.indicator.Question;
import org.huying.indicator.definition.DefinitionId;
import org.huying.indicator.definition.Definitions;
import org.huying.indicator.definition.Indicator;
import org.huying.line.Lines;
import org.huying.matter.tally.Rebuild;
import org.huying.platform.AdminDesk;
import org.huying.publication.cli.ReportCommand;
import org.huying.publication.write.HtmlReport;
import org.huying.publication.write.WordReport;
import org.huying.security.Viewer;
import org.huying.simulation.Simulations;
import org.huying.workreport.Figure;
import org.huying.workreport.Mode;
import org.huying.workreport.Part;
import org.huying.workreport.Reading;
import org.huying.workreport.Report;
import org.huying.workreport.WorkReports;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ApplicationContext;

/** A simulated year of the demo district is written as a report, read again, and every figure equals its indicator. */
class WrittenYearTest {

    private static final DistrictCode QINGSHAN = DemoDistrict.QINGSHAN;
    private static final PersonId WRITER = new PersonId("writer");

    private static AdminDesk desk;
    private static ApplicationContext modules;
    private static Reports reports;

    @TempDir
    private Path folder;

    @BeforeAll
    static void liveAYear() {
        desk = new AdminDesk();
        modules = desk.modules();
        Instant now = modules.getBean(Clock.class).instant();
        modules.getBean(DemoDistrict.class).load(QINGSHAN, now);
        modules.getBean(Lines.class).loadShipped(QINGSHAN, now);
        modules.getBean(Definitions.class).loadShipped(QINGSHAN, now);
        Simulations simulations = modules.getBean(Simulations.class);
        reports = modules.getBean(Reports.class);
        simulations.begin(QINGSHAN, 11, 0.008, reports.yesterday().withDayOfYear(1), now);
        simulations.fill(QINGSHAN, now, told -> {}, () -> false);
        modules.getBean(Rebuild.class).rebuild(QINGSHAN, now);
    }

    @AfterAll
    static void close() {
        desk.close();
    }

    private static Composition year() {
        LocalDate yesterday = reports.yesterday();
        return reports.compose(
                QINGSHAN, new Reports.Order("work-report", Span.around(Grain.YEAR, yesterday), yesterday), WRITER);
    }

    @Test
    void everyFigureIsReadAgainFromWordAsItWasComputed() throws IOException {
        Composed report = reports.content(QINGSHAN, year().id());
        Path file = folder.resolve("report.docx");
        Files.write(file, WordReport.of(report));
        readsAgain(report, file);
    }

    @Test
    void everyFigureIsReadAgainFromThePageAsItWasComputed() throws IOException {
        Composed report = reports.content(QINGSHAN, year().id());
        Path file = folder.resolve("report.html");
        Files.writeString(file, HtmlReport.file(report, "https://huying.example"));
        readsAgain(report, file);
    }

    /** Figure for figure in the order of the text: none is lost, none is changed, none is added. */
    private static void readsAgain(Composed report, Path file) throws IOException {
        Report read = ((Reading.Read) WorkReports.shipped().read(file)).report();
        List<Figure> facts = read.figures().stream()
                .filter(figure -> figure.part() == Part.REVIEW || figure.part() == Part.PROBLEMS)
                .filter(figure -> inSentences(report, read, figure))
                .toList();
        List<Figured> written = inSentences(report);
        assertThat(facts).extracting(Figure::mode).containsOnly(Mode.ACTUAL);
        assertThat(facts.stream().map(figure -> figure.value() + figure.unit()).toList())
                .isEqualTo(written.stream()
                        .map(figure -> figure.value() + figure.unit())
                        .toList());
        assertThat(written).hasSizeGreaterThan(15);
    }

    /** Those of running text; tables and charts are not sentences. */
    private static List<Figured> inSentences(Composed report) {
        List<Figured> all = new ArrayList<>();
        for (Block block : report.blocks()) {
            if (block instanceof Block.Paragraph paragraph) {
                for (Run run : paragraph.runs()) {
                    if (run instanceof Run.Figure figure) {
                        Figured entry = report.figure(figure.number());
                        if (entry.value() != null) {
                            all.add(entry);
                        }
                    }
                }
            }
        }
        return all;
    }

    /** Where the sentences of the report lie in the text that was read. */
    private static boolean inSentences(Composed report, Report read, Figure figure) {
        return report.blocks().stream()
                .filter(Block.Paragraph.class::isInstance)
                .map(block ->
                        ((Block.Paragraph) block).runs().stream().map(Run::text).collect(Collectors.joining()))
                .anyMatch(text -> {
                    int from = read.text().indexOf(text);
                    return from >= 0 && figure.start() >= from && figure.start() < from + text.length();
                });
    }

    @Test
    void everyFigureEqualsWhatItsIndicatorSaysAndCountsTheRecordsBehindIt() {
        Composition year = year();
        Composed report = reports.content(QINGSHAN, year.id());
        Indicators indicators = modules.getBean(Indicators.class);
        Viewer all = Viewer.system(QINGSHAN);
        for (Figured figure : inSentences(report)) {
            Indicator indicator = indicators.require(QINGSHAN, new DefinitionId(figure.indicator()), figure.asOf());
            Question question = new Question(
                            Dimension.LINE,
                            Grain.MONTH,
                            new Period(figure.from(), figure.to()),
                            figure.href().contains("line=")
                                    ? Map.of(Dimension.LINE, figure.href().replaceFirst(".*[?&]line=([a-z-]+).*", "$1"))
                                    : Map.of())
                    .asOf(figure.asOf());
            IndicatorRecords behind =
                    indicators.records(all, indicator, question, org.huying.counting.Part.BASE, 0, 100_000);
            assertThat(figure.value())
                    .as(figure.title())
                    .isEqualTo(new BigDecimal(behind.figure().text()).doubleValue());
            assertThat(figure.unit()).isEqualTo(indicator.scale().title().zh());
            assertThat(figure.edition()).isEqualTo(indicator.edition());
            assertThat(figure.records())
                    .as(figure.title())
                    .isEqualTo(behind.behind().size());
        }
    }

    @Test
    void composingAgainForTheSameDayGivesTheSame() {
        assertThat(year()).isEqualTo(year());
    }

    @Test
    void theTerminalWritesTheSameReport() throws IOException {
        Composition year = year();
        Path file = folder.resolve("year.html");
        assertThat(desk.run(
                        ReportCommand.class,
                        "write",
                        "--template",
                        "work-report",
                        "--period",
                        year.span().written(),
                        "--as-of",
                        year.asOf().toString(),
                        "--format",
                        "html",
                        "--by",
                        "writer",
                        "--out",
                        file.toString()))
                .as(desk.err())
                .isZero();
        assertThat(Files.readString(file, StandardCharsets.UTF_8))
                .isEqualTo(HtmlReport.file(reports.content(QINGSHAN, year.id()), null));
        assertThat(reports.list(QINGSHAN)).extracting(Composition::id).contains(year.id());
    }

    @Test
    void theTerminalSaysWhatIsWrongAndWritesNothing() {
        Path file = folder.resolve("none.docx");
        assertThat(write(file, "work-report", "2026-11", "")).contains("work-report");
        assertThat(write(file, "no-such", "2026", "")).contains("no-such");
        assertThat(write(file, "work-report", "next year", "")).contains("next year");
        assertThat(write(file, "work-report", "2026", "2999-01-01")).isNotBlank();
        assertThat(file).doesNotExist();
    }

    private static String write(Path file, String template, String period, String asOf) {
        int code = desk.run(
                ReportCommand.class,
                "write",
                "--template",
                template,
                "--period",
                period,
                "--as-of",
                asOf,
                "--by",
                "writer",
                "--out",
                file.toString());
        assertThat(code).isEqualTo(1);
        return desk.err();
    }

    @Test
    void aMonthIsWrittenFromTheBulletin() {
        LocalDate yesterday = reports.yesterday();
        Composition month = reports.compose(
                QINGSHAN,
                new Reports.Order("monthly-bulletin", Span.around(Grain.MONTH, yesterday), yesterday),
                WRITER);
        Composed report = reports.content(QINGSHAN, month.id());
        assertThat(report.title())
                .isEqualTo("青山区%d年%d月办理情况通报".formatted(yesterday.getYear(), yesterday.getMonthValue()));
        assertThat(report.publisher()).isEqualTo("青山区人民政府");
        assertThat(report.figures()).extracting(Figured::number).isSorted().hasSizeGreaterThan(20);
    }
}
