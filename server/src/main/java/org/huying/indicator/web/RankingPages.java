package org.huying.indicator.web;

import java.util.Locale;
import org.huying.indicator.Question;
import org.huying.indicator.Ranking;
import org.huying.indicator.Rankings;
import org.huying.indicator.definition.Scorecard;
import org.huying.security.Viewer;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Rankings (红黑榜); each score opens into the figures that it is made of, and these into their matters. */
@Controller
class RankingPages {

    static final String ALL = "/rankings";

    private final Askings askings;
    private final Rankings rankings;
    private final RankingSheets sheets;
    private final RankingFiles files;

    RankingPages(Askings askings, Rankings rankings, RankingSheets sheets, RankingFiles files) {
        this.askings = askings;
        this.rankings = rankings;
        this.sheets = sheets;
        this.files = files;
    }

    @GetMapping("/rankings")
    String cards(Viewer viewer, Model model) {
        model.addAttribute(
                "view",
                new RankingView.Cards(rankings.list(viewer.district(), null).stream()
                        .map(card -> new IndicatorView.RankingEntry(card.title(), card.about(), ALL + "/" + card.id()))
                        .toList()));
        return "indicator/rankings";
    }

    @GetMapping("/rankings/{id}")
    String ranking(Viewer viewer, @PathVariable String id, Asking asking, Model model) {
        Asked asked = askings.readAny(viewer, IndicatorSheets.usual(asking));
        model.addAttribute("view", sheets.view(viewer, ranking(viewer, id, asked.question()), asked));
        return "indicator/ranking";
    }

    @GetMapping("/rankings/{id}/table.xlsx")
    ResponseEntity<byte[]> workbook(Viewer viewer, @PathVariable String id, Asking asking, Locale locale) {
        return files.workbook(ranking(viewer, id, asked(viewer, asking)), locale);
    }

    @GetMapping("/rankings/{id}/table.csv")
    ResponseEntity<byte[]> csv(Viewer viewer, @PathVariable String id, Asking asking, Locale locale) {
        return files.csv(ranking(viewer, id, asked(viewer, asking)), locale);
    }

    private Question asked(Viewer viewer, Asking asking) {
        return askings.readAny(viewer, IndicatorSheets.usual(asking)).question();
    }

    private Ranking ranking(Viewer viewer, String id, Question question) {
        Scorecard card = rankings.require(viewer.district(), IndicatorPages.id(id), question.asOf());
        return rankings.rank(viewer, card, question);
    }
}
