package org.huying.matter.words;

import java.util.List;
import java.util.Optional;
import org.huying.base.Refusal;

/** The ways in which a matter is heard. What was recorded of others, before they were closed, is called by itself. */
public final class Channels {

    /** In the order in which an operator is offered them. */
    public static final List<String> OFFERED = List.of(
            "phone", "mayor-hotline", "message-board", "city-management", "visit", "letter", "media", "grid", "web");

    private static final List<String> OTHERS = List.of("import", "line", "api", "report");

    private Channels() {}

    /** Why who files may not say that it was heard that way, or nothing; {@code line} is what lines open themselves. */
    public static Optional<Refusal> refuses(String channel) {
        if (OFFERED.contains(channel) || channel.equals("api") || channel.equals("import")) {
            return Optional.empty();
        }
        String known = String.join(", ", OFFERED) + ", api, import";
        return Optional.of(Refusal.of(
                        "unknown-value",
                        "没有“%s”这个渠道；可选：%s。".formatted(channel, known),
                        "There is no channel '%s'; allowed: %s.".formatted(channel, known))
                .at("channel")
                .by("allowed: channel"));
    }

    public static Phrase title(String channel) {
        return OFFERED.contains(channel) || OTHERS.contains(channel)
                ? Phrase.of("matter.channel." + channel)
                : Phrase.said(channel);
    }
}
