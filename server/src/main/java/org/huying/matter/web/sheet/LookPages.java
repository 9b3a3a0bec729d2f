package org.huying.matter.web.sheet;

import java.time.Clock;
import org.huying.base.Coded;
import org.huying.base.Forbidden;
import org.huying.base.Invalid;
import org.huying.base.NotFound;
import org.huying.base.Refused;
import org.huying.matter.Matter;
import org.huying.matter.Matters;
import org.huying.matter.web.Addressed;
import org.huying.matter.words.Discretion;
import org.huying.security.Identity;
import org.huying.security.RequesterId;
import org.huying.security.Vault;
import org.huying.security.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Looking at who asked, and erasing them: with a reason, and on record (law 8). */
@Controller
public class LookPages {

    private final Matters matters;
    private final Sheets sheets;
    private final Vault vault;
    private final Clock clock;

    LookPages(Matters matters, Sheets sheets, Vault vault, Clock clock) {
        this.matters = matters;
        this.sheets = sheets;
        this.vault = vault;
        this.clock = clock;
    }

    /** What was seen. */
    public record Looked(String requester, Identity identity) {}

    @PostMapping("/matters/{id}/requesters/{requester}")
    String look(
            Viewer viewer,
            @PathVariable String id,
            @PathVariable String requester,
            @RequestParam(defaultValue = "") String reason,
            Model model) {
        Matter matter = find(viewer, id);
        RequesterId who = asking(matter, requester);
        try {
            Identity identity = vault.look(viewer, who, reason, Discretion.reference(matter), clock.instant());
            model.addAttribute("looked", new Looked(requester, identity));
            return shown(viewer, matter, model);
        } catch (Invalid | Forbidden | Refused refused) {
            return refused(viewer, matter, refused, model);
        }
    }

    @PostMapping("/matters/{id}/requesters/{requester}/erasure")
    String erase(
            Viewer viewer,
            @PathVariable String id,
            @PathVariable String requester,
            @RequestParam(defaultValue = "") String reason,
            Model model) {
        Matter matter = find(viewer, id);
        RequesterId who = asking(matter, requester);
        try {
            vault.erase(who, viewer, matter.id().toString(), reason, clock.instant());
            return "redirect:/matters/" + matter.id();
        } catch (Invalid | Refused refused) {
            return refused(viewer, matter, refused, model);
        }
    }

    private String refused(Viewer viewer, Matter matter, Coded refused, Model model) {
        model.addAttribute("lookRefusal", refused.refusal());
        return shown(viewer, matter, model);
    }

    private String shown(Viewer viewer, Matter matter, Model model) {
        model.addAttribute("sheet", sheets.of(viewer, matter));
        return "matter/matter";
    }

    /** @throws NotFound if it is nobody who asked in the matter */
    public static RequesterId asking(Matter matter, String requester) {
        return RequesterId.find(requester)
                .filter(id -> matter.content().requesters().contains(id.value()))
                .orElseThrow(() -> new NotFound("requester", "本件没有这位诉求人。", "No such requester asked in this matter."));
    }

    private Matter find(Viewer viewer, String id) {
        return Addressed.matter(matters, viewer, id);
    }
}
