package org.huying.intake.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.io.Serializable;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.huying.base.Refusal;
import org.huying.base.Refused;
import org.huying.intake.FormToken;
import org.huying.intake.PublicFiling;
import org.huying.intake.PublicFilings;
import org.huying.intake.PublicFilings.Filed;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Filing without an account. */
@Controller
public class FilingPages {

    private static final String PAGE = "intake/file";
    private static final String RECEIPT = FilingPages.class.getName() + ".receipt";

    private final PublicFilings filings;
    private final FileForms forms;
    private final Clock clock;

    FilingPages(PublicFilings filings, FileForms forms, Clock clock) {
        this.filings = filings;
        this.forms = forms;
        this.clock = clock;
    }

    /** What the confirmation shows for as long as the visit lasts. */
    public record Shown(String number, String code) implements Serializable {}

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

    @GetMapping("/public")
    String home() {
        return "intake/home";
    }

    @GetMapping("/public/file")
    String show(@RequestParam(defaultValue = "") String line, Model model) {
        model.addAttribute("page", forms.fresh(line, clock.instant()));
        return PAGE;
    }

    @PostMapping("/public/file")
    String file(
            @RequestParam(defaultValue = "") String line,
            @RequestParam(defaultValue = "") String token,
            @RequestParam(defaultValue = "") String website,
            @RequestParam MultiValueMap<String, String> typed,
            @RequestParam(required = false) List<MultipartFile> photos,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model)
            throws IOException {
        FilePage page = forms.fresh(line, clock.instant());
        FormToken form = FormToken.find(token).orElseGet(() -> new FormToken(page.token()));
        if (!website.isBlank()) {
            return again(page, typed, FileForms.robot(), form, response, model);
        }
        List<Photo> files = photos == null
                ? List.of()
                : photos.stream()
                        .filter(file -> !file.isEmpty())
                        .map(Photo::new)
                        .toList();
        Filed filed;
        try {
            PublicFiling filing = forms.filing(page, typed);
            filed = filings.file(filing, files, form, request.getRemoteAddr(), clock.instant());
        } catch (Refused refused) {
            filed = new Filed.Refused(refused.refusal());
        }
        return switch (filed) {
            case Filed.Receipt receipt -> {
                HttpSession session = request.getSession();
                session.setAttribute(
                        RECEIPT, new Shown(receipt.number(), receipt.code().shown()));
                yield "redirect:/public/filed";
            }
            case Filed.Refused refused -> again(page, typed, refused.refusal(), form, response, model);
        };
    }

    @GetMapping("/public/filed")
    String filed(HttpSession session, Model model) {
        if (!(session.getAttribute(RECEIPT) instanceof Shown shown)) {
            return "redirect:/public/follow";
        }
        model.addAttribute("shown", shown);
        return "intake/filed";
    }

    private static String again(
            FilePage page,
            Map<String, List<String>> typed,
            Refusal refusal,
            FormToken form,
            HttpServletResponse response,
            Model model) {
        response.setStatus(422);
        boolean used = refusal.code().equals("form-used");
        model.addAttribute("page", page.again(typed, refusal, used ? page.token() : form.value()));
        return PAGE;
    }
}
