package org.huying.indicator.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.huying.base.Invalid;
import org.huying.base.Refusal;
import org.huying.indicator.Dimension;
import org.huying.indicator.Grain;
import org.huying.indicator.Period;
import org.huying.indicator.Question;
import org.huying.indicator.Statistics;
import org.huying.security.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what an address asks for. */
@Component
class Askings {

    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2100, 12, 31);

    /** More rows than these nobody reads; longer periods are taken instead. */
    private static final int MOST_PERIODS = 400;

    private final Statistics statistics;

    Askings(Statistics statistics) {
        this.statistics = statistics;
    }

    /** What is asked of matters. */
    Asked read(Viewer viewer, Asking asking) {
        return read(viewer, asking, Dimension.OF_MATTERS);
    }

    /** What is asked of indicators, which may count anything. */
    Asked readAny(Viewer viewer, Asking asking) {
        return read(viewer, asking, List.of(Dimension.values()));
    }

    private Asked read(Viewer viewer, Asking asking, List<Dimension> dimensions) {
        List<Refusal> problems = new ArrayList<>();
        Dimension by = word(
                        "by",
                        asking.by(),
                        said -> Dimension.find(said).filter(dimensions::contains),
                        dimensions.toArray(Dimension[]::new),
                        problems)
                .orElse(Dimension.PLACE);
        Grain grain = word("grain", asking.grain(), Grain::find, Grain.values(), problems)
                .orElse(Grain.MONTH);
        String preset = preset(asking, problems);
        Period period = period(asking, preset, problems);
        Map<Dimension, String> filters = new EnumMap<>(Dimension.class);
        filter(viewer, Dimension.UNIT, asking.unit(), filters, problems);
        filter(viewer, Dimension.PLACE, asking.place(), filters, problems);
        filter(viewer, Dimension.CATEGORY, asking.category(), filters, problems);
        filter(viewer, Dimension.LINE, asking.line(), filters, problems);
        filter(viewer, Dimension.CHANNEL, asking.channel(), filters, problems);
        if (dimensions.contains(Dimension.KIND)) {
            filter(viewer, Dimension.KIND, asking.kind(), filters, problems);
        }
        LocalDate asOf = asOf(asking, problems);
        Question question = new Question(by, fitting(grain, period), period, filters);
        return new Asked(question.asOf(asOf), preset, problems);
    }

    /** @throws Invalid where something cannot be understood */
    Question require(Viewer viewer, Asking asking) {
        return understood(read(viewer, asking));
    }

    /** @throws Invalid where something cannot be understood */
    Question requireAny(Viewer viewer, Asking asking) {
        return understood(readAny(viewer, asking));
    }

    private static Question understood(Asked asked) {
        if (!asked.problems().isEmpty()) {
            throw new Invalid(asked.problems().getFirst());
        }
        return asked.question();
    }

    private static Grain fitting(Grain grain, Period period) {
        Grain fitting = grain;
        while (fitting != Grain.YEAR && period.split(fitting).size() > MOST_PERIODS) {
            fitting = Grain.values()[fitting.ordinal() + 1];
        }
        return fitting;
    }

    private static String preset(Asking asking, List<Refusal> problems) {
        String said = said(asking.preset());
        boolean days = said(asking.from()) != null || said(asking.to()) != null;
        if (said == null) {
            return days ? "chosen" : Preset.THIS_MONTH.word();
        }
        if (said.equals("chosen") || Preset.find(said).isPresent()) {
            return said;
        }
        problems.add(unknown(
                "preset", said, Arrays.stream(Preset.values()).map(Preset::word).toList()));
        return Preset.THIS_MONTH.word();
    }

    private Period period(Asking asking, String preset, List<Refusal> problems) {
        LocalDate today = statistics.today();
        Optional<Preset> named = Preset.find(preset);
        if (named.isPresent()) {
            return named.get().period(today);
        }
        LocalDate from = day("from", asking.from(), Grain.MONTH.start(today), problems);
        LocalDate to = day("to", asking.to(), today, problems);
        if (to.isBefore(from)) {
            problems.add(Refusal.of("period", "结束日期不能早于开始日期。", "The last day cannot be before the first.")
                    .at("to"));
            return new Period(from, from);
        }
        return new Period(from, to);
    }

    /** A past day; today is now. */
    private @Nullable LocalDate asOf(Asking asking, List<Refusal> problems) {
        LocalDate today = statistics.today();
        LocalDate day = day("asOf", asking.asOf(), today, problems);
        return day.isBefore(today) ? day : null;
    }

    private static LocalDate day(String field, @Nullable String text, LocalDate usual, List<Refusal> problems) {
        String said = said(text);
        if (said == null) {
            return usual;
        }
        try {
            LocalDate day = LocalDate.parse(said);
            if (!day.isBefore(EARLIEST) && !day.isAfter(LATEST)) {
                return day;
            }
        } catch (DateTimeParseException noDay) {
            // told below, as one that lies too far away
        }
        problems.add(Refusal.of(
                        "date",
                        "日期“%s”无法识别，请按 2026-11-01 的格式填写。".formatted(said),
                        "'%s' is no day; write it as 2026-11-01.".formatted(said))
                .at(field));
        return usual;
    }

    private void filter(
            Viewer viewer,
            Dimension dimension,
            @Nullable String value,
            Map<Dimension, String> filters,
            List<Refusal> problems) {
        String said = said(value);
        if (said == null) {
            return;
        }
        if (statistics.knows(viewer, dimension, said)) {
            filters.put(dimension, said);
        } else {
            problems.add(Refusal.of(
                            "filter",
                            "筛选条件中没有“%s”，未按它筛选。".formatted(said),
                            "There is no '%s' to filter by.".formatted(said))
                    .at(dimension.word()));
        }
    }

    private static <T extends Enum<T>> Optional<T> word(
            String field, @Nullable String text, Function<String, Optional<T>> find, T[] all, List<Refusal> problems) {
        String said = said(text);
        if (said == null) {
            return Optional.empty();
        }
        Optional<T> found = find.apply(said);
        if (found.isEmpty()) {
            problems.add(unknown(
                    field,
                    said,
                    Arrays.stream(all)
                            .map(one -> one.name().toLowerCase(java.util.Locale.ROOT))
                            .toList()));
        }
        return found;
    }

    private static Refusal unknown(String field, String said, List<String> known) {
        String all = known.stream().collect(Collectors.joining(", "));
        return Refusal.of(
                        "filter",
                        "%s 没有“%s”这个值；可用：%s。".formatted(field, said, all),
                        "%s has no value '%s'; known: %s.".formatted(field, said, all))
                .at(field);
    }

    static @Nullable String said(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
