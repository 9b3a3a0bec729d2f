package org.huying.matter.web.live;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import org.huying.matter.MatterId;
import org.huying.matter.live.Live;
import org.huying.matter.live.Presences;
import org.huying.security.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Where an open page listens, and says that somebody is at it. */
@RestController
class LivePages {

    private final Live live;
    private final Presences presences;

    LivePages(Live live, Presences presences) {
        this.live = live;
        this.presences = presences;
    }

    @GetMapping("/live")
    ResponseEntity<SseEmitter> listen(
            Viewer viewer,
            Locale locale,
            @RequestParam(required = false) @Nullable String since,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String last,
            HttpServletResponse response) {
        Stream stream = new Stream(locale);
        Runnable leave =
                live.join(viewer, stream, mark(last).or(() -> mark(since)).orElse(null));
        if (leave == null) {
            return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                    .header(HttpHeaders.RETRY_AFTER, "10")
                    .build();
        }
        return ResponseEntity.ok()
                .contentType(MediaType.TEXT_EVENT_STREAM)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("X-Accel-Buffering", "no")
                .body(stream.start(leave));
    }

    /** For a page that has lost its connection: whether its reader is still signed in. */
    @GetMapping("/live/here")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void here(Viewer viewer) {}

    @PostMapping("/live/presence")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void present(Viewer viewer, @RequestParam String matter, @RequestParam(defaultValue = "false") boolean acting) {
        id(matter).ifPresent(id -> presences.here(viewer, id, acting));
    }

    @PostMapping("/live/presence/leave")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void leave(Viewer viewer, @RequestParam String matter) {
        id(matter).ifPresent(id -> presences.leave(viewer, id));
    }

    private static Optional<MatterId> id(String text) {
        try {
            return Optional.of(MatterId.parse(text));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    private static Optional<Long> mark(@Nullable String text) {
        return text != null && text.matches("\\d{1,18}") ? Optional.of(Long.valueOf(text)) : Optional.empty();
    }
}
