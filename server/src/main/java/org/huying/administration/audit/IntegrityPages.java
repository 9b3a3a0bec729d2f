package org.huying.administration.audit;

import org.huying.administration.web.Sections;
import org.huying.matter.audit.Integrity;
import org.huying.security.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The proof of the ledger, asked for from the page of the audit. */
@Controller
class IntegrityPages {

    private final Integrity integrity;

    IntegrityPages(Integrity integrity) {
        this.integrity = integrity;
    }

    /** Reads the ledger again, apart from the request, all of it or what is new; what is found is kept. */
    @PostMapping("/administration/audit/verify")
    String verify(Viewer viewer, @RequestParam(defaultValue = "false") boolean since) {
        Sections.requireKeeper(viewer);
        integrity.verify(viewer.district(), viewer.person(), since);
        return "redirect:/administration/audit#integrity";
    }
}
