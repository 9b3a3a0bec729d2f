package org.huying.calendar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.huying.base.Invalid;
import org.huying.base.Refusal;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a year from the JSON form in which NateScarlet/holiday-cn gives it: {@code year} and {@code days}. */
final class YearFile {

    private static final int MOST_BYTES = 1 << 18;
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private YearFile() {}

    /**
     * Reads the form only; whether the days may be published is for {@link YearRules} to say.
     *
     * @throws Invalid naming the place that is not of this form
     */
    static YearDays parse(byte[] json) {
        if (json.length > MOST_BYTES) {
            throw invalid(
                    "file", "文件超过 256 KB，不是一年的节假日安排", "the file is larger than 256 KB: it is not one year's days");
        }
        JsonNode root = tree(json);
        JsonNode year = root.path("year");
        if (!year.isInt()) {
            throw invalid("year", "缺少年份 year，或不是整数", "the year is missing or not a whole number");
        }
        JsonNode days = root.path("days");
        if (!days.isArray()) {
            throw invalid("days", "缺少日期列表 days", "the list of days is missing");
        }
        List<YearDays.Day> read = new ArrayList<>();
        for (int at = 0; at < days.size(); at++) {
            read.add(day(days.path(at), "days[" + at + "]"));
        }
        return new YearDays(year.intValue(), read);
    }

    private static JsonNode tree(byte[] json) {
        try {
            return JSON.readTree(json);
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            int column = e.getLocation() == null ? 0 : e.getLocation().getColumnNr();
            throw invalid(
                    "line " + line + ", column " + column,
                    "第 " + line + " 行第 " + column + " 列不是有效的 JSON：" + e.getOriginalMessage(),
                    "not JSON at line " + line + ", column " + column + ": " + e.getOriginalMessage());
        }
    }

    private static YearDays.Day day(JsonNode day, String place) {
        JsonNode off = day.path("isOffDay");
        if (!off.isBoolean()) {
            throw invalid(place + ".isOffDay", "须为 true（休息）或 false（上班）", "must be true (off) or false (worked)");
        }
        JsonNode name = day.path("name");
        if (!name.isString()) {
            throw invalid(place + ".name", "缺少节日名称", "the name of the holiday is missing");
        }
        return new YearDays.Day(date(day.path("date"), place + ".date"), off.booleanValue(), name.stringValue());
    }

    private static LocalDate date(JsonNode date, String place) {
        if (!date.isString()) {
            throw invalid(place, "缺少日期", "the date is missing");
        }
        try {
            return LocalDate.parse(date.stringValue());
        } catch (DateTimeException e) {
            throw invalid(
                    place,
                    "“" + date.stringValue() + "”不是 2027-01-01 这样的日期",
                    "'" + date.stringValue() + "' is not a date such as 2027-01-01");
        }
    }

    private static Invalid invalid(String place, String zh, String en) {
        return new Invalid(Refusal.of("calendar-year", place + "：" + zh, place + ": " + en)
                .at(place)
                .by("calendar:form"));
    }
}
