package org.huying.pledge.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.huying.district.Districts;
import org.huying.line.Line;
import org.huying.line.Lines;
import org.huying.matter.words.Names;
import org.huying.pledge.Pledge;
import org.huying.pledge.Pledges;
import org.huying.pledge.Told;
import org.huying.pledge.review.LaterReports;
import org.huying.pledge.review.Readings;
import org.huying.security.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the page of one pledge. */
@Component
class PledgeSheets {

    private static final double WIDTH = 600;
    private static final double HEIGHT = 180;

    private final Districts districts;
    private final Lines lines;
    private final Readings readings;
    private final LaterReports later;
    private final Clock clock;

    PledgeSheets(Districts districts, Lines lines, Readings readings, LaterReports later, Clock clock) {
        this.districts = districts;
        this.lines = lines;
        this.readings = readings;
        this.later = later;
        this.clock = clock;
    }

    PledgeSheet of(Viewer by, Told told) {
        Pledge pledge = told.pledge();
        Names names = new Names(districts.current(by.district()));
        Line line = lines.current(by.district(), Pledges.LINE);
        return new PledgeSheet(
                told,
                Names.category(line, pledge.category()),
                Names.stage(line, pledge.stage()),
                pledge.lead() == null ? null : names.unit(pledge.lead()),
                pledge.supporting().stream().map(names::unit).toList(),
                told.reports().stream().map(report -> names.person(report.by())).toList(),
                by.hasAny(Readings.READERS)
                        ? readings.addressOf(by, pledge.matter()).orElse(null)
                        : null,
                later.of(by, pledge.matter()),
                chart(told, LocalDate.now(clock)));
    }

    private static PledgeSheet.@Nullable Chart chart(Told told, LocalDate today) {
        if (told.plan().isEmpty()) {
            return null;
        }
        double top = DoubleStream.concat(
                        told.plan().stream().mapToDouble(Told.Planned::amount),
                        told.reports().stream().mapToDouble(Told.Report::reached))
                .max()
                .orElse(0);
        double bottom = Math.min(
                0,
                told.reports().stream().mapToDouble(Told.Report::reached).min().orElse(0));
        if (top <= bottom) {
            return null;
        }
        Scale scale = new Scale(told.pledge().begins(), told.pledge().ends(), bottom, top);
        return new PledgeSheet.Chart(
                told.plan().stream()
                        .map(point -> scale.at(point.day(), point.amount()))
                        .collect(Collectors.joining(" ")),
                told.reports().stream()
                        .map(report -> scale.at(report.on(), report.reached()))
                        .collect(Collectors.joining(" ")),
                scale.x(today),
                Amounts.of(top, told.pledge().target().unit()));
    }

    /** Days and amounts as places in the box. */
    private record Scale(LocalDate begins, LocalDate ends, double bottom, double top) {

        String at(LocalDate day, double amount) {
            return x(day) + "," + place(HEIGHT - (amount - bottom) / (top - bottom) * HEIGHT);
        }

        String x(LocalDate day) {
            double all = Math.max(1, ChronoUnit.DAYS.between(begins, ends));
            return place(Math.clamp(ChronoUnit.DAYS.between(begins, day) / all, 0.0, 1.0) * WIDTH);
        }

        private static String place(double value) {
            return String.format(Locale.ROOT, "%.1f", value);
        }
    }
}
