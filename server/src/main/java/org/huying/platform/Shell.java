package org.huying.platform;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.huying.base.Bilingual;
import org.huying.base.Zones;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What every page has around its content. The view hands it to each template as the parameter {@code shell}; a page
 * takes all its words, addresses of assets and forms of time from here.
 *
 * @param locale the language of the page, Chinese unless the reader chose English
 * @param reader who is signed in, if anybody is
 * @param nav the entries that the reader may see, in order
 * @param path the path of this page
 * @param visited whether the page was asked for by its address, and not sent a form
 * @param query what stands behind the path, or nothing
 * @param mode how the reader wants pages to be shown
 * @param news what a demo has to say of its data, if anything
 * @param guard what a form has to send back, if the session is guarded; asking for it begins a session
 */
public record Shell(
        Locale locale,
        @Nullable Reader reader,
        List<NavEntry> nav,
        String path,
        boolean visited,
        @Nullable String query,
        Mode mode,
        Supplier<@Nullable Csrf> guard,
        MessageSource messages,
        UnaryOperator<String> assets,
        boolean demo,
        @Nullable Bilingual news) {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    /** The hidden field that guards a form, and the header that guards a request by script. */
    public record Csrf(String parameter, String header, String token) {}

    public Shell {
        nav = List.copyOf(nav);
    }

    /** Asked for by forms alone, so that a page without one leaves no session behind. */
    public @Nullable Csrf csrf() {
        return guard.get();
    }

    /** The text for a key in the message bundles; a missing key is a bug and fails the page. */
    public String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    public String text(Bilingual words) {
        return words.in(locale);
    }

    /** The versioned address of a file of ours ({@code /assets/…}) or of a WebJar ({@code /webjars/…}). */
    public String asset(String path) {
        return assets.apply(path);
    }

    public String time(Instant instant) {
        return MINUTE.format(instant.atZone(Zones.CHINA));
    }

    public String day(LocalDate day) {
        return DateTimeFormatter.ISO_LOCAL_DATE.format(day);
    }

    /** For the {@code datetime} attribute of the element {@code time}. */
    public String machineTime(Instant instant) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                instant.atZone(Zones.CHINA).toOffsetDateTime());
    }

    public String language() {
        return "en".equals(locale.getLanguage()) ? "en" : "zh-CN";
    }

    /** The other of the two languages, as the value of {@code ?lang=}. */
    public String otherLanguage() {
        return "en".equals(locale.getLanguage()) ? "zh" : "en";
    }

    /** This page again with one parameter of its address changed, such as {@code lang} or {@code mode}. */
    public String here(String parameter, String value) {
        return UriComponentsBuilder.fromPath(path)
                .query(query)
                .replaceQueryParam(parameter, value)
                .build()
                .toUriString();
    }

    /** The entries of a group, in order. */
    public List<NavEntry> nav(NavEntry.Group group) {
        return nav.stream().filter(entry -> entry.group() == group).toList();
    }

    /** The entry whose page this is, or whose page is above this one. */
    public boolean isAt(NavEntry entry) {
        return path.equals(entry.href()) || path.startsWith(entry.href() + "/");
    }
}
