package org.huying.matter.dossier;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.huying.matter.attachment.Attachments;
import org.huying.matter.web.sheet.FileCard;
import org.huying.security.Viewer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Pictures as paper needs them: in plain RGB, no larger than a page shows. What Java cannot read (WebP) and what is
 * larger than a server should unpack is left out; the dossier says so and names the file by its hash.
 */
@Component
class Pictures {

    private static final Logger LOG = LoggerFactory.getLogger(Pictures.class);
    private static final int MOST = 24;
    private static final int EDGE = 1_100;
    private static final long MOST_PIXELS = 60_000_000;

    private final Attachments attachments;

    Pictures(Attachments attachments) {
        this.attachments = attachments;
    }

    /** As {@code data:} addresses, by the ids of the files. */
    Map<String, String> embedded(Viewer by, List<FileCard> files) {
        Map<String, String> pictures = new HashMap<>();
        files.stream()
                .filter(file -> file.show() == FileCard.Show.PICTURE)
                .limit(MOST)
                .map(file -> file.file().id())
                .forEach(id -> attachments
                        .find(by, id)
                        .flatMap(found -> jpeg(found.file()))
                        .ifPresent(bytes -> pictures.put(
                                id,
                                "data:image/jpeg;base64," + Base64.getEncoder().encodeToString(bytes))));
        return pictures;
    }

    static Optional<byte[]> jpeg(Path file) {
        try (ImageInputStream input = ImageIO.createImageInputStream(file.toFile())) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(input);
            if (!readers.hasNext()) {
                return Optional.empty();
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(input);
                long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
                return pixels > MOST_PIXELS ? Optional.empty() : Optional.of(plain(reader.read(0)));
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException unreadable) {
            LOG.info("a picture cannot be embedded in a dossier: {}", unreadable.toString());
            return Optional.empty();
        }
    }

    private static byte[] plain(BufferedImage picture) throws IOException {
        double scale = Math.min(1, (double) EDGE / Math.max(picture.getWidth(), picture.getHeight()));
        int width = Math.max(1, (int) Math.round(picture.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(picture.getHeight() * scale));
        BufferedImage plain = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = plain.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.setColor(java.awt.Color.WHITE);
        pen.fillRect(0, 0, width, height);
        pen.drawImage(picture, 0, 0, width, height, null);
        pen.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(plain, "jpeg", bytes);
        return bytes.toByteArray();
    }
}
