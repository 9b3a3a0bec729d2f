package org.huying.platform;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The front door: what a visitor can do without an account; what waits for whoever is signed in. */
@Controller
class HomePage {

    private final ObjectProvider<Waiting> waiting;

    HomePage(ObjectProvider<Waiting> waiting) {
        this.waiting = waiting;
    }

    @GetMapping("/")
    String home(@AuthenticationPrincipal @Nullable Object principal, Model model) {
        List<Waiting.Figure> figures = principal instanceof Reader reader
                ? waiting.orderedStream()
                        .flatMap(one -> one.of(reader).stream())
                        .toList()
                : List.of();
        model.addAttribute("figures", figures);
        return "platform/home";
    }
}
