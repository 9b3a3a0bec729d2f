package org.huying.security.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.function.Supplier;
import org.huying.platform.IdempotencyKey;
import org.huying.security.Repeats;
import org.huying.security.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Commands on accounts and tokens as they come over HTTP, each carried out once under its key (law 10). */
@Component
class Commands {

    private final JsonMapper canonical = JsonMapper.builder()
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private final Repeats repeats;

    Commands(Repeats repeats) {
        this.repeats = repeats;
    }

    /** @param work what is to be done, and the id of what it makes */
    Repeats.Done once(
            Viewer by,
            @Nullable String header,
            HttpServletRequest request,
            @Nullable Object body,
            Instant at,
            Supplier<String> work) {
        return repeats.once(by, IdempotencyKey.of(header), text(request, body), at, work);
    }

    /** A command that makes nothing that could be named. */
    Repeats.Done once(
            Viewer by,
            @Nullable String header,
            HttpServletRequest request,
            @Nullable Object body,
            Instant at,
            Runnable work) {
        return once(by, header, request, body, at, () -> {
            work.run();
            return "";
        });
    }

    /** All that a command consists of, whatever the order of its members and the blanks between them. */
    String text(HttpServletRequest request, @Nullable Object body) {
        return request.getMethod() + " " + request.getRequestURI() + " " + canonical.writeValueAsString(body);
    }
}
