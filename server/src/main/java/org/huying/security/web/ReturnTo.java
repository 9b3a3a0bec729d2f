package org.huying.security.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The page to come back to after signing in: one of ours, never an address that somebody else has put there. */
final class ReturnTo {

    static final String PARAMETER = "to";
    static final String HOME = "/";

    private static final int LONGEST = 2_000;

    private ReturnTo() {}

    /** The path if it is one on this server, the home page otherwise. */
    static String safe(@Nullable String path) {
        boolean ours = path != null
                && path.length() <= LONGEST
                && path.startsWith("/")
                && !path.startsWith("//")
                && !path.startsWith("/sign-")
                && path.chars().allMatch(c -> c > ' ' && c != '\\' && c != 0x7F);
        return ours && path != null ? path : HOME;
    }

    /** The address of the sign-in page that leads back to what was asked for. */
    static String signIn(HttpServletRequest request) {
        if (!"GET".equals(request.getMethod())) {
            return "/sign-in?expired";
        }
        String query = request.getQueryString();
        String asked = safe(query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query);
        return HOME.equals(asked)
                ? "/sign-in"
                : "/sign-in?" + PARAMETER + "=" + URLEncoder.encode(asked, StandardCharsets.UTF_8);
    }
}
