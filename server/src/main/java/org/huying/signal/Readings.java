package org.huying.signal;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.huying.base.Forbidden;
import org.huying.base.Invalid;
import org.huying.base.Refusal;
import org.huying.base.Role;
import org.huying.base.Zones;
import org.huying.registry.Kind;
import org.huying.registry.KindId;
import org.huying.registry.Kinds;
import org.huying.registry.Series;
import org.huying.registry.State;
import org.huying.registry.Thing;
import org.huying.registry.ThingId;
import org.huying.registry.Things;
import org.huying.security.Viewer;
import org.huying.signal.ReadingStore.Key;
import org.huying.signal.ReadingStore.Known;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to readings: recorded in batches, listed of a device. */
@Service
public class Readings {

    /** No batch is greater. */
    public static final int MOST = 10_000;

    /** By so much a device's clock may be ahead. */
    private static final Duration AHEAD = Duration.ofMinutes(2);

    private final ReadingStore store;
    private final Things things;
    private final Kinds kinds;
    private final InstantSource clock;

    Readings(ReadingStore store, Things things, Kinds kinds, InstantSource clock) {
        this.store = store;
        this.things = things;
        this.kinds = kinds;
        this.clock = clock;
    }

    /** Whether somebody may record readings. */
    public static boolean records(Set<Role> roles) {
        return Things.keeps(roles);
    }

    /**
     * Records a batch, all of it or nothing. A reading that is there, or once was, with the same value is known and
     * nothing new, so that what was sent before can be sent again.
     *
     * @param corrects whether one that is there with another value is corrected, rather than refused
     * @throws Forbidden if the viewer may not record
     * @throws Invalid if the batch is greater than {@link #MOST}
     */
    @Transactional
    public Recorded record(Viewer viewer, List<NewReading> readings, boolean corrects) {
        if (!records(viewer.roles())) {
            throw new Forbidden("readings", "只有系统管理岗和处置岗可以登记监测数据", "administrators and handlers record readings");
        }
        if (readings.size() > MOST) {
            throw new Invalid(Refusal.of(
                            "readings",
                            "一次最多 " + MOST + " 条，收到 " + readings.size() + " 条",
                            "a batch has no more than " + MOST + ", not " + readings.size())
                    .at("readings")
                    .by("readings:most"));
        }
        store.lock(viewer.district());
        Batch batch = new Batch(viewer, corrects, store.known(viewer.district(), readings));
        for (int at = 0; at < readings.size(); at++) {
            batch.add(at, readings.get(at));
        }
        Recorded recorded = batch.recorded();
        if (recorded.faults().isEmpty() && !batch.rows.isEmpty()) {
            store.insert(viewer.district(), batch.rows, viewer.person(), batch.recordedAt());
        }
        return recorded;
    }

    /** A batch as it is being read. */
    private final class Batch {

        private final Viewer viewer;
        private final boolean corrects;
        private final Map<Key, Known> there;
        private final Map<Key, BigDecimal> given = new HashMap<>();
        private final Instant now = clock.instant();
        private final Map<KindId, Kind> kindsById;
        private final Map<ThingId, Function<LocalDate, Optional<Thing>>> devices = new HashMap<>();
        private final List<Reading> rows = new ArrayList<>();
        private final List<Recorded.Fault> faults = new ArrayList<>();
        private int same;
        private int corrected;

        Batch(Viewer viewer, boolean corrects, Map<Key, Known> there) {
            this.viewer = viewer;
            this.corrects = corrects;
            this.there = there;
            this.kindsById = kinds.all(viewer.district(), things.today()).stream()
                    .collect(Collectors.toMap(Kind::id, Function.identity()));
        }

        void add(int at, NewReading reading) {
            try {
                Thing device = device(reading);
                requirePlausible(reading, device);
                BigDecimal twice = given.putIfAbsent(Key.of(reading), reading.value());
                if (twice != null) {
                    requireSame(twice, reading);
                    same++;
                    return;
                }
                Known before = there.get(Key.of(reading));
                if (before != null
                        && (before.stands(reading.value()) || (!corrects && before.stood(reading.value())))) {
                    same++;
                    return;
                }
                if (before != null) {
                    requireCorrecting(before.values().getLast());
                    corrected++;
                }
                int edition = before == null ? 1 : before.values().size() + 1;
                rows.add(new Reading(
                        reading.device(),
                        reading.series(),
                        reading.at(),
                        edition,
                        reading.value(),
                        device.kind(),
                        device.unit(),
                        device.place(),
                        now,
                        viewer.person()));
            } catch (Invalid refused) {
                faults.add(new Recorded.Fault(at, refused.refusal()));
            }
        }

        private void requireSame(BigDecimal twice, NewReading reading) {
            if (twice.compareTo(reading.value()) != 0) {
                throw invalid(
                        "value",
                        "twice",
                        "同一批中同一时刻有两个值：%s、%s"
                                .formatted(
                                        twice.toPlainString(), reading.value().toPlainString()),
                        "the batch has two values for that instant, %s and %s"
                                .formatted(
                                        twice.toPlainString(), reading.value().toPlainString()));
            }
        }

        private void requireCorrecting(BigDecimal value) {
            if (!corrects) {
                throw invalid(
                        "value",
                        "corrects",
                        "此刻的监测值已登记为 %s；如要更正，请注明 corrects".formatted(value.toPlainString()),
                        "%s is recorded for that instant; say `corrects` to correct it"
                                .formatted(value.toPlainString()));
            }
        }

        /** Never before what it corrects, even where the clock was set back. */
        Instant recordedAt() {
            return rows.stream()
                    .map(row -> there.get(new Key(row.device(), row.series(), row.at())))
                    .filter(Objects::nonNull)
                    .map(Known::recordedAt)
                    .filter(now::isBefore)
                    .max(Comparator.naturalOrder())
                    .orElse(now);
        }

        private Thing device(NewReading reading) {
            if (reading.at().isAfter(now.plus(AHEAD))) {
                throw invalid("at", "to-come", "监测时间还没有到：" + reading.at(), reading.at() + " is yet to come");
            }
            if (!reading.at().equals(reading.at().truncatedTo(ChronoUnit.MICROS))) {
                throw invalid("at", "exact", "监测时间精确到微秒", "an instant is exact to the microsecond");
            }
            LocalDate day = LocalDate.ofInstant(reading.at(), Zones.CHINA);
            Function<LocalDate, Optional<Thing>> device =
                    devices.computeIfAbsent(reading.device(), id -> things.known(viewer.district(), id));
            if (device.apply(things.today()).isPresent() && device.apply(day).isEmpty()) {
                throw invalid(
                        "at",
                        "unregistered",
                        "设备“%s”在 %s 还没有登记".formatted(reading.device(), day),
                        "the device '%s' was not registered yet on %s".formatted(reading.device(), day));
            }
            return device.apply(day)
                    .filter(thing -> viewer.has(Role.ADMIN)
                            || viewer.has(Role.SYSTEM)
                            || viewer.scope().coversUnit(thing.unit()))
                    .filter(thing -> thing.state() == State.STANDING)
                    .orElseThrow(() -> invalid(
                            "device",
                            "unknown",
                            "%s 时没有由您登记的在册设备“%s”".formatted(day, reading.device()),
                            "on %s there was no device '%s' that you record for".formatted(day, reading.device())));
        }

        private void requirePlausible(NewReading reading, Thing device) {
            Kind kind = kindsById.get(device.kind());
            Series series = kind == null ? null : kind.series().get(reading.series());
            if (kind == null || series == null) {
                String all = kind == null ? "" : String.join(", ", kind.series().keySet());
                throw invalid(
                        "series",
                        "unknown",
                        "此类设备没有监测项“%s”；可用：%s".formatted(reading.series(), all),
                        "such a device has no series '%s'; known: %s".formatted(reading.series(), all));
            }
            if (!series.plausible(reading.value())) {
                throw invalid(
                        "value",
                        "bounds",
                        "%s 不在 %s 到 %s %s 之间"
                                .formatted(
                                        reading.value().toPlainString(),
                                        said(series.from()),
                                        said(series.to()),
                                        series.unit().zh()),
                        "%s does not lie between %s and %s %s"
                                .formatted(
                                        reading.value().toPlainString(),
                                        said(series.from()),
                                        said(series.to()),
                                        series.unit().en()));
            }
        }

        Recorded recorded() {
            return faults.isEmpty()
                    ? new Recorded(rows.size() - corrected, same, corrected, List.of())
                    : new Recorded(0, 0, 0, faults);
        }
    }

    private static String said(@Nullable BigDecimal bound) {
        return bound == null ? "…" : bound.toPlainString();
    }

    private static Invalid invalid(String field, String rule, String zh, String en) {
        return new Invalid(Refusal.of("reading", zh, en).at(field).by("reading:" + rule));
    }

    /** Those of a device that the viewer may see, as they were last corrected, the latest first. */
    public List<Reading> list(
            Viewer viewer, ThingId device, String series, Instant from, Instant until, int offset, int size) {
        things.require(viewer, device);
        return store.list(viewer.district(), device, series, from, until, false, offset, size);
    }

    /** The same with what was corrected, each edition by itself. */
    public List<Reading> editions(
            Viewer viewer, ThingId device, String series, Instant from, Instant until, int offset, int size) {
        things.require(viewer, device);
        return store.list(viewer.district(), device, series, from, until, true, offset, size);
    }
}
