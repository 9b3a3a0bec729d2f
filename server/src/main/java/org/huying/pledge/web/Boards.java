package org.huying.pledge.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.huying.base.Bilingual;
import org.huying.base.UnitCode;
import org.huying.base.Zones;
import org.huying.district.Districts;
import org.huying.line.Line;
import org.huying.line.Lines;
import org.huying.matter.words.Names;
import org.huying.pledge.Light;
import org.huying.pledge.Pledge;
import org.huying.pledge.Pledges;
import org.huying.pledge.review.Readings;
import org.huying.security.Viewer;
import org.springframework.stereotype.Component;

/** Makes the board for one reader. */
@Component
class Boards {

    private static final int WHOLE = 100;

    private final Pledges pledges;
    private final Districts districts;
    private final Lines lines;
    private final Clock clock;

    Boards(Pledges pledges, Districts districts, Lines lines, Clock clock) {
        this.pledges = pledges;
        this.districts = districts;
        this.lines = lines;
        this.clock = clock;
    }

    BoardView of(Viewer by, BoardAsked asked) {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, Zones.CHINA);
        Instant asOf = asked.asOf() == null || !asked.asOf().isBefore(today)
                ? now
                : asked.asOf().plusDays(1).atStartOfDay(Zones.CHINA).toInstant().minusMillis(1);
        List<Integer> years = pledges.years(by, asOf);
        int year = asked.year() != null ? asked.year() : years.isEmpty() ? today.getYear() : years.getFirst();
        List<Pledge> all = pledges.list(by, year, asOf);
        Names names = new Names(districts.current(by.district()));
        Line line = lines.current(by.district(), Pledges.LINE);
        List<Pledge> ofKind = all.stream().filter(kind(asked)).toList();
        List<Pledge> asking = ofKind.stream().filter(unit(asked)).toList();
        List<BoardView.Row> rows = asking.stream()
                .filter(light(asked))
                .sorted(Comparator.comparing(Pledge::light).reversed())
                .map(pledge -> row(pledge, names, line))
                .toList();
        return new BoardView(
                asked,
                year,
                years,
                LocalDate.ofInstant(asOf, Zones.CHINA),
                sums(asking),
                units(ofKind, names),
                choices(all, names),
                rows,
                by.hasAny(Readings.READERS));
    }

    private static Predicate<Pledge> kind(BoardAsked asked) {
        return pledge -> blank(asked.kind()) || pledge.kind().word().equals(asked.kind());
    }

    private static Predicate<Pledge> unit(BoardAsked asked) {
        return pledge -> blank(asked.unit())
                || pledge.lead() != null && pledge.lead().value().equals(asked.unit());
    }

    private static Predicate<Pledge> light(BoardAsked asked) {
        return pledge -> blank(asked.light()) || pledge.light().word().equals(asked.light());
    }

    private static boolean blank(@org.jspecify.annotations.Nullable String said) {
        return said == null || said.isBlank();
    }

    static BoardView.Sums sums(List<Pledge> some) {
        return new BoardView.Sums(count(some, Light.GREEN), count(some, Light.YELLOW), count(some, Light.RED));
    }

    private static long count(List<Pledge> some, Light light) {
        return some.stream().filter(pledge -> pledge.light() == light).count();
    }

    private static List<BoardView.UnitSum> units(List<Pledge> some, Names names) {
        Map<UnitCode, List<Pledge>> byUnit = new LinkedHashMap<>();
        for (Pledge pledge : some) {
            if (pledge.lead() != null) {
                byUnit.computeIfAbsent(pledge.lead(), any -> new java.util.ArrayList<>())
                        .add(pledge);
            }
        }
        return byUnit.entrySet().stream()
                .map(entry -> new BoardView.UnitSum(
                        entry.getKey().value(), names.unit(entry.getKey()), sums(entry.getValue())))
                .sorted(Comparator.comparing(
                                (BoardView.UnitSum sum) -> sum.sums().red())
                        .thenComparing(sum -> sum.sums().yellow())
                        .thenComparing(sum -> sum.sums().all())
                        .reversed()
                        .thenComparing(BoardView.UnitSum::code))
                .toList();
    }

    private static List<BoardView.Choice> choices(List<Pledge> some, Names names) {
        return some.stream()
                .map(Pledge::lead)
                .filter(Objects::nonNull)
                .distinct()
                .sorted(Comparator.comparing(UnitCode::value))
                .map(code -> new BoardView.Choice(code.value(), names.unit(code)))
                .toList();
    }

    private static BoardView.Row row(Pledge pledge, Names names, Line line) {
        Bilingual unit = pledge.lead() == null ? null : names.unit(pledge.lead());
        Integer percent = pledge.share()
                .map(share -> (int) Math.clamp(Math.round(share * WHOLE), 0, WHOLE))
                .orElse(null);
        return new BoardView.Row(
                pledge, unit, Names.category(line, pledge.category()), Names.stage(line, pledge.stage()), percent);
    }
}
