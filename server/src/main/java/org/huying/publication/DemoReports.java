package org.huying.publication;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.huying.base.DistrictCode;
import org.huying.base.PersonId;
import org.huying.base.Refused;
import org.huying.indicator.Grain;
import org.huying.platform.DemoChapter;
import org.huying.publication.disclosure.Disclosures;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Reports of the demo district, once it has lived: last month's bulletin, disclosed; this year so far; and a brief by a
 * template of its own, in which a figure is typed by hand.
 */
@Component
final class DemoReports implements DemoChapter {

    private static final PersonId LEADER = new PersonId("leader");

    private final Reports reports;
    private final ReportTemplates templates;
    private final Disclosures disclosures;

    DemoReports(Reports reports, ReportTemplates templates, Disclosures disclosures) {
        this.reports = reports;
        this.templates = templates;
        this.disclosures = disclosures;
    }

    @Override
    public void write(DistrictCode district) {
        ClassPathResource own = new ClassPathResource("demo/" + district + "/report-templates/brief.txt");
        if (!own.exists() || !reports.list(district).isEmpty()) {
            return;
        }
        LocalDate yesterday = reports.yesterday();
        Span month = Span.around(Grain.MONTH, yesterday.minusMonths(1));
        Span year = Span.around(Grain.YEAR, yesterday);
        try {
            templates.publish(district, text(own), LEADER);
            Composition bulletin = reports.compose(
                    district,
                    new Reports.Order("monthly-bulletin", month, month.period().to()),
                    LEADER);
            List.of("work-report", "brief")
                    .forEach(template ->
                            reports.compose(district, new Reports.Order(template, year, yesterday), LEADER));
            disclosures.disclose(
                    district,
                    bulletin.id(),
                    "青政通（演示）〔%d〕%d号"
                            .formatted(year.from().getYear(), month.from().getMonthValue()),
                    LEADER);
        } catch (Refused notYetCounted) {
            // The tallies come up with the ledger in a moment, and this is asked again.
        }
    }

    private static String text(ClassPathResource file) {
        try (InputStream in = file.getInputStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
