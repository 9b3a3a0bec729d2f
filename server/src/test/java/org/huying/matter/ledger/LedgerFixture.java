package org.huying.matter.ledger;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.huying.base.Bilingual;
import org.huying.base.DistrictCode;
import org.huying.base.PersonId;
import org.huying.base.PlaceCode;
import org.huying.base.Role;
import org.huying.base.UnitCode;
import org.huying.base.Zones;
import org.huying.calendar.Hours;
import org.huying.calendar.WorkCalendar;
import org.huying.line.Line;
import org.huying.line.LineId;
import org.huying.matter.Matter;
import org.huying.matter.event.Recorded;
import org.huying.matter.procedure.SmallDistrict;
import org.huying.platform.TestDatabase;
import org.huying.security.AccountId;
import org.huying.security.Scope;
import org.huying.security.Viewer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The ledger put together by hand over a database of its own, for the small district. */
final class LedgerFixture implements AutoCloseable {

    static final DistrictCode DISTRICT = new DistrictCode("420107");
    static final Instant NOW = Instant.parse("2024-03-04T02:00:00Z");

    private final HikariDataSource source = TestDatabase.fresh();
    private final JdbcTransactionManager transactions = new JdbcTransactionManager(source);
    private final SplittableRandom random = new SplittableRandom(42);

    final JdbcClient jdbc = JdbcClient.create(source);
    final TransactionTemplate transaction = new TransactionTemplate(transactions);
    final LedgerStore store = new LedgerStore(jdbc);
    final ReceiptStore receipts = new ReceiptStore(jdbc);
    final PartyStore parties = new PartyStore(jdbc);
    final Serials serials = new Serials(new SerialStore(jdbc));
    final Retrying retrying = new Retrying(transactions, random);
    final Surroundings surroundings = new Surroundings(
            district -> WorkCalendar.shipped(),
            district -> SmallDistrict.district(),
            (district, unit, day) -> Hours.OFFICE,
            random);
    final Docketing docketing;
    final Desk desk;
    final Lists lists;

    LedgerFixture(List<Line> lines) {
        LedgerSettings settings = new LedgerSettings(java.nio.file.Path.of("target"), null, null, Digest.SHA_256);
        docketing = new Docketing(store, serials, book(lines), new AppendStore(new JdbcTemplate(source)), settings);
        desk = new Desk(docketing, surroundings, store, receipts, parties, retrying);
        lists = new Lists(new MatterListStore(new JdbcTemplate(source)), surroundings);
    }

    private static LineBook book(List<Line> lines) {
        return new LineBook() {
            @Override
            public Line edition(DistrictCode district, LineId line, int edition) {
                return current(district, line);
            }

            @Override
            public Line current(DistrictCode district, LineId id) {
                return lines.stream()
                        .filter(line -> line.id().equals(id))
                        .findFirst()
                        .orElseThrow()
                        .published(1);
            }
        };
    }

    /** Writes a ledger that was made in memory, in so many transactions. */
    void write(List<Recorded> ledger, int transactions) {
        serials.open(YearMonth.from(ledger.getFirst().at().atZone(Zones.CHINA)));
        int size = Math.max(1, ledger.size() / transactions);
        for (int from = 0; from < ledger.size(); from += size) {
            List<Recorded> part = ledger.subList(from, Math.min(ledger.size(), from + size));
            Matter before = Matter.fold(ledger.subList(0, from)).orElse(null);
            Matter after = Matter.fold(ledger.subList(0, from + part.size())).orElseThrow();
            transaction.executeWithoutResult(status -> {
                JdbcDocket docket = docketing.open(DISTRICT);
                docket.lock(after.id());
                docket.append(before, after, part);
                docketing.write(docket, Optional.empty());
            });
        }
    }

    /** Somebody with a post in a unit; who is no handler sees the whole district. */
    static Viewer viewer(String name, UnitCode unit, Role role) {
        boolean whole = role != Role.HANDLER;
        return new Viewer(
                DISTRICT,
                new AccountId(name),
                new PersonId(name),
                Bilingual.same(name),
                Set.of(role),
                List.of(unit),
                whole ? Scope.WHOLE : new Scope(false, Set.of(unit), Set.of()));
    }

    static Viewer posted(String name, UnitCode unit, PlaceCode place) {
        return new Viewer(
                DISTRICT,
                new AccountId(name),
                new PersonId(name),
                Bilingual.same(name),
                Set.of(Role.HANDLER),
                List.of(unit),
                new Scope(false, Set.of(unit), Set.of(place)));
    }

    HikariDataSource source() {
        return source;
    }

    @Override
    public void close() {
        source.close();
    }
}
