package org.huying.district.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.huying.base.Bilingual;
import org.huying.district.District;
import org.huying.district.Place;
import org.huying.district.PlaceKind;
import org.huying.district.Unit;
import org.huying.district.UnitKind;

/** A district in a few lines. */
final class Summary {

    private static final Map<PlaceKind, String> PLACES = Map.of(
            PlaceKind.DISTRICT, "区",
            PlaceKind.STREET, "街道",
            PlaceKind.COMMUNITY, "社区（村）",
            PlaceKind.COMMUNITY_GRID, "社区网格",
            PlaceKind.UNIT_GRID, "单元网格",
            PlaceKind.ESTATE, "小区",
            PlaceKind.BUILDING, "楼栋");

    private static final Map<UnitKind, String> UNITS = Map.of(
            UnitKind.GOVERNMENT, "政府",
            UnitKind.CENTRE, "指挥中心机构",
            UnitKind.DEPARTMENT, "部门",
            UnitKind.STREET, "街道办事处",
            UnitKind.COMMUNITY, "社区居（村）委会",
            UnitKind.UTILITY, "公用企业");

    private Summary() {}

    static List<Bilingual> of(District district, LocalDate day) {
        List<Bilingual> lines = new ArrayList<>();
        lines.add(new Bilingual(
                "%s %s，%s 建库，区情第 %d 版"
                        .formatted(
                                district.code(),
                                district.name().zh(),
                                district.data().founded(),
                                district.edition()),
                "%s %s, founded on %s, edition %d"
                        .formatted(
                                district.code(),
                                district.name().en(),
                                district.data().founded(),
                                district.edition())));
        lines.add(line("地点", "places", district.places(day), Place::kind, PlaceKind.values(), PLACES));
        lines.add(line("单位", "units", district.units(day), Unit::kind, UnitKind.values(), UNITS));
        long posts = district.data().posts().stream()
                .filter(post -> post.span().covers(day))
                .count();
        int people = district.people(day).size();
        lines.add(new Bilingual(
                "岗位 %d 个，人员 %d 名".formatted(posts, people), "%d posts, %d people".formatted(posts, people)));
        return lines;
    }

    private static <T, K extends Enum<K>> Bilingual line(
            String zh, String en, List<T> all, Function<T, K> kind, K[] kinds, Map<K, String> words) {
        Map<K, Long> counts = all.stream().collect(Collectors.groupingBy(kind, Collectors.counting()));
        List<K> there = Arrays.stream(kinds).filter(counts::containsKey).toList();
        return new Bilingual(
                zh + " " + all.size() + " 个："
                        + there.stream()
                                .map(each -> words.get(each) + " " + counts.get(each))
                                .collect(Collectors.joining("，")),
                all.size() + " " + en + ": "
                        + there.stream()
                                .map(each ->
                                        each.name().toLowerCase(Locale.ROOT).replace('_', '-') + " " + counts.get(each))
                                .collect(Collectors.joining(", ")));
    }
}
