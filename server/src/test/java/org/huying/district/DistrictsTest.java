package org.huying.district;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.huying.district.Sketch.CODE;
import static org.huying.district.Sketch.FOUNDED;
import static org.huying.district.Sketch.abolish;
import static org.huying.district.Sketch.department;
import static org.huying.district.Sketch.unit;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.huying.base.Bilingual;
import org.huying.base.Conflict;
import org.huying.base.NotFound;
import org.huying.base.PersonId;
import org.huying.base.Refused;
import org.huying.district.demo.DemoDistrict;
import org.huying.district.store.ChangeLogStore;
import org.huying.district.store.DistrictStore;
import org.huying.platform.News;
import org.huying.platform.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The door, on a real PostgreSQL. */
class DistrictsTest {

    private static final Instant NOW = Instant.parse("2020-03-02T01:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2020, 3, 2);
    private static final PersonId ADMIN = new PersonId("admin");

    private final HikariDataSource database = TestDatabase.fresh();
    private final List<Object> published = new ArrayList<>();
    private final Districts districts = server();

    private Districts server() {
        return new Districts(
                new DistrictStore(JdbcClient.create(database)),
                new ChangeLogStore(JdbcClient.create(database)),
                published::add,
                new JdbcTransactionManager(database),
                new News());
    }

    @BeforeEach
    void foundASmallDistrict() {
        districts.found(CODE, new DistrictChange.Found(Bilingual.same("试验区"), FOUNDED), Sketch.founding(), ADMIN, NOW);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void readsBackWhatItWrote() {
        new DemoDistrict(districts).load(DemoDistrict.QINGSHAN, NOW);
        DistrictData made = DemoDistrict.picture().data();
        DistrictData read = server().current(DemoDistrict.QINGSHAN).data();
        assertThat(read.units()).containsExactlyInAnyOrderElementsOf(made.units());
        assertThat(read.places()).containsExactlyInAnyOrderElementsOf(made.places());
        assertThat(read.people()).containsExactlyInAnyOrderElementsOf(made.people());
        assertThat(read.posts()).containsExactlyInAnyOrderElementsOf(made.posts());
        assertThat(read.functions()).containsExactlyInAnyOrderElementsOf(made.functions());
        assertThat(read.dutyLists()).containsExactlyInAnyOrderElementsOf(made.dutyLists());
        assertThat(read.rosters()).containsExactlyInAnyOrderElementsOf(made.rosters());
        assertThat(districts.codes()).containsExactly(DemoDistrict.QINGSHAN, CODE);
    }

    @Test
    void loadsTheDemoOnce() {
        DemoDistrict demo = new DemoDistrict(districts);
        demo.load(DemoDistrict.QINGSHAN, NOW);
        demo.load(DemoDistrict.QINGSHAN, NOW.plusSeconds(60));
        assertThat(districts.current(DemoDistrict.QINGSHAN).edition()).isEqualTo(1);
    }

    @Test
    void showsAnotherServerWhatChanged() {
        Districts other = server();
        District before = other.current(CODE);
        assertThat(other.current(CODE)).isSameAs(before);
        districts.change(CODE, List.of(department("a", TODAY)), ADMIN, NOW);
        assertThat(other.current(CODE).unit(unit("a"))).isPresent();
        assertThat(other.current(CODE)).isSameAs(other.current(CODE));
        assertThat(before.unit(unit("a"))).isEmpty();
    }

    @Test
    void triesChangesWithoutMakingThem() {
        Tried taken = districts.tried(CODE, List.of(department("a", TODAY)), TODAY);
        assertThat(taken).isInstanceOf(Tried.Taken.class);
        assertThat(((Tried.Taken) taken).after().unit(unit("a"))).isPresent();
        assertThat(districts.current(CODE).unit(unit("a"))).isEmpty();
        Tried refused = districts.tried(CODE, List.of(department("a", TODAY.minusDays(1))), TODAY);
        assertThat(((Tried.Refused) refused).refusal().code()).isEqualTo("backdated");
    }

    @Test
    void refusesWhatWasThoughtOfUnderAnOlderEditionAndTellsWhatHasChanged() {
        int seen = districts.current(CODE).edition();
        districts.change(CODE, List.of(department("a", TODAY), department("b", TODAY)), seen, ADMIN, NOW);
        assertThatThrownBy(() -> districts.change(CODE, List.of(department("c", TODAY)), seen, ADMIN, NOW))
                .isInstanceOf(Conflict.class);
        assertThat(districts.changes(CODE, ChangeQuery.since(seen)))
                .extracting(RecordedChange::seq)
                .containsExactly(2, 1);
        assertThat(districts.changes(CODE, ChangeQuery.about(ChangeQuery.Kind.UNIT, "b", 10)))
                .extracting(RecordedChange::change)
                .containsExactly(department("b", TODAY));
        assertThat(districts.changes(CODE, ChangeQuery.about(ChangeQuery.Kind.UNIT, "nothing", 10)))
                .isEmpty();
    }

    @Test
    void keepsEveryTermThroughManyChanges() {
        districts.change(CODE, List.of(department("a", TODAY), department("b", TODAY)), ADMIN, NOW);
        DistrictChange rename = new DistrictChange.RenameUnit(unit("a"), Bilingual.same("新甲"), TODAY.plusDays(10));
        districts.change(CODE, List.of(rename), ADMIN, NOW);
        Roster roster = new Roster(
                "r",
                Bilingual.same("值班"),
                LocalTime.of(8, 30),
                1,
                List.of(new OnDuty(unit("a"), null), new OnDuty(unit("b"), null)),
                Span.from(TODAY));
        Shift shift = new Shift("r", NOW, NOW.plusSeconds(3600), new OnDuty(unit("b"), null));
        districts.change(
                CODE, List.of(new DistrictChange.KeepRoster(roster), new DistrictChange.TakeShift(shift)), ADMIN, NOW);
        District made = districts.change(CODE, List.of(abolish("a", TODAY.plusDays(20), "b", "chengguan")), ADMIN, NOW);
        District read = server().current(CODE);
        assertThat(read.data().units())
                .containsExactlyInAnyOrderElementsOf(made.data().units());
        assertThat(read.data().shifts()).containsExactly(shift);
        assertThat(read.unit(unit("a"), TODAY).orElseThrow().name().zh()).isEqualTo("a");
        assertThat(read.unit(unit("a"), TODAY.plusDays(10)).orElseThrow().name().zh())
                .isEqualTo("新甲");
        assertThat(read.unit(unit("a")).orElseThrow().successors()).containsExactly(unit("b"), unit("chengguan"));
    }

    @Test
    void writesAListAgainWithoutItsOldEntries() {
        districts.change(CODE, List.of(list("01", "02", "03")), ADMIN, NOW);
        districts.change(CODE, List.of(list("04")), ADMIN, NOW);
        assertThat(server().current(CODE).data().dutyLists())
                .singleElement()
                .satisfies(list -> assertThat(list.entries())
                        .extracting(DutyEntry::category)
                        .containsExactly("04"));
    }

    private static DistrictChange list(String... categories) {
        List<DutyEntry> entries = List.of(categories).stream()
                .map(category -> new DutyEntry("*", category, Bilingual.same("因为")))
                .toList();
        return new DistrictChange.KeepDutyList(
                new DutyList("l", Bilingual.same("清单"), false, UnitKind.COMMUNITY, null, entries, Span.from(TODAY)));
    }

    @Test
    void tellsThatAUnitIsAbolished() {
        districts.change(CODE, List.of(department("a", TODAY)), ADMIN, NOW);
        districts.change(CODE, List.of(abolish("a", TODAY.plusDays(1), "chengguan")), ADMIN, NOW);
        assertThat(published)
                .containsExactly(
                        new UnitAbolished(CODE, unit("a"), List.of(unit("chengguan")), TODAY.plusDays(1), ADMIN, NOW));
    }

    @Test
    void changesNothingWhenOneOfSeveralIsRefused() {
        assertThatThrownBy(() -> districts.change(
                        CODE, List.of(department("a", TODAY), abolish("a", TODAY.plusDays(1))), ADMIN, NOW))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.refusal().code()).isEqualTo("successors");
                    assertThat(refused.refusal().rule()).isEqualTo("district:successors");
                });
        assertThat(districts.current(CODE).unit(unit("a"))).isEmpty();
        assertThat(districts.current(CODE).edition()).isEqualTo(1);
        assertThat(published).isEmpty();
    }

    @Test
    void forgetsWhatIsRolledBack() {
        TransactionTemplate outer = new TransactionTemplate(new JdbcTransactionManager(database));
        outer.executeWithoutResult(status -> {
            districts.change(CODE, List.of(department("ghost", TODAY)), ADMIN, NOW);
            assertThat(districts.current(CODE).unit(unit("ghost"))).isPresent();
            assertThat(CompletableFuture.supplyAsync(() -> districts.current(CODE))
                            .join()
                            .unit(unit("ghost")))
                    .isEmpty();
            status.setRollbackOnly();
        });
        assertThat(districts.current(CODE).unit(unit("ghost"))).isEmpty();
        districts.change(CODE, List.of(department("real", TODAY)), ADMIN, NOW);
        assertThat(districts.current(CODE).edition()).isEqualTo(2);
        assertThat(districts.current(CODE).unit(unit("real"))).isPresent();
    }

    @Test
    void takesChangesOfManyAtOnceOneAfterAnother() {
        List<CompletableFuture<District>> all = IntStream.range(0, 12)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> server().change(CODE, List.of(department("u-" + i, TODAY)), ADMIN, NOW)))
                .toList();
        all.forEach(CompletableFuture::join);
        assertThat(districts.current(CODE).edition()).isEqualTo(13);
        assertThat(districts.current(CODE).units(TODAY)).hasSize(5 + 12);
    }

    @Test
    void logsWhoChangedWhat() {
        districts.change(CODE, List.of(department("a", TODAY)), ADMIN, NOW);
        districts.change(CODE, List.of(abolish("a", TODAY.plusDays(1), "chengguan")), new PersonId("boss"), NOW);
        List<String> log = JdbcClient.create(database)
                .sql(
                        "select edition || ' ' || by || ' ' || change || ' ' || coalesce(detail ->> 'successors', '') as line"
                                + " from district.change where district = :district and edition > 1 order by edition, seq")
                .param("district", CODE.value())
                .query((row, n) -> row.getString("line"))
                .list();
        assertThat(log).containsExactly("2 admin open-unit ", "3 boss abolish-unit [\"chengguan\"]");
    }

    @Test
    void foundsADistrictOnce() {
        DistrictChange.Found again = new DistrictChange.Found(Bilingual.same("又一个"), FOUNDED);
        assertThatThrownBy(() -> districts.found(CODE, again, Sketch.founding(), ADMIN, NOW))
                .isInstanceOf(Refused.class);
    }

    @Test
    void knowsNoDistrictThatWasNotFounded() {
        assertThatThrownBy(() -> districts.current(DemoDistrict.QINGSHAN)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> districts.change(DemoDistrict.QINGSHAN, List.of(), ADMIN, NOW))
                .isInstanceOf(NotFound.class);
    }
}
