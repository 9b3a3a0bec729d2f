package org.huying.pledge.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import org.huying.base.Bilingual;
import org.huying.base.Coded;
import org.huying.base.Role;
import org.huying.pledge.review.Readings;
import org.huying.pledge.review.Readings.Brought;
import org.huying.security.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Where work reports are brought, and one of them is read beside what it promises. */
@Controller
class ReadingPages {

    private static final MediaType PLAIN = new MediaType("text", "plain", StandardCharsets.UTF_8);

    private final Readings readings;
    private final Reviews reviews;
    private final Clock clock;

    ReadingPages(Readings readings, Reviews reviews, Clock clock) {
        this.readings = readings;
        this.reviews = reviews;
        this.clock = clock;
    }

    @GetMapping("/pledges/readings")
    ModelAndView list(Viewer viewer) {
        return listed(viewer, null, HttpStatus.OK);
    }

    @PostMapping("/pledges/readings")
    ModelAndView bring(
            Viewer viewer,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(required = false) @Nullable Integer year)
            throws IOException {
        if (file == null
                || Objects.requireNonNullElse(file.getOriginalFilename(), "").isBlank()) {
            return listed(viewer, new Bilingual("请选择一份报告。", "Choose a report."), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        Path kept = Files.createTempFile("reading-", "");
        try {
            file.transferTo(kept);
            String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
            return switch (readings.bring(viewer, name, kept, year, clock.instant())) {
                case Brought.Read read ->
                    new ModelAndView("redirect:/pledges/readings/"
                            + read.reading().no() + (read.before() ? "?before=true" : ""));
                case Brought.Unread unread -> listed(viewer, unread.why(), HttpStatus.UNPROCESSABLE_CONTENT);
            };
        } finally {
            Files.deleteIfExists(kept);
        }
    }

    private ModelAndView listed(Viewer viewer, @Nullable Bilingual refusal, HttpStatus status) {
        ModelAndView page = new ModelAndView("pledge/readings", status);
        page.addObject("readings", readings.list(viewer));
        page.addObject("reviews", viewer.has(Role.SUPERVISOR));
        page.addObject("refusal", refusal);
        return page;
    }

    @GetMapping("/pledges/readings/{no}")
    ModelAndView review(
            Viewer viewer,
            @PathVariable int no,
            @RequestParam(defaultValue = "") String shown,
            @RequestParam(required = false) @Nullable Boolean before,
            @RequestParam(required = false) @Nullable Integer done) {
        ModelAndView page = new ModelAndView("pledge/review");
        page.addObject("view", reviews.of(viewer, no, shown, Map.of(), Map.of()));
        page.addObject("before", Boolean.TRUE.equals(before));
        page.addObject("done", done);
        return page;
    }

    @GetMapping("/pledges/readings/{no}/text.txt")
    ResponseEntity<byte[]> text(Viewer viewer, @PathVariable int no) {
        String name = readings.require(viewer, no).filename().replaceFirst("\\.[A-Za-z]{1,5}$", "") + ".txt";
        return ResponseEntity.ok()
                .contentType(PLAIN)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(readings.text(viewer, no).getBytes(StandardCharsets.UTF_8));
    }

    @PostMapping("/pledges/readings/{no}/discard")
    ModelAndView discard(Viewer viewer, @PathVariable int no, @RequestParam(defaultValue = "") String reason) {
        try {
            readings.discard(viewer, no, reason, clock.instant());
        } catch (org.huying.base.Refused refused) {
            return refused(viewer, no, refused);
        }
        return new ModelAndView("redirect:/pledges/readings");
    }

    private ModelAndView refused(Viewer viewer, int no, Coded refused) {
        ModelAndView page = new ModelAndView("pledge/review", HttpStatus.UNPROCESSABLE_CONTENT);
        page.addObject(
                "view", reviews.of(viewer, no, "", Map.of(0, refused.refusal().message()), Map.of()));
        page.addObject("before", false);
        page.addObject("done", null);
        return page;
    }
}
