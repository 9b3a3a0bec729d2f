package org.huying.matter.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.huying.base.Invalid;
import org.huying.base.PlaceCode;
import org.huying.base.Role;
import org.huying.line.Phase;
import org.huying.matter.Burden;
import org.huying.matter.Issue;
import org.huying.matter.Matter;
import org.huying.matter.MatterId;
import org.huying.matter.MatterPage;
import org.huying.matter.MatterQuery;
import org.huying.matter.MatterRow;
import org.huying.matter.StageCount;
import org.huying.matter.Total;
import org.huying.matter.procedure.Command;
import org.huying.matter.procedure.SmallDistrict;
import org.huying.security.Viewer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ListsTest {

    private static final LedgerFixture FIXTURE = new LedgerFixture(ShippedLines.ALL);
    private static final Clerks CLERKS = new Clerks(FIXTURE.desk);
    private static final List<MatterId> FILED = new ArrayList<>();
    private static final PlaceCode STREET = new PlaceCode("420107001");
    private static final Instant SOON = LedgerFixture.NOW.plus(Duration.ofMinutes(5));

    /** Thirty matters: a third new and filed in the same instant, the others with three units, some handed over or closed. */
    @BeforeAll
    static void live() {
        Issue sameInstant = Issue.once(LedgerFixture.NOW);
        for (int number = 0; number < 10; number++) {
            Command.File filing = filing("同一时刻 " + number, number % 2 == 0 ? SmallDistrict.PLACE : null);
            FILED.add(Clerks.done(FIXTURE.desk.carryOut(Clerks.OPERATOR, filing, sameInstant))
                    .id());
        }
        for (int number = 0; number < 15; number++) {
            String lead = List.of("lamps", "roads", "water").get(number % 3);
            Matter matter = CLERKS.assign(CLERKS.file("派给" + lead + "的井盖"), lead);
            FILED.add(matter.id());
            if (number % 5 == 0) {
                Clerks.done(CLERKS.act(
                        Clerks.DISPATCHER, matter.id(), "hand-over", Map.of("to", "community", "reason", "另行处理")));
            }
        }
        for (int number = 0; number < 5; number++) {
            FILED.add(CLERKS.walk("办结的路灯").id());
        }
    }

    @AfterAll
    static void close() {
        FIXTURE.close();
    }

    @Test
    void everybodySeesInListsExactlyWhatTheyMaySeeOneByOne() {
        List<Viewer> viewers = List.of(
                Clerks.OPERATOR,
                Clerks.LAMPS,
                Clerks.ROADS,
                LedgerFixture.viewer("water-man", SmallDistrict.WATER, Role.HANDLER),
                LedgerFixture.viewer("liaison-man", SmallDistrict.LIAISON, Role.HANDLER),
                LedgerFixture.viewer("community-man", SmallDistrict.COMMUNITY, Role.HANDLER),
                LedgerFixture.posted("posted", SmallDistrict.COMMUNITY, STREET),
                Viewer.requester(LedgerFixture.DISTRICT, "r1"),
                Viewer.requester(LedgerFixture.DISTRICT, "r2"));
        for (Viewer viewer : viewers) {
            Set<MatterId> listed = Set.copyOf(ids(all(viewer, MatterQuery.ALL)));
            for (MatterId id : FILED) {
                assertThat(listed.contains(id))
                        .as("%s sees %s", viewer.account(), id)
                        .isEqualTo(FIXTURE.desk.sees(viewer, FIXTURE.matter(id)));
            }
        }
        assertThat(all(Viewer.requester(LedgerFixture.DISTRICT, "r1"), MatterQuery.ALL))
                .hasSize(FILED.size());
        assertThat(all(Viewer.requester(LedgerFixture.DISTRICT, "r2"), MatterQuery.ALL))
                .isEmpty();
    }

    @Test
    void whoHeldAMatterGoesOnSeeingIt() {
        MatterId handedOver = FILED.get(10);
        assertThat(FIXTURE.matter(handedOver).holder()).isEqualTo(SmallDistrict.COMMUNITY);
        assertThat(ids(all(Clerks.LAMPS, MatterQuery.ALL))).contains(handedOver);
    }

    @Test
    void pagesShowEachMatterOnceAlsoWhereClocksTie() {
        for (MatterQuery query : List.of(MatterQuery.INBOX, MatterQuery.ALL)) {
            List<MatterId> whole = ids(
                    FIXTURE.lists.page(Clerks.OPERATOR, query.sized(200), SOON).rows());
            for (int size : List.of(1, 3, 7)) {
                assertThat(ids(all(Clerks.OPERATOR, query.sized(size))))
                        .containsExactlyElementsOf(whole)
                        .doesNotHaveDuplicates();
            }
        }
        assertThat(all(Clerks.OPERATOR, MatterQuery.INBOX))
                .isSortedAccordingTo(
                        java.util.Comparator.comparing(MatterRow::stageDue).thenComparing(MatterRow::id))
                .hasSize(25);
    }

    @Test
    void turnsBackOverTheSamePages() {
        for (MatterQuery query : List.of(MatterQuery.INBOX, MatterQuery.ALL)) {
            List<List<MatterId>> onward = new ArrayList<>();
            MatterPage page = FIXTURE.lists.page(Clerks.OPERATOR, query.sized(7), SOON);
            assertThat(page.previous()).isNull();
            onward.add(ids(page.rows()));
            while (page.next() != null) {
                page = FIXTURE.lists.page(Clerks.OPERATOR, query.sized(7).after(page.next()), SOON);
                onward.add(ids(page.rows()));
            }
            List<List<MatterId>> back = new ArrayList<>(List.of(ids(page.rows())));
            while (page.previous() != null) {
                page = FIXTURE.lists.page(Clerks.OPERATOR, query.sized(7).before(page.previous()), SOON);
                back.addFirst(ids(page.rows()));
            }
            assertThat(back).hasSizeGreaterThan(3).isEqualTo(onward);
        }
    }

    @Test
    void wordsThatFewHaveInCommonFindTheSameAsWordsThatManyHave() {
        Lists few = FIXTURE.lists(1_000);
        Lists some = FIXTURE.lists(1);
        Lists many = FIXTURE.lists(0);
        int found = 0;
        for (Viewer viewer : List.of(Clerks.OPERATOR, Clerks.LAMPS, Viewer.requester(LedgerFixture.DISTRICT, "r2"))) {
            for (String words : List.of("井盖", "派给lamps的", "同一时刻", "办结", "没有的", "!")) {
                for (MatterQuery query : List.of(MatterQuery.INBOX, MatterQuery.ALL, MatterQuery.ALL.byDue())) {
                    MatterQuery asked = query.saying(words).sized(4);
                    List<MatterId> expected = ids(all(viewer, query)).stream()
                            .filter(id -> !words.equals("!")
                                    && FIXTURE.matter(id).content().subject().contains(words))
                            .toList();
                    for (Lists lists : List.of(few, some, many)) {
                        assertThat(ids(all(lists, viewer, asked)))
                                .as("%s %s %s", viewer.account(), words, query)
                                .isEqualTo(expected);
                        assertThat(lists.total(viewer, asked, 1_000, SOON))
                                .isEqualTo(new Total(expected.size(), false));
                        assertThat(back(lists, viewer, asked)).isEqualTo(expected);
                    }
                    assertThat(few.counts(viewer, asked, SOON)).isEqualTo(many.counts(viewer, asked, SOON));
                    assertThat(few.burdens(viewer, asked, SOON)).isEqualTo(many.burdens(viewer, asked, SOON));
                    found += expected.size();
                }
            }
        }
        assertThat(found).isGreaterThan(30);
    }

    /** The last page first, and then each before it. */
    private static List<MatterId> back(Lists lists, Viewer viewer, MatterQuery query) {
        MatterPage page = lists.page(viewer, query, SOON);
        while (page.next() != null) {
            page = lists.page(viewer, query.after(page.next()), SOON);
        }
        List<MatterId> all = new ArrayList<>(ids(page.rows()));
        while (page.previous() != null) {
            page = lists.page(viewer, query.before(page.previous()), SOON);
            all.addAll(0, ids(page.rows()));
        }
        return all;
    }

    @Test
    void countsNoFurtherThanItIsAskedTo() {
        assertThat(FIXTURE.lists.total(Clerks.OPERATOR, MatterQuery.ALL, 1_000, SOON))
                .isEqualTo(new Total(FILED.size(), false));
        assertThat(FIXTURE.lists.total(Clerks.OPERATOR, MatterQuery.ALL, 7, SOON))
                .isEqualTo(new Total(7, true));
        assertThat(FIXTURE.lists
                        .total(Clerks.LAMPS, MatterQuery.ALL, 1_000, SOON)
                        .matters())
                .isEqualTo(all(Clerks.LAMPS, MatterQuery.ALL).size())
                .isLessThan(FILED.size());
    }

    @Test
    void findsWhatSomebodyIsAskedFor() {
        assertThat(all(Clerks.OPERATOR, MatterQuery.ALL.asking(Set.of("extension", "sample"))))
                .isEmpty();
    }

    @Test
    void addsUpTheBurdenOfUnitsAndPlaces() {
        Instant later = LedgerFixture.NOW.plus(Duration.ofDays(1));
        List<Burden> burdens = FIXTURE.lists.burdens(Clerks.OPERATOR, MatterQuery.INBOX, later);
        List<MatterRow> open = FIXTURE.lists
                .page(Clerks.OPERATOR, MatterQuery.INBOX.sized(200), later)
                .rows();
        assertThat(burdens.stream().mapToLong(Burden::matters).sum()).isEqualTo(open.size());
        assertThat(burdens.stream().mapToLong(Burden::overdue).sum())
                .isEqualTo(open.stream().filter(MatterRow::overdue).count());
        assertThat(burdens)
                .filteredOn(burden -> burden.holder().equals(SmallDistrict.ROADS))
                .isNotEmpty()
                .allSatisfy(burden -> assertThat(burden.place()).isEqualTo(SmallDistrict.PLACE));
        assertThat(FIXTURE.lists.burdens(Clerks.LAMPS, MatterQuery.INBOX, later).stream()
                        .mapToLong(Burden::matters)
                        .sum())
                .isLessThan(open.size());
    }

    @Test
    void tellsTheStateOfThoseOnlyThatMayBeSeen() {
        Set<MatterId> ids = Set.copyOf(FILED);
        assertThat(FIXTURE.lists.states(Clerks.OPERATOR, ids)).hasSize(FILED.size());
        assertThat(FIXTURE.lists.states(Clerks.LAMPS, ids))
                .extracting(Matter::id)
                .containsExactlyInAnyOrderElementsOf(ids(all(Clerks.LAMPS, MatterQuery.ALL)));
    }

    @Test
    void filtersByTheTimeThatIsLeftAndTheTimeOfFiling() {
        Instant close = LedgerFixture.NOW.plus(Duration.ofHours(1));
        agrees(
                MatterQuery.ALL.pressing(new MatterQuery.Pressing(close, close, true)),
                row -> row.stageDue() != null
                        && (!row.totalDue().isAfter(close) || (!row.stageDue().isAfter(close) && !reminderAhead(row))));
        agrees(MatterQuery.ALL.onlyUrgent(true), MatterRow::urgent);
        agrees(MatterQuery.ALL.among(Set.of(FILED.get(3))), row -> row.id().equals(FILED.get(3)));
        Instant after = LedgerFixture.NOW.plusSeconds(1);
        agrees(
                MatterQuery.ALL.filed(new MatterQuery.Filed(after, null)),
                row -> !row.filedAt().isBefore(after));
        agrees(
                MatterQuery.ALL.filed(new MatterQuery.Filed(null, after)),
                row -> row.filedAt().isBefore(after));
    }

    private static boolean reminderAhead(MatterRow row) {
        Instant next = row.nextTimer();
        return next != null && next.isAfter(SOON) && next.isBefore(row.stageDue());
    }

    /** A limit of half an hour does not press from its first minute on. */
    @Test
    void whatWillBeRemindedOfDoesNotPressYet() {
        Instant close = LedgerFixture.NOW.plus(Duration.ofHours(4));
        MatterQuery pressing = MatterQuery.INBOX.sized(200).pressing(new MatterQuery.Pressing(close, close, false));
        Instant before = Instant.parse("2024-03-04T02:20:00Z");
        assertThat(FIXTURE.lists.page(Clerks.OPERATOR, pressing, before).rows())
                .noneMatch(row -> row.stage().equals("registered"));
        Instant after = Instant.parse("2024-03-04T02:25:00Z");
        assertThat(FIXTURE.lists.page(Clerks.OPERATOR, pressing, after).rows())
                .anyMatch(row -> row.stage().equals("registered"));
    }

    @Test
    void whatIsLateIsNotSoon() {
        Instant far = SOON.plusSeconds(9_999_999);
        Instant later = LedgerFixture.NOW.plus(Duration.ofHours(3));
        for (Instant at : List.of(SOON, later)) {
            MatterQuery pressing = MatterQuery.INBOX.sized(200);
            List<MatterRow> soon = FIXTURE.lists
                    .page(Clerks.OPERATOR, pressing.pressing(new MatterQuery.Pressing(far, far, false)), at)
                    .rows();
            List<MatterRow> both = FIXTURE.lists
                    .page(Clerks.OPERATOR, pressing.pressing(new MatterQuery.Pressing(far, far, true)), at)
                    .rows();
            assertThat(soon)
                    .containsExactlyElementsOf(
                            both.stream().filter(row -> !row.overdue()).toList());
            assertThat(both).hasSize(25);
        }
    }

    @Test
    void refusesACursorOfAnotherList() {
        assertThatThrownBy(() -> FIXTURE.lists.page(Clerks.OPERATOR, MatterQuery.INBOX.after("202403000000064"), SOON))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> FIXTURE.lists.page(Clerks.OPERATOR, MatterQuery.ALL.after("nonsense"), SOON))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void filtersByWhatIsAsked() {
        agrees(MatterQuery.ALL.inPhase(Phase.INTAKE), row -> row.phase() == Phase.INTAKE);
        agrees(MatterQuery.ALL.inStage("assigned"), row -> row.stage().equals("assigned"));
        agrees(MatterQuery.ALL.heldBy(SmallDistrict.ROADS), row -> row.holder().equals(SmallDistrict.ROADS));
        agrees(
                MatterQuery.ALL.heldByAny(Set.of(SmallDistrict.ROADS, SmallDistrict.LAMPS)),
                row -> Set.of(SmallDistrict.ROADS, SmallDistrict.LAMPS).contains(row.holder()));
        agrees(MatterQuery.ALL.within(STREET), row -> row.place() != null);
        agrees(MatterQuery.ALL.open(false), row -> row.phase() == Phase.CLOSED);
        agrees(MatterQuery.ALL.ofCategory(Clerks.category().substring(0, 2)), row -> row.category() != null);
        agrees(MatterQuery.ALL.saying("井盖"), row -> row.subject().contains("井盖"));
        agrees(MatterQuery.ALL.saying("办结"), row -> row.subject().contains("办结"));
        agrees(MatterQuery.ALL.saying("井"), row -> row.subject().contains("井"));
        agrees(MatterQuery.ALL.saying("没有这样的词"), row -> false);
        assertThat(all(Clerks.OPERATOR, MatterQuery.ALL.saying("钢花村小区"))).hasSize(FILED.size());
    }

    @Test
    void findsAMatterByItsNumber() {
        String number = FIXTURE.matter(FILED.getFirst()).origin().number();
        assertThat(ids(all(Clerks.OPERATOR, MatterQuery.ALL.saying(number.toLowerCase(java.util.Locale.ROOT)))))
                .containsExactly(FILED.getFirst());
    }

    @Test
    void countsWhatTheListsShow() {
        Instant later = LedgerFixture.NOW.plus(Duration.ofDays(1));
        List<StageCount> counts = FIXTURE.lists.counts(Clerks.OPERATOR, MatterQuery.ALL, later);
        List<MatterRow> open = FIXTURE.lists
                .page(Clerks.OPERATOR, MatterQuery.INBOX.sized(200), later)
                .rows();
        assertThat(counts.stream().mapToLong(StageCount::matters).sum()).isEqualTo(open.size());
        assertThat(counts.stream().mapToLong(StageCount::overdue).sum())
                .isEqualTo(open.stream().filter(MatterRow::overdue).count())
                .isPositive();
        assertThat(FIXTURE.lists
                        .page(Clerks.OPERATOR, MatterQuery.ALL.onlyOverdue(true).sized(200), later)
                        .rows())
                .containsExactlyInAnyOrderElementsOf(
                        open.stream().filter(MatterRow::overdue).toList());
    }

    private static void agrees(MatterQuery query, Predicate<MatterRow> expected) {
        List<MatterRow> everything = all(Clerks.OPERATOR, MatterQuery.ALL);
        assertThat(all(Clerks.OPERATOR, query))
                .containsExactlyElementsOf(everything.stream().filter(expected).toList());
    }

    private static List<MatterRow> all(Viewer viewer, MatterQuery query) {
        return all(FIXTURE.lists, viewer, query);
    }

    private static List<MatterRow> all(Lists lists, Viewer viewer, MatterQuery query) {
        List<MatterRow> rows = new ArrayList<>();
        MatterPage page = lists.page(viewer, query, SOON);
        rows.addAll(page.rows());
        while (page.next() != null) {
            page = lists.page(viewer, query.after(page.next()), SOON);
            rows.addAll(page.rows());
        }
        return rows;
    }

    private static List<MatterId> ids(List<MatterRow> rows) {
        return rows.stream().map(MatterRow::id).toList();
    }

    private static Command.File filing(String subject, @org.jspecify.annotations.Nullable PlaceCode place) {
        Command.File plain = Clerks.filing(subject);
        return new Command.File(
                plain.line(),
                subject,
                plain.text(),
                null,
                place,
                null,
                plain.channel(),
                plain.requesters(),
                false,
                false,
                Map.of());
    }
}
