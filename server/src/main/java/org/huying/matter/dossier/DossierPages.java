package org.huying.matter.dossier;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.huying.matter.web.Addressed;
import org.huying.security.Viewer;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The dossier of a matter: to look at and print, and as a file to archive. */
@Controller
class DossierPages {

    private final Dossiers dossiers;
    private final DossierPdf pdf;
    private final Pictures pictures;
    private final MessageSource messages;

    DossierPages(Dossiers dossiers, DossierPdf pdf, Pictures pictures, MessageSource messages) {
        this.dossiers = dossiers;
        this.pdf = pdf;
        this.pictures = pictures;
        this.messages = messages;
    }

    @GetMapping("/matters/{id}/dossier")
    String show(Viewer viewer, @PathVariable String id, Locale locale, Model model) {
        model.addAttribute("dossier", find(viewer, id));
        model.addAttribute("say", new Wording(messages, locale));
        return "matter/dossier";
    }

    @GetMapping("/matters/{id}/dossier.pdf")
    ResponseEntity<byte[]> file(Viewer viewer, @PathVariable String id, Locale locale) {
        Dossier dossier = find(viewer, id);
        Wording say = new Wording(messages, locale);
        Dossier whole = dossier.with(pictures.embedded(viewer, dossier.sheet().files()));
        String name = say.text("dossier.filename", dossier.sheet().number());
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(pdf.of(whole, say));
    }

    private Dossier find(Viewer viewer, String id) {
        return Addressed.of(id, known -> dossiers.find(viewer, known));
    }
}
