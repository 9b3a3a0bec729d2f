package org.huying.indicator.web;

import java.util.Locale;
import org.huying.base.NotFound;
import org.huying.counting.Part;
import org.huying.indicator.Indicators;
import org.huying.indicator.definition.DefinitionId;
import org.huying.indicator.definition.Indicator;
import org.huying.security.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The catalogue of indicators, each of them by its dimensions, and the records behind its figures. */
@Controller
class IndicatorPages {

    private final Askings askings;
    private final Indicators indicators;
    private final IndicatorSheets sheets;
    private final IndicatorEvidence evidence;
    private final IndicatorFiles files;

    IndicatorPages(
            Askings askings,
            Indicators indicators,
            IndicatorSheets sheets,
            IndicatorEvidence evidence,
            IndicatorFiles files) {
        this.askings = askings;
        this.indicators = indicators;
        this.sheets = sheets;
        this.evidence = evidence;
        this.files = files;
    }

    @GetMapping("/indicators")
    String catalogue(Viewer viewer, Asking asking, Model model) {
        model.addAttribute("view", sheets.catalogue(viewer, askings.readAny(viewer, IndicatorSheets.usual(asking))));
        return "indicator/catalogue";
    }

    @GetMapping("/indicators/{id}")
    String indicator(Viewer viewer, @PathVariable String id, Asking asking, Model model) {
        Asked asked = askings.readAny(viewer, IndicatorSheets.usual(asking));
        Indicator indicator = require(viewer, id, asked);
        model.addAttribute("view", sheets.view(viewer, indicator, IndicatorSheets.fitting(indicator, asked)));
        return "indicator/indicator";
    }

    @GetMapping("/indicators/{id}/editions/{edition}")
    String edition(Viewer viewer, @PathVariable String id, @PathVariable int edition, Model model) {
        model.addAttribute("view", sheets.written(viewer, id(id), edition));
        return "indicator/edition";
    }

    @GetMapping({"/indicators/{id}/matters", "/indicators/{id}/records"})
    String records(
            Viewer viewer,
            @PathVariable String id,
            Asking asking,
            @RequestParam(required = false) @Nullable String part,
            @RequestParam(defaultValue = "1") String page,
            Model model) {
        Asked asked = askings.readAny(viewer, asking);
        int at = page.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(page) : 1;
        model.addAttribute("view", evidence.view(viewer, require(viewer, id, asked), asked, part(part), at));
        return "indicator/records";
    }

    @GetMapping("/indicators/{id}/table.xlsx")
    ResponseEntity<byte[]> workbook(Viewer viewer, @PathVariable String id, Asking asking, Locale locale) {
        Asked asked = askings.readAny(viewer, IndicatorSheets.usual(asking));
        Indicator indicator = require(viewer, id, asked);
        return files.workbook(
                viewer, indicator, IndicatorSheets.fitting(indicator, asked).question(), locale);
    }

    @GetMapping("/indicators/{id}/table.csv")
    ResponseEntity<byte[]> csv(Viewer viewer, @PathVariable String id, Asking asking, Locale locale) {
        Asked asked = askings.readAny(viewer, IndicatorSheets.usual(asking));
        Indicator indicator = require(viewer, id, asked);
        return files.csv(
                viewer, indicator, IndicatorSheets.fitting(indicator, asked).question(), locale);
    }

    @GetMapping({"/indicators/{id}/matters.csv", "/indicators/{id}/records.csv"})
    ResponseEntity<byte[]> records(
            Viewer viewer,
            @PathVariable String id,
            Asking asking,
            @RequestParam(required = false) @Nullable String part,
            Locale locale) {
        Asked asked = askings.readAny(viewer, asking);
        return files.records(viewer, require(viewer, id, asked), asked.question(), part(part), locale);
    }

    private Indicator require(Viewer viewer, String id, Asked asked) {
        return indicators.require(viewer.district(), id(id), asked.question().asOf());
    }

    static DefinitionId id(String id) {
        if (!DefinitionId.wellFormed(id)) {
            throw new NotFound("indicator", "没有指标“" + id + "”", "there is no indicator " + id);
        }
        return new DefinitionId(id);
    }

    static Part part(@Nullable String part) {
        return part == null ? Part.BASE : Part.find(part).orElse(Part.BASE);
    }
}
