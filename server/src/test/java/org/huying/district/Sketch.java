package org.huying.district;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.huying.base.Bilingual;
import org.huying.base.DistrictCode;
import org.huying.base.PersonId;
import org.huying.base.PlaceCode;
import org.huying.base.Refusal;
import org.huying.base.Role;
import org.huying.base.UnitCode;
import org.huying.district.draft.Draft;
import org.locationtech.jts.geom.Envelope;

/** A small district for tests, changed without a database by the rules of the real one. */
final class Sketch {

    static final DistrictCode CODE = new DistrictCode("999999");
    static final LocalDate FOUNDED = LocalDate.of(2012, 1, 1);

    private District district;
    private final LocalDate today;

    /** Founded with four offices, one department and the district itself, a square of a tenth of a degree. */
    Sketch(LocalDate today) {
        this.today = today;
        Draft draft = Draft.founding(CODE, Bilingual.same("试验区"), FOUNDED);
        founding().forEach(change -> assertThat(draft.take(change, today)).isEmpty());
        assertThat(draft.complete()).isEmpty();
        district = new District(draft.after());
    }

    static List<DistrictChange> founding() {
        return List.of(
                office("zhihui"),
                office("hecha"),
                office("ducha"),
                office("lianluo"),
                new DistrictChange.GiveFunction(Function.CENTRE, unit("zhihui"), FOUNDED),
                new DistrictChange.GiveFunction(Function.INSPECTION, unit("hecha"), FOUNDED),
                new DistrictChange.GiveFunction(Function.SUPERVISION, unit("ducha"), FOUNDED),
                new DistrictChange.GiveFunction(Function.LIAISON, unit("lianluo"), FOUNDED),
                department("chengguan", FOUNDED),
                new DistrictChange.OpenPlace(
                        place("999999"),
                        Bilingual.same("试验区"),
                        PlaceKind.DISTRICT,
                        null,
                        unit("chengguan"),
                        square(0, 0, 100),
                        "test",
                        FOUNDED));
    }

    District now() {
        return district;
    }

    /** Makes the changes, which must be taken. */
    District make(DistrictChange... changes) {
        assertThat(attempt(changes)).isEmpty();
        return district;
    }

    /** The refusal of the first that is refused; nothing is changed then. */
    Optional<Refusal> attempt(DistrictChange... changes) {
        Draft draft = new Draft(district.data());
        for (DistrictChange change : changes) {
            Optional<Refusal> refusal = draft.take(change, today);
            if (refusal.isPresent()) {
                return refusal;
            }
        }
        Optional<Refusal> refusal = draft.complete();
        if (refusal.isEmpty()) {
            district = new District(draft.after());
        }
        return refusal;
    }

    void refuses(String code, DistrictChange... changes) {
        assertThat(attempt(changes))
                .hasValueSatisfying(refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    static UnitCode unit(String code) {
        return new UnitCode(code);
    }

    static PlaceCode place(String code) {
        return new PlaceCode(code);
    }

    static DistrictChange office(String code) {
        return new DistrictChange.OpenUnit(unit(code), Bilingual.same(code), UnitKind.CENTRE, null, 900, FOUNDED);
    }

    static DistrictChange department(String code, LocalDate from) {
        return new DistrictChange.OpenUnit(unit(code), Bilingual.same(code), UnitKind.DEPARTMENT, null, 100, from);
    }

    static DistrictChange abolish(String code, LocalDate day, String... successors) {
        return new DistrictChange.AbolishUnit(
                unit(code), List.of(successors).stream().map(UnitCode::new).toList(), day);
    }

    static DistrictChange open(PlaceKind kind, String code, String parent, LocalDate from, Boundary boundary) {
        return new DistrictChange.OpenPlace(
                place(code), Bilingual.same(code), kind, place(parent), null, boundary, "test", from);
    }

    static DistrictChange enter(String person, LocalDate from) {
        return new DistrictChange.EnterPerson(new PersonId(person), Bilingual.same(person), from);
    }

    static DistrictChange appoint(String person, String unit, Role role, LocalDate from) {
        return new DistrictChange.Appoint(new PersonId(person), unit(unit), role, null, Span.from(from));
    }

    /** A square in thousandths of a degree from the corner of the district. */
    static Boundary square(int east, int north, int side) {
        return rectangle(east, north, side, side);
    }

    static Boundary rectangle(int east, int north, int width, int height) {
        double west = 114 + east / 1000.0;
        double south = 30 + north / 1000.0;
        return Boundary.of(
                Boundary.WGS84.toGeometry(new Envelope(west, west + width / 1000.0, south, south + height / 1000.0)));
    }
}
