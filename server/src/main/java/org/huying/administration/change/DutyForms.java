package org.huying.administration.change;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huying.administration.change.Field.Type;
import org.huying.base.Bilingual;
import org.huying.district.DistrictChange;
import org.huying.district.DutyEntry;
import org.huying.district.DutyList;
import org.huying.district.OnDuty;
import org.huying.district.Roster;
import org.huying.district.Shift;
import org.huying.district.Span;
import org.huying.district.UnitKind;
import org.jspecify.annotations.Nullable;

/** Duty lists and rosters get new texts; a list is dropped, a shift agreed. */
final class DutyForms {

    /** As many as a list can have on one page. */
    private static final int MOST = 200;

    private static final String CODE = "[a-z0-9][a-z0-9-]{0,39}";

    private DutyForms() {}

    static List<ChangeForm> all() {
        return List.of(keepList(), dropList(), keepRoster(), takeShift());
    }

    private static String listPage(Values values) {
        String list = values.text("list");
        return list.isEmpty() ? "/administration/duty-lists" : "/administration/duty-lists/" + list;
    }

    private static String rosterPage(Values values) {
        String roster = values.text("roster");
        return roster.isEmpty() ? "/administration/rosters" : "/administration/rosters/" + roster;
    }

    private static ChangeForm keepList() {
        return ChangeForm.of("keep-duty-list")
                .with("list", Type.CODE)
                .names()
                .with("positive", Type.CHOICE, Choices::signs)
                .with("covers", Type.CHOICE, Choices::covered)
                .with("entry-line", Type.ENTRIES, Choices::lines)
                .maybe("entry-category", Type.FIXED)
                .maybe("entry-zh", Type.FIXED)
                .maybe("entry-en", Type.FIXED)
                .from()
                .begins((asked, ground) ->
                        listed(asked, ground).map(DutyForms::holding).orElse(Map.of()))
                .reads(DutyForms::list)
                .home(DutyForms::listPage);
    }

    private static Optional<DutyList> listed(Values values, Ground ground) {
        return ground.district().data().dutyLists().stream()
                .filter(list -> list.code().equals(values.text("list")))
                .reduce((one, later) -> later);
    }

    private static Map<String, List<String>> holding(DutyList list) {
        Map<String, List<String>> holding = new HashMap<>();
        holding.put("zh", List.of(list.name().zh()));
        holding.put("en", List.of(list.name().en()));
        holding.put("positive", List.of(String.valueOf(list.positive())));
        holding.put(
                "covers",
                List.of(list.kindCovered() == null ? "unit:" + list.unitCovered() : "kind:" + list.kindCovered()));
        holding.put("entry-line", list.entries().stream().map(DutyEntry::line).toList());
        holding.put(
                "entry-category",
                list.entries().stream().map(DutyEntry::category).toList());
        holding.put(
                "entry-zh",
                list.entries().stream().map(entry -> entry.why().zh()).toList());
        holding.put(
                "entry-en",
                list.entries().stream().map(entry -> entry.why().en()).toList());
        return holding;
    }

    private static DistrictChange list(Values values) {
        String covers = values.text("covers");
        String code = code(values, "list");
        boolean kind = covers.startsWith("kind:");
        if (!kind && !covers.startsWith("unit:")) {
            throw Values.wrong("covers", "请从列表中选择", "choose one from the list");
        }
        String covered = covers.substring("kind:".length());
        return new DistrictChange.KeepDutyList(new DutyList(
                code,
                values.names("zh", "en"),
                Boolean.parseBoolean(values.text("positive")),
                kind ? kind(covered) : null,
                kind ? null : values.unitCalled("covers", covered),
                entries(values),
                Span.from(values.day("from"))));
    }

    private static UnitKind kind(String name) {
        return Arrays.stream(UnitKind.values())
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Values.wrong("covers", "请从列表中选择", "choose one from the list"));
    }

    /** A row whose line or reason is empty is none. */
    private static List<DutyEntry> entries(Values values) {
        List<DutyEntry> entries = new ArrayList<>();
        int rows = Math.min(values.all("entry-line").size(), MOST);
        for (int row = 0; row < rows; row++) {
            String line = at(values, "entry-line", row);
            String why = at(values, "entry-zh", row);
            if (!line.isEmpty() && why.isEmpty()) {
                throw Values.wrong(
                        "entry-line", "第 " + (row + 1) + " 条没有写明理由", "entry " + (row + 1) + " does not say why");
            }
            if (!line.isEmpty()) {
                String category = at(values, "entry-category", row);
                entries.add(new DutyEntry(line, category, new Bilingual(why, at(values, "entry-en", row))));
            }
        }
        return entries;
    }

    private static String at(Values values, String name, int row) {
        List<String> all = values.all(name);
        return row < all.size() ? all.get(row).strip() : "";
    }

    private static String code(Values values, String name) {
        if (!values.text(name).matches(CODE)) {
            throw Values.wrong(
                    name, "代码由小写字母、数字和连字符组成，至多 40 个", "a code has 1 to 40 lower-case letters, digits or hyphens");
        }
        return values.text(name);
    }

    private static ChangeForm dropList() {
        return ChangeForm.of("drop-duty-list")
                .with("list", Type.FIXED)
                .from()
                .reads(values -> new DistrictChange.DropDutyList(code(values, "list"), values.day("from")))
                .home(DutyForms::listPage);
    }

    private static ChangeForm keepRoster() {
        return ChangeForm.of("keep-roster")
                .with("roster", Type.CODE)
                .names()
                .with("changes-at", Type.TIME)
                .with("days-each", Type.NUMBER)
                .with("turn-unit", Type.TURNS, Choices::units)
                .maybe("turn-person", Type.FIXED, Choices::people)
                .from()
                .begins((asked, ground) ->
                        rostered(asked, ground).map(DutyForms::turning).orElse(Map.of()))
                .reads(DutyForms::roster)
                .home(DutyForms::rosterPage);
    }

    private static Optional<Roster> rostered(Values values, Ground ground) {
        return ground.district().data().rosters().stream()
                .filter(roster -> roster.code().equals(values.text("roster")))
                .reduce((one, later) -> later);
    }

    private static Map<String, List<String>> turning(Roster roster) {
        Map<String, List<String>> turning = new HashMap<>();
        turning.put("zh", List.of(roster.name().zh()));
        turning.put("en", List.of(roster.name().en()));
        turning.put("changes-at", List.of(roster.changesAt().toString()));
        turning.put("days-each", List.of(String.valueOf(roster.daysEach())));
        turning.put(
                "turn-unit",
                roster.turns().stream().map(turn -> turn.unit().value()).toList());
        turning.put(
                "turn-person",
                roster.turns().stream()
                        .map(turn -> turn.person() == null ? "" : turn.person().value())
                        .toList());
        return turning;
    }

    private static DistrictChange roster(Values values) {
        int each = values.number("days-each");
        List<OnDuty> turns = turns(values);
        if (each < 1 || each > 366) {
            throw Values.wrong("days-each", "每班 1 至 366 天", "a turn has 1 to 366 days");
        }
        if (turns.isEmpty()) {
            throw Values.wrong("turn-unit", "至少要有一班", "a roster has at least one turn");
        }
        return new DistrictChange.KeepRoster(new Roster(
                code(values, "roster"),
                values.names("zh", "en"),
                values.time("changes-at"),
                each,
                turns,
                Span.from(values.day("from"))));
    }

    private static List<OnDuty> turns(Values values) {
        List<OnDuty> turns = new ArrayList<>();
        int rows = Math.min(values.all("turn-unit").size(), MOST);
        for (int row = 0; row < rows; row++) {
            String unit = at(values, "turn-unit", row);
            if (!unit.isEmpty()) {
                turns.add(who(values, unit, at(values, "turn-person", row)));
            }
        }
        return turns;
    }

    private static OnDuty who(Values values, String unit, @Nullable String person) {
        return new OnDuty(
                values.unitCalled("turn-unit", unit),
                person == null || person.isEmpty() ? null : values.personCalled("turn-unit", person));
    }

    private static ChangeForm takeShift() {
        return ChangeForm.of("take-shift")
                .with("roster", Type.FIXED)
                .with("starts", Type.MOMENT)
                .with("ends", Type.MOMENT)
                .with("unit", Type.CHOICE, Choices::units)
                .maybe("person", Type.SUGGESTED, Choices::people)
                .reads(DutyForms::shift)
                .home(DutyForms::rosterPage);
    }

    private static DistrictChange shift(Values values) {
        Instant starts = values.moment("starts");
        Instant ends = values.moment("ends");
        if (!starts.isBefore(ends)) {
            throw Values.wrong("ends", "结束须晚于开始", "the end comes after the beginning");
        }
        return new DistrictChange.TakeShift(new Shift(
                code(values, "roster"), starts, ends, new OnDuty(values.unit("unit"), values.personIfAny("person"))));
    }
}
