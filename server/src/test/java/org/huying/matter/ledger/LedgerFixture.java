package org.huying.matter.ledger;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicReference;
import org.huying.base.Bilingual;
import org.huying.base.DistrictCode;
import org.huying.base.PersonId;
import org.huying.base.PlaceCode;
import org.huying.base.Role;
import org.huying.base.UnitCode;
import org.huying.base.Zones;
import org.huying.calendar.Hours;
import org.huying.calendar.WorkCalendar;
import org.huying.district.District;
import org.huying.line.Line;
import org.huying.line.LineId;
import org.huying.matter.Matter;
import org.huying.matter.MatterId;
import org.huying.matter.event.Recorded;
import org.huying.matter.procedure.SmallDistrict;
import org.huying.platform.TestDatabase;
import org.huying.security.AccountId;
import org.huying.security.Repeats;
import org.huying.security.Scope;
import org.huying.security.TestVault;
import org.huying.security.Vault;
import org.huying.security.Viewer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The ledger put together by hand over a database of its own, for the small district. */
public final class LedgerFixture implements AutoCloseable {

    public static final DistrictCode DISTRICT = new DistrictCode("420107");
    public static final Instant NOW = Instant.parse("2024-03-04T02:00:00Z");

    private final HikariDataSource source = TestDatabase.fresh();
    public final JdbcTransactionManager transactions = new JdbcTransactionManager(source);
    private final SplittableRandom random = new SplittableRandom(42);

    public final AtomicReference<WorkCalendar> calendar = new AtomicReference<>(WorkCalendar.shipped());
    public final AtomicReference<District> district = new AtomicReference<>(SmallDistrict.district());
    public final JdbcClient jdbc = JdbcClient.create(source);
    public final TransactionTemplate transaction = new TransactionTemplate(transactions);
    public final LedgerStore store = new LedgerStore(jdbc);
    public final ReceiptStore receipts = new ReceiptStore(jdbc);
    public final Receipts keptReceipts = new Receipts(receipts);
    public final PartyStore parties = new PartyStore(jdbc);
    final Lately lately = new Lately();
    final States states = new States(store, lately);
    public final Ledgers ledgers = new Ledgers(store, states, new RequesterStore(jdbc));
    public final Serials serials = new Serials(new SerialStore(jdbc));
    public final Retrying retrying = new Retrying(transactions, random);
    public final Surroundings surroundings =
            new Surroundings(code -> calendar.get(), code -> district.get(), (code, unit, day) -> Hours.OFFICE, random);
    public final Vault vault = TestVault.over(source, DISTRICT, NOW);
    public final Repeats repeats = TestVault.repeats(source, vault);
    public final Indexing indexing = new Indexing(new IndexStore(jdbc), new RequesterStore(jdbc), vault);
    public final Reindexing reindexing = new Reindexing(new IndexStore(jdbc), indexing, transactions);
    public final LedgerSettings settings;
    public final Docketing docketing;
    private final AppendStore writer;
    public final Desk desk;
    public final Enquiries enquiries;

    /** Everything is quick enough to be found by each. */
    public final Shared shared = new Shared(Duration.ofDays(1), System::nanoTime, Runnable::run);

    public final Lists lists;
    public final Rounds rounds;

    public LedgerFixture(List<Line> lines) {
        settings = settings(Digest.SHA_256);
        writer = writer();
        docketing = new Docketing(states, serials, book(lines), writer, settings);
        Sight sight = new Sight(surroundings, parties);
        desk = new Desk(
                docketing,
                new ByHeart(docketing, states, lately, new Scribe(writer)),
                lately,
                sight,
                store,
                receipts,
                new Enclosures(new EnclosureStore(jdbc)),
                retrying);
        enquiries = new Enquiries(docketing, surroundings, sight);
        rounds = new Rounds(docketing, surroundings, states, lately, retrying);
        lists = lists(5_000);
    }

    /** @param mostFound of how many matters that words find each is looked at */
    public Lists lists(int mostFound) {
        return new Lists(
                new MatterListStore(new JdbcTemplate(source)),
                new TotalStore(new JdbcTemplate(source)),
                shared,
                states,
                new NeighbourStore(new JdbcTemplate(source)),
                surroundings,
                vault,
                mostFound);
    }

    private AppendStore writer() {
        try {
            return new AppendStore(new JdbcTemplate(source), source, indexing);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static LedgerSettings settings(Digest digest) {
        try {
            return new LedgerSettings(Files.createTempDirectory("huying-ledger-"), null, null, digest);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
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

    public List<Entry> chain(MatterId id) {
        return store.entries(DISTRICT, id, 0);
    }

    public Matter matter(MatterId id) {
        return states.find(DISTRICT, id).orElseThrow();
    }

    /** Writes a ledger that was made in memory, in so many transactions. */
    public void write(List<Recorded> ledger, int transactions) {
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
    public static Viewer viewer(String name, UnitCode unit, Role role) {
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

    public static Viewer posted(String name, UnitCode unit, PlaceCode place) {
        return new Viewer(
                DISTRICT,
                new AccountId(name),
                new PersonId(name),
                Bilingual.same(name),
                Set.of(Role.HANDLER),
                List.of(unit),
                new Scope(false, Set.of(unit), Set.of(place)));
    }

    public HikariDataSource source() {
        return source;
    }

    @Override
    public void close() {
        writer.close();
        source.close();
    }
}
