package org.huying.workreport.goal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.huying.workreport.Heading;
import org.huying.workreport.Meta;
import org.huying.workreport.Part;
import org.huying.workreport.numeral.Numerals;
import org.huying.workreport.source.Page;
import org.huying.workreport.source.Passage;
import org.jspecify.annotations.Nullable;

/** Reads what a page says of the report itself. */
public final class MetaReader {

    private static final String YEAR = "(20\\d\\d|19\\d\\d|[二一][〇零○0OＯ九][〇零○0OＯ一二三四五六七八九1-9][〇零○0一二三四五六七八九1-9])年";
    private static final Pattern TITLE = Pattern.compile("^(?:标题|名称)?：?(.{0,26}工作报告(?:（[^）]{2,8}）)?)$");
    private static final Pattern INDEX = Pattern.compile("索引号：?([0-9A-Za-z]{2,}[0-9A-Za-z/\\-]*)");
    private static final Pattern PUBLISHED =
            Pattern.compile("(?:发布时间|发布日期|公开日期|成文日期|发文日期|生成日期)：?(20\\d\\d)[-年/.](\\d{1,2})[-月/.](\\d{1,2})");
    private static final Pattern PUBLISHER = Pattern.compile(
            "(?:信息来源|发布机构|发布单位|公开机构|信息提供|来源)：?([\\u4e00-\\u9fa5]{3,24}?)(?=字体|发布|有效|打印|分享|文号|索引|浏览|点击|朗读|公开|[^\\u4e00-\\u9fa5]|$)");
    private static final Pattern DELIVERED = Pattern.compile("(?:—+|-+|（)?" + YEAR
            + "(\\d{1,2}|[一二三四五六七八九十]{1,2})月(\\d{1,2}|[一二三四五六七八九十]{1,3})日在(.{4,40}?(?:会议|大会))(?:上|）|$)");
    private static final Pattern MEETING = Pattern.compile("^(?:—+|-+|（)?在?([\\u4e00-\\u9fa5]{4,40}?第?.{1,3}次会议)上?）?");
    private static final Pattern DAY =
            Pattern.compile("^（?" + YEAR + "(\\d{1,2}|[一二三四五六七八九十]{1,2})月(\\d{1,2}|[一二三四五六七八九十]{1,3})日）?$");
    private static final Pattern DELIVERER =
            Pattern.compile("(?:代理?)?(?:区长|市长|县长|旗长|州长|省长|主席|镇长|乡长)：?([\\u4e00-\\u9fa5·]{2,5})$");
    private static final Pattern ANY_YEAR = Pattern.compile(YEAR);

    private MetaReader() {}

    /** What the page and its outline say. */
    public static Meta read(Page page, List<Heading> headings, String text) {
        String head = page.head().stream().map(Passage::text).collect(Collectors.joining("\n"));
        String joined = head.replace("\n", "");
        String title = title(page, text);
        Matcher delivered = DELIVERED.matcher(joined);
        boolean told = delivered.find();
        String meeting = told
                ? delivered.group(4)
                : line(page, MEETING).map(m -> m.group(1)).orElse(null);
        LocalDate deliveredOn =
                told ? day(delivered) : line(page, DAY).map(MetaReader::day).orElse(null);
        Matcher published = PUBLISHED.matcher(joined);
        LocalDate publishedOn = published.find()
                ? date(
                        Integer.parseInt(published.group(1)),
                        Integer.parseInt(published.group(2)),
                        Integer.parseInt(published.group(3)))
                : null;
        String publisher = group(PUBLISHER.matcher(head));
        Integer plan = year(headings, Part.PLAN);
        Integer review = year(headings, Part.REVIEW);
        Integer fallback = review == null && plan == null ? fallback(title, deliveredOn) : null;
        return new Meta(
                title,
                district(title, meeting, publisher, text),
                review != null ? review : plan != null ? Integer.valueOf(plan - 1) : fallback,
                plan != null && (review == null || plan > review)
                        ? plan
                        : review != null
                                ? Integer.valueOf(review + 1)
                                : fallback == null ? null : Integer.valueOf(fallback + 1),
                deliveredOn,
                deliverer(page),
                meeting,
                publishedOn,
                publisher,
                group(INDEX.matcher(joined)));
    }

    private static Optional<Matcher> line(Page page, Pattern pattern) {
        return page.head().stream()
                .map(passage -> pattern.matcher(passage.text()))
                .filter(Matcher::find)
                .findFirst();
    }

    private static @Nullable LocalDate day(Matcher m) {
        return date(year(m.group(1)), number(m.group(2)), number(m.group(3)));
    }

    private static @Nullable String title(Page page, String text) {
        for (Passage passage : page.head()) {
            Matcher m = TITLE.matcher(passage.text());
            if (m.find()) {
                return text.substring(passage.start(m.start(1)), passage.end(m.end(1)))
                        .strip();
            }
        }
        return null;
    }

    private static @Nullable String deliverer(Page page) {
        for (Passage passage : page.head()) {
            Matcher m = DELIVERER.matcher(passage.text());
            if (passage.text().length() < 40 && m.find()) {
                return m.group(1);
            }
        }
        return null;
    }

    private static @Nullable String district(
            @Nullable String title, @Nullable String meeting, @Nullable String publisher, String text) {
        for (String words : Arrays.asList(meeting, title, publisher, text)) {
            String name = words == null ? null : DistrictName.in(words, text);
            if (name != null) {
                return name;
            }
        }
        return null;
    }

    /** The last year that a first heading of the part names. */
    private static @Nullable Integer year(List<Heading> headings, Part part) {
        for (Heading heading : headings) {
            if (heading.level() == 1 && heading.part() == part) {
                Matcher m = ANY_YEAR.matcher(heading.title());
                Integer last = null;
                while (m.find()) {
                    last = year(m.group(1));
                }
                if (last != null) {
                    return last;
                }
            }
        }
        return null;
    }

    /** A report of November or December tells of its own year, an earlier one of the year before. */
    private static @Nullable Integer fallback(@Nullable String title, @Nullable LocalDate deliveredOn) {
        if (deliveredOn != null) {
            return deliveredOn.getMonthValue() >= 11 ? deliveredOn.getYear() : deliveredOn.getYear() - 1;
        }
        Matcher m = ANY_YEAR.matcher(title == null ? "" : title);
        return m.find() ? Integer.valueOf(year(m.group(1))) : null;
    }

    private static int year(String words) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            digits.append(
                    Character.isDigit(c)
                            ? c
                            : c == 'O' || c == 'Ｏ' || c == '○'
                                    ? '0'
                                    : (char) ('0' + (int) Numerals.chinese(String.valueOf(c))));
        }
        return Integer.parseInt(digits.toString());
    }

    private static int number(String words) {
        return Character.isDigit(words.charAt(0)) ? Integer.parseInt(words) : (int) Numerals.chinese(words);
    }

    private static @Nullable LocalDate date(int year, int month, int day) {
        try {
            return LocalDate.of(year, month, day);
        } catch (DateTimeException e) {
            // A date that recognition has spoilt is no date.
            return null;
        }
    }

    private static @Nullable String group(Matcher m) {
        return m.find() ? m.group(1) : null;
    }
}
