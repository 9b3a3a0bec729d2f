package org.huying.publication.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.huying.publication.Composed;
import org.huying.publication.Composition;
import org.huying.publication.Figured;
import org.huying.publication.ReportTemplates;
import org.huying.publication.Reports;
import org.huying.publication.Typed;
import org.huying.publication.disclosure.Disclosure;
import org.huying.publication.disclosure.Disclosures;
import org.huying.security.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Reports and disclosures for programs, to read; people compose and disclose. */
@RestController
@Tag(
        name = "Reports",
        description =
                "Reports composed from templates, with the records behind each figure, and what was disclosed of them.")
class ReportApi {

    private final Reports reports;
    private final ReportTemplates templates;
    private final Disclosures disclosures;

    ReportApi(Reports reports, ReportTemplates templates, Disclosures disclosures) {
        this.reports = reports;
        this.templates = templates;
        this.disclosures = disclosures;
    }

    /** A template. */
    public record ReportTemplate(
            @Schema(example = "monthly-bulletin") String id,

            @Schema(description = "Which of the district's editions it is.")
            int edition,

            String title,

            @Schema(allowableValues = {"month", "quarter", "year"})
            String grain) {}

    /** A report that was composed. */
    public record ComposedReport(
            long id,
            String title,
            String template,
            int edition,
            String period,
            LocalDate asOf,

            @Schema(description = "SHA-256 of its content, hexadecimal.")
            String digest,

            Instant composedAt,

            @Schema(description = "The number under which it was disclosed; absent where it was not.") @Nullable String disclosure) {}

    /** A report with every figure in it. */
    public record OpenedReport(
            ComposedReport report,
            String publisher,
            String topic,
            List<Figured> figures,

            @Schema(description = "What was typed by hand.") List<Typed> typed) {}

    public record ReportItems<T>(List<T> items) {}

    /** A disclosed report with what government disclosure says of it. */
    public record DisclosedReport(
            String number,

            @Schema(description = "索引号", example = "420107/2026-00001")
            String index,

            String title,
            String publisher,
            String document,
            String topic,
            LocalDate publishedOn,
            boolean valid,
            @Nullable LocalDate abolishedSince,
            @Nullable String abolishedBecause,

            @Schema(description = "Where everybody reads it.")
            String page) {}

    @Operation(summary = "The templates that reports are composed from")
    @GetMapping("/api/v1/report-templates")
    ReportItems<ReportTemplate> templates(Viewer viewer) {
        Writers.requireReader(viewer);
        return new ReportItems<>(templates.list(viewer.district()).stream()
                .map(edition -> new ReportTemplate(
                        edition.template().id(),
                        edition.edition(),
                        edition.template().title(),
                        edition.template().grain().word()))
                .toList());
    }

    @Operation(summary = "The reports that were composed, the newest first")
    @GetMapping("/api/v1/reports")
    ReportItems<ComposedReport> list(Viewer viewer) {
        Writers.requireReader(viewer);
        return new ReportItems<>(reports.list(viewer.district()).stream()
                .map(composition -> report(viewer, composition))
                .toList());
    }

    @Operation(summary = "A report, with the definition, the filters and the address of the records of each figure")
    @GetMapping("/api/v1/reports/{id}")
    OpenedReport show(Viewer viewer, @PathVariable long id) {
        Writers.requireReader(viewer);
        Composition composition = reports.require(viewer.district(), id);
        Composed composed = reports.content(viewer.district(), id);
        return new OpenedReport(
                report(viewer, composition),
                composed.publisher(),
                composed.topic(),
                composed.figures(),
                composed.typed());
    }

    @Operation(summary = "A report as a Word file")
    @GetMapping("/api/v1/reports/{id}/report.docx")
    ResponseEntity<byte[]> docx(Viewer viewer, @PathVariable long id) {
        Writers.requireReader(viewer);
        return ReportFiles.docx(reports.content(viewer.district(), id));
    }

    @Operation(summary = "A report as one HTML file, whose figures open into their records on this server")
    @GetMapping("/api/v1/reports/{id}/report.html")
    ResponseEntity<byte[]> html(Viewer viewer, @PathVariable long id) {
        Writers.requireReader(viewer);
        return ReportFiles.html(
                reports.content(viewer.district(), id),
                ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString());
    }

    @Operation(summary = "What was disclosed, the newest first; of a topic, or with words in title or document number")
    @GetMapping("/api/v1/disclosures")
    ReportItems<DisclosedReport> disclosures(
            Viewer viewer, @RequestParam(defaultValue = "") String topic, @RequestParam(defaultValue = "") String q) {
        return new ReportItems<>(disclosures.list(viewer.district(), topic, q).stream()
                .map(disclosure -> disclosed(viewer, disclosure))
                .toList());
    }

    @Operation(summary = "A disclosed report")
    @GetMapping("/api/v1/disclosures/{number}")
    DisclosedReport disclosure(Viewer viewer, @PathVariable String number) {
        return disclosed(viewer, disclosures.require(viewer.district(), number));
    }

    private ComposedReport report(Viewer viewer, Composition composition) {
        return new ComposedReport(
                composition.id(),
                composition.title(),
                composition.template(),
                composition.edition(),
                composition.span().written(),
                composition.asOf(),
                composition.digest(),
                composition.at(),
                disclosures
                        .of(viewer.district(), composition.id())
                        .map(Disclosure.Number::toString)
                        .orElse(null));
    }

    private DisclosedReport disclosed(Viewer viewer, Disclosure disclosure) {
        Disclosure.Abolition abolition = disclosure.abolition();
        return new DisclosedReport(
                disclosure.number().toString(),
                Disclosures.index(viewer.district(), disclosure.number()),
                disclosure.title(),
                disclosure.publisher(),
                disclosure.document(),
                disclosure.topic(),
                disclosure.publishedOn(),
                disclosure.valid(disclosures.today()),
                abolition == null ? null : abolition.since(),
                abolition == null ? null : abolition.reason(),
                "/public/disclosure/" + disclosure.number());
    }
}
