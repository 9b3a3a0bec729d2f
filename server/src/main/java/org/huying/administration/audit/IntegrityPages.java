package org.huying.administration.audit;

import org.huying.administration.web.Sections;
import org.huying.matter.audit.Integrity;
import org.huying.security.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/** The proof of the ledger, asked for from the page of the audit. */
@Controller
class IntegrityPages {

    private final Integrity integrity;

    IntegrityPages(Integrity integrity) {
        this.integrity = integrity;
    }

    /** Reads the whole ledger again, apart from the request; what is found is kept. */
    @PostMapping("/administration/audit/verify")
    String verify(Viewer viewer) {
        Sections.requireKeeper(viewer);
        integrity.verify(viewer.district(), viewer.person());
        return "redirect:/administration/audit#integrity";
    }
}
