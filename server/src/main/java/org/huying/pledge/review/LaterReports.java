package org.huying.pledge.review;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.huying.base.DistrictCode;
import org.huying.matter.MatterId;
import org.huying.security.Viewer;
import org.huying.workreport.Followed;
import org.huying.workreport.Followed.Verdict;
import org.huying.workreport.Report;
import org.huying.workreport.WorkReports;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * What reports that were read later say of a pledge: the next year's of what came of it, one within the year of how far it
 * is. Nothing of it is in the ledger: a report says what the records ought to show already.
 */
@Service
public final class LaterReports {

    /** Reading one again takes a moment, and a district has one or two a year. */
    private static final int KEPT = 12;

    private final ReadingStore readings;
    private final ItemStore items;
    private final WorkReports reports = WorkReports.shipped();
    private final Cache<Key, Report> kept =
            Caffeine.newBuilder().maximumSize(KEPT).build();

    LaterReports(ReadingStore readings, ItemStore items) {
        this.readings = readings;
        this.items = items;
    }

    private record Key(DistrictCode district, int reading) {}

    /**
     * What a report says.
     *
     * @param words that hold the figure; absent where only the share is said
     * @param completes percent of the year's target that it says is done, where it does
     */
    public record Said(
            Reading reading,
            @Nullable String words,
            @Nullable Double completes,
            Verdict verdict) {}

    /** In the order in which the reports were read; nothing for who may not read them, or of what was in no report. */
    public List<Said> of(Viewer by, MatterId matter) {
        if (!by.hasAny(Readings.READERS)) {
            return List.of();
        }
        DistrictCode district = by.district();
        return items.origin(district, matter).stream()
                .flatMap(origin -> readings.find(district, origin.reading()).stream()
                        .flatMap(promising -> items.find(district, origin.reading(), origin.item()).stream()
                                .flatMap(item -> said(district, promising, item.terms()))))
                .toList();
    }

    private Stream<Said> said(DistrictCode district, Reading promising, Item.Terms terms) {
        return readings.list(district).reversed().stream()
                .filter(other -> other.no() != promising.no()
                        && other.state() != Reading.State.DISCARDED
                        && other.planYear() >= promising.planYear())
                .flatMap(other -> followed(district, promising, other)
                        .filter(followed -> within(followed.promised().start(), terms))
                        .map(followed -> new Said(
                                other,
                                followed.reached() == null
                                        ? null
                                        : followed.reached().text(),
                                followed.completes(),
                                followed.verdict())));
    }

    private Stream<Followed> followed(DistrictCode district, Reading promising, Reading other) {
        Report promises = report(district, promising);
        return reports.follow(List.of(promises, report(district, other))).stream()
                .filter(followed -> Objects.equals(promises.meta().planYear(), followed.year())
                        && followed.verdict() != Verdict.SILENT);
    }

    private static boolean within(int start, Item.Terms terms) {
        int ends =
                terms.starts() + terms.quote().codePointCount(0, terms.quote().length());
        return start >= terms.starts() && start < ends;
    }

    private Report report(DistrictCode district, Reading reading) {
        return kept.get(new Key(district, reading.no()), key -> reports.report(readings.text(district, key.reading())));
    }
}
