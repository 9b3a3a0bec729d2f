package org.huying.district.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.huying.base.Bilingual;
import org.huying.base.PersonId;
import org.huying.base.PlaceCode;
import org.huying.base.Role;
import org.huying.base.UnitCode;
import org.huying.district.Boundary;
import org.huying.district.DistrictChange;
import org.huying.district.DutyEntry;
import org.huying.district.DutyList;
import org.huying.district.Function;
import org.huying.district.OnDuty;
import org.huying.district.PlaceKind;
import org.huying.district.Roster;
import org.huying.district.Shift;
import org.huying.district.Span;
import org.huying.district.UnitKind;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Polygon;
import tools.jackson.databind.json.JsonMapper;

/** Every kind of change as it stands in a file. */
class ChangeJsonTest {

    private static final LocalDate DAY = LocalDate.of(2026, 12, 1);
    private static final Bilingual NAME = new Bilingual("路灯所", "Lamp office");
    private static final UnitCode LAMPS = new UnitCode("lamps");
    private static final UnitCode ROADS = new UnitCode("roads");
    private static final PlaceCode STREET = new PlaceCode("420107001");
    private static final PlaceCode WHOLE = new PlaceCode("420107");
    private static final PersonId WANG = new PersonId("wang.wu");
    private static final Boundary SQUARE = square(114.0);
    private static final Boundary TWO = Boundary.of(Boundary.WGS84.createMultiPolygon(
            new Polygon[] {(Polygon) SQUARE.geometry(), (Polygon) square(115.0).geometry()}));

    private static final List<DistrictChange> ALL = List.of(
            new DistrictChange.Found(NAME, DAY),
            new DistrictChange.OpenUnit(LAMPS, NAME, UnitKind.DEPARTMENT, ROADS, 7, DAY),
            new DistrictChange.OpenUnit(LAMPS, NAME, UnitKind.UTILITY, null, 7, DAY),
            new DistrictChange.RenameUnit(LAMPS, NAME, DAY),
            new DistrictChange.MoveUnit(LAMPS, null, 3, DAY),
            new DistrictChange.AbolishUnit(LAMPS, List.of(ROADS), DAY),
            new DistrictChange.GiveFunction(Function.LIAISON, LAMPS, DAY),
            new DistrictChange.OpenPlace(STREET, NAME, PlaceKind.STREET, WHOLE, LAMPS, TWO, "note", DAY),
            new DistrictChange.OpenPlace(WHOLE, NAME, PlaceKind.DISTRICT, null, null, null, "", DAY),
            new DistrictChange.RenamePlace(STREET, NAME, DAY),
            new DistrictChange.MovePlace(STREET, WHOLE, DAY),
            new DistrictChange.RedrawPlace(STREET, SQUARE, DAY),
            new DistrictChange.EntrustPlace(STREET, null, DAY),
            new DistrictChange.AbolishPlace(STREET, List.of(WHOLE), DAY),
            new DistrictChange.EnterPerson(WANG, NAME, DAY),
            new DistrictChange.RenamePerson(WANG, Bilingual.same("王五"), DAY),
            new DistrictChange.RemovePerson(WANG, DAY),
            new DistrictChange.Appoint(WANG, LAMPS, Role.HANDLER, STREET, new Span(DAY, DAY.plusYears(1))),
            new DistrictChange.Relieve(WANG, LAMPS, Role.HANDLER, null, DAY),
            new DistrictChange.KeepDutyList(new DutyList(
                    "list",
                    NAME,
                    false,
                    UnitKind.COMMUNITY,
                    null,
                    List.of(new DutyEntry("requests", "01", NAME)),
                    Span.from(DAY))),
            new DistrictChange.DropDutyList("list", DAY),
            new DistrictChange.KeepRoster(new Roster(
                    "night", NAME, LocalTime.of(8, 30), 7, List.of(new OnDuty(LAMPS, WANG)), Span.from(DAY))),
            new DistrictChange.TakeShift(new Shift(
                    "night",
                    Instant.parse("2026-12-01T00:30:00Z"),
                    Instant.parse("2026-12-02T00:30:00Z"),
                    new OnDuty(LAMPS, null))));

    @Test
    void everyKindComesBackAsItWas() {
        assertThat(ALL).extracting(ChangeJson::kind).containsAll(ChangeJson.allKinds());
        for (DistrictChange change : ALL) {
            assertThat(read(ChangeJson.write(change))).isEqualTo(change);
        }
    }

    @Test
    void aFileIsWrittenByHandInPlainWords() {
        assertThat(read("""
                        {"change": "open-unit", "unit": "lamps", "name": "路灯所", "kind": "department", "order": 7,
                         "from": "2026-12-01"}
                        """))
                .isEqualTo(
                        new DistrictChange.OpenUnit(LAMPS, Bilingual.same("路灯所"), UnitKind.DEPARTMENT, null, 7, DAY));
    }

    @Test
    void saysWhatIsWrongAndWhereInIt() {
        assertThatThrownBy(() -> read("{\"change\": \"abolish\"}"))
                .hasMessageContaining("change: 'abolish' is no kind of change")
                .hasMessageContaining("abolish-unit");
        assertThatThrownBy(
                        () -> read(
                                "{\"change\":\"abolish-unit\",\"unit\":\"a\",\"successors\":[\"b\",\"C!\"],\"from\":\"2026-12-01\"}"))
                .hasMessageContaining("successors[1]: ")
                .hasMessageContaining("a unit code has");
        assertThatThrownBy(() -> read("{\"change\":\"rename-unit\",\"unit\":\"a\",\"from\":\"2026-12-01\"}"))
                .hasMessageContaining("name: is missing");
        assertThatThrownBy(() ->
                        read("{\"change\":\"rename-unit\",\"unit\":\"a\",\"name\":\"b\",\"from\":\"2026-13-01\"}"))
                .hasMessageContaining("from: ");
        assertThatThrownBy(
                        () -> read(
                                "{\"change\":\"rename-unit\",\"unit\":\"a\",\"name\":\"b\",\"till\":1,\"from\":\"2026-12-01\"}"))
                .hasMessageContaining("till");
        assertThatThrownBy(() -> read("{\"change\":\"move-unit\",\"unit\":\"a\",\"from\":\"2026-12-01\"}"))
                .hasMessageContaining("order");
        assertThatThrownBy(() -> read("{\"change\":\"abolish-unit\",\"unit\":\"a\",\"from\":\"2026-12-01\"}"))
                .hasMessageContaining("successors");
    }

    private static DistrictChange read(String json) {
        return ChangeJson.read(JsonMapper.shared().readTree(json));
    }

    private static Boundary square(double west) {
        return Boundary.of(Boundary.WGS84.toGeometry(new Envelope(west, west + 0.5, 30.0, 30.5)));
    }
}
