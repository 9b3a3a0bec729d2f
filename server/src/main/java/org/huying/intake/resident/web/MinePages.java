package org.huying.intake.resident.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huying.base.Refusal;
import org.huying.intake.PublicFilings;
import org.huying.intake.PublicFilings.Followed;
import org.huying.intake.resident.Linked;
import org.huying.intake.resident.Resident;
import org.huying.intake.resident.Residents;
import org.huying.intake.standing.Standing;
import org.huying.intake.standing.Standings;
import org.huying.matter.MatterId;
import org.huying.matter.Matters;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The matters on the list of a resident who is signed in. */
@Controller
public class MinePages {

    private static final String PAGE = "intake/mine";
    private static final int A_PAGE = 20;

    private final Residents residents;
    private final ResidentSession session;
    private final PublicFilings filings;
    private final Matters matters;
    private final Standings standings;
    private final Clock clock;

    MinePages(
            Residents residents,
            ResidentSession session,
            PublicFilings filings,
            Matters matters,
            Standings standings,
            Clock clock) {
        this.residents = residents;
        this.session = session;
        this.filings = filings;
        this.matters = matters;
        this.standings = standings;
        this.clock = clock;
    }

    /** A page of the list. */
    public record Mine(String name, List<Item> items, int page, boolean more) {

        public Mine {
            items = List.copyOf(items);
        }
    }

    /** A line of the list. */
    public record Item(boolean filed, Standing standing) {}

    @GetMapping("/public/mine")
    String list(
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "") String done,
            HttpServletRequest request,
            Model model) {
        return session.find(request)
                .map(resident -> {
                    model.addAttribute("done", done);
                    return shown(resident, page, request, model);
                })
                .orElse("redirect:/public/sign-in?to=/public/mine");
    }

    @PostMapping("/public/mine")
    String add(
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Optional<Resident> resident = session.find(request);
        if (resident.isEmpty()) {
            return "redirect:/public/sign-in?to=/public/mine";
        }
        Instant now = clock.instant();
        Refusal refusal = added(resident.get(), number, code, request.getRemoteAddr(), now);
        if (refusal == null) {
            return "redirect:/public/mine?done=added";
        }
        response.setStatus(refusal == PublicFilings.TOO_MANY_GUESSES ? 429 : 403);
        model.addAttribute("form", new ResidentForm(Map.of("number", number), "", refusal));
        return shown(resident.get(), 1, request, model);
    }

    private @Nullable Refusal added(Resident resident, String number, String code, String address, Instant now) {
        if (!filings.mayGuess(number, address, now)) {
            return PublicFilings.TOO_MANY_GUESSES;
        }
        Optional<Followed> followed = filings.open(number, code);
        followed.ifPresentOrElse(
                found -> residents.add(resident, found, now), () -> filings.wrong(number, address, now));
        return followed.isPresent() ? null : PublicFilings.WRONG_CODE;
    }

    @PostMapping("/public/mine/{id}/drop")
    String drop(@PathVariable String id, HttpServletRequest request) {
        Optional<Resident> resident = session.find(request);
        if (resident.isEmpty()) {
            return "redirect:/public/sign-in?to=/public/mine";
        }
        MatterId.find(id).ifPresent(matter -> residents.drop(resident.get(), matter));
        return "redirect:/public/mine?done=dropped";
    }

    private String shown(Resident resident, int wanted, HttpServletRequest request, Model model) {
        int page = Math.clamp(wanted, 1, 1_000);
        List<Linked> linked = residents.list(resident, (page - 1) * A_PAGE, A_PAGE + 1);
        List<Item> items = new ArrayList<>();
        for (Linked one : linked.stream().limit(A_PAGE).toList()) {
            matters.find(filings.viewer(one.followed()), one.followed().matter())
                    .map(standings::of)
                    .ifPresent(standing -> items.add(new Item(one.filed(), standing)));
        }
        model.addAttribute("mine", new Mine(session.name(request), items, page, linked.size() > A_PAGE));
        if (!model.containsAttribute("form")) {
            model.addAttribute("form", ResidentForm.empty(""));
        }
        return PAGE;
    }
}
