package org.huying.publication.web;

import org.huying.base.Invalid;
import org.huying.base.Refusal;
import org.huying.publication.ReportTemplates;
import org.huying.publication.TemplateEdition;
import org.huying.security.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The templates of reports, in editions. */
@Controller
class TemplatePages {

    private final ReportTemplates templates;

    TemplatePages(ReportTemplates templates) {
        this.templates = templates;
    }

    @GetMapping("/reports/templates/{id}")
    String show(
            Viewer viewer,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable Integer edition,
            @RequestParam(defaultValue = "false") boolean published,
            Model model) {
        Writers.requireReader(viewer);
        TemplateEdition shown = edition == null
                ? templates.require(viewer.district(), id)
                : templates.require(viewer.district(), id, edition);
        return show(viewer, shown, shown.text(), published, null, model);
    }

    private String show(
            Viewer viewer,
            TemplateEdition shown,
            String text,
            boolean published,
            @Nullable Refusal refusal,
            Model model) {
        model.addAttribute("shown", shown);
        model.addAttribute("text", text);
        model.addAttribute(
                "editions",
                templates.editions(viewer.district(), shown.template().id()));
        model.addAttribute("mayWrite", Writers.mayWrite(viewer));
        model.addAttribute("published", published);
        model.addAttribute("refusal", refusal);
        return "publication/template";
    }

    /** The text says under which name it is published, so that a template is copied by changing its name. */
    @PostMapping("/reports/templates/{id}")
    String publish(Viewer viewer, @PathVariable String id, @RequestParam(defaultValue = "") String text, Model model) {
        Writers.requireWriter(viewer);
        String plain = text.replace("\r\n", "\n");
        try {
            TemplateEdition edition = templates.publish(viewer.district(), plain, viewer.person());
            return "redirect:/reports/templates/" + edition.template().id() + "?published=true";
        } catch (Invalid invalid) {
            return show(viewer, templates.require(viewer.district(), id), plain, false, invalid.refusal(), model);
        }
    }
}
