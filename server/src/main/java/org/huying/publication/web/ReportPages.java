package org.huying.publication.web;

import org.huying.base.Invalid;
import org.huying.base.Refusal;
import org.huying.publication.Composed;
import org.huying.publication.Composition;
import org.huying.publication.ReportTemplates;
import org.huying.publication.Reports;
import org.huying.publication.disclosure.Disclosure;
import org.huying.publication.disclosure.Disclosures;
import org.huying.publication.write.HtmlReport;
import org.huying.security.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Reports: composed from a template, read with the records behind each figure, taken away as files, disclosed. */
@Controller
class ReportPages {

    private final Reports reports;
    private final ReportTemplates templates;
    private final Disclosures disclosures;

    ReportPages(Reports reports, ReportTemplates templates, Disclosures disclosures) {
        this.reports = reports;
        this.templates = templates;
        this.disclosures = disclosures;
    }

    @GetMapping("/reports")
    String list(Viewer viewer, Model model) {
        Writers.requireReader(viewer);
        return list(viewer, "", "", "", null, model);
    }

    private String list(
            Viewer viewer, String template, String period, String asOf, @Nullable Refusal refusal, Model model) {
        model.addAttribute("templates", templates.list(viewer.district()));
        model.addAttribute("reports", reports.list(viewer.district()));
        model.addAttribute("mayWrite", Writers.mayWrite(viewer));
        model.addAttribute("yesterday", reports.yesterday());
        model.addAttribute("template", template);
        model.addAttribute("period", period);
        model.addAttribute("asOf", asOf);
        model.addAttribute("refusal", refusal);
        return "publication/reports";
    }

    @PostMapping("/reports")
    String compose(
            Viewer viewer,
            @RequestParam(defaultValue = "") String template,
            @RequestParam(defaultValue = "") String period,
            @RequestParam(defaultValue = "") String asOf,
            Model model) {
        Writers.requireWriter(viewer);
        try {
            Composition composition =
                    reports.compose(viewer.district(), reports.order(template, period, asOf), viewer.person());
            return "redirect:/reports/" + composition.id();
        } catch (Invalid invalid) {
            return list(viewer, template, period, asOf, invalid.refusal(), model);
        }
    }

    @GetMapping("/reports/{id:[0-9]{1,12}}")
    String show(Viewer viewer, @PathVariable long id, Model model) {
        Writers.requireReader(viewer);
        return show(viewer, id, null, "", model);
    }

    private String show(Viewer viewer, long id, @Nullable Refusal refusal, String document, Model model) {
        Composed composed = reports.content(viewer.district(), id);
        model.addAttribute("report", reports.require(viewer.district(), id));
        model.addAttribute("composed", composed);
        model.addAttribute("body", HtmlReport.body(composed, ""));
        model.addAttribute(
                "disclosure",
                disclosures
                        .of(viewer.district(), id)
                        .map(number -> disclosures.require(viewer.district(), number.toString()))
                        .orElse(null));
        model.addAttribute("mayWrite", Writers.mayWrite(viewer));
        model.addAttribute("today", disclosures.today());
        model.addAttribute("document", document);
        model.addAttribute("refusal", refusal);
        return "publication/report";
    }

    @GetMapping("/reports/{id:[0-9]{1,12}}/report.docx")
    ResponseEntity<byte[]> docx(Viewer viewer, @PathVariable long id) {
        Writers.requireReader(viewer);
        return ReportFiles.docx(reports.content(viewer.district(), id));
    }

    /** With the address of this server before those of the records. */
    @GetMapping("/reports/{id:[0-9]{1,12}}/report.html")
    ResponseEntity<byte[]> html(Viewer viewer, @PathVariable long id) {
        Writers.requireReader(viewer);
        String server =
                ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
        return ReportFiles.html(reports.content(viewer.district(), id), server);
    }

    @PostMapping("/reports/{id:[0-9]{1,12}}/disclose")
    String disclose(
            Viewer viewer, @PathVariable long id, @RequestParam(defaultValue = "") String document, Model model) {
        Writers.requireWriter(viewer);
        try {
            Disclosure disclosure = disclosures.disclose(viewer.district(), id, document, viewer.person());
            return "redirect:/public/disclosure/" + disclosure.number();
        } catch (Invalid invalid) {
            return show(viewer, id, invalid.refusal(), document, model);
        }
    }

    @PostMapping("/reports/{id:[0-9]{1,12}}/abolish")
    String abolish(
            Viewer viewer,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String since,
            @RequestParam(defaultValue = "") String reason,
            Model model) {
        Writers.requireWriter(viewer);
        try {
            String number = disclosures
                    .of(viewer.district(), id)
                    .map(Disclosure.Number::toString)
                    .orElse("");
            disclosures.abolish(viewer.district(), number, Typing.day("since", since), reason, viewer.person());
            return "redirect:/reports/" + id;
        } catch (Invalid invalid) {
            return show(viewer, id, invalid.refusal(), "", model);
        }
    }
}
