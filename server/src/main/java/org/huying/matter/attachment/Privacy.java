package org.huying.matter.attachment;

/** Takes out of pictures and recordings what tells where and by whom they were made, without coding them anew. */
final class Privacy {

    private Privacy() {}

    /** @throws Damaged if the bytes are not wholly of the type */
    static byte[] strip(FileType type, byte[] bytes) throws Damaged {
        return switch (type) {
            case JPEG -> Jpeg.strip(bytes);
            case PNG -> Png.strip(bytes);
            case WEBP -> Webp.strip(bytes);
            case GIF -> Gif.strip(bytes);
            case MP4, M4A -> Mp4.strip(bytes);
            case PDF, DOCX, XLSX, TXT, MP3, WAV, AMR -> bytes;
        };
    }
}
