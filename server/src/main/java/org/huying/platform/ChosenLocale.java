package org.huying.platform;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

/** The reader's language: the one chosen with {@code ?lang=} and kept in a cookie, else the one their program asks for. */
final class ChosenLocale implements LocaleResolver {

    private static final String COOKIE = "huying-lang";
    private static final List<Locale> OFFERED = List.of(Locale.CHINESE, Locale.ENGLISH);

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        if (request.getAttribute(COOKIE) instanceof Locale chosenNow) {
            return chosenNow;
        }
        Cookie cookie = WebUtils.getCookie(request, COOKIE);
        return cookie == null ? asked(request) : offered(cookie.getValue());
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        Locale chosen = offered(locale == null ? "" : locale.getLanguage());
        request.setAttribute(COOKIE, chosen);
        if (response != null) {
            ResponseCookie cookie = ResponseCookie.from(COOKIE, chosen.getLanguage())
                    .path("/")
                    .httpOnly(true)
                    .sameSite("Lax")
                    .maxAge(java.time.Duration.ofDays(365))
                    .build();
            response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
        }
    }

    private static Locale asked(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        if (header == null || header.isBlank()) {
            return Locale.CHINESE;
        }
        try {
            Locale best = Locale.lookup(Locale.LanguageRange.parse(header), OFFERED);
            return Objects.requireNonNullElse(best, Locale.CHINESE);
        } catch (IllegalArgumentException malformed) {
            return Locale.CHINESE;
        }
    }

    private static Locale offered(String language) {
        return "en".equals(language) ? Locale.ENGLISH : Locale.CHINESE;
    }
}
