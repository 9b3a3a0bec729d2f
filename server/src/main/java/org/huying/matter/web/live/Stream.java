package org.huying.matter.web.live;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.huying.matter.MatterId;
import org.huying.matter.live.Change;
import org.huying.matter.live.Listener;
import org.huying.matter.live.Notice;
import org.huying.matter.live.Present;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter.SseEventBuilder;

/**
 * One open window: notices wait here until the connection has taken those before them, so that a slow one holds up nobody.
 * It has a virtual thread of its own, which costs next to nothing while there is nothing to say.
 */
final class Stream implements Listener {

    /** So long a window goes without a new proof of who listens; then it connects again. */
    static final Duration LASTS = Duration.ofMinutes(5);

    private static final Duration SILENCE = Duration.ofSeconds(15);
    private static final int WAITING = 64;

    private final SseEmitter emitter = new SseEmitter(LASTS.toMillis());
    private final BlockingQueue<Notice> waiting = new ArrayBlockingQueue<>(WAITING);
    private final Locale locale;
    private volatile boolean open = true;
    private volatile boolean missed;
    private @Nullable Runnable leaving;

    Stream(Locale locale) {
        this.locale = locale;
        emitter.onTimeout(() -> {
            end();
            emitter.complete();
        });
        emitter.onError(failure -> end());
        emitter.onCompletion(this::end);
    }

    /** @param leave to be called when the window is gone */
    SseEmitter start(Runnable leave) {
        leaving = leave;
        Thread.ofVirtual().name("window").start(this::run);
        return emitter;
    }

    @Override
    public void hear(Notice notice) {
        boolean last = notice instanceof Notice.Closing || notice instanceof Notice.TooMany;
        if (last) {
            waiting.clear();
        }
        if (!waiting.offer(notice)) {
            missed = true;
        }
    }

    private void run() {
        try {
            emitter.send(SseEmitter.event().reconnectTime(3_000).comment("here"));
            while (open) {
                Notice notice = waiting.poll(SILENCE.toMillis(), TimeUnit.MILLISECONDS);
                if (notice == null) {
                    emitter.send(SseEmitter.event().comment("still here"));
                } else if (!say(notice)) {
                    break;
                }
            }
            emitter.complete();
        } catch (IOException | IllegalStateException gone) {
            open = false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } finally {
            end();
        }
    }

    /** Whether there is more to come. */
    private boolean say(Notice notice) throws IOException {
        if (missed) {
            missed = false;
            emitter.send(SseEmitter.event().name("everything").data("{}"));
        }
        return switch (notice) {
            case Notice.Changed changed -> {
                emitter.send(data("changes", changes(changed)).id(String.valueOf(changed.mark())));
                yield true;
            }
            case Notice.Everything everything -> {
                emitter.send(data("everything", Map.of()).id(String.valueOf(everything.mark())));
                yield true;
            }
            case Notice.AtWork atWork -> {
                emitter.send(data("presence", Map.of("presence", present(atWork.present()))));
                yield true;
            }
            case Notice.TooMany tooMany -> {
                emitter.send(data("full", Map.of()));
                yield false;
            }
            case Notice.Closing closing -> false;
        };
    }

    private static SseEventBuilder data(String name, Object body) {
        return SseEmitter.event().name(name).data(body, MediaType.APPLICATION_JSON);
    }

    private Map<String, Object> changes(Notice.Changed changed) {
        List<Map<String, Object>> told =
                changed.changes().stream().map(this::change).toList();
        return Map.of("again", changed.again(), "changes", told);
    }

    private Map<String, Object> change(Change change) {
        return Map.of(
                "id",
                change.matter().toString(),
                "version",
                change.version(),
                "who",
                change.who().in(locale));
    }

    private List<Map<String, Object>> present(Map<MatterId, List<Present>> present) {
        return present.entrySet().stream()
                .map(entry -> Map.<String, Object>of(
                        "id",
                        entry.getKey().toString(),
                        "who",
                        entry.getValue().stream()
                                .map(each -> Map.<String, Object>of(
                                        "name", each.name().in(locale), "acting", each.acting()))
                                .toList()))
                .toList();
    }

    private synchronized void end() {
        open = false;
        waiting.offer(new Notice.Closing());
        Runnable leave = leaving;
        leaving = null;
        if (leave != null) {
            leave.run();
        }
    }
}
