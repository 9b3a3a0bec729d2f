package org.huying.platform;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Sends the answers of the API in one piece, with their length. Whoever writes JSON flushes when it is written, and the end
 * would follow as a piece of its own: one more packet, and one more time to wake for both sides. What is larger than the
 * buffer goes as it comes.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
final class WholeAnswers extends OncePerRequestFilter {

    private static final int BUFFER = 64 * 1024;

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith("/api/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setBufferSize(BUFFER);
        chain.doFilter(request, new Unhurried(response));
    }

    private static final class Unhurried extends HttpServletResponseWrapper {

        private Unhurried(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void flushBuffer() {
            // The container sends it at the end.
        }

        @Override
        public ServletOutputStream getOutputStream() throws IOException {
            return new Stream(super.getOutputStream());
        }
    }

    private static final class Stream extends ServletOutputStream {

        private final ServletOutputStream out;

        private Stream(ServletOutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int one) throws IOException {
            out.write(one);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void flush() {
            // The container sends it at the end.
        }

        @Override
        public boolean isReady() {
            return out.isReady();
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            out.setWriteListener(listener);
        }
    }
}
