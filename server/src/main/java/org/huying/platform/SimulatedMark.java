package org.huying.platform;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * What a demo gives away says that it is simulated, also where there is no page to say it on: every answer by the header
 * {@value #HEADER}, and every file to keep by its name.
 */
@Component
@ConditionalOnBooleanProperty("huying.demo")
@Order(Ordered.HIGHEST_PRECEDENCE)
final class SimulatedMark extends OncePerRequestFilter {

    static final String HEADER = "Huying-Simulated";
    private static final String MARK = "模拟-simulated-";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader(HEADER, "true");
        chain.doFilter(request, new Marked(response));
    }

    /** The names that a browser gives to what it keeps. */
    private static final class Marked extends HttpServletResponseWrapper {

        private Marked(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void setHeader(String name, @Nullable String value) {
            super.setHeader(name, marked(name, value));
        }

        @Override
        public void addHeader(String name, @Nullable String value) {
            super.addHeader(name, marked(name, value));
        }

        /** Whoever handles a failure takes the name back by giving none. */
        private static @Nullable String marked(String header, @Nullable String value) {
            return value == null || !HttpHeaders.CONTENT_DISPOSITION.equalsIgnoreCase(header) ? value : marked(value);
        }

        private static String marked(String value) {
            ContentDisposition given = ContentDisposition.parse(value);
            String name = given.getFilename();
            if (name == null || !given.isAttachment() || name.startsWith(MARK)) {
                return value;
            }
            return ContentDisposition.attachment()
                    .filename(MARK + name, StandardCharsets.UTF_8)
                    .build()
                    .toString();
        }
    }
}
