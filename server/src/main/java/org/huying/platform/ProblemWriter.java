package org.huying.platform;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import org.huying.base.Refusal;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes a problem: as RFC 9457 details for the API, as a page for people. Filters may use it as well. */
@Component
public final class ProblemWriter {

    private final JsonMapper json;
    private final Shells shells;
    private final Templates templates;

    ProblemWriter(JsonMapper json, Shells shells, Templates templates) {
        this.json = json;
        this.shells = shells;
        this.templates = templates;
    }

    public void write(HttpServletRequest request, HttpServletResponse response, Problem problem) throws IOException {
        response.setStatus(problem.status());
        response.setHeader("Cache-Control", "no-store");
        if (problem.status() == HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
            response.setHeader("Retry-After", String.valueOf(DatabaseTrouble.RETRY_AFTER));
        }
        if (isForProgram(request)) {
            byte[] body = json.writeValueAsBytes(details(request, problem));
            send(response, MediaType.APPLICATION_PROBLEM_JSON_VALUE, body);
        } else {
            Shell shell = shells.of(request);
            byte[] body = templates.render("platform/problem.jte", Map.of("shell", shell, "problem", problem));
            send(response, "text/html;charset=UTF-8", body);
        }
    }

    private static void send(HttpServletResponse response, String type, byte[] body) throws IOException {
        response.setContentType(type);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private static boolean isForProgram(HttpServletRequest request) {
        String path = Shells.path(request);
        String accept = String.valueOf(request.getHeader("Accept"));
        return path.startsWith("/api/") || (!accept.contains("text/html") && accept.contains("json"));
    }

    /** The details that are written for a program, to which an API may add what its clients can use. */
    public ProblemDetail details(HttpServletRequest request, Problem problem) {
        Locale locale = shells.locale(request);
        Refusal refusal = problem.refusal();
        ProblemDetail detail = ProblemDetail.forStatus(problem.status());
        detail.setType(URI.create("urn:huying:problem:" + refusal.code()));
        detail.setTitle(refusal.message().in(locale));
        detail.setInstance(URI.create(request.getRequestURI()));
        detail.setProperty("code", refusal.code());
        detail.setProperty("message", refusal.message());
        if (refusal.field() != null) {
            detail.setProperty("field", refusal.field());
        }
        if (refusal.rule() != null) {
            detail.setProperty("rule", refusal.rule());
        }
        if (problem.reference() != null) {
            detail.setProperty("reference", problem.reference());
        }
        return detail;
    }
}
