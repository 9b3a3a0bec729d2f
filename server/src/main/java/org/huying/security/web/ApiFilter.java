package org.huying.security.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets a request of the API in by its header, for this request alone. */
final class ApiFilter extends OncePerRequestFilter {

    private final ApiCredentials credentials;
    private static final String OWN_PASSWORD = "/api/v1/me/password";
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private final Challenge challenge;
    private final SecurityContextRepository contexts;

    ApiFilter(ApiCredentials credentials, Challenge challenge, SecurityContextRepository contexts) {
        this.credentials = credentials;
        this.challenge = challenge;
        this.contexts = contexts;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header != null) {
            try {
                ViewerAuthentication proved = credentials.prove(header, request.getRemoteAddr());
                if (!mayDo(proved.by(), request)) {
                    challenge.forbid(request, response, proved.by());
                    return;
                }
                enter(proved, request, response);
            } catch (Refusing refusing) {
                challenge.commence(request, response, refusing);
                return;
            }
        }
        chain.doFilter(request, response);
    }

    private static boolean mayDo(ViewerAuthentication.By by, HttpServletRequest request) {
        return switch (by) {
            case SESSION, PASSWORD, TOKEN -> true;
            case TEMPORARY_PASSWORD -> request.getRequestURI().equals(OWN_PASSWORD);
            case READING_TOKEN -> READING.contains(request.getMethod());
        };
    }

    private void enter(ViewerAuthentication viewer, HttpServletRequest request, HttpServletResponse response) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(viewer);
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }
}
