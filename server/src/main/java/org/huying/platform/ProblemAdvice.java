package org.huying.platform;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

/** The one place where exceptions become answers. A bug is logged once, under the number that the reader is told. */
@RestControllerAdvice
class ProblemAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    private final ProblemWriter writer;
    private final References references;

    ProblemAdvice(ProblemWriter writer, References references) {
        this.writer = writer;
        this.references = references;
    }

    /** Who may do what is answered by the security filters, which know how to ask for a sign-in. */
    @ExceptionHandler({AccessDeniedException.class, AuthenticationException.class})
    void leaveToSecurity(RuntimeException exception) {
        throw exception;
    }

    /** The reader has gone; there is nobody to answer. */
    @ExceptionHandler(AsyncRequestNotUsableException.class)
    void gone(AsyncRequestNotUsableException exception) {
        LOG.debug("the reader has gone", exception);
    }

    @ExceptionHandler(Exception.class)
    void answer(Exception exception, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Problem> known = Problems.of(exception).or(() -> trouble(exception, request));
        if (exception instanceof HttpRequestMethodNotSupportedException method) {
            response.setHeader("Allow", Problems.allowed(method));
        }
        writer.write(request, response, known.orElseGet(() -> failure(exception, request)));
    }

    /** Told in one line each: while the database is away there are many. */
    private static Optional<Problem> trouble(Exception exception, HttpServletRequest request) {
        Optional<DatabaseTrouble> trouble = DatabaseTrouble.of(exception);
        trouble.ifPresent(what -> LOG.warn(
                "{} at {} {}: {}", what, request.getMethod(), request.getRequestURI(), exception.getMessage()));
        return trouble.map(DatabaseTrouble::problem);
    }

    private Problem failure(Exception exception, HttpServletRequest request) {
        String reference = references.next();
        LOG.error("failure {} at {} {}", reference, request.getMethod(), request.getRequestURI(), exception);
        return new Problem(500, Problems.ofStatus(500).refusal(), reference);
    }
}
