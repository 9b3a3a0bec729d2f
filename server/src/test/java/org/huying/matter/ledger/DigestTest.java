package org.huying.matter.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.huying.base.DistrictCode;
import org.huying.base.PersonId;
import org.huying.base.Role;
import org.huying.matter.MatterId;
import org.huying.matter.event.Editions;
import org.huying.matter.event.Event;
import org.huying.matter.event.Recorded;
import org.junit.jupiter.api.Test;

class DigestTest {

    private static final DistrictCode DISTRICT = new DistrictCode("420107");
    private static final Recorded COMMENT = new Recorded(
            new MatterId(202611000000042L), 2, Instant.parse("2026-11-22T08:30:00.123456Z"), new PersonId("operator"), null,
            Role.OPERATOR, new Editions(1, 2, 3), new Event.Commented("好"));

    /** The examples of FIPS 180-4 and of GB/T 32905-2016, appendix A. */
    @Test
    void computesTheExamplesOfTheStandards() {
        assertThat(abc(Digest.SHA_256)).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThat(abc(Digest.SM3)).isEqualTo("66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0");
    }

    @Test
    void anEntrySaysWhichFunctionItUsesSoThatAChainMayChangeOver() {
        Entry first = Entry.after(Entry.BEGINNING, DISTRICT, COMMENT, Digest.SHA_256);
        Entry second = Entry.after(first.hash(), DISTRICT, COMMENT, Digest.SM3);
        assertThat(first.follows(Entry.BEGINNING)).isTrue();
        assertThat(second.follows(first.hash())).isTrue();
        assertThat(second.follows(Entry.BEGINNING)).isFalse();
    }

    /** Whatever hashes were written must be found again by every later version. */
    @Test
    void theHashOfAnEntryNeverChanges() {
        Entry entry = Entry.after(Entry.BEGINNING, DISTRICT, COMMENT, Digest.SHA_256);
        String written = "huying event 1\n420107\n202611000000042\n2\n1795336200123456\noperator\n\noperator\n1 2 3\ncommented\n"
                + "{\"text\":\"好\"}";
        byte[] hash = Digest.SHA_256.start().digest(join(Entry.BEGINNING, written.getBytes(StandardCharsets.UTF_8)));
        assertThat(entry.hash()).isEqualTo(hash);
    }

    @Test
    void everyPartOfAnEntryIsUnderItsHash() {
        Entry entry = Entry.after(Entry.BEGINNING, DISTRICT, COMMENT, Digest.SHA_256);
        List<Recorded> others = List.of(
                recorded(COMMENT.matter(), 3, COMMENT.at(), COMMENT.by(), COMMENT.role(), COMMENT.editions()),
                recorded(new MatterId(202611000000043L), 2, COMMENT.at(), COMMENT.by(), COMMENT.role(), COMMENT.editions()),
                recorded(COMMENT.matter(), 2, COMMENT.at().plusNanos(1_000), COMMENT.by(), COMMENT.role(), COMMENT.editions()),
                recorded(COMMENT.matter(), 2, COMMENT.at(), new PersonId("handler"), COMMENT.role(), COMMENT.editions()),
                recorded(COMMENT.matter(), 2, COMMENT.at(), COMMENT.by(), Role.HANDLER, COMMENT.editions()),
                recorded(COMMENT.matter(), 2, COMMENT.at(), COMMENT.by(), COMMENT.role(), new Editions(1, 23, 3)));
        assertThat(others).allSatisfy(other -> assertThat(Entry.after(Entry.BEGINNING, DISTRICT, other, Digest.SHA_256).hash())
                .isNotEqualTo(entry.hash()));
        assertThat(Entry.after(Entry.BEGINNING, new DistrictCode("420106"), COMMENT, Digest.SHA_256).hash())
                .isNotEqualTo(entry.hash());
    }

    private static Recorded recorded(MatterId matter, int seq, Instant at, PersonId by, Role role, Editions editions) {
        return new Recorded(matter, seq, at, by, null, role, editions, COMMENT.event());
    }

    private static String abc(Digest digest) {
        return HexFormat.of().formatHex(digest.start().digest("abc".getBytes(StandardCharsets.US_ASCII)));
    }

    private static byte[] join(byte[] one, byte[] other) {
        byte[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }
}
