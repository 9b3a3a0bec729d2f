package org.huying.matter.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.huying.base.Role;
import org.huying.matter.Matter;
import org.huying.matter.MatterId;
import org.huying.matter.ledger.Clerks;
import org.huying.matter.ledger.LedgerFixture;
import org.huying.matter.ledger.ShippedLines;
import org.huying.matter.procedure.SmallDistrict;
import org.huying.matter.seal.SealFixture;
import org.huying.security.Viewer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LiveTest {

    private final LedgerFixture ledger = new LedgerFixture(ShippedLines.ALL);
    private final LiveFixture fixture = new LiveFixture(ledger);
    private final Clerks clerks = new Clerks(ledger.desk);

    /** Somebody who remembers all that they hear. */
    private static final class Ear implements Listener {

        private final List<Notice> heard = new ArrayList<>();

        @Override
        public void hear(Notice notice) {
            heard.add(notice);
        }

        List<MatterId> changed() {
            return heard.stream()
                    .filter(Notice.Changed.class::isInstance)
                    .map(Notice.Changed.class::cast)
                    .flatMap(changed -> changed.changes().stream())
                    .map(Change::matter)
                    .toList();
        }

        List<Present> at(MatterId matter) {
            List<Present> last = List.of();
            for (Notice notice : heard) {
                if (notice instanceof Notice.AtWork atWork && atWork.present().containsKey(matter)) {
                    last = Objects.requireNonNull(atWork.present().get(matter));
                }
            }
            return last;
        }
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void everyServerHearsWhatAnyOfThemWroteOnce() {
        Live one = fixture.server();
        Live two = fixture.server();
        Ear here = new Ear();
        Ear there = new Ear();
        one.join(Clerks.DISPATCHER, here, null);
        two.join(Clerks.OPERATOR, there, null);
        Matter matter = clerks.file("路灯不亮");
        for (int look = 0; look < 3; look++) {
            one.look();
            two.look();
        }
        assertThat(here.changed()).containsExactly(matter.id());
        assertThat(there.changed()).containsExactly(matter.id());
    }

    @Test
    void nothingIsMissedWhereItIsSealedBetweenTwoLooks() {
        Live live = fixture.server();
        Ear ear = new Ear();
        live.join(Clerks.DISPATCHER, ear, null);
        List<MatterId> filed = new ArrayList<>();
        for (int round = 0; round < 5; round++) {
            filed.add(clerks.file("第 " + round + " 件").id());
            if (round % 2 == 0) {
                SealFixture.sealer(ledger).seal(LedgerFixture.DISTRICT, fixture.now.get());
            }
            filed.add(clerks.file("又一件 " + round).id());
            live.look();
        }
        assertThat(ear.changed()).containsExactlyInAnyOrderElementsOf(filed);
    }

    @Test
    void whoComesBackHearsWhatHappenedMeanwhileOnAnotherServerToo() {
        clerks.file("从前的");
        SealFixture.sealer(ledger).seal(LedgerFixture.DISTRICT, fixture.now.get());
        Live first = fixture.server();
        Ear before = new Ear();
        Runnable leave = Objects.requireNonNull(first.join(Clerks.DISPATCHER, before, null));
        MatterId heard = clerks.file("听到的").id();
        first.look();
        long mark = before.heard.stream()
                .filter(Notice.Changed.class::isInstance)
                .map(Notice.Changed.class::cast)
                .mapToLong(Notice.Changed::mark)
                .max()
                .orElseThrow();
        leave.run();
        MatterId missed = clerks.file("错过的").id();
        SealFixture.sealer(ledger).seal(LedgerFixture.DISTRICT, fixture.now.get());
        Ear after = new Ear();
        fixture.server().join(Clerks.DISPATCHER, after, mark);
        assertThat(after.changed()).contains(missed, heard);
        assertThat(after.heard.getFirst())
                .isInstanceOfSatisfying(
                        Notice.Changed.class,
                        changed -> assertThat(changed.again()).isTrue());
    }

    @Test
    void nobodyHearsOfWhatTheyMayNotSee() {
        Live live = fixture.server();
        Ear lamps = new Ear();
        Ear roads = new Ear();
        live.join(Clerks.LAMPS, lamps, null);
        live.join(Clerks.ROADS, roads, null);
        Matter matter = clerks.assign(clerks.file("给路灯所的"), "lamps");
        fixture.presences().here(Clerks.DISPATCHER, matter.id(), true);
        live.look();
        assertThat(lamps.changed()).containsExactly(matter.id());
        assertThat(lamps.at(matter.id())).hasSize(1);
        assertThat(roads.heard).isEmpty();
    }

    @Test
    void saysWhoIsAtWorkUntilHalfAMinuteAfterTheyWereLastHeardOf() {
        Live live = fixture.server();
        Presences other = fixture.presences();
        Ear ear = new Ear();
        MatterId matter = clerks.file("有人在看").id();
        live.join(Clerks.OPERATOR, ear, null);
        other.here(Clerks.DISPATCHER, matter, false);
        live.look();
        assertThat(ear.at(matter)).extracting(Present::acting).containsExactly(false);
        fixture.later(20);
        other.here(Clerks.DISPATCHER, matter, true);
        fixture.later(20);
        live.look();
        assertThat(ear.at(matter)).extracting(Present::acting).containsExactly(true);
        fixture.later(11);
        live.look();
        assertThat(ear.at(matter)).isEmpty();
    }

    @Test
    void whoLeavesIsGoneAtOnceAndNobodyIsToldOfThemselves() {
        Live live = fixture.server();
        Ear mine = new Ear();
        Ear theirs = new Ear();
        MatterId matter = clerks.file("有人在看").id();
        live.join(Clerks.DISPATCHER, mine, null);
        live.join(Clerks.OPERATOR, theirs, null);
        fixture.presences().here(Clerks.DISPATCHER, matter, true);
        live.look();
        assertThat(mine.at(matter)).isEmpty();
        assertThat(theirs.at(matter))
                .extracting(present -> present.person().value())
                .containsExactly("dispatcher");
        fixture.presences().leave(Clerks.DISPATCHER, matter);
        live.look();
        assertThat(theirs.at(matter)).isEmpty();
    }

    @Test
    void whoOnlyAuditsAndWhoMayNotSeeAMatterLeaveNoTraceAtIt() {
        Viewer auditor = LedgerFixture.viewer("auditor", SmallDistrict.SUPERVISION, Role.AUDITOR);
        MatterId matter = clerks.file("受理中").id();
        fixture.presences().here(auditor, matter, false);
        fixture.presences().here(Clerks.ROADS, matter, true);
        assertThat(fixture.presences().present(LedgerFixture.DISTRICT)).isEmpty();
    }

    @Test
    void theWindowThatListenedLongestGivesWayWhereAnAccountOpensTooMany() {
        Live live = fixture.server();
        List<Ear> ears = new ArrayList<>();
        for (int window = 0; window <= Live.WINDOWS; window++) {
            Ear ear = new Ear();
            ears.add(ear);
            live.join(Clerks.DISPATCHER, ear, null);
        }
        assertThat(live.listening()).isEqualTo(Live.WINDOWS);
        assertThat(ears.getFirst().heard).containsExactly(new Notice.TooMany());
        clerks.file("一件");
        live.look();
        assertThat(ears.getFirst().changed()).isEmpty();
        assertThat(ears.getLast().changed()).hasSize(1);
    }

    @Test
    void aServerThatStopsSaysSoAndLetsNobodyElseIn() {
        Live live = fixture.server();
        Ear ear = new Ear();
        live.join(Clerks.DISPATCHER, ear, null);
        live.close();
        assertThat(ear.heard).containsExactly(new Notice.Closing());
        assertThat(live.listening()).isZero();
        assertThat(live.join(Clerks.DISPATCHER, new Ear(), null)).isNull();
    }

    @Test
    void everythingIsToBeLookedAtAgainAfterALookThatBrokeOff() {
        boolean[] broken = {false};
        Live live = new Live(LedgerFixture.DISTRICT, fixture.watch(), fixture.presences(), (viewer, ids) -> {
            if (broken[0]) {
                throw new IllegalStateException("the database is away");
            }
            return ids;
        });
        Ear ear = new Ear();
        live.join(Clerks.LAMPS, ear, null);
        clerks.file("一件");
        broken[0] = true;
        assertThat(org.assertj.core.api.Assertions.catchThrowable(live::look))
                .isInstanceOf(IllegalStateException.class);
        broken[0] = false;
        live.look();
        assertThat(ear.heard).hasSize(1).first().isInstanceOf(Notice.Everything.class);
    }

    @Test
    void tellsTheVersionAndWhoDidTheLastOfIt() {
        Live live = fixture.server();
        Ear ear = new Ear();
        live.join(Clerks.OPERATOR, ear, null);
        Matter matter = clerks.assign(clerks.file("路灯不亮"), "lamps");
        live.look();
        assertThat(ear.heard).hasSize(1);
        assertThat(((Notice.Changed) ear.heard.getFirst()).changes())
                .extracting(Change::version, change -> change.who().zh())
                .containsExactly(org.assertj.core.groups.Tuple.tuple(matter.version(), "dispatcher"));
    }
}
