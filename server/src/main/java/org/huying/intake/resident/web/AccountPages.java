package org.huying.intake.resident.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.huying.base.Refusal;
import org.huying.intake.resident.Admission;
import org.huying.intake.resident.Resident;
import org.huying.intake.resident.Residents;
import org.huying.security.Masked;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What a resident who is signed in can do with the account itself. */
@Controller
public class AccountPages {

    private static final String PAGE = "intake/account";
    private static final String SIGN_IN = "redirect:/public/sign-in?to=/public/account";

    private final Residents residents;
    private final ResidentSession session;
    private final Clock clock;

    AccountPages(Residents residents, ResidentSession session, Clock clock) {
        this.residents = residents;
        this.session = session;
        this.clock = clock;
    }

    /** What the page shows of an account. */
    public record Sheet(String name, Resident resident, Masked who) {}

    @GetMapping("/public/account")
    String show(@RequestParam(defaultValue = "") String done, HttpServletRequest request, Model model) {
        Optional<Resident> resident = session.find(request);
        model.addAttribute("done", done);
        return resident.map(found -> shown(found, "", null, request, model)).orElse(SIGN_IN);
    }

    @PostMapping("/public/account/password")
    String password(
            @RequestParam(defaultValue = "") String old,
            @RequestParam(defaultValue = "") String next,
            @RequestParam(defaultValue = "") String again,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Optional<Resident> resident = session.find(request);
        if (resident.isEmpty()) {
            return SIGN_IN;
        }
        Admission changed = next.equals(again)
                ? residents.changePassword(resident.get(), old, next, request.getRemoteAddr(), clock.instant())
                : new Admission.Refused(ResidentForm.UNLIKE);
        return switch (changed) {
            case Admission.Admitted admitted -> {
                session.begin(request, admitted.resident(), session.name(request));
                yield "redirect:/public/account?done=password";
            }
            case Admission.Refused refused -> {
                response.setStatus(422);
                yield shown(resident.get(), "password", refused.refusal(), request, model);
            }
            case Admission.Throttled throttled -> {
                response.setStatus(429);
                yield shown(resident.get(), "password", throttled.refusal(), request, model);
            }
        };
    }

    @PostMapping("/public/account/close")
    String close(
            @RequestParam(defaultValue = "") String password,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Optional<Resident> resident = session.find(request);
        if (resident.isEmpty()) {
            return SIGN_IN;
        }
        Optional<Refusal> refusal = residents.close(resident.get(), password, request.getRemoteAddr(), clock.instant());
        if (refusal.isPresent()) {
            response.setStatus(refusal.get().field() == null ? 429 : 422);
            return shown(resident.get(), "close", refusal.get(), request, model);
        }
        session.end(request);
        return "redirect:/public?closed=true";
    }

    /** @param form the one that was refused */
    private String shown(
            Resident resident, String form, @Nullable Refusal refusal, HttpServletRequest request, Model model) {
        model.addAttribute("sheet", new Sheet(session.name(request), resident, residents.identity(resident)));
        model.addAttribute("tried", form);
        model.addAttribute("form", new ResidentForm(Map.of(), "", refusal));
        return PAGE;
    }
}
