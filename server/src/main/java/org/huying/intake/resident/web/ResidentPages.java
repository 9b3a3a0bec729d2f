package org.huying.intake.resident.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.huying.base.Refusal;
import org.huying.intake.resident.Admission;
import org.huying.intake.resident.Registration;
import org.huying.intake.resident.Resident;
import org.huying.intake.resident.Residents;
import org.huying.security.Identity;
import org.huying.security.Viewers;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where residents and companies make an account, come in and go out. */
@Controller
class ResidentPages {

    private static final String SIGN_IN = "intake/sign-in";
    private static final String REGISTER = "intake/register";
    private static final String HOME = "/public/mine";
    private static final Refusal ON_DUTY = Refusal.of(
            "on-duty",
            "您正用工作账号登录。请先退出工作账号，再以居民身份登录。",
            "You are signed in with an account of the service; sign out there first.");

    private final Residents residents;
    private final ResidentSession session;
    private final Clock clock;

    ResidentPages(Residents residents, ResidentSession session, Clock clock) {
        this.residents = residents;
        this.session = session;
        this.clock = clock;
    }

    @GetMapping("/public/sign-in")
    String ask(@RequestParam(defaultValue = "") String to, HttpServletRequest request, Model model) {
        if (session.find(request).isPresent()) {
            return "redirect:" + within(to);
        }
        model.addAttribute("form", new ResidentForm(Map.of(), within(to), onDuty()));
        return SIGN_IN;
    }

    @PostMapping("/public/sign-in")
    String enter(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String to,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Admission admission = Viewers.find().isPresent()
                ? new Admission.Refused(ON_DUTY)
                : residents.signIn(name, password, request.getRemoteAddr(), clock.instant());
        model.addAttribute("form", new ResidentForm(Map.of("name", name), within(to), refusal(admission)));
        return admitted(admission, name, within(to), SIGN_IN, request, response);
    }

    @GetMapping("/public/register")
    String wish(@RequestParam(defaultValue = "") String to, HttpServletRequest request, Model model) {
        if (session.find(request).isPresent()) {
            return "redirect:" + within(to);
        }
        model.addAttribute("form", new ResidentForm(Map.of(), within(to), onDuty()));
        return REGISTER;
    }

    @PostMapping("/public/register")
    String register(
            @RequestParam Map<String, String> typed,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        String to = within(typed.getOrDefault("to", ""));
        String name = typed.getOrDefault("name", "");
        Admission admission = Viewers.find().isPresent() ? new Admission.Refused(ON_DUTY) : registered(typed, request);
        Map<String, String> shown = new HashMap<>(typed);
        shown.keySet().retainAll(Set.of("name", "called", "phone", "kind"));
        model.addAttribute("form", new ResidentForm(shown, to, refusal(admission)));
        return admitted(admission, name, to, REGISTER, request, response);
    }

    private Admission registered(Map<String, String> typed, HttpServletRequest request) {
        String password = typed.getOrDefault("password", "");
        if (!password.equals(typed.getOrDefault("again", ""))) {
            return new Admission.Refused(ResidentForm.UNLIKE);
        }
        Registration wish = new Registration(
                typed.getOrDefault("name", ""),
                password,
                Resident.Kind.of(typed.getOrDefault("kind", "")),
                new Identity(typed.get("called"), typed.get("phone"), null));
        return residents.register(wish, request.getRemoteAddr(), clock.instant());
    }

    @PostMapping("/public/sign-out")
    String leave(HttpServletRequest request) {
        if (Viewers.find().isEmpty()) {
            session.end(request);
        }
        return "redirect:/public";
    }

    private String admitted(
            Admission admission,
            String name,
            String to,
            String page,
            HttpServletRequest request,
            HttpServletResponse response) {
        return switch (admission) {
            case Admission.Admitted entered -> {
                session.begin(request, entered.resident(), name.strip());
                yield "redirect:" + to;
            }
            case Admission.Refused refused -> {
                response.setStatus(refused.refusal().field() == null ? 403 : 422);
                yield page;
            }
            case Admission.Throttled throttled -> {
                response.setHeader(
                        HttpHeaders.RETRY_AFTER,
                        Long.toString(throttled.waiting().toSeconds() + 1));
                response.setStatus(429);
                yield page;
            }
        };
    }

    private static @Nullable Refusal refusal(Admission admission) {
        return switch (admission) {
            case Admission.Admitted entered -> null;
            case Admission.Refused refused -> refused.refusal();
            case Admission.Throttled throttled -> throttled.refusal();
        };
    }

    private static @Nullable Refusal onDuty() {
        return Viewers.find().isPresent() ? ON_DUTY : null;
    }

    /** A page of the public side, never an address that somebody else has put there. */
    static String within(String to) {
        return Optional.of(to)
                .filter(path -> path.matches("/public/[A-Za-z0-9/_-]{1,100}"))
                .filter(path -> !path.startsWith("/public/sign-") && !path.contains("//"))
                .orElse(HOME);
    }
}
