package org.huying.matter.lines;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.huying.base.NotFound;
import org.huying.base.Role;
import org.huying.line.Line;
import org.huying.line.LineFiles;
import org.huying.line.LineId;
import org.huying.line.Lines;
import org.huying.security.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The lines of the district, as those who work by them can read them. */
@Controller
class LinePages {

    private static final MediaType PLAIN = new MediaType("text", "plain", StandardCharsets.UTF_8);

    private final Lines lines;
    private final LineSheets sheets;

    LinePages(Lines lines, LineSheets sheets) {
        this.lines = lines;
        this.sheets = sheets;
    }

    @GetMapping("/lines")
    String list(Viewer viewer, Model model) {
        model.addAttribute("rows", sheets.all(viewer));
        model.addAttribute("mayChange", viewer.has(Role.ADMIN));
        return "matter/lines";
    }

    @GetMapping("/lines/{id}")
    String show(
            Viewer viewer,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable Integer edition,
            @RequestParam(defaultValue = "false") boolean published,
            Locale locale,
            Model model) {
        model.addAttribute("sheet", sheets.of(viewer, id, edition, locale));
        model.addAttribute("published", published);
        return "matter/line";
    }

    @GetMapping("/lines/{id}/difference")
    String difference(
            Viewer viewer, @PathVariable String id, @RequestParam int from, @RequestParam int to, Model model) {
        LineId line = sheets.id(viewer, id);
        Line earlier = lines.edition(viewer.district(), line, from);
        Line later = lines.edition(viewer.district(), line, to);
        model.addAttribute("line", later);
        model.addAttribute("from", from);
        model.addAttribute("to", to);
        model.addAttribute("editions", sheets.editions(viewer, line));
        model.addAttribute(
                "difference", DifferenceSheet.of(lines.difference(viewer.district(), line, from, to), earlier, later));
        return "matter/linedifference";
    }

    @GetMapping("/lines/{id}/editions/{edition}/files.zip")
    ResponseEntity<byte[]> zip(Viewer viewer, @PathVariable String id, @PathVariable int edition) throws IOException {
        LineFiles files = lines.files(viewer.district(), sheets.id(viewer, id), edition);
        String name = files.folder() + "-" + edition + ".zip";
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/zip"))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(zipped(files));
    }

    @GetMapping("/lines/{id}/editions/{edition}/files/{name}")
    ResponseEntity<String> file(
            Viewer viewer, @PathVariable String id, @PathVariable int edition, @PathVariable String name) {
        String text = lines.files(viewer.district(), sheets.id(viewer, id), edition)
                .texts()
                .get(name);
        if (text == null) {
            throw new NotFound("file", "这一版没有这个文件。", "This edition has no such file.");
        }
        return ResponseEntity.ok()
                .contentType(PLAIN)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(text);
    }

    private static byte[] zipped(LineFiles files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, String> file : files.texts().entrySet()) {
                zip.putNextEntry(new ZipEntry(files.folder() + "/" + file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
