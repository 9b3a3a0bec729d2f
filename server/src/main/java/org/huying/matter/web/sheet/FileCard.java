package org.huying.matter.web.sheet;

import java.time.Instant;
import java.util.Locale;
import org.huying.base.Bilingual;
import org.huying.matter.attachment.Attachment;
import org.jspecify.annotations.Nullable;

/**
 * A file that came with a matter.
 *
 * @param seq the event that brought it
 * @param after whether it was brought while the matter was handled or later, rather than before
 */
public record FileCard(
        Attachment file,
        int seq,
        Instant at,
        Bilingual who,
        @Nullable Bilingual unit,
        boolean after) {

    /** How a page can show it. */
    public enum Show {
        PICTURE,
        DOCUMENT,
        VIDEO,
        SOUND,
        NOTHING;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Show show() {
        return show(file.type());
    }

    public static Show show(String type) {
        if (type.startsWith("image/")) {
            return Show.PICTURE;
        }
        return switch (type) {
            case "application/pdf" -> Show.DOCUMENT;
            case "video/mp4" -> Show.VIDEO;
            case "audio/mpeg", "audio/mp4", "audio/vnd.wave" -> Show.SOUND;
            default -> Show.NOTHING;
        };
    }

    public String size() {
        return file.size() < 1024 * 1024
                ? Math.max(1, file.size() / 1024) + " KB"
                : String.format(Locale.ROOT, "%.1f MB", file.size() / 1024.0 / 1024);
    }
}
