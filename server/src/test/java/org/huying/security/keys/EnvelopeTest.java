package org.huying.security.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;

class EnvelopeTest {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Envelope envelope = new Envelope(key(1), RANDOM);

    @Test
    void opensWhatItSealed() {
        Random lengths = new Random(5);
        for (int i = 0; i < 500; i++) {
            byte[] clear = new byte[lengths.nextInt(200)];
            lengths.nextBytes(clear);
            assertThat(envelope.open(envelope.seal(clear, "a"), "a")).isEqualTo(clear);
        }
    }

    @Test
    void noticesEverySingleBitThatIsFlipped() {
        byte[] sealed = envelope.seal("王小明".getBytes(StandardCharsets.UTF_8), "420107|r1|name");
        for (int bit = 0; bit < sealed.length * 8; bit++) {
            byte[] changed = sealed.clone();
            changed[bit / 8] ^= (byte) (1 << (bit % 8));
            assertThatThrownBy(() -> envelope.open(changed, "420107|r1|name"))
                    .as("bit " + bit)
                    .isInstanceOf(Envelope.Tampered.class);
        }
    }

    @Test
    void noticesEveryCut() {
        byte[] sealed = envelope.seal(new byte[40], "a");
        for (int length = 0; length < sealed.length; length++) {
            byte[] cut = Arrays.copyOf(sealed, length);
            assertThatThrownBy(() -> envelope.open(cut, "a")).isInstanceOf(Envelope.Tampered.class);
        }
    }

    @Test
    void opensOnlyUnderItsOwnLabelAndKey() {
        byte[] sealed = envelope.seal(new byte[] {1}, "420107|r1|name");
        assertThatThrownBy(() -> envelope.open(sealed, "420107|r1|phone")).isInstanceOf(Envelope.Tampered.class);
        assertThatThrownBy(() -> new Envelope(key(2), RANDOM).open(sealed, "420107|r1|name"))
                .isInstanceOf(Envelope.Tampered.class);
    }

    @Test
    void neverSealsTheSameWayTwice() {
        assertThat(envelope.seal(new byte[] {1}, "a")).isNotEqualTo(envelope.seal(new byte[] {1}, "a"));
    }

    /** RFC 4231, test case 2. */
    @Test
    void macIsThatOfTheStandard() {
        Mac256 mac = new Mac256("Jefe".getBytes(StandardCharsets.US_ASCII));
        assertThat(HexFormat.of().formatHex(mac.of("what do ya want for nothing?")))
                .isEqualTo("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
    }

    private static byte[] key(int fill) {
        byte[] key = new byte[Envelope.KEY_BYTES];
        Arrays.fill(key, (byte) fill);
        return key;
    }
}
