package org.huying.signal.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.huying.base.Invalid;
import org.huying.base.Refusal;
import org.huying.base.Refused;
import org.huying.platform.IdempotencyKey;
import org.huying.registry.ThingId;
import org.huying.registry.Things;
import org.huying.security.Repeats;
import org.huying.security.Viewer;
import org.huying.signal.NewReading;
import org.huying.signal.Reading;
import org.huying.signal.Readings;
import org.huying.signal.Recorded;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Readings, as devices or those who collect for them report and read them. */
@RestController
@Tag(name = "Readings", description = "What devices of the register measure.")
class ReadingsApi {

    private static final int PAGE = 1_000;

    private final Readings readings;
    private final Things things;
    private final Repeats repeats;

    ReadingsApi(Readings readings, Things things, Repeats repeats) {
        this.readings = readings;
        this.things = things;
        this.repeats = repeats;
    }

    /** A reading to be recorded. */
    public record ReadingWish(
            @Schema(description = "The code of the device on the register.", example = "AQ-0001") @Nullable String device,

            @Schema(example = "pm25") @Nullable String series,
            @Nullable Instant at,

            @Schema(description = "In the unit of the series.", example = "38.5") @Nullable BigDecimal value) {}

    /** A batch. */
    public record Batch(
            @Schema(description = "No more than 10,000.") @Nullable List<ReadingWish> readings,

            @Schema(
                    description =
                            "Whether readings that are there with another value are corrected; else they are refused.")
            @Nullable Boolean corrects) {}

    /** What came of a batch. */
    public record BatchDone(
            @Schema(description = "How many are new.") int fresh,

            @Schema(description = "How many were there with the same value.")
            int known,

            @Schema(description = "How many took the place of another value.")
            int corrected) {}

    /** A reading, as it was last corrected. */
    public record ReadingView(
            Instant at,
            BigDecimal value,

            @Schema(description = "From one on; more where it was corrected.")
            int edition,

            Instant recordedAt,
            String recordedBy) {}

    /** Readings of a series. */
    public record ReadingsView(
            String device,
            String series,
            List<ReadingView> items,
            @Nullable Integer next) {}

    @PostMapping("/api/v1/readings")
    @Operation(
            summary = "Record a batch of readings, all of it or nothing",
            description =
                    "For administrators, and handlers where their own unit answers for the device. The refusal counts the readings at fault and names the first twenty, each by its place in the batch, from 0; `field` and `rule` are of the first.")
    ResponseEntity<BatchDone> record(
            Viewer viewer,
            @RequestBody Batch batch,
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key,
            HttpServletRequest request) {
        List<NewReading> all = read(Objects.requireNonNullElse(batch.readings(), List.of()));
        boolean corrects = Boolean.TRUE.equals(batch.corrects());
        Repeats.Done done = repeats.once(
                viewer,
                IdempotencyKey.of(key),
                request.getMethod() + " " + request.getRequestURI() + " " + corrects + " " + all,
                things.now(),
                () -> {
                    Recorded recorded = readings.record(viewer, all, corrects);
                    if (!recorded.faults().isEmpty()) {
                        throw new Refused(refusal(recorded.faults()));
                    }
                    return recorded.fresh() + "/" + recorded.known() + "/" + recorded.corrected();
                });
        String[] made = done.made().split("/");
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok();
        if (done.repeated()) {
            answer.header(IdempotencyKey.REPLAYED, "true");
        }
        return answer.body(
                new BatchDone(Integer.parseInt(made[0]), Integer.parseInt(made[1]), Integer.parseInt(made[2])));
    }

    private static List<NewReading> read(List<ReadingWish> wishes) {
        if (wishes.isEmpty()) {
            throw new Invalid(Refusal.of("readings", "没有监测数据", "there are no readings")
                    .at("readings")
                    .by("readings:empty"));
        }
        List<NewReading> all = new ArrayList<>();
        for (int at = 0; at < wishes.size(); at++) {
            ReadingWish wish = wishes.get(at);
            if (wish == null
                    || wish.device() == null
                    || wish.series() == null
                    || wish.at() == null
                    || wish.value() == null) {
                throw malformed(at, "device、series、at、value 缺一不可", "device, series, at and value must all be there");
            }
            if (!ThingId.wellFormed(wish.device())) {
                throw malformed(at, "device 不是登记对象的编码", "`device` is no code of a thing");
            }
            if (wish.value().precision() > 30 || Math.abs(wish.value().scale()) > 12) {
                throw malformed(at, "value 位数过多", "`value` has too many digits");
            }
            all.add(new NewReading(new ThingId(wish.device()), wish.series(), wish.at(), wish.value()));
        }
        return all;
    }

    private static Invalid malformed(int at, String zh, String en) {
        return new Invalid(Refusal.of("readings", "第 " + at + " 条：" + zh, "reading " + at + ": " + en)
                .at("readings[" + at + "]")
                .by("reading:form"));
    }

    /** The first faults in words, and how many more there are. */
    private static Refusal refusal(List<Recorded.Fault> faults) {
        StringBuilder zh = new StringBuilder();
        StringBuilder en = new StringBuilder();
        faults.stream().limit(20).forEach(fault -> {
            zh.append("第 ")
                    .append(fault.at())
                    .append(" 条：")
                    .append(fault.refusal().message().zh())
                    .append("；");
            en.append("reading ")
                    .append(fault.at())
                    .append(": ")
                    .append(fault.refusal().message().en())
                    .append("; ");
        });
        Recorded.Fault first = faults.getFirst();
        return Refusal.of(
                        "readings",
                        zh + "共 " + faults.size() + " 条有误，均未登记",
                        en + "" + faults.size() + " at fault, nothing was recorded")
                .at("readings[" + first.at() + "]." + first.refusal().field())
                .by(Objects.requireNonNullElse(first.refusal().rule(), "reading"));
    }

    @GetMapping("/api/v1/things/{id}/readings")
    @Operation(
            summary = "List what a device measured in some days, the latest first",
            description = "A thousand at a time: send `next` of one page as `page` for the following one.")
    ReadingsView list(
            Viewer viewer,
            @PathVariable String id,
            @Parameter(description = "The name of the series.", example = "pm25") @RequestParam String series,
            @Parameter(description = "The first day, 2026-11-01; a week ago where it is absent.")
                    @RequestParam(required = false)
                    @Nullable LocalDate from,
            @Parameter(description = "The last day, 2026-11-30; today where it is absent.")
                    @RequestParam(required = false)
                    @Nullable LocalDate to,
            @Parameter(description = "Whether what was corrected is listed too, each edition by itself.")
                    @RequestParam(defaultValue = "false")
                    boolean all,
            @Schema(minimum = "1", maximum = "100000", defaultValue = "1") @RequestParam(defaultValue = "1") int page) {
        if (page < 1 || page > 100_000) {
            throw new Invalid(Refusal.of("page", "page 应在 1 到 100000 之间", "`page` lies between 1 and 100000")
                    .at("page"));
        }
        Days days = Days.of(from, to, things.today());
        int offset = (page - 1) * PAGE;
        List<Reading> found = all
                ? readings.editions(viewer, ReadingPages.id(id), series, days.begins(), days.ends(), offset, PAGE)
                : readings.list(viewer, ReadingPages.id(id), series, days.begins(), days.ends(), offset, PAGE);
        return new ReadingsView(
                id,
                series,
                found.stream()
                        .map(reading -> new ReadingView(
                                reading.at(),
                                reading.value(),
                                reading.edition(),
                                reading.recordedAt(),
                                reading.recordedBy().value()))
                        .toList(),
                found.size() < PAGE ? null : (Integer) (page + 1));
    }
}
