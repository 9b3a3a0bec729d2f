package org.huying.calendar;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.huying.base.Conflict;
import org.huying.base.DistrictCode;
import org.huying.base.Invalid;
import org.huying.base.NotFound;
import org.huying.base.PersonId;
import org.huying.base.Refusal;
import org.huying.base.Refused;
import org.huying.base.UnitCode;
import org.huying.base.Zones;
import org.huying.platform.News;
import org.huying.platform.Remembered;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The editions of every district's calendar. The first is the product's own; each publication of a year makes the next.
 * An edition never changes, so a computed calendar is kept for as long as the server runs.
 */
@Service
public class Calendars {

    private static final int MOST = 1_000;

    private final CalendarStore store;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;
    private final News news;
    private final Remembered<DistrictCode, Integer> newest;
    private final Map<Edition, WorkCalendar> editions = new ConcurrentHashMap<>();
    private final Map<CalendarStore.KeptHours, Hours> hours = new ConcurrentHashMap<>();

    Calendars(CalendarStore store, ApplicationEventPublisher events, InstantSource clock, News news) {
        this.store = store;
        this.events = events;
        this.clock = clock;
        this.news = news;
        this.newest = new Remembered<>(news, MOST);
    }

    /** The newest edition of the district's calendar. */
    public WorkCalendar current(DistrictCode district) {
        return computed(
                district,
                newest.find(district, code -> Optional.of(store.newest(code))).orElseThrow());
    }

    /**
     * An edition that an event names.
     *
     * @throws NotFound if the district has not published so many
     */
    public WorkCalendar edition(DistrictCode district, int edition) {
        WorkCalendar known = editions.get(new Edition(district, edition));
        if (known != null) {
            return known;
        }
        if (edition < ShippedYears.EDITION || edition > store.newest(district)) {
            throw new NotFound(
                    "calendar-edition", "没有日历第 " + edition + " 版", "the district's calendar has no edition " + edition);
        }
        return computed(district, edition);
    }

    /** What the district has published beyond the first edition, newest first. */
    public List<Publication> publications(DistrictCode district) {
        return store.publications(district);
    }

    /** The years whose holidays are published, in their order. */
    public List<Integer> publishedYears(DistrictCode district) {
        WorkCalendar calendar = current(district);
        return IntStream.rangeClosed(ChinaTime.FIRST_YEAR, ChinaTime.LAST_YEAR)
                .filter(year -> !calendar.provisional(year))
                .boxed()
                .toList();
    }

    /** The years in this span, both ends in it, whose holidays are not published. */
    public List<Integer> provisionalYears(DistrictCode district, int from, int to) {
        WorkCalendar calendar = current(district);
        return IntStream.rangeClosed(from, to)
                .filter(calendar::provisional)
                .boxed()
                .toList();
    }

    /** What the newest edition says of a year; empty while it is not published. */
    public Optional<YearDays> yearDays(DistrictCode district, int year) {
        return Optional.ofNullable(years(district, store.newest(district)).get(year));
    }

    /** The calendar as it would be if the year were published so; nothing is. */
    public WorkCalendar proposed(DistrictCode district, YearDays days) {
        int newest = store.newest(district);
        Map<Integer, YearDays> years = years(district, newest);
        years.put(days.year(), days);
        return WorkCalendar.of(newest + 1, years.values());
    }

    /** Everything that keeps a year from being published, each with its place. */
    public List<Refusal> problems(YearDays days) {
        return YearRules.problems(days);
    }

    /**
     * Reads a year's file in the JSON form of NateScarlet/holiday-cn.
     *
     * @throws Invalid naming the place that is not of this form
     */
    public YearDays parse(byte[] json) {
        return YearFile.parse(json);
    }

    /**
     * Publishes a year, or corrects one: the days replace everything said for that year before.
     *
     * @param source where the days were announced, in words that a reader can follow
     * @throws Refused if the days are not in order, naming the first place that is not, or if they change nothing
     */
    @Transactional
    public Publication publish(DistrictCode district, int year, YearDays days, String source, PersonId by, Instant at) {
        refuseDisorder(year, days, source);
        int newest = store.newest(district);
        if (says(years(district, newest), days)) {
            throw new Refused(
                    "calendar-unchanged",
                    year + " 年的安排与现行版本一致",
                    "nothing changes: " + year + " is published so already");
        }
        Publication publication =
                new Publication(newest + 1, year, source.strip(), by, at, days.daysOff(), days.makeUpDays());
        insert(district, publication, days);
        events.publishEvent(new CalendarPublished(district, publication.edition(), year));
        return publication;
    }

    /** The hours that the unit keeps now; office hours unless it keeps others. */
    public Hours hours(DistrictCode district, UnitCode unit) {
        return hours(district, unit, LocalDate.ofInstant(clock.instant(), Zones.CHINA));
    }

    /** The hours that the unit keeps on a day. */
    public Hours hours(DistrictCode district, UnitCode unit, LocalDate on) {
        return store.hours(district, unit, on)
                .map(kept -> hours.computeIfAbsent(kept, text -> Hours.parse(text.name(), text.week())))
                .orElse(Hours.OFFICE);
    }

    /** The hours that were recorded, of one unit or of all, the newest first. */
    public List<HoursRecord> hoursRecords(DistrictCode district, @Nullable UnitCode unit) {
        return store.hoursRecords(district, unit);
    }

    /**
     * Publishes a year if nobody has published one since the edition that was seen.
     *
     * @throws Conflict where somebody has
     */
    @Transactional
    public Publication publishAfter(
            DistrictCode district, int seen, YearDays days, String source, PersonId by, Instant at) {
        if (store.newest(district) != seen) {
            throw new Conflict("calendar-edition", "他人刚发布了新的日历，请重新核对", "somebody else has just published; look again");
        }
        return publish(district, days.year(), days, source, by, at);
    }

    /**
     * Lets a unit keep other hours from a day on. Deadlines that are set already stay where they are.
     *
     * @throws Refused if hours from that day, or a later one, are recorded: what was kept is not rewritten
     */
    @Transactional
    public void keepHours(DistrictCode district, UnitCode unit, Hours kept, LocalDate from, PersonId by, Instant at) {
        boolean inserted;
        try {
            inserted = store.insertHours(district, unit, kept, from, by, at);
        } catch (DuplicateKeyException e) {
            throw new Conflict("unit-hours", "该单位的办公时间刚被他人修改", "somebody else has just changed this unit's hours");
        }
        if (!inserted) {
            throw new Refused(Refusal.of(
                            "unit-hours",
                            "该单位已有自 " + from + " 或之后开始的办公时间，只能从更晚的日期起修改",
                            "the unit has hours from " + from + " or later; a change must begin after them")
                    .at("from")
                    .by("calendar:hours-order"));
        }
    }

    private WorkCalendar computed(DistrictCode district, int edition) {
        return edition == ShippedYears.EDITION
                ? WorkCalendar.shipped()
                : editions.computeIfAbsent(
                        new Edition(district, edition),
                        named -> WorkCalendar.of(
                                edition, years(district, edition).values()));
    }

    private Map<Integer, YearDays> years(DistrictCode district, int edition) {
        Map<Integer, YearDays> years = new TreeMap<>(ShippedYears.YEARS);
        years.putAll(store.years(district, edition));
        return years;
    }

    private static boolean says(Map<Integer, YearDays> years, YearDays days) {
        YearDays published = years.get(days.year());
        return published != null && Set.copyOf(published.days()).equals(Set.copyOf(days.days()));
    }

    private static void refuseDisorder(int year, YearDays days, String source) {
        if (source.isBlank() || source.length() > 500) {
            throw new Refused(Refusal.of(
                            "calendar-source",
                            "须写明安排的出处（500 字以内）",
                            "say where the days were announced, in at most 500 characters")
                    .at("source"));
        }
        if (days.year() != year) {
            throw new Refused(Refusal.of(
                            "calendar-year",
                            "文件是 " + days.year() + " 年的，不是 " + year + " 年的",
                            "the file is for " + days.year() + ", not for " + year)
                    .at("year")
                    .by("calendar:year"));
        }
        List<Refusal> problems = YearRules.problems(days);
        if (!problems.isEmpty()) {
            throw new Refused(YearRules.summary(problems));
        }
    }

    private void insert(DistrictCode district, Publication publication, YearDays days) {
        forgetUnlessCommitted(new Edition(district, publication.edition()));
        try {
            store.insert(district, publication, days);
            news.changed();
        } catch (DuplicateKeyException e) {
            throw new Conflict("calendar-edition", "他人刚发布了新的日历，请重新核对", "somebody else has just published; look again");
        }
    }

    /** Who listens to a publication may compute with it before it is certain. */
    private void forgetUnlessCommitted(Edition edition) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                if (status != STATUS_COMMITTED) {
                    editions.remove(edition);
                }
            }
        });
    }

    private record Edition(DistrictCode district, int number) {}
}
