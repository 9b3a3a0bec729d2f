package org.huying.matter.words;

import java.util.List;

/** The ways in which a matter is heard. The district may use others; those are called by themselves. */
public final class Channels {

    /** In the order in which an operator is offered them. */
    public static final List<String> OFFERED = List.of(
            "phone", "mayor-hotline", "message-board", "city-management", "visit", "letter", "media", "grid", "web");

    private static final List<String> OTHERS = List.of("import", "line", "api");

    private Channels() {}

    public static Phrase title(String channel) {
        return OFFERED.contains(channel) || OTHERS.contains(channel)
                ? Phrase.of("matter.channel." + channel)
                : Phrase.said(channel);
    }
}
