package org.huying.platform;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets a proxy take its requests elsewhere before a server stops. {@code /actuator/health/readiness} refuses from the
 * first moment of the stop on; for a while after that everything is still answered, each answer being the last on its
 * connection. Then no more is taken, what runs is finished, and the clockwork seals.
 */
@Component
@ConditionalOnWebApplication
@Order(Ordered.HIGHEST_PRECEDENCE)
final class Draining extends OncePerRequestFilter implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Draining.class);

    private final ApplicationAvailability availability;
    private final Duration drain;
    private volatile boolean running;

    Draining(ApplicationAvailability availability, @Value("${huying.drain}") Duration drain) {
        this.availability = availability;
        this.drain = drain;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!running || availability.getReadinessState() == ReadinessState.REFUSING_TRAFFIC) {
            response.setHeader("Connection", "close");
        }
        chain.doFilter(request, response);
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        if (drain.isPositive()) {
            LOG.info("no longer ready; takes requests for another {} s", drain.toSeconds());
            pause();
        }
    }

    private void pause() {
        try {
            Thread.sleep(drain);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before anything else stops. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
