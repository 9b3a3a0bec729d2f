package org.huying.platform;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.huying.base.Bilingual;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

/** Makes the shell of a page from its request. */
@Component
final class Shells {

    private final List<NavEntry> entries;
    private final MessageSource messages;
    private final LocaleResolver locales;
    private final ResourceUrlProvider assets;
    private final boolean demo;
    private final ObjectProvider<DemoNews> news;

    Shells(
            List<NavEntry> entries,
            MessageSource messages,
            LocaleResolver locales,
            ResourceUrlProvider assets,
            HuyingSettings settings,
            ObjectProvider<DemoNews> news) {
        this.entries = entries.stream()
                .sorted(Comparator.comparingInt(NavEntry::order).thenComparing(NavEntry::href))
                .toList();
        this.messages = messages;
        this.locales = locales;
        this.assets = assets;
        this.demo = settings.demo();
        this.news = news;
    }

    Shell of(HttpServletRequest request) {
        Reader reader = reader();
        List<NavEntry> visible =
                entries.stream().filter(entry -> entry.isFor(reader)).toList();
        return new Shell(
                locale(request),
                reader,
                visible,
                path(request),
                "GET".equals(request.getMethod()),
                query(request),
                ChosenMode.of(request),
                () -> csrf(request),
                messages,
                this::versioned,
                demo,
                news());
    }

    private @Nullable Bilingual news() {
        return news.orderedStream()
                .flatMap(one -> one.news().stream())
                .findFirst()
                .orElse(null);
    }

    Locale locale(HttpServletRequest request) {
        return locales.resolveLocale(request);
    }

    /** The path that the reader asked for, also where the container has forwarded to the error page. */
    static String path(HttpServletRequest request) {
        Object asked = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return asked instanceof String uri ? uri : request.getRequestURI();
    }

    /** Also where the container has forwarded to the error page. */
    private static @Nullable String query(HttpServletRequest request) {
        Object forwarded = request.getAttribute(RequestDispatcher.ERROR_QUERY_STRING);
        return forwarded instanceof String text ? text : request.getQueryString();
    }

    private static @Nullable Reader reader() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Reader reader ? reader : null;
    }

    private static Shell.@Nullable Csrf csrf(HttpServletRequest request) {
        return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
                ? new Shell.Csrf(token.getParameterName(), token.getHeaderName(), token.getToken())
                : null;
    }

    private String versioned(String path) {
        return Objects.requireNonNull(assets.getForLookupPath(path), () -> "no such asset: " + path);
    }
}
