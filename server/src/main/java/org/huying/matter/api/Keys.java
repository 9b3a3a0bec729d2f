package org.huying.matter.api;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huying.base.Invalid;
import org.huying.base.Refusal;
import org.jspecify.annotations.Nullable;

/** The headers that make a command safe to send late. */
final class Keys {

    private static final Pattern TAG = Pattern.compile("(?:W/)?\"?(\\d{1,9})\"?");

    private Keys() {}

    /** The version in {@code If-Match}; {@code *} matches every version. */
    static @Nullable Integer version(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.strip().equals("*")) {
            return null;
        }
        Matcher tag = TAG.matcher(ifMatch.strip());
        if (!tag.matches()) {
            throw new Invalid(Refusal.of(
                            "if-match",
                            "If-Match 应为事项的版本号，如 \"3\"",
                            "If-Match holds the version of a matter, such as \"3\"")
                    .at("If-Match"));
        }
        return Integer.valueOf(tag.group(1));
    }

    static String tag(int version) {
        return "\"" + version + "\"";
    }
}
