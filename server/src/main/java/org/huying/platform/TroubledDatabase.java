package org.huying.platform;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Answers for the doors too, which ask the database who comes before any controller is there to answer. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
final class TroubledDatabase extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(TroubledDatabase.class);

    private final ObjectProvider<ProblemWriter> writer;

    /** @param writer is asked for when it is needed: filters are made before anything that needs the database */
    TroubledDatabase(ObjectProvider<ProblemWriter> writer) {
        this.writer = writer;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException failure) {
            Optional<DatabaseTrouble> trouble = DatabaseTrouble.of(failure);
            if (trouble.isEmpty() || response.isCommitted()) {
                throw failure;
            }
            LOG.warn(
                    "{} at {} {}: {}",
                    trouble.get(),
                    request.getMethod(),
                    request.getRequestURI(),
                    failure.getMessage());
            response.resetBuffer();
            writer.getObject().write(request, response, trouble.get().problem());
        }
    }
}
