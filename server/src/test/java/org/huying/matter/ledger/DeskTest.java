package org.huying.matter.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.huying.base.Bilingual;
import org.huying.base.PersonId;
import org.huying.base.Role;
import org.huying.line.Phase;
import org.huying.matter.Issue;
import org.huying.matter.Matter;
import org.huying.matter.Outcome;
import org.huying.matter.event.Event;
import org.huying.matter.procedure.Command;
import org.huying.matter.procedure.SmallDistrict;
import org.huying.security.AccountId;
import org.huying.security.Scope;
import org.huying.security.Viewer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

class DeskTest {

    private static final LedgerFixture FIXTURE = new LedgerFixture(ShippedLines.ALL);
    private static final int MANY = 16;

    private final Desk desk = FIXTURE.desk;
    private final Clerks clerks = new Clerks(desk);

    @AfterAll
    static void close() {
        FIXTURE.close();
    }

    @Test
    void takesAMatterFromFilingToClosed() {
        Matter closed = clerks.walk("路灯不亮");
        assertThat(closed.position().phase()).isEqualTo(Phase.CLOSED);
        assertThat(FIXTURE.states.find(LedgerFixture.DISTRICT, closed.id())).contains(closed);
        List<Entry> ledger = FIXTURE.store.entries(LedgerFixture.DISTRICT, closed.id(), 0);
        assertThat(Matter.fold(ledger.stream().map(Entry::recorded).toList())).contains(closed);
        assertThat(closed.origin().number()).matches("QS20240304-\\d{5}");
    }

    @Test
    void filesOnceHoweverOftenOneKeyIsSent() {
        Issue issue = clerks.keyed("file-once", "body");
        List<Outcome> outcomes =
                Together.run(MANY, number -> desk.carryOut(Clerks.OPERATOR, Clerks.filing("一次"), issue));
        assertThat(outcomes.stream().map(Clerks::done).map(Matter::id).distinct())
                .hasSize(1);
        assertThat(outcomes.stream().filter(outcome -> !((Outcome.Done) outcome).repeated()))
                .hasSize(1);
        assertThat(count("select count(*) from matter.matter_text where subject = '一次'"))
                .isEqualTo(1);
    }

    @Test
    void actsOnceHoweverOftenOneKeyIsSentAndAnswersWithTheFirstResult() {
        Matter matter = clerks.file("只催一次");
        Command.Act urge = new Command.Act(matter.id(), "urge", Map.of("text", "快"), matter.version());
        Issue issue = clerks.keyed("urge-once", "body");
        List<Outcome> outcomes = Together.run(MANY, number -> desk.carryOut(Clerks.OPERATOR, urge, issue));
        assertThat(outcomes.stream().map(Clerks::done).map(Matter::version).distinct())
                .containsExactly(2);
        clerks.assign(matter, "lamps");
        Outcome later = desk.carryOut(Clerks.OPERATOR, urge, issue);
        assertThat(later).isInstanceOfSatisfying(Outcome.Done.class, done -> {
            assertThat(done.repeated()).isTrue();
            assertThat(done.matter()).isEqualTo(Clerks.done(outcomes.getFirst()));
        });
    }

    @Test
    void refusesAnotherCommandUnderAKeyThatWasUsed() {
        desk.carryOut(Clerks.OPERATOR, Clerks.filing("甲"), clerks.keyed("used", "one"));
        assertThat(desk.carryOut(Clerks.OPERATOR, Clerks.filing("乙"), clerks.keyed("used", "two")))
                .isInstanceOf(Outcome.KeyReused.class);
        assertThat(desk.carryOut(Clerks.DISPATCHER, Clerks.filing("丙"), clerks.keyed("used", "two")))
                .as("keys are scoped to the account")
                .isNotInstanceOf(Outcome.KeyReused.class);
    }

    @Test
    void keepsNoReceiptOfARefusal() {
        Matter matter = clerks.file("先拒后办");
        Issue issue = clerks.keyed("refused-first", "body");
        Command.Act accept = new Command.Act(matter.id(), "accept", Map.of(), null);
        clerks.assign(matter, "roads");
        assertThat(desk.carryOut(Clerks.OPERATOR, accept, issue)).isInstanceOf(Outcome.Refused.class);
        assertThat(FIXTURE.receipts.find(LedgerFixture.DISTRICT, Clerks.OPERATOR.account(), "refused-first"))
                .isEmpty();
        assertThat(desk.carryOut(Clerks.ROADS, accept, issue)).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void tellsWhoSawAnOlderVersionWhatHasHappenedSince() {
        Matter matter = clerks.file("旧版本");
        clerks.assign(matter, "lamps");
        Command.Act late = new Command.Act(matter.id(), "comment", Map.of("text", "?"), matter.version());
        assertThat(desk.carryOut(Clerks.OPERATOR, late, clerks.next()))
                .isInstanceOfSatisfying(Outcome.Stale.class, stale -> {
                    assertThat(stale.matter().version()).isGreaterThan(1);
                    assertThat(stale.since())
                            .hasSize(stale.matter().version() - 1)
                            .last()
                            .satisfies(recorded -> assertThat(recorded.event()).isInstanceOf(Event.Moved.class));
                });
    }

    @Test
    void hidesWhatIsOutsideTheViewersScope() {
        Matter matter = clerks.assign(clerks.file("别人的事"), "lamps");
        assertThat(clerks.act(Clerks.ROADS, matter.id(), "accept", Map.of())).isInstanceOf(Outcome.Missing.class);
        assertThat(desk.sees(Clerks.LAMPS, matter)).isTrue();
        assertThat(desk.sees(Clerks.ROADS, matter)).isFalse();
    }

    @Test
    void mergesIntoNothingThatTheViewerDoesNotSee() {
        Viewer ofLamps = new Viewer(
                LedgerFixture.DISTRICT,
                new AccountId("lamps-operator"),
                new PersonId("lamps-operator"),
                Bilingual.same("lamps-operator"),
                Set.of(Role.OPERATOR),
                List.of(SmallDistrict.LAMPS),
                new Scope(false, Set.of(SmallDistrict.LAMPS), Set.of()));
        Matter own = clerks.assign(clerks.file("自己的"), "lamps");
        Matter hidden = clerks.assign(clerks.file("别人的"), "roads");
        assertThat(clerks.act(
                        ofLamps, own.id(), "merge", Map.of("into", hidden.id().toString())))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.refusal().code()).isEqualTo("unknown-value"));
        assertThat(FIXTURE.matter(hidden.id())).isEqualTo(hidden);
        Matter seen = clerks.assign(clerks.file("也是自己的"), "lamps");
        Clerks.done(
                clerks.act(ofLamps, own.id(), "merge", Map.of("into", seen.id().toString())));
    }

    @Test
    void chainsWhatManyDoToOneMatterAtOnce() {
        Matter matter = clerks.file("众人");
        Together.run(MANY, number -> clerks.act(Clerks.OPERATOR, matter.id(), "comment", Map.of("text", "第" + number)))
                .forEach(Clerks::done);
        List<Entry> ledger = FIXTURE.store.entries(LedgerFixture.DISTRICT, matter.id(), 0);
        assertThat(ledger)
                .extracting(Entry::seq)
                .isEqualTo(java.util.stream.IntStream.rangeClosed(1, MANY + 1)
                        .boxed()
                        .toList());
        byte[] head = Entry.BEGINNING;
        for (Entry entry : ledger) {
            assertThat(entry.follows(head)).isTrue();
            head = entry.hash();
        }
    }

    @Test
    void numbersWhatManyFileAtOnceApart() {
        List<Matter> filed = Together.run(MANY, number -> {
                    List<Matter> own = new java.util.ArrayList<>();
                    for (int many = 0; many < 10; many++) {
                        own.add(new Clerks(desk).file("同时"));
                    }
                    return own;
                })
                .stream()
                .flatMap(List::stream)
                .toList();
        assertThat(filed.stream().map(Matter::id).distinct()).hasSize(MANY * 10);
        assertThat(filed.stream().map(matter -> matter.origin().number()).distinct())
                .hasSize(MANY * 10);
    }

    @Test
    void mergesInBothDirectionsAtOnceWithoutWaitingForEver() {
        Matter one = clerks.file("重复");
        Matter other = clerks.file("重复");
        List<Outcome> outcomes = Together.run(2, number -> {
            Matter from = number == 0 ? one : other;
            Matter into = number == 0 ? other : one;
            return clerks.act(
                    Clerks.OPERATOR,
                    from.id(),
                    "merge",
                    Map.of("into", into.id().toString()));
        });
        assertThat(outcomes.stream().filter(Outcome.Done.class::isInstance)).hasSize(1);
    }

    @Test
    void doesAllOfACommandOrNothing() {
        Matter matter = clerks.file("断电");
        FIXTURE.jdbc.sql("""
                create function matter.fail() returns trigger language plpgsql as
                $$ begin raise exception 'power cut'; end $$""").update();
        for (String table : List.of("event", "receipt")) {
            FIXTURE.jdbc
                    .sql("create trigger fail before insert on matter." + table
                            + " for each row execute function matter.fail()")
                    .update();
            try {
                List<Long> before = rows();
                assertThatThrownBy(() -> desk.carryOut(
                                Clerks.OPERATOR,
                                new Command.Act(matter.id(), "comment", Map.of("text", "x"), null),
                                clerks.keyed("cut", "body")))
                        .isInstanceOf(DataAccessException.class);
                assertThat(rows()).as(table).isEqualTo(before);
            } finally {
                FIXTURE.jdbc.sql("drop trigger fail on matter." + table).update();
            }
        }
        assertThat(FIXTURE.states.find(LedgerFixture.DISTRICT, matter.id())).contains(matter);
    }

    private static List<Long> rows() {
        return java.util.stream.Stream.of("matter", "matter_text", "event", "receipt", "party", "requester")
                .map(table -> count("select count(*) from matter." + table))
                .toList();
    }

    private static long count(String sql) {
        return Objects.requireNonNull(
                FIXTURE.jdbc.sql(sql).query((row, number) -> row.getLong(1)).single());
    }
}
