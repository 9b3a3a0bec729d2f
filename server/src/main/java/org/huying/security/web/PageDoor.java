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
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/** What happens at the door of the pages: in, not in, sign in first, this form is too old. */
@Component
final class PageDoor {

    private static final Refusal STALE = Refusal.of(
            "form-stale", "页面已过期，请返回刷新后再提交。", "This form is too old; go back, reload the page and send it again.");
    private static final Refusal SIGNED_OUT =
            Refusal.of("sign-in", "登录已过期，请重新登录。", "Your session has ended; sign in again.");
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
        if (stale && signedOut(request)) {
            if (String.valueOf(request.getHeader("Accept")).contains("json")) {
                problems.write(request, response, Problem.of(401, SIGNED_OUT));
            } else {
                response.sendRedirect("/sign-in?expired");
            }
        } else {
            problems.write(request, response, Problem.of(403, stale ? STALE : FORBIDDEN));
        }
    }

    /** A form of the staff's pages came from somebody whose session is no more; those of the public side need none. */
    private static boolean signedOut(HttpServletRequest request) {
        Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
        boolean nobody = signedIn == null || signedIn instanceof AnonymousAuthenticationToken;
        return request.getRequestURI().startsWith("/sign-")
                || (nobody && !request.getRequestURI().startsWith("/public"));
    }
}
