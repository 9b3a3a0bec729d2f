package org.huying.matter.verify;

import org.huying.base.DistrictCode;
import org.huying.base.PersonId;
import org.huying.base.Role;
import org.huying.base.UnitCode;
import org.huying.matter.MatterId;
import org.huying.matter.event.Editions;
import org.huying.matter.event.Recorded;
import org.huying.matter.ledger.Digest;
import org.huying.matter.ledger.EntryHash;
import org.huying.matter.ledger.EventCodec;
import org.huying.matter.ledger.Packing;

/** The rows of the ledger, one after the other, as bytes that are hashed and read where they lie. */
final class EventRow {

    /** In this order they are asked for. */
    static final String COLUMNS =
            "matter, seq, at, by, unit, role, line_edition, calendar_edition, district_edition, type, digest, hash, body, packed";

    private static final int MATTER = 0;
    private static final int SEQ = 1;
    private static final int AT = 2;
    private static final int BY = 3;
    private static final int UNIT = 4;
    private static final int ROLE = 5;
    private static final int LINE = 6;
    private static final int CALENDAR = 7;
    private static final int DISTRICT = 8;
    private static final int TYPE = 9;
    private static final int DIGEST = 10;
    private static final int HASH = 11;
    private static final int BODY = 12;
    private static final int PACKED = 13;

    private final EntryHash hashing;
    private final Words<PersonId> persons = new Words<>(PersonId::new);
    private final Words<UnitCode> units = new Words<>(UnitCode::new);
    private final Words<Role> roles = new Words<>(word ->
            Role.find(word).orElseThrow(() -> new IllegalArgumentException("no role is called '" + word + "'")));
    private final Words<String> types = new Words<>(word -> word);
    private CopyRow row = new CopyRow();
    private byte[] body = new byte[0];
    private int bodyFrom;
    private int bodyLength;

    EventRow(DistrictCode district) {
        this.hashing = new EntryHash(district);
    }

    void on(CopyRow next) {
        row = next;
    }

    long matter() {
        return row.int8(MATTER);
    }

    int seq() {
        return row.int4(SEQ);
    }

    /** Whether the row has a hash of the right length. */
    boolean hashed() {
        return row.length(HASH) == Digest.BYTES;
    }

    /** The bytes in which the stored hash lies, from {@link #hashFrom} on. */
    byte[] bytes() {
        return row.bytes();
    }

    int hashFrom() {
        return row.start(HASH);
    }

    /**
     * Computes the hash from what the row says.
     *
     * @return whether it is the one that the row has
     * @throws IllegalArgumentException if the row cannot be one of the ledger
     */
    boolean follows(byte[] previous, byte[] into) {
        if (!row.absent(UNIT) && row.length(UNIT) == 0) {
            throw new IllegalArgumentException("a unit without a code");
        }
        findBody();
        hashing.start(row.int2(DIGEST), previous)
                .line(row.int8(MATTER))
                .line(row.int4(SEQ))
                .line(row.micros(AT))
                .line(row.bytes(), row.start(BY), row.length(BY))
                .line(row.bytes(), row.start(UNIT), row.length(UNIT))
                .line(row.bytes(), row.start(ROLE), row.length(ROLE))
                .line(row.int4(LINE), row.int4(CALENDAR), row.int4(DISTRICT))
                .line(row.bytes(), row.start(TYPE), row.length(TYPE))
                .body(body, bodyFrom, bodyLength, into);
        return row.is(HASH, into);
    }

    /**
     * What the row says; after {@link #follows}.
     *
     * @throws IllegalArgumentException if it cannot be read
     */
    Recorded recorded() {
        String type = types.of(row, TYPE);
        return new Recorded(
                new MatterId(row.int8(MATTER)),
                row.int4(SEQ),
                CopyRow.instant(row.micros(AT)),
                persons.of(row, BY),
                row.absent(UNIT) ? null : units.of(row, UNIT),
                roles.of(row, ROLE),
                new Editions(row.int4(LINE), row.int4(CALENDAR), row.int4(DISTRICT)),
                EventCodec.read(type, body, bodyFrom, bodyLength));
    }

    /** The one place where a stored row becomes the bytes of its body. */
    private void findBody() {
        if (row.absent(PACKED)) {
            body = row.bytes();
            bodyFrom = row.start(BODY);
            bodyLength = row.length(BODY);
        } else {
            body = Packing.unpack(row.bytes(), row.start(PACKED), row.length(PACKED));
            bodyFrom = 0;
            bodyLength = body.length;
        }
    }
}
