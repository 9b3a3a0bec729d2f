package org.huying.security.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.huying.base.Refusal;
import org.huying.platform.Problem;
import org.huying.platform.ProblemWriter;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.stereotype.Component;

/** How the API says that it does not know who asks: 401 with what it would take, or 429 with how long to wait. */
@Component
final class Challenge implements AuthenticationEntryPoint {

    private final ProblemWriter problems;

    Challenge(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException cause)
            throws IOException {
        Refusing refusing = cause instanceof Refusing known ? known : Refusing.missing();
        if (refusing.throttled()) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(refusing.waitSeconds()));
            problems.write(request, response, Problem.of(429, refusing.refusal()));
            return;
        }
        response.addHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"huying\", charset=\"UTF-8\"");
        response.addHeader(HttpHeaders.WWW_AUTHENTICATE, bearer(refusing));
        problems.write(request, response, Problem.of(401, refusing.refusal()));
    }

    /** Known, but not for this. */
    void forbid(HttpServletRequest request, HttpServletResponse response, ViewerAuthentication.By by)
            throws IOException {
        Refusal refusal = by == ViewerAuthentication.By.READING_TOKEN
                ? Refusal.of("token-reading", "此令牌只能读取，不能改动。", "This token only reads; it changes nothing.")
                : Refusal.of(
                        "password-temporary",
                        "一次性密码只能用来设置自己的密码：PUT /api/v1/me/password。",
                        "A password for one sign-in only lets you set your own: PUT /api/v1/me/password.");
        problems.write(request, response, Problem.of(403, refusal));
    }

    private static String bearer(Refusing refusing) {
        boolean wrong = "token-wrong".equals(refusing.refusal().code());
        return "Bearer realm=\"huying\"" + (wrong ? ", error=\"invalid_token\"" : "");
    }
}
