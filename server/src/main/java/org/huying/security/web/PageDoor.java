package org.huying.security.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.huying.base.Refusal;
import org.huying.platform.Problem;
import org.huying.platform.ProblemWriter;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/** What happens at the door of the pages: in, not in, sign in first, this form is too old. */
@Component
final class PageDoor {

    private static final Refusal STALE = Refusal.of(
            "form-stale", "页面已过期，请返回刷新后再提交。", "This form is too old; go back, reload the page and send it again.");
    private static final Refusal FORBIDDEN = Refusal.of("forbidden", "您没有权限做这件事。", "You may not do this.");

    private final ProblemWriter problems;

    PageDoor(ProblemWriter problems) {
        this.problems = problems;
    }

    void admitted(HttpServletRequest request, HttpServletResponse response, Object account) throws IOException {
        response.sendRedirect(ReturnTo.safe(request.getParameter(ReturnTo.PARAMETER)));
    }

    /** Shows the form again with what was typed, but for the password. */
    void refused(HttpServletRequest request, HttpServletResponse response, AuthenticationException cause)
            throws ServletException, IOException {
        Refusing refusing = cause instanceof Refusing known ? known : Refusing.wrong();
        if (refusing.throttled()) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(refusing.waitSeconds()));
        }
        response.setStatus(refusing.throttled() ? 429 : HttpServletResponse.SC_FORBIDDEN);
        request.setAttribute(SignInPage.REFUSAL, refusing.refusal());
        request.getRequestDispatcher("/sign-in/again").forward(request, response);
    }

    void signInFirst(HttpServletRequest request, HttpServletResponse response, AuthenticationException cause)
            throws IOException {
        if (request.getHeader("HX-Request") == null) {
            response.sendRedirect(ReturnTo.signIn(request));
        } else {
            response.setHeader("HX-Redirect", "/sign-in?expired");
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        }
    }

    void denied(HttpServletRequest request, HttpServletResponse response, AccessDeniedException cause)
            throws IOException {
        boolean stale = cause instanceof CsrfException;
        if (stale && (request.getRequestURI().startsWith("/sign-") || sessionEnded(request))) {
            response.sendRedirect("/sign-in?expired");
        } else {
            problems.write(request, response, Problem.of(403, stale ? STALE : FORBIDDEN));
        }
    }

    /** A form of the staff's pages came without a session that still is; those of the public side need none. */
    private static boolean sessionEnded(HttpServletRequest request) {
        return !request.isRequestedSessionIdValid() && !request.getRequestURI().startsWith("/public");
    }
}
