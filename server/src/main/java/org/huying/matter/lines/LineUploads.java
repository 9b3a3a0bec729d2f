package org.huying.matter.lines;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.huying.base.Bilingual;
import org.huying.base.Conflict;
import org.huying.base.Forbidden;
import org.huying.base.Refusal;
import org.huying.base.Refused;
import org.huying.base.Role;
import org.huying.line.Diagrams;
import org.huying.line.Line;
import org.huying.line.LineFiles;
import org.huying.line.LineId;
import org.huying.line.LinePublication;
import org.huying.line.LineTrial;
import org.huying.line.Lines;
import org.huying.security.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/**
 * How a changed line takes effect: it is brought, proved and compared with what is in force; only what was seen is
 * published, and only on top of the edition that it was compared with. What was brought stays on the page, to be put right
 * there.
 */
@Controller
class LineUploads {

    private static final String PAGE = "matter/linetrial";

    private final Lines lines;
    private final LineSheets sheets;
    private final Clock clock;

    LineUploads(Lines lines, LineSheets sheets, Clock clock) {
        this.lines = lines;
        this.sheets = sheets;
        this.clock = clock;
    }

    @GetMapping("/lines/upload")
    String show(Viewer viewer, Model model) {
        requireAdmin(viewer);
        return upload(null, model);
    }

    @PostMapping("/lines/upload")
    String upload(
            Viewer viewer,
            @RequestParam(defaultValue = "") String line,
            @RequestParam(required = false) @Nullable List<MultipartFile> files,
            Locale locale,
            HttpServletResponse response,
            Model model)
            throws IOException {
        requireAdmin(viewer);
        try {
            List<MultipartFile> brought = files == null
                    ? List.of()
                    : files.stream().filter(file -> !file.isEmpty()).toList();
            Map<String, String> texts = new TreeMap<>(Uploaded.texts(brought));
            return tried(viewer, completed(viewer, line, texts), locale, response, model);
        } catch (Refused refused) {
            response.setStatus(422);
            return upload(refused.refusal(), model);
        }
    }

    @PostMapping("/lines/trial")
    String trial(
            Viewer viewer,
            @RequestParam(defaultValue = "") String line,
            @RequestParam(defaultValue = "") String yaml,
            @RequestParam(defaultValue = "") String categories,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        requireAdmin(viewer);
        return tried(viewer, files(line, yaml, categories), locale, response, model);
    }

    /** @param digest of what was proved and compared; what was changed since is looked at again first */
    @PostMapping("/lines/publish")
    String publish(
            Viewer viewer,
            @RequestParam(defaultValue = "") String line,
            @RequestParam(defaultValue = "") String yaml,
            @RequestParam(defaultValue = "") String categories,
            @RequestParam(defaultValue = "") String digest,
            @RequestParam int base,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        requireAdmin(viewer);
        LineFiles files = files(line, yaml, categories);
        if (!files.digest().equals(digest)) {
            return again(viewer, files, changed(), 422, locale, response, model);
        }
        try {
            return switch (lines.publish(viewer.district(), files, base, viewer.person(), clock.instant())) {
                case LinePublication.Published published ->
                    "redirect:/lines/" + published.line().id() + "?published=true";
                case LinePublication.Unchanged unchanged ->
                    "redirect:/lines/" + unchanged.line().id() + "?published=true";
                case LinePublication.Rejected rejected -> tried(viewer, files, locale, response, model);
            };
        } catch (Conflict overtaken) {
            return again(viewer, files, overtaken.refusal(), 409, locale, response, model);
        }
    }

    private static String upload(@Nullable Refusal refusal, Model model) {
        model.addAttribute("refusal", refusal);
        return "matter/lineupload";
    }

    private String tried(Viewer viewer, LineFiles files, Locale locale, HttpServletResponse response, Model model) {
        LineTrial trial = lines.attempt(viewer.district(), files);
        if (!trial.sound()) {
            response.setStatus(422);
        }
        model.addAttribute("sheet", sheet(viewer, trial, null, locale));
        return PAGE;
    }

    private String again(
            Viewer viewer,
            LineFiles files,
            Refusal why,
            int status,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        response.setStatus(status);
        model.addAttribute("sheet", sheet(viewer, lines.attempt(viewer.district(), files), why, locale));
        return PAGE;
    }

    private TrialSheet sheet(Viewer viewer, LineTrial trial, @Nullable Refusal why, Locale locale) {
        Line later = trial.line();
        if (trial.base() == 0) {
            Bilingual title = later == null ? Bilingual.same(trial.files().folder()) : later.title();
            return new TrialSheet(
                    trial, title, later == null ? null : Diagrams.svg(later, locale), null, List.of(), why);
        }
        LineId id = new LineId(trial.files().folder());
        Line earlier = lines.edition(viewer.district(), id, trial.base());
        return new TrialSheet(
                trial,
                earlier.title(),
                later == null ? null : Diagrams.svg(later, locale),
                later == null || trial.difference() == null
                        ? null
                        : DifferenceSheet.of(trial.difference(), earlier, later),
                sheets.editions(viewer, id),
                why);
    }

    /** A file that was not brought stays as it is in force. */
    private LineFiles completed(Viewer viewer, String line, Map<String, String> texts) {
        String folder = line.isBlank() ? Uploaded.id(texts.getOrDefault(LineFiles.LINE, "")) : line;
        lines.all(viewer.district()).stream()
                .filter(each -> each.id().value().equals(line))
                .findFirst()
                .ifPresent(each -> lines.files(viewer.district(), each.id(), each.edition())
                        .texts()
                        .forEach(texts::putIfAbsent));
        return new LineFiles(folder.isBlank() ? "line" : folder, texts);
    }

    private static LineFiles files(String line, String yaml, String categories) {
        Map<String, String> texts = new TreeMap<>(Map.of(LineFiles.LINE, yaml));
        if (!categories.isBlank()) {
            texts.put(LineFiles.CATEGORIES, categories);
        }
        String folder = line.isBlank() ? Uploaded.id(yaml) : line;
        return new LineFiles(folder.isBlank() ? "line" : folder, texts);
    }

    private static void requireAdmin(Viewer viewer) {
        if (!viewer.has(Role.ADMIN)) {
            throw new Forbidden("lines", "业务线由管理员发布。", "Lines are published by administrators.");
        }
    }

    private static Refusal changed() {
        return Refusal.of(
                "changed-since",
                "检查之后内容又有改动。请看一遍新的检查结果，再发布。",
                "It was changed after it was checked; look at the new result and publish then.");
    }
}
