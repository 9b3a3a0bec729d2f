package org.huying.matter.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.huying.base.DistrictCode;
import org.huying.base.PersonId;
import org.huying.base.Role;
import org.huying.base.UnitCode;
import org.huying.matter.MatterId;
import org.huying.matter.event.Editions;
import org.huying.matter.event.Event;
import org.huying.matter.event.Recorded;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EntryHashTest {

    private static final DistrictCode DISTRICT = new DistrictCode("420107");

    private final EntryHash hashing = new EntryHash(DISTRICT);

    @Test
    void hashesTheColumnsAsTheEntryIsHashed() {
        SplittableRandom random = new SplittableRandom(3);
        byte[] previous = Entry.BEGINNING;
        for (int time = 0; time < 500; time++) {
            Recorded recorded = new Recorded(
                    new MatterId(202403000000000L + random.nextInt(1_000_000_000)),
                    random.nextInt(1, 2_000),
                    Instant.ofEpochSecond(
                            random.nextLong(-1_000_000, 2_000_000_000L), random.nextInt(1_000_000) * 1_000L),
                    new PersonId("p" + random.nextInt(100)),
                    random.nextBoolean() ? null : new UnitCode("u" + random.nextInt(100)),
                    Role.values()[random.nextInt(Role.values().length)],
                    new Editions(random.nextInt(9), random.nextInt(99), random.nextInt(2_000)),
                    new Event.Commented("路灯".repeat(random.nextInt(200))));
            Digest digest = Digest.values()[random.nextInt(2)];
            Entry entry = Entry.after(previous, DISTRICT, recorded, digest);
            assertThat(hash(entry, previous)).isEqualTo(entry.hash());
            previous = entry.hash();
        }
    }

    @Test
    void refusesALineThatCouldBeTwo() {
        EntryHash started = hashing.start(1, Entry.BEGINNING);
        byte[] two = "a\nb".getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> started.line(two, 0, two.length)).isInstanceOf(IllegalArgumentException.class);
    }

    private byte[] hash(Entry entry, byte[] previous) {
        byte[] into = new byte[Digest.BYTES];
        hashing.start(entry.digest().code(), previous)
                .line(entry.matter().value())
                .line(entry.seq());
        hashing.line(TimeUnit.SECONDS.toMicros(entry.at().getEpochSecond())
                + entry.at().getNano() / 1_000);
        text(entry.by().value());
        text(entry.unit() == null ? null : entry.unit().value());
        text(entry.role().word());
        hashing.line(
                entry.editions().line(),
                entry.editions().calendar(),
                entry.editions().district());
        text(entry.type());
        byte[] body = entry.body().getBytes(StandardCharsets.UTF_8);
        hashing.body(body, 0, body.length, into);
        return into;
    }

    private void text(@Nullable String text) {
        byte[] bytes = (text == null ? "" : text).getBytes(StandardCharsets.UTF_8);
        hashing.line(bytes, 0, bytes.length);
    }
}
