package org.huying.intake.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import org.huying.base.DistrictCode;
import org.huying.district.Districts;
import org.huying.intake.contact.Contacts;
import org.huying.intake.resident.web.ResidentSession;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The front of the public side: what can be done here, and how it goes on from there. */
@Controller
class PublicPages {

    private final DistrictCode district;
    private final Districts districts;
    private final PublicLines lines;
    private final Contacts contacts;
    private final ResidentSession session;

    PublicPages(
            DistrictCode district, Districts districts, PublicLines lines, Contacts contacts, ResidentSession session) {
        this.district = district;
        this.districts = districts;
        this.lines = lines;
        this.contacts = contacts;
        this.session = session;
    }

    @GetMapping("/public")
    String front(@RequestParam(defaultValue = "false") boolean closed, HttpServletRequest request, Model model) {
        model.addAttribute("district", districts.current(district).name());
        model.addAttribute("promises", promises());
        contacts.hotline(district).ifPresent(hotline -> model.addAttribute("hotline", hotline));
        model.addAttribute("signedIn", session.find(request).isPresent());
        model.addAttribute("closed", closed);
        return "intake/home";
    }

    @GetMapping("/public/how")
    String how(Model model) {
        model.addAttribute("promises", promises());
        contacts.hotline(district).ifPresent(hotline -> model.addAttribute("hotline", hotline));
        return "intake/how";
    }

    /** What most people come for stands first. */
    private List<Promise> promises() {
        return lines.list().stream()
                .map(Promise::of)
                .sorted(Comparator.comparing(promise -> !promise.line().equals(FileForms.USUAL)))
                .toList();
    }
}
