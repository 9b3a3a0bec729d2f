package org.huying.publication.web;

import java.util.List;
import org.huying.base.DistrictCode;
import org.huying.publication.Composed;
import org.huying.publication.Reports;
import org.huying.publication.disclosure.Disclosure;
import org.huying.publication.disclosure.Disclosures;
import org.huying.publication.write.HtmlReport;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What was disclosed, for everybody, without an account. */
@Controller
class DisclosurePages {

    /** Sizes of text by the word in the address. */
    static final List<String> SIZES = List.of("small", "normal", "large");

    private final DistrictCode district;
    private final Disclosures disclosures;
    private final Reports reports;

    DisclosurePages(DistrictCode district, Disclosures disclosures, Reports reports) {
        this.district = district;
        this.disclosures = disclosures;
        this.reports = reports;
    }

    @GetMapping("/public/disclosure")
    String list(@RequestParam(defaultValue = "") String topic, @RequestParam(defaultValue = "") String q, Model model) {
        List<Disclosure> all = disclosures.list(district, null, "");
        model.addAttribute("rows", disclosures.list(district, topic, q));
        model.addAttribute(
                "topics",
                all.stream().map(Disclosure::topic).distinct().sorted().toList());
        model.addAttribute("topic", topic);
        model.addAttribute("q", q);
        model.addAttribute("district", district);
        model.addAttribute("today", disclosures.today());
        return "publication/disclosures";
    }

    @GetMapping("/public/disclosure/{number}")
    String show(@PathVariable String number, @RequestParam(defaultValue = "normal") String size, Model model) {
        Disclosure disclosure = disclosures.require(district, number);
        model.addAttribute("disclosure", disclosure);
        model.addAttribute("index", Disclosures.index(district, disclosure.number()));
        model.addAttribute("valid", disclosure.valid(disclosures.today()));
        model.addAttribute("body", HtmlReport.body(content(disclosure), null));
        model.addAttribute("size", SIZES.contains(size) ? size : "normal");
        return "publication/disclosure";
    }

    @GetMapping("/public/disclosure/{number}/report.docx")
    ResponseEntity<byte[]> docx(@PathVariable String number) {
        return ReportFiles.docx(content(disclosures.require(district, number)));
    }

    @GetMapping("/public/disclosure/{number}/report.html")
    ResponseEntity<byte[]> html(@PathVariable String number) {
        return ReportFiles.html(content(disclosures.require(district, number)), null);
    }

    private Composed content(Disclosure disclosure) {
        return reports.content(district, disclosure.composition());
    }
}
