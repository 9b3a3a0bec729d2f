package org.huying.intake.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.huying.base.Refusal;
import org.huying.base.Refused;
import org.huying.intake.FormToken;
import org.huying.intake.PublicFiling;
import org.huying.intake.PublicFilings;
import org.huying.intake.PublicFilings.Filed;
import org.huying.intake.resident.Resident;
import org.huying.intake.resident.Residents;
import org.huying.intake.resident.web.ResidentSession;
import org.huying.intake.standing.Standing;
import org.huying.intake.standing.Standings;
import org.huying.matter.Matters;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Filing, by the form alone or by the form's script, which keeps what is typed until it has arrived. */
@Controller
public class FilingPages {

    /** How the script says that it is the one who asks. */
    static final String BY_SCRIPT = "X-Requested-With=huying";

    private static final String PAGE = "intake/file";
    private static final String RECEIPT = Receipt.class.getName();

    private final PublicFilings filings;
    private final FileForms forms;
    private final Residents residents;
    private final ResidentSession session;
    private final Visits visits;
    private final Matters matters;
    private final Standings standings;
    private final Clock clock;

    FilingPages(
            PublicFilings filings,
            FileForms forms,
            Residents residents,
            ResidentSession session,
            Visits visits,
            Matters matters,
            Standings standings,
            Clock clock) {
        this.filings = filings;
        this.forms = forms;
        this.residents = residents;
        this.session = session;
        this.visits = visits;
        this.matters = matters;
        this.standings = standings;
        this.clock = clock;
    }

    private record Photo(MultipartFile file) implements PublicFilings.Enclosure {
        @Override
        public String name() {
            return String.valueOf(file.getOriginalFilename());
        }

        @Override
        public java.io.InputStream content() throws IOException {
            return file.getInputStream();
        }
    }

    /** What the script is told: where to go, or what is wrong and at which field. */
    record Told(
            @Nullable String location,
            @Nullable String message,
            @Nullable String field,
            @Nullable String code) {}

    /** A form that was sent, and what came of it. */
    private record Tried(FilePage page, FormToken form, Filed filed) {}

    @GetMapping("/public/file")
    String show(@RequestParam(defaultValue = "") String line, HttpServletRequest request, Model model) {
        Optional<Resident> resident = session.find(request);
        model.addAttribute("page", forms.fresh(line, resident.isPresent(), clock.instant()));
        return shown(resident, model);
    }

    @PostMapping("/public/file")
    String file(
            @RequestParam MultiValueMap<String, String> typed,
            @RequestParam(required = false) List<MultipartFile> photos,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model)
            throws IOException {
        Optional<Resident> resident = session.find(request);
        Tried tried = tried(typed, photos, resident, request);
        return switch (tried.filed()) {
            case Filed.Receipt receipt -> {
                keep(receipt, resident, request);
                yield "redirect:/public/filed";
            }
            case Filed.Refused refused -> {
                response.setStatus(422);
                boolean used = refused.refusal().code().equals("form-used");
                String token = used ? tried.page().token() : tried.form().value();
                model.addAttribute("page", tried.page().again(typed, refused.refusal(), token));
                yield shown(resident, model);
            }
        };
    }

    @PostMapping(path = "/public/file", headers = BY_SCRIPT)
    ResponseEntity<Told> fileByScript(
            @RequestParam MultiValueMap<String, String> typed,
            @RequestParam(required = false) List<MultipartFile> photos,
            HttpServletRequest request,
            Locale locale)
            throws IOException {
        Optional<Resident> resident = session.find(request);
        return switch (tried(typed, photos, resident, request).filed()) {
            case Filed.Receipt receipt -> {
                keep(receipt, resident, request);
                yield ResponseEntity.ok(new Told("/public/filed", null, null, null));
            }
            case Filed.Refused refused -> {
                Refusal why = refused.refusal();
                yield ResponseEntity.unprocessableContent()
                        .body(new Told(null, why.message().in(locale), FilePage.shownAt(why), why.code()));
            }
        };
    }

    @GetMapping("/public/filed")
    String filed(HttpServletRequest request, Model model) {
        HttpSession visit = request.getSession(false);
        if (visit == null || !(visit.getAttribute(RECEIPT) instanceof Receipt receipt)) {
            return "redirect:/public/follow";
        }
        model.addAttribute("receipt", receipt);
        model.addAttribute("picture", QrPicture.of(address(request, receipt)));
        return "intake/filed";
    }

    /** The code stands behind the #, which a browser sends to nobody. */
    private static String address(HttpServletRequest request, Receipt receipt) {
        String here = request.getRequestURL().toString();
        return here.substring(0, here.length() - "/public/filed".length()) + "/public/follow?number=" + receipt.number()
                + "#" + receipt.code();
    }

    private Tried tried(
            Map<String, List<String>> typed,
            @Nullable List<MultipartFile> photos,
            Optional<Resident> resident,
            HttpServletRequest request)
            throws IOException {
        Instant now = clock.instant();
        FilePage page = forms.fresh(first(typed, "line"), resident.isPresent(), now);
        FormToken form = FormToken.find(first(typed, "token")).orElseGet(() -> new FormToken(page.token()));
        if (!first(typed, "website").isBlank()) {
            return new Tried(page, form, new Filed.Refused(FileForms.robot()));
        }
        List<Photo> files = Objects.requireNonNullElse(photos, List.<MultipartFile>of()).stream()
                .filter(file -> !file.isEmpty())
                .map(Photo::new)
                .toList();
        try {
            PublicFiling filing = forms.filing(page, typed, resident);
            PublicFilings.Note note =
                    (followed, at) -> resident.ifPresent(known -> residents.filed(known, followed, at));
            return new Tried(page, form, filings.file(filing, files, form, request.getRemoteAddr(), now, note));
        } catch (Refused refused) {
            return new Tried(page, form, new Filed.Refused(refused.refusal()));
        }
    }

    private void keep(Filed.Receipt receipt, Optional<Resident> resident, HttpServletRequest request) {
        visits.add(request, receipt.followed());
        Standing standing = matters.find(filings.viewer(receipt.followed()), receipt.matter())
                .map(standings::of)
                .orElseThrow();
        request.getSession()
                .setAttribute(
                        RECEIPT,
                        new Receipt(
                                standing.id(),
                                receipt.number(),
                                receipt.code().shown(),
                                standing.clock().due(),
                                standing.clock().provisional(),
                                resident.isPresent()));
    }

    private String shown(Optional<Resident> resident, Model model) {
        resident.ifPresent(known -> model.addAttribute("who", residents.identity(known)));
        return PAGE;
    }

    private static String first(Map<String, List<String>> typed, String name) {
        return typed.getOrDefault(name, List.of()).stream().findFirst().orElse("");
    }
}
