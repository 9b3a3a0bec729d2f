package org.huying.matter.verify;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;
import org.huying.base.DistrictCode;
import org.huying.matter.seal.LastSeal;
import org.huying.matter.seal.Seal;
import org.huying.matter.seal.SignedSeal;
import org.huying.matter.seal.Under;

/**
 * A seal with what lies under it.
 *
 * @param found whether it is found by the matters that lie under it
 */
record StoredSeal(SignedSeal signed, Under under, boolean found) {

    /** In this order they are asked for. */
    static final String COLUMNS = "seal, at, count, root, access_seq, access_hash, prev, hash, key, signature,"
            + " low, high, matters, seqs, marks";

    static StoredSeal of(DistrictCode district, CopyRow row) {
        Seal seal = new Seal(
                district,
                row.int8(0),
                CopyRow.instant(row.micros(1)),
                row.int4(2),
                row.copy(3),
                row.int8(4),
                HexFormat.of().formatHex(row.copy(5)),
                row.copy(6));
        SignedSeal signed = new SignedSeal(seal, row.copy(7), Objects.requireNonNull(row.text(8)), row.copy(9));
        int[] seqs = Arrays.stream(row.numbers(13)).mapToInt(Math::toIntExact).toArray();
        Under under = new Under(row.numbers(12), seqs, row.copy(14));
        return new StoredSeal(signed, under, under.low() == row.int8(10) && under.high() == row.int8(11));
    }

    LastSeal.Known known() {
        return LastSeal.Known.of(signed);
    }
}
