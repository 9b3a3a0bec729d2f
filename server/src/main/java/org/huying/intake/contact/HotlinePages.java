package org.huying.intake.contact;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Optional;
import org.huying.base.Forbidden;
import org.huying.base.Refusal;
import org.huying.base.Role;
import org.huying.security.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where an administrator says by which number residents reach the district. */
@Controller
class HotlinePages {

    private static final String PAGE = "intake/hotline";

    private final Contacts contacts;
    private final Clock clock;

    HotlinePages(Contacts contacts, Clock clock) {
        this.contacts = contacts;
        this.clock = clock;
    }

    @GetMapping("/hotline")
    String show(Viewer viewer, @RequestParam(defaultValue = "false") boolean done, Model model) {
        if (!viewer.has(Role.ADMIN)) {
            throw new Forbidden("hotline", "只有管理员可以设置服务热线", "only an administrator sets the hotline");
        }
        contacts.hotline(viewer.district()).ifPresent(hotline -> {
            model.addAttribute("phone", hotline.phone());
            model.addAttribute("zh", hotline.words().zh());
            model.addAttribute("en", hotline.words().en());
        });
        model.addAttribute("done", done);
        return PAGE;
    }

    @PostMapping("/hotline")
    String change(
            Viewer viewer,
            @RequestParam(defaultValue = "") String phone,
            @RequestParam(defaultValue = "") String zh,
            @RequestParam(defaultValue = "") String en,
            HttpServletResponse response,
            Model model) {
        Optional<Refusal> refusal = contacts.change(viewer, phone, zh, en, clock.instant());
        if (refusal.isEmpty()) {
            return "redirect:/hotline?done=true";
        }
        response.setStatus(422);
        model.addAttribute("phone", phone);
        model.addAttribute("zh", zh);
        model.addAttribute("en", en);
        model.addAttribute("refusal", refusal.get());
        return PAGE;
    }
}
