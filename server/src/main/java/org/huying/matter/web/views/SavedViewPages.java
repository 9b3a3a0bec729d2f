package org.huying.matter.web.views;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.huying.base.Forbidden;
import org.huying.base.NotFound;
import org.huying.base.Refusal;
import org.huying.base.Role;
import org.huying.matter.web.FormKeys;
import org.huying.security.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where somebody keeps, names, orders and removes the views of their inbox. */
@Controller
class SavedViewPages {

    private static final String PAGE = "matter/inbox/views";
    private static final String BACK = "redirect:/inbox/views";

    private final SavedViews views;
    private final FormKeys keys;

    SavedViewPages(SavedViews views, FormKeys keys) {
        this.views = views;
        this.keys = keys;
    }

    @GetMapping("/inbox/views")
    String views(Viewer viewer, Model model) {
        return page(viewer, model, null, "");
    }

    @PostMapping("/inbox/views")
    String add(
            Viewer viewer,
            @RequestParam String key,
            @RequestParam String name,
            @RequestParam String query,
            HttpServletResponse response,
            Model model) {
        keeps(viewer);
        Optional<Refusal> refusal = views.add(viewer, keys.of(Optional.of(key)), name, query);
        return refused(viewer, refusal, "", response, model).orElse("redirect:/inbox?" + safe(query));
    }

    @PostMapping("/inbox/views/{id}/rename")
    String rename(
            Viewer viewer,
            @PathVariable String id,
            @RequestParam String name,
            HttpServletResponse response,
            Model model) {
        keeps(viewer);
        require(viewer, id);
        return refused(viewer, views.rename(viewer, id, name), id, response, model)
                .orElse(BACK);
    }

    @PostMapping("/inbox/views/{id}/replace")
    String replace(Viewer viewer, @PathVariable String id, @RequestParam String query) {
        keeps(viewer);
        require(viewer, id);
        views.replace(viewer, id, query);
        return "redirect:/inbox?" + safe(query);
    }

    @PostMapping("/inbox/views/{id}/move")
    String move(Viewer viewer, @PathVariable String id, @RequestParam int position) {
        keeps(viewer);
        require(viewer, id);
        views.move(viewer, id, position);
        return BACK;
    }

    @PostMapping("/inbox/views/{id}/usual")
    String makeUsual(Viewer viewer, @PathVariable String id, @RequestParam(defaultValue = "true") boolean on) {
        keeps(viewer);
        require(viewer, id);
        views.makeUsual(viewer, on ? id : "");
        return BACK;
    }

    /** What is gone already is as it was asked for. */
    @PostMapping("/inbox/views/{id}/remove")
    String remove(Viewer viewer, @PathVariable String id) {
        keeps(viewer);
        views.remove(viewer, id);
        return BACK;
    }

    /** Who only reads keeps nothing here, not even a view. */
    private static void keeps(Viewer viewer) {
        if (viewer.roles().equals(Set.of(Role.AUDITOR))) {
            throw new Forbidden("view", "审计岗位只读，不保存视图。", "An auditor only reads and keeps no views.");
        }
    }

    private Optional<String> refused(
            Viewer viewer, Optional<Refusal> refusal, String at, HttpServletResponse response, Model model) {
        refusal.ifPresent(why -> response.setStatus(422));
        return refusal.map(why -> page(viewer, model, why, at));
    }

    private String page(Viewer viewer, Model model, @Nullable Refusal refusal, String at) {
        model.addAttribute("views", views.list(viewer));
        if (refusal != null) {
            model.addAttribute("refusal", refusal);
        }
        model.addAttribute("at", at);
        return PAGE;
    }

    private void require(Viewer viewer, String id) {
        List<SavedView> own = views.list(viewer);
        if (own.stream().noneMatch(view -> view.id().equals(id))) {
            throw new NotFound("view", "没有这个视图。", "There is no such view.");
        }
    }

    /** Only the question of an address, never another address. */
    private static String safe(String query) {
        return query.replaceAll("[^\\x21-\\x7e]|[#{}]", "");
    }
}
