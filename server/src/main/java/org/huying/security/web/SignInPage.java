package org.huying.security.web;

import jakarta.servlet.http.HttpServletRequest;
import org.huying.base.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page on which the district's own people sign in. */
@Controller
class SignInPage {

    static final String REFUSAL = SignInPage.class.getName() + ".refusal";

    @GetMapping("/sign-in")
    String show(@RequestParam(defaultValue = "") String to, @RequestParam @Nullable String expired, Model model) {
        model.addAttribute("form", new SignInForm("", ReturnTo.safe(to), null, expired != null));
        return "security/sign-in";
    }

    /** Where a refused attempt is forwarded to. */
    @PostMapping("/sign-in/again")
    String again(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String to,
            HttpServletRequest request,
            Model model) {
        Refusal refusal = request.getAttribute(REFUSAL) instanceof Refusal given ? given : null;
        model.addAttribute("form", new SignInForm(name, ReturnTo.safe(to), refusal, false));
        return "security/sign-in";
    }
}
