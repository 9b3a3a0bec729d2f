package org.huying.pledge.review;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.huying.base.DistrictCode;
import org.huying.base.Role;
import org.huying.base.UnitCode;
import org.huying.base.Zones;
import org.huying.district.District;
import org.huying.district.Districts;
import org.huying.matter.MatterId;
import org.huying.matter.ledger.Histories;
import org.huying.pledge.review.Readings.Brought;
import org.huying.pledge.review.Readings.Revised;
import org.huying.security.Viewer;
import org.springframework.stereotype.Service;

/**
 * The pledges of the demo district: a work report of this year that was made up for it, read and reviewed in January, and
 * what became of its pledges since. What is there already is left alone; stopped in the middle, it goes on.
 */
@Service
public final class DemoPledges {

    /** Deeds that nobody suggests from the words alone: which unit leads and which support what names this. */
    private static final Map<String, List<String>> UNITS = Map.of(
            "停车", List.of("chengguan", "jianshe", "jiaotong"),
            "老旧小区", List.of("gaizao", "fangguan"),
            "电梯", List.of("fangguan", "shichang"),
            "渍水", List.of("shuiwu", "jianshe"),
            "道路", List.of("jianshe"),
            "断头路", List.of("jianshe", "guihua"),
            "健身", List.of("wenlv"));

    private static final String ELSEWHERE = "代表建议";
    private static final String WHY = "已在建议提案办理业务线逐件跟踪，不重复立项";

    private static final String NOBODY = "没有单位的职责与之相符，另行研究";

    /** A year begins to be lived some days after its report was delivered. */
    private static final int REPORTED = 20;

    private final Readings readings;
    private final ReadingStore readingStore;
    private final ItemStore items;
    private final Histories histories;
    private final Districts districts;

    DemoPledges(
            Readings readings, ReadingStore readingStore, ItemStore items, Histories histories, Districts districts) {
        this.readings = readings;
        this.readingStore = readingStore;
        this.items = items;
        this.histories = histories;
        this.districts = districts;
    }

    /** Lives the year's pledges until now; how many there are. */
    public int live(DistrictCode code, Instant now) {
        int year = LocalDate.ofInstant(now, Zones.CHINA).minusDays(REPORTED).getYear();
        District district = districts.current(code);
        Instant read = morning(year, 12);
        DemoPeople people = new DemoPeople(district, LocalDate.ofInstant(read, Zones.CHINA));
        Viewer supervisor = people.require(Role.SUPERVISOR);
        Reading reading = reading(supervisor, year, "", read);
        reading(supervisor, year + 1, "征求意见稿", now);
        if (!reading.open()) {
            return 0;
        }
        correct(supervisor, reading, district, read.plus(3, ChronoUnit.HOURS));
        Instant confirmed = morning(year, 14);
        int lived = 0;
        for (Item item : items.list(code, reading.no())) {
            if (item.standing() == Item.Standing.OPEN && item.terms().lead() != null) {
                Instant at = confirmed.plus(item.no(), ChronoUnit.MINUTES);
                live(people, reading, item, at, now);
                lived++;
            }
        }
        readingStore.decide(
                code,
                reading.no(),
                Reading.State.CONFIRMED,
                supervisor.person(),
                confirmed.plus(2, ChronoUnit.HOURS),
                null);
        return lived;
    }

    private void live(DemoPeople people, Reading reading, Item item, Instant at, Instant now) {
        histories.write(people.district(), history -> {
            MatterId matter = new DemoYear(history, people, item, now).live(reading, at);
            return items.filed(people.district(), reading.no(), item, matter, at);
        });
    }

    /** The next year's stays under review, for a newcomer to try. */
    private Reading reading(Viewer supervisor, int year, String draft, Instant at) {
        try {
            Path file = Files.createTempFile("demo-report-", ".txt");
            try {
                Files.writeString(file, text(supervisor.district(), year));
                return switch (readings.bring(supervisor, year + "年政府工作报告（演示）" + draft + ".txt", file, year, at)) {
                    case Brought.Read read -> read.reading();
                    case Brought.Unread unread ->
                        throw new IllegalStateException(unread.why().zh());
                };
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The report that is made up for the demo, of a year. */
    public static String text(DistrictCode district, int year) throws IOException {
        String name = "/demo/" + district.value() + "/pledge/work-report.txt";
        try (InputStream in = DemoPledges.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8)
                    .replace("{year}", String.valueOf(year))
                    .replace("{last}", String.valueOf(year - 1));
        }
    }

    /** As a supervisor would: units that are better than those suggested, and what is followed elsewhere left out. */
    private void correct(Viewer supervisor, Reading reading, District district, Instant at) {
        for (Item item : items.list(supervisor.district(), reading.no())) {
            Item.Terms better = item.revision() > 1 ? item.terms() : corrected(item.terms(), district, at);
            if (!better.equals(item.terms())) {
                Revised revised = readings.revise(supervisor, reading.no(), item.no(), item.revision(), better, at);
                if (revised instanceof Revised.Refused refused) {
                    throw new IllegalStateException(refused.refusal().message().zh());
                }
            }
        }
    }

    private static Item.Terms corrected(Item.Terms terms, District district, Instant at) {
        if (terms.quote().contains(ELSEWHERE)) {
            return terms.leftOutFor(WHY);
        }
        if (terms.lead() == null) {
            return terms.leftOutFor(NOBODY);
        }
        LocalDate day = LocalDate.ofInstant(at, Zones.CHINA);
        return UNITS.entrySet().stream()
                .filter(entry -> terms.quote().contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .map(units -> units.stream()
                        .map(UnitCode::new)
                        .filter(unit -> district.unit(unit, day).isPresent())
                        .toList())
                .filter(units -> !units.isEmpty())
                .findFirst()
                .map(units -> terms.ledBy(units.getFirst()).supportedBy(units.subList(1, units.size())))
                .orElse(terms);
    }

    private static Instant morning(int year, int day) {
        return ZonedDateTime.of(year, 1, day, 9, 30, 0, 0, Zones.CHINA).toInstant();
    }
}
