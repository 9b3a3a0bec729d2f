package org.huying.administration.change;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.huying.base.Bilingual;
import org.huying.base.PlaceCode;
import org.huying.base.UnitCode;
import org.huying.base.Zones;
import org.huying.district.Dated;
import org.huying.district.District;
import org.huying.district.DistrictChange;
import org.huying.district.DutyList;
import org.huying.district.OnDuty;
import org.huying.district.Roster;
import org.huying.district.Span;
import org.huying.matter.words.Names;
import org.jspecify.annotations.Nullable;

/** Tells a change of the district in a sentence. */
public final class ChangeWords {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private final District district;
    private final Names names;

    public ChangeWords(District district) {
        this.district = district;
        this.names = new Names(district);
    }

    /** How it was called, or its code where that is known no more. */
    private static Bilingual before(Bilingual known, Bilingual next, Bilingual code) {
        return known.equals(next) || known.equals(code)
                ? code
                : new Bilingual(known.zh() + "（" + code.zh() + "）", known.en() + " (" + code.en() + ")");
    }

    public Bilingual tell(DistrictChange change) {
        return switch (change) {
            case DistrictChange.Found found -> said("建库：%s", "Founded: %s", found.name());
            case DistrictChange.OpenUnit open ->
                said(
                        "设立单位 %s（%s），上级：%s",
                        "Opened the unit %s (%s) under %s", open.name(), Kinds.of(open.kind()), unit(open.parent()));
            case DistrictChange.RenameUnit rename ->
                said(
                        "单位 %s 更名为 %s",
                        "The unit %s is called %s",
                        before(unit(rename.unit()), rename.name(), code(rename.unit())),
                        rename.name());
            case DistrictChange.MoveUnit move ->
                said(
                        "%s 划归 %s，排序 %s",
                        "%s is under %s, in order %s", unit(move.unit()), unit(move.parent()), code(move.order()));
            case DistrictChange.AbolishUnit abolish ->
                said("撤销 %s，由 %s 承接", "Abolished %s; %s takes over", unit(abolish.unit()), units(abolish.successors()));
            case DistrictChange.GiveFunction give ->
                said("%s职能由 %s 承担", "The function %s is that of %s", Kinds.of(give.function()), unit(give.unit()));
            case DistrictChange.OpenPlace open ->
                said("设立%s %s", "Opened the %s %s", Kinds.of(open.kind()), open.name());
            case DistrictChange.RenamePlace rename ->
                said(
                        "地点 %s 更名为 %s",
                        "The place %s is called %s",
                        before(place(rename.place()), rename.name(), code(rename.place())),
                        rename.name());
            case DistrictChange.MovePlace move ->
                said("%s 划入 %s", "%s lies in %s", place(move.place()), place(move.parent()));
            case DistrictChange.RedrawPlace redraw ->
                said("重新划定 %s 的边界", "Drew the boundary of %s anew", place(redraw.place()));
            case DistrictChange.EntrustPlace entrust -> entrusted(entrust);
            case DistrictChange.AbolishPlace abolish ->
                said(
                        "撤销 %s，并入 %s",
                        "Abolished %s; it lies in %s", place(abolish.place()), places(abolish.successors()));
            case DistrictChange.EnterPerson enter ->
                said("人员 %s（%s）到岗", "%s (%s) entered the service", enter.name(), code(enter.person()));
            case DistrictChange.RenamePerson rename ->
                said("人员 %s 更名为 %s", "%s is called %s", code(rename.person()), rename.name());
            case DistrictChange.RemovePerson remove ->
                said("人员 %s 离岗，其岗位一并终止", "%s left the service, and every post with it", names.person(remove.person()));
            case DistrictChange.Appoint appoint -> appointed(appoint);
            case DistrictChange.Relieve relieve ->
                said(
                        "免去 %s 在 %s 的%s岗位%s",
                        "Relieved %s in %s of the post of %s%s",
                        names.person(relieve.person()),
                        unit(relieve.unit()),
                        Kinds.of(relieve.role()),
                        over(relieve.over()));
            case DistrictChange.KeepDutyList keep -> kept(keep.list());
            case DistrictChange.DropDutyList drop -> said("停用清单 %s", "Dropped the list %s", list(drop.list()));
            case DistrictChange.KeepRoster keep -> kept(keep.roster());
            case DistrictChange.TakeShift take ->
                said(
                        "%s：%s 至 %s 由 %s 值班",
                        "%s: from %s until %s %s is on duty",
                        roster(take.shift().roster()),
                        moment(take.shift().from()),
                        moment(take.shift().until()),
                        who(take.shift().who()));
        };
    }

    private Bilingual entrusted(DistrictChange.EntrustPlace entrust) {
        return entrust.manager() == null
                ? said("%s 不再单独指定管理单位，随上级", "%s is managed with the place above it", place(entrust.place()))
                : said("%s 交由 %s 管理", "%s is managed by %s", place(entrust.place()), unit(entrust.manager()));
    }

    private Bilingual appointed(DistrictChange.Appoint appoint) {
        Span span = appoint.span();
        @Nullable Bilingual until = span.until() == null ? null : said("，至 %s", ", until %s", code(span.until()));
        return said(
                "任命 %s 为 %s 的%s%s%s",
                "Appointed %s in %s as %s%s%s",
                names.person(appoint.person()),
                unit(appoint.unit()),
                Kinds.of(appoint.role()),
                over(appoint.over()),
                until);
    }

    private Bilingual kept(DutyList list) {
        return said(
                "清单 %s（%s）：%s 条，适用于 %s",
                "The list %s (%s): %s entries, for %s",
                list.name(),
                list.positive() ? new Bilingual("工作事项清单", "positive") : new Bilingual("负面清单", "negative"),
                code(list.entries().size()),
                covered(list));
    }

    /** Whom a list covers. */
    public Bilingual covered(DutyList list) {
        return list.kindCovered() == null
                ? unit(list.unitCovered())
                : said("所有%s", "every %s", Kinds.of(list.kindCovered()));
    }

    private Bilingual kept(Roster roster) {
        return said(
                "值班表 %s：每班 %s 天，%s 交接，共 %s 班",
                "The roster %s: %s days each, passing on at %s, %s turns",
                roster.name(),
                code(roster.daysEach()),
                code(roster.changesAt()),
                code(roster.turns().size()));
    }

    public Bilingual who(OnDuty who) {
        return who.person() == null
                ? unit(who.unit())
                : said("%s %s", "%s of %s", order(unit(who.unit()), names.person(who.person())));
    }

    /** Chinese names the unit first, English the person. */
    private static Bilingual[] order(Bilingual unit, Bilingual person) {
        return new Bilingual[] {new Bilingual(unit.zh(), person.en()), new Bilingual(person.zh(), unit.en())};
    }

    private @Nullable Bilingual over(@Nullable PlaceCode place) {
        return place == null ? null : said("（负责 %s）", " over %s", place(place));
    }

    public Bilingual unit(@Nullable UnitCode code) {
        return code == null ? new Bilingual("（无）", "none") : names.unit(code);
    }

    private Bilingual units(List<UnitCode> codes) {
        return joined(codes.stream().map(names::unit).toList());
    }

    public Bilingual place(PlaceCode code) {
        return names.place(code);
    }

    private Bilingual places(List<PlaceCode> codes) {
        return codes.isEmpty()
                ? new Bilingual("（无）", "none")
                : joined(codes.stream().map(names::place).toList());
    }

    private Bilingual list(String code) {
        return called(district.data().dutyLists(), code, DutyList::name);
    }

    private Bilingual roster(String code) {
        return called(district.data().rosters(), code, Roster::name);
    }

    private static <T extends Dated<String>> Bilingual called(List<T> all, String code, Function<T, Bilingual> name) {
        return all.stream()
                .filter(one -> one.code().equals(code))
                .reduce((one, later) -> later)
                .map(name)
                .orElseGet(() -> Bilingual.same(code));
    }

    static Bilingual joined(List<Bilingual> words) {
        return new Bilingual(
                words.stream().map(Bilingual::zh).collect(Collectors.joining("、")),
                words.stream().map(Bilingual::en).collect(Collectors.joining(", ")));
    }

    public static Bilingual moment(Instant at) {
        return Bilingual.same(MINUTE.format(at.atZone(Zones.CHINA)));
    }

    static Bilingual code(Object code) {
        return Bilingual.same(code.toString());
    }

    /** @param words what is put in, in order; null for nothing */
    static Bilingual said(String zh, String en, @Nullable Bilingual... words) {
        Object[] chinese = new Object[words.length];
        Object[] english = new Object[words.length];
        for (int i = 0; i < words.length; i++) {
            Bilingual word = words[i];
            chinese[i] = word == null ? "" : word.zh();
            english[i] = word == null ? "" : word.en();
        }
        return new Bilingual(zh.formatted(chinese), en.formatted(english));
    }
}
