package org.huying.matter.web;

import java.util.List;
import java.util.Locale;
import org.huying.base.NotFound;
import org.huying.line.Diagrams;
import org.huying.line.Line;
import org.huying.line.Lines;
import org.huying.security.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The lines of the district, as those who work by them can read them. */
@Controller
class LinePages {

    private final Lines lines;

    LinePages(Lines lines) {
        this.lines = lines;
    }

    @GetMapping("/lines")
    String list(Viewer viewer, Model model) {
        List<Line> all = lines.all(viewer.district());
        model.addAttribute("lines", all);
        return "matter/lines";
    }

    @GetMapping("/lines/{id}")
    String show(Viewer viewer, @PathVariable String id, Locale locale, Model model) {
        Line line = lines.all(viewer.district()).stream()
                .filter(each -> each.id().value().equals(id))
                .findFirst()
                .orElseThrow(
                        () -> new NotFound("line", "没有业务线“%s”。".formatted(id), "There is no line '%s'.".formatted(id)));
        model.addAttribute("line", line);
        model.addAttribute("diagram", Diagrams.svg(line, locale));
        return "matter/line";
    }
}
