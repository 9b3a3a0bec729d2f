package org.huying.matter.dossier;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/**
 * Sets a dossier as PDF/A-2u (ISO 19005-2): a file that shows the same in fifty years, since everything that it needs is
 * in it, and whose text can be searched and copied.
 */
@Component
class DossierPdf {

    private static final int NORMAL = 400;
    private static final int BOLD = 700;

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
    private final String style = read("/dossier/paper.css");

    DossierPdf() {
        XRLog.setLoggingEnabled(false);
    }

    byte[] of(Dossier dossier, Wording say) {
        StringOutput body = new StringOutput();
        templates.render("matter/dossierbody.jte", Map.of("dossier", dossier, "say", say, "paper", true), body);
        return set(page(dossier, say, body.toString()), say);
    }

    private String page(Dossier dossier, Wording say, String body) {
        String title = Typeface.printable(say.text("dossier.of", dossier.sheet().number()));
        return """
            <!DOCTYPE html>
            <html xmlns="http://www.w3.org/1999/xhtml" lang="%s"><head><title>%s</title>
            <meta name="author" content="%s"/><meta name="subject" content="%s"/>
            <style>%s</style></head><body>%s</body></html>
            """.formatted(
                        say.language(),
                        escaped(title),
                        escaped(Typeface.printable(say.text(dossier.district()))),
                        escaped(dossier.sheet().number()),
                        style,
                        Typeface.printable(body));
    }

    private byte[] set(String page, Wording say) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PdfRendererBuilder builder = new PdfRendererBuilder()
                .withHtmlContent(page, null)
                .useFont(() -> Typeface.open("Regular"), Typeface.NAME, NORMAL, FontStyle.NORMAL, true)
                .useFont(() -> Typeface.open("Bold"), Typeface.NAME, BOLD, FontStyle.NORMAL, true)
                .useReplacementText(Typeface.MISSING)
                .useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData())
                .usePdfAConformance(PdfAConformance.PDFA_2_U)
                .withProducer(say.text("platform.product"))
                .useExternalResourceAccessControl(
                        (address, type) -> address.startsWith("data:"),
                        com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                .toStream(bytes);
        try {
            builder.run();
            return Searchable.of(bytes.toByteArray(), Typeface.everyday());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }

    private static String read(String resource) {
        try (InputStream stream =
                Objects.requireNonNull(DossierPdf.class.getResourceAsStream(resource), resource + " is missing")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }
}
