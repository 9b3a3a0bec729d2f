package org.huying.matter.attachment;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The kinds of files that are taken. What a browser would run, and what nobody at a desk can open, is not among them. */
enum FileType {
    JPEG("image/jpeg"),
    PNG("image/png"),
    WEBP("image/webp"),
    GIF("image/gif"),
    PDF("application/pdf"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    TXT("text/plain"),
    MP3("audio/mpeg"),
    M4A("audio/mp4", "audio/x-m4a"),
    WAV("audio/vnd.wave", "audio/wav", "audio/x-wav"),
    AMR("audio/amr"),
    MP4("video/mp4", "application/mp4");

    private final String mediaType;
    private final Set<String> aliases;

    FileType(String... mediaTypes) {
        this.mediaType = mediaTypes[0];
        this.aliases = Set.of(mediaTypes);
    }

    String mediaType() {
        return mediaType;
    }

    static Optional<FileType> of(String detected) {
        return Arrays.stream(values())
                .filter(type -> type.aliases.contains(detected))
                .findFirst();
    }

    /** For words to people. */
    static String all() {
        return Arrays.stream(values())
                .map(type -> type.name().toLowerCase(java.util.Locale.ROOT))
                .collect(Collectors.joining(", "));
    }
}
