package org.huying.administration.change;

import static org.huying.administration.change.ChangeWords.code;
import static org.huying.administration.change.ChangeWords.joined;
import static org.huying.administration.change.ChangeWords.said;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;
import org.huying.base.Bilingual;
import org.huying.base.PersonId;
import org.huying.base.PlaceCode;
import org.huying.base.Role;
import org.huying.base.UnitCode;
import org.huying.district.District;
import org.huying.district.DistrictChange;
import org.huying.district.DutyEntry;
import org.huying.district.DutyList;
import org.huying.district.Function;
import org.huying.district.Place;
import org.huying.district.Post;
import org.huying.district.Tried;
import org.huying.district.Unit;

/** What changes would bring about beside what they say: shown before they are made. */
public final class Effects {

    private static final int NAMED = 6;

    private final District before;
    private final District after;
    private final ToIntFunction<UnitCode> openMatters;
    private final ChangeWords words;
    private final List<Effect> effects = new ArrayList<>();

    /**
     * Something that would come of it.
     *
     * @param grave whether it is to be thought about before it is done
     */
    public record Effect(Bilingual words, boolean grave) {}

    private Effects(Tried.Taken taken, ToIntFunction<UnitCode> openMatters) {
        before = taken.before();
        after = taken.after();
        words = new ChangeWords(before);
        this.openMatters = openMatters;
    }

    /** @param openMatters how many open matters a unit would hand over */
    public static List<Effect> of(
            Tried.Taken taken, List<DistrictChange> changes, ToIntFunction<UnitCode> openMatters) {
        Effects effects = new Effects(taken, openMatters);
        changes.forEach(effects::add);
        return List.copyOf(effects.effects);
    }

    private void add(DistrictChange change) {
        switch (change) {
            case DistrictChange.AbolishUnit abolish -> abolished(abolish);
            case DistrictChange.MoveUnit move -> moved(move);
            case DistrictChange.GiveFunction give -> given(give);
            case DistrictChange.EntrustPlace entrust -> entrusted(entrust);
            case DistrictChange.AbolishPlace abolish -> abolished(abolish);
            case DistrictChange.RedrawPlace redraw -> redrawn(redraw);
            case DistrictChange.RemovePerson remove -> removed(remove);
            case DistrictChange.Relieve relieve -> relieved(relieve);
            case DistrictChange.KeepDutyList keep -> kept(keep.list());
            case DistrictChange.Found found -> {}
            case DistrictChange.OpenUnit open -> {}
            case DistrictChange.RenameUnit rename -> {}
            case DistrictChange.OpenPlace open -> {}
            case DistrictChange.RenamePlace rename -> {}
            case DistrictChange.MovePlace move -> {}
            case DistrictChange.EnterPerson enter -> {}
            case DistrictChange.RenamePerson rename -> {}
            case DistrictChange.Appoint appoint -> {}
            case DistrictChange.DropDutyList drop -> {}
            case DistrictChange.KeepRoster keep -> {}
            case DistrictChange.TakeShift take -> {}
        }
    }

    private void abolished(DistrictChange.AbolishUnit abolish) {
        LocalDate day = abolish.from();
        UnitCode unit = abolish.unit();
        Bilingual heir = words.unit(abolish.successors().getFirst());
        int open = openMatters.applyAsInt(unit);
        grave(said("未办结事项 %s 件，%s 移交 %s", "%s open matters are handed over on %s to %s", code(open), code(day), heir));
        List<Bilingual> people = before.data().posts().stream()
                .filter(post -> before.successorOf(post.unit(), day).equals(unit)
                        && post.span().covers(day))
                .map(Post::person)
                .distinct()
                .map(person -> name(person))
                .toList();
        say(people, "岗位 %s 个转入 %s：%s", "%s people's posts pass to %s: %s", heir);
        List<Bilingual> managed = before.places(day).stream()
                .filter(place -> place.manager() != null
                        && before.successorOf(place.manager(), day).equals(unit))
                .map(Place::name)
                .toList();
        say(managed, "管理的地点 %s 处转由 %s：%s", "%s places are managed by %s: %s", heir);
        List<Bilingual> under = before.units(day).stream()
                .filter(child -> child.parent() != null
                        && before.successorOf(child.parent(), day).equals(unit))
                .map(Unit::name)
                .toList();
        say(under, "下级单位 %s 个归 %s：%s", "%s units below come under %s: %s", heir);
        Arrays.stream(Function.values())
                .filter(function -> before.functionUnit(function, day).equals(unit))
                .forEach(function ->
                        grave(said("%s职能转由 %s 承担", "The function %s passes to %s", Kinds.of(function), heir)));
        before.data().dutyLists().stream()
                .filter(list -> unit.equals(list.unitCovered()) && list.span().covers(day))
                .forEach(list -> grave(said("清单 %s 随之失效", "The duty list %s lapses", list.name())));
        before.data().rosters().stream()
                .filter(roster -> roster.span().covers(day)
                        && roster.turns().stream().anyMatch(turn -> turn.unit().equals(unit)))
                .forEach(roster ->
                        plain(said("值班表 %s 中的班次由 %s 接", "Its turns in %s are those of %s", roster.name(), heir)));
    }

    private void moved(DistrictChange.MoveUnit move) {
        List<Bilingual> along = before.units(move.from()).stream()
                .filter(unit ->
                        !unit.code().equals(move.unit()) && before.within(unit.code(), move.unit(), move.from()))
                .map(Unit::name)
                .toList();
        say(along, "下级单位 %s 个随 %s 一起划转：%s", "%s units move along with %s: %s", words.unit(move.unit()));
    }

    private void given(DistrictChange.GiveFunction give) {
        UnitCode held = before.functionUnit(give.function(), give.from());
        grave(said(
                "此前由 %s 承担；新到环节的事项自 %s 起归新单位",
                "%s has it now; matters that come to such a stage from %s on are the new unit's",
                words.unit(held),
                code(give.from())));
    }

    private void entrusted(DistrictChange.EntrustPlace entrust) {
        LocalDate day = entrust.from();
        long below = before.places(day).stream()
                .filter(place ->
                        !place.code().equals(entrust.place()) && before.within(place.code(), entrust.place(), day))
                .filter(place -> !after.managerOf(place.code(), day).equals(before.managerOf(place.code(), day)))
                .count();
        plain(said(
                "现由 %s 管理；其下 %s 处地点的管理单位随之改变",
                "%s manages it now; with it changes the manager of %s places below",
                words.unit(before.managerOf(entrust.place(), day).orElse(null)),
                code(below)));
    }

    private void abolished(DistrictChange.AbolishPlace abolish) {
        PlaceCode place = abolish.place();
        long below = before.places(abolish.from()).stream()
                .filter(other -> !other.code().equals(place) && before.within(other.code(), place, abolish.from()))
                .count();
        long posts = before.data().posts().stream()
                .filter(post -> place.equals(post.over()) && post.span().covers(abolish.from()))
                .count();
        grave(said("其下 %s 处地点、%s 个岗位随之划入", "%s places below and %s posts over it follow", code(below), code(posts)));
    }

    private void redrawn(DistrictChange.RedrawPlace redraw) {
        Bilingual old = before.place(redraw.place(), redraw.from())
                .map(Place::boundary)
                .map(boundary -> hectares(boundary.squareMetres()))
                .orElseGet(() -> new Bilingual("未划定", "none"));
        plain(said(
                "面积：%s → %s", "Area: %s → %s", old, hectares(redraw.boundary().squareMetres())));
    }

    private static Bilingual hectares(double squareMetres) {
        String number = "%.1f".formatted(squareMetres / 10_000);
        return new Bilingual(number + " 公顷", number + " ha");
    }

    private void removed(DistrictChange.RemovePerson remove) {
        List<Post> posts = before.postsOf(remove.person(), remove.from());
        plain(said("终止岗位 %s 个", "%s posts end", code(posts.size())));
        posts.forEach(post -> emptied(post.unit(), post.role(), remove.from()));
        plain(new Bilingual(
                "账号不再有任何权限；如不再使用，请另行锁定", "The account gives no rights any more; lock it if it is not used again"));
    }

    private void relieved(DistrictChange.Relieve relieve) {
        emptied(after.successorOf(relieve.unit(), relieve.from()), relieve.role(), relieve.from());
    }

    private void emptied(UnitCode unit, Role role, LocalDate day) {
        if (after.posts(unit, role, day).isEmpty()) {
            grave(said("%s 自 %s 起没有%s", "%s has from %s on no %s", words.unit(unit), code(day), Kinds.of(role)));
        }
    }

    private void kept(DutyList list) {
        List<DutyEntry> old = before.data().dutyLists().stream()
                .filter(other -> other.code().equals(list.code())
                        && !other.span().endedBy(list.span().from()))
                .reduce((one, later) -> later)
                .map(DutyList::entries)
                .orElse(List.of());
        tellEntries(
                list.entries().stream().filter(entry -> !old.contains(entry)).toList(), "新增 %s 条：%s", "%s new: %s");
        tellEntries(
                old.stream().filter(entry -> !list.entries().contains(entry)).toList(), "删去 %s 条：%s", "%s gone: %s");
    }

    private void tellEntries(List<DutyEntry> entries, String zh, String en) {
        if (!entries.isEmpty()) {
            plain(said(
                    zh,
                    en,
                    code(entries.size()),
                    joined(entries.stream()
                            .map(entry -> new Bilingual(
                                    entry + " " + entry.why().zh(),
                                    entry + " " + entry.why().en()))
                            .toList())));
        }
    }

    private Bilingual name(PersonId person) {
        return before.person(person).map(found -> found.name()).orElseGet(() -> Bilingual.same(person.value()));
    }

    private void say(List<Bilingual> what, String zh, String en, Bilingual whom) {
        if (!what.isEmpty()) {
            List<Bilingual> first = new ArrayList<>(what.stream().limit(NAMED).toList());
            if (what.size() > NAMED) {
                first.add(new Bilingual("……", "…"));
            }
            plain(said(zh, en, code(what.size()), whom, joined(first)));
        }
    }

    private void plain(Bilingual what) {
        effects.add(new Effect(what, false));
    }

    private void grave(Bilingual what) {
        effects.add(new Effect(what, true));
    }
}
