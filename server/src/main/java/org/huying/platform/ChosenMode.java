package org.huying.platform;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.util.WebUtils;

/** The mode chosen with {@code ?mode=} and kept in a cookie. */
final class ChosenMode implements HandlerInterceptor {

    private static final String PARAMETER = "mode";
    private static final String COOKIE = "huying-mode";

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        String asked = request.getParameter(PARAMETER);
        if (asked != null) {
            Mode mode = Mode.of(asked);
            request.setAttribute(COOKIE, mode);
            response.addHeader(HttpHeaders.SET_COOKIE, cookie(mode).toString());
        }
        return true;
    }

    static Mode of(HttpServletRequest request) {
        if (request.getAttribute(COOKIE) instanceof Mode chosenNow) {
            return chosenNow;
        }
        Cookie cookie = WebUtils.getCookie(request, COOKIE);
        return cookie == null ? Mode.PLAIN : Mode.of(cookie.getValue());
    }

    private static ResponseCookie cookie(Mode mode) {
        return ResponseCookie.from(COOKIE, mode.word())
                .path("/")
                .httpOnly(true)
                .sameSite("Lax")
                .maxAge(Duration.ofDays(365))
                .build();
    }
}
