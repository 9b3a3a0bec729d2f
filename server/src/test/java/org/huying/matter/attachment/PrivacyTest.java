package org.huying.matter.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import org.apache.tika.Tika;
import org.huying.base.Generated;
import org.junit.jupiter.api.Test;

class PrivacyTest {

    private static final Map<FileType, byte[]> TELLING = Map.of(
            FileType.JPEG, Pictures.jpeg(6),
            FileType.PNG, Pictures.png(),
            FileType.WEBP, Pictures.webp(6),
            FileType.GIF, Pictures.gif(),
            FileType.MP4, Pictures.mp4());

    @Test
    void takesOutWhereAPictureWasTaken() {
        TELLING.forEach((type, bytes) -> {
            assertThat(text(bytes)).contains(Pictures.SECRET);
            assertThat(text(strip(type, bytes)))
                    .as(type.name())
                    .doesNotContain("GPS")
                    .doesNotContain("ABC");
        });
    }

    @Test
    void leavesThePictureItselfAsItWas() {
        for (FileType type : new FileType[] {FileType.JPEG, FileType.PNG, FileType.GIF}) {
            BufferedImage before = Pictures.read(Objects.requireNonNull(TELLING.get(type)));
            BufferedImage after = Pictures.read(strip(type, Objects.requireNonNull(TELLING.get(type))));
            for (int pixel = 0; pixel < 64; pixel++) {
                assertThat(after.getRGB(pixel % 8, pixel / 8)).isEqualTo(before.getRGB(pixel % 8, pixel / 8));
            }
        }
    }

    @Test
    void strippingTwiceIsStrippingOnce() {
        TELLING.forEach((type, bytes) -> {
            byte[] once = strip(type, bytes);
            assertThat(strip(type, once)).as(type.name()).isEqualTo(once);
            assertThat(new Tika().detect(once)).isEqualTo(new Tika().detect(bytes));
        });
    }

    @Test
    void keepsWhichSideIsUp() {
        assertThat(Orientation.read(exif(strip(FileType.JPEG, Pictures.jpeg(6)))))
                .contains(new Orientation(6));
        assertThat(text(strip(FileType.JPEG, Pictures.jpeg(1))))
                .as("upright needs no saying")
                .doesNotContain("Exif");
        assertThat(text(strip(FileType.WEBP, Pictures.webp(8)))).contains("EXIF");
        assertThat(strip(FileType.WEBP, Pictures.webp(8))[20])
                .as("says EXIF, not XMP")
                .isEqualTo((byte) 0x08);
        assertThat(strip(FileType.WEBP, Pictures.webp(1))[20]).isZero();
    }

    @Test
    void aFileIsWholeOrRefusedHoweverItIsCut() {
        Generated.cases(500, source -> {
            FileType type = source.oneOf(TELLING.keySet().stream().sorted().toList());
            byte[] whole = Objects.requireNonNull(TELLING.get(type));
            byte[] bytes = Arrays.copyOf(whole, source.between(0, whole.length));
            for (int change = source.between(0, 3); change > 0 && bytes.length > 0; change--) {
                bytes[source.between(0, bytes.length - 1)] = (byte) source.between(0, 255);
            }
            try {
                Privacy.strip(type, bytes);
            } catch (Damaged damaged) {
                assertThat(damaged).hasMessageNotContaining("null");
            }
        });
    }

    @Test
    void saysWhatIsDamaged() {
        assertThatThrownBy(() -> Privacy.strip(FileType.PNG, Arrays.copyOf(Pictures.png(), 40)))
                .isInstanceOf(Damaged.class)
                .hasMessage("the file ends too early");
    }

    private static byte[] exif(byte[] jpeg) {
        int start = text(jpeg).indexOf("Exif\0\0") + 6;
        return Arrays.copyOfRange(jpeg, start, jpeg.length);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static byte[] strip(FileType type, byte[] bytes) {
        try {
            return Privacy.strip(type, bytes);
        } catch (Damaged damaged) {
            throw new AssertionError(type + " is damaged", damaged);
        }
    }
}
