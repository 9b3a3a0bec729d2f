package org.huying.pledge.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huying.base.UnitCode;
import org.huying.district.District;
import org.huying.district.Unit;
import org.huying.district.UnitKind;
import org.huying.workreport.Dictionaries;
import org.huying.workreport.Dictionaries.Kind;
import org.jspecify.annotations.Nullable;

/** Who would lead what by the duties of the units: a suggestion, which the review may change (pure). */
final class Duties {

    /** Kinds of duty to the categories of tasks; what is not named belongs to industry and projects. */
    private static final Map<String, List<String>> CATEGORIES = Map.of(
            "0302", List.of("行政审批", "市场监督管理"),
            "0303", List.of("住房和城乡建设", "交通运输", "水务", "自然资源和规划"),
            "0304", List.of("城市管理", "园林绿化", "生态环境"),
            "0305", List.of("教育", "卫生健康", "文化和旅游", "体育", "科学技术"),
            "0306", List.of("人力资源和社会保障", "民政", "残疾人联合会", "退役军人事务", "妇女联合会"),
            "0307", List.of("应急管理", "公安", "司法", "信访"),
            "0308", List.of("农业农村"));

    private static final String OTHERWISE = "0301";
    private static final int SHORTEST = 2;

    private final Map<String, List<String>> words = new java.util.LinkedHashMap<>();
    private final District district;
    private final LocalDate day;

    Duties(District district, LocalDate day) {
        this.district = district;
        this.day = day;
        for (List<String> row : Dictionaries.shipped().rows(Kind.DUTIES)) {
            words.put(row.getFirst(), List.of(row.getLast().split(" ")));
        }
    }

    /** The kind of duty whose words make up most of a text; empty where none of them is in it. */
    Optional<String> duty(String text) {
        return words.keySet().stream()
                .filter(duty -> letters(duty, text) > 0)
                .max(Comparator.comparingInt(duty -> letters(duty, text)));
    }

    private int letters(String duty, String text) {
        return words.getOrDefault(duty, List.of()).stream()
                .filter(text::contains)
                .mapToInt(String::length)
                .sum();
    }

    static String category(@Nullable String duty) {
        return CATEGORIES.entrySet().stream()
                .filter(entry -> duty != null && entry.getValue().contains(duty))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(OTHERWISE);
    }

    /** The department whose name says most of the duty. */
    Optional<UnitCode> unit(@Nullable String duty) {
        return duty == null
                ? Optional.empty()
                : district.units(day).stream()
                        .filter(unit -> unit.kind() == UnitKind.DEPARTMENT)
                        .filter(unit -> likeness(unit, duty) >= SHORTEST)
                        .max(Comparator.comparingInt((Unit unit) -> likeness(unit, duty))
                                .thenComparing(
                                        Comparator.comparingInt(Unit::order).reversed()))
                        .map(Unit::code);
    }

    /** How many characters of the duty the unit's name holds: all of it, or the longest of its parts. */
    private static int likeness(Unit unit, String duty) {
        List<String> parts = new ArrayList<>(List.of(duty));
        parts.addAll(List.of(duty.split("和")));
        for (int at = SHORTEST; at + SHORTEST <= duty.length(); at += SHORTEST) {
            parts.add(duty.substring(0, at));
        }
        return parts.stream()
                .filter(part -> part.length() >= SHORTEST && unit.name().zh().contains(part))
                .mapToInt(String::length)
                .max()
                .orElse(0);
    }

    /**
     * The unit that a report names by its own words (区住建局): the one with the shortest name that holds the words' characters
     * in their order, without what all such names have.
     */
    Optional<UnitCode> named(@Nullable String words) {
        String core = words == null ? "" : words.replaceFirst("^[区市县旗]", "").replaceFirst("[局委办部]$", "");
        return core.length() < SHORTEST
                ? Optional.empty()
                : district.units(day).stream()
                        .filter(unit -> inOrder(core, unit.name().zh()))
                        .min(Comparator.comparingInt(
                                        (Unit unit) -> unit.name().zh().length())
                                .thenComparingInt(Unit::order))
                        .map(Unit::code);
    }

    private static boolean inOrder(String characters, String name) {
        int at = 0;
        for (int i = 0; i < name.length() && at < characters.length(); i++) {
            if (name.charAt(i) == characters.charAt(at)) {
                at++;
            }
        }
        return at == characters.length();
    }

    /** The unit that usually leads a category of the line, where the district has it. */
    Optional<UnitCode> usual(@Nullable String unit) {
        return Optional.ofNullable(unit)
                .map(UnitCode::new)
                .filter(code -> district.unit(code, day).isPresent());
    }
}
