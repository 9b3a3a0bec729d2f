package org.huying.matter.ledger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.huying.base.DistrictCode;
import org.huying.base.PersonId;
import org.huying.base.Role;
import org.huying.base.UnitCode;
import org.huying.matter.MatterId;
import org.huying.matter.event.Editions;
import org.huying.matter.event.Recorded;
import org.jspecify.annotations.Nullable;

/**
 * An event as it lies in the ledger: exactly the bytes that are hashed can be made from it again.
 *
 * @param type the word of the event's type
 * @param body the event's JSON, as it was written
 * @param hash of this entry and, through the hash before it, of the whole chain of the matter up to here
 */
public record Entry(
        DistrictCode district,
        MatterId matter,
        int seq,
        Instant at,
        PersonId by,
        @Nullable UnitCode unit,
        Role role,
        Editions editions,
        String type,
        String body,
        Digest digest,
        byte[] hash) {

    /** What the first event of every chain follows. */
    public static final byte[] BEGINNING = new byte[Digest.BYTES];

    /** Writes an event down after the one whose hash is given. */
    public static Entry after(byte[] previous, DistrictCode district, Recorded recorded, Digest digest) {
        Entry open = new Entry(
                district,
                recorded.matter(),
                recorded.seq(),
                recorded.at(),
                recorded.by(),
                recorded.unit(),
                recorded.role(),
                recorded.editions(),
                EventCodec.word(recorded.event().getClass()),
                EventCodec.write(recorded.event()),
                digest,
                BEGINNING);
        return open.with(open.hashAfter(previous));
    }

    /** The same fact in the ledger of another matter. */
    Entry again(MatterId other, Instant then, PersonId who, String said, byte[] previous) {
        Entry open = new Entry(district, other, seq, then, who, unit, role, editions, type, said, digest, BEGINNING);
        return open.with(open.hashAfter(previous));
    }

    public Recorded recorded() {
        return new Recorded(matter, seq, at, by, unit, role, editions, EventCodec.read(type, body));
    }

    public boolean follows(byte[] previous) {
        return Arrays.equals(hash, hashAfter(previous));
    }

    /** H(previous ‖ header ‖ body). No part of the header can hold its separator. */
    byte[] hashAfter(byte[] previous) {
        MessageDigest hashing = digest.start();
        hashing.update(previous);
        hashing.update(header().getBytes(StandardCharsets.UTF_8));
        hashing.update(body.getBytes(StandardCharsets.UTF_8));
        return hashing.digest();
    }

    private String header() {
        return "huying event " + digest.code() + '\n' + district + '\n' + matter + '\n' + seq + '\n' + micros(at) + '\n'
                + by + '\n' + (unit == null ? "" : unit) + '\n' + role.word() + '\n' + editions.line() + ' '
                + editions.calendar() + ' ' + editions.district() + '\n' + type + '\n';
    }

    private static long micros(Instant at) {
        return TimeUnit.SECONDS.toMicros(at.getEpochSecond()) + at.getNano() / 1_000;
    }

    private Entry with(byte[] newHash) {
        return new Entry(district, matter, seq, at, by, unit, role, editions, type, body, digest, newHash);
    }
}
