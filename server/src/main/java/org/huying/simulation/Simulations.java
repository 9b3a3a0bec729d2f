package org.huying.simulation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.huying.base.DistrictCode;
import org.huying.base.Refusal;
import org.huying.base.Refused;
import org.huying.base.Role;
import org.huying.calendar.Calendars;
import org.huying.district.District;
import org.huying.district.Districts;
import org.huying.line.LineId;
import org.huying.matter.MatterQuery;
import org.huying.matter.Matters;
import org.huying.matter.attachment.Attachments;
import org.huying.matter.ledger.Echo;
import org.huying.matter.ledger.Echoes;
import org.huying.matter.ledger.Histories;
import org.huying.security.Vault;
import org.huying.security.Viewer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The door of the simulation: begins the simulated life of a demo district and lets it go on to an instant. What it has
 * lived is durable; stopped anywhere it goes on where it was, and what follows is what would have followed.
 */
@Service
public class Simulations {

    /** The largest scale: ten times the calls of the real district. */
    public static final int LARGEST = 10;

    private static final int LONGEST = 5;

    /** How many calls are lived for masses: some thousands in so many days. */
    private static final double LIVED = 0.12;

    private static final int LIVED_DAYS = 84;

    /** Beyond the residents of the largest scale. */
    private static final int OTHERS = 1_000_000;

    private final SimulationStore store;
    private final Histories histories;
    private final Matters matters;
    private final Attachments attachments;
    private final Districts districts;
    private final Calendars calendars;
    private final Vault vault;
    private final Echoes echoes;
    private final TransactionTemplate transaction;

    Simulations(
            SimulationStore store,
            Histories histories,
            Matters matters,
            Attachments attachments,
            Districts districts,
            Calendars calendars,
            Vault vault,
            Echoes echoes,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.histories = histories;
        this.matters = matters;
        this.attachments = attachments;
        this.districts = districts;
        this.calendars = calendars;
        this.vault = vault;
        this.echoes = echoes;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * How far a simulation is.
     *
     * @param days how many days are to be lived now; {@code lived} how many are
     * @param filed how many matters were filed now
     */
    public record Progress(int lived, int days, int filed) {}

    /** What the district's simulated life follows from, if it has one. */
    public Optional<SimulatedYear> find(DistrictCode district) {
        return store.find(district);
    }

    /**
     * Begins a simulated life, unless the district has one already.
     *
     * @param scale 1 for about 100,000 calls a year; at most 10
     * @param since at most five years ago
     * @throws Refused if the district is no demo, or has matters that are not simulated, or what is asked makes no sense
     */
    public SimulatedYear begin(DistrictCode district, long seed, double scale, LocalDate since, Instant at) {
        Optional<SimulatedYear> begun = store.find(district);
        if (begun.isPresent()) {
            return begun.get();
        }
        refuseSenseless(scale, since, at);
        ScriptFiles files = new ScriptFiles(district);
        files.script();
        if (files.topics().stream().map(Topic::line).distinct().anyMatch(line -> hasMatters(district, line))) {
            throw new Refused(
                    "real-matters",
                    "该区已有真实事项，不能与模拟数据混在一起",
                    "the district has matters of its own in these lines; simulated ones would mix with them");
        }
        SimulatedYear year = new SimulatedYear(seed, scale, since, List.of(evidence(district, files, at)));
        store.begin(district, year);
        return year;
    }

    /** What is not simulated, such as pledges, does not mix. */
    private boolean hasMatters(DistrictCode district, String line) {
        MatterQuery query = MatterQuery.ALL.inLine(new LineId(line)).sized(1);
        return !matters.list(Viewer.system(district), query).rows().isEmpty();
    }

    private static void refuseSenseless(double scale, LocalDate since, Instant at) {
        if (!(scale > 0 && scale <= LARGEST)) {
            throw new Refused(Refusal.of(
                            "simulation-scale",
                            "规模须大于 0、不超过 " + LARGEST,
                            "a scale is more than 0 and at most " + LARGEST)
                    .at("scale"));
        }
        LocalDate today = Living.day(at);
        if (since.isAfter(today) || since.isBefore(today.minusYears(LONGEST))) {
            throw new Refused(Refusal.of(
                            "simulation-since",
                            "起始日期须在过去 " + LONGEST + " 年之内",
                            "the first day lies within the last " + LONGEST + " years")
                    .at("since"));
        }
    }

    /**
     * Lets the calls of all days come in that have not, the newest days first, and lives each matter until now.
     *
     * @param stopped asked between two transactions
     * @return how many matters were filed
     */
    public int fill(DistrictCode district, Instant now, Consumer<Progress> told, Stopping stopped) {
        Optional<SimulatedYear> year = store.find(district);
        return year.isEmpty() ? 0 : run(district, year.get(), now).fill(told, stopped);
    }

    /** Goes on with the matters about which somebody would have done something by now; how many there were. */
    public int liveOn(DistrictCode district, Instant now, Stopping stopped) {
        Optional<SimulatedYear> year = store.find(district);
        return year.isEmpty() ? 0 : run(district, year.get(), now).liveOn(stopped);
    }

    /**
     * So many matters that nobody could live them one by one.
     *
     * @param closed how many that have ended, over so many {@code weeks}
     * @param open how many that go on; the clockwork has to do with all of them {@code within} a time from now
     */
    public record Masses(long closed, int weeks, long open, Duration within) {}

    /**
     * Fills the district with the lives of some months, written again and again with all that the door writes. Nobody in
     * the simulation goes on with the open ones; the clockwork does.
     *
     * @param told how many were written so far
     */
    public long crowd(DistrictCode district, Masses masses, Instant at, LongConsumer told) {
        Instant now = at.truncatedTo(ChronoUnit.SECONDS);
        SimulatedYear year = store.find(district).orElseThrow();
        LocalDate today = Living.day(now);
        Peers peers = new Peers(districts.current(district), today);
        SimulationRun run = run(district, new SimulatedYear(year.seed(), LIVED, year.since(), year.evidence()), now);
        List<Echo> lived = run.listen(echoes, peers.people(), today.minusDays(LIVED_DAYS), today.plusDays(1));
        Askers askers = new Askers(vault, district, OTHERS);
        Crowd crowd = new Crowd(district, echoes, peers, askers, transaction);
        List<Echo> ended = lived.stream().filter(Echo::closed).toList();
        List<Echo> going = lived.stream()
                .filter(echo -> !echo.closed() && echo.nextTimer().isPresent())
                .toList();
        long closed = masses.closed() == 0 ? 0 : crowd.closed(ended, masses.closed(), masses.weeks(), told);
        return closed
                + (masses.open() == 0
                        ? 0
                        : crowd.open(going, masses.open(), now, masses.within(), open -> told.accept(closed + open)));
    }

    /** Whether whoever asked for it wants it to stop. */
    @FunctionalInterface
    public interface Stopping {
        boolean wanted();
    }

    private SimulationRun run(DistrictCode code, SimulatedYear year, Instant now) {
        District district = districts.current(code);
        ScriptFiles files = new ScriptFiles(code);
        Script script = files.script();
        LocalDate today = Living.day(now);
        return new SimulationRun(
                new SimulationRun.Doors(store, histories, matters, vault),
                year,
                new Calls(script, files.topics(), new Neighbourhoods(district, today), year.seed(), year.scale()),
                new Behaviour(script, new OfficeTime(calendars.current(code)), year.seed()),
                new Clerks(script, year.evidence()),
                new Cast(district, today),
                now);
    }

    private String evidence(DistrictCode code, ScriptFiles files, Instant at) {
        Viewer clerk = new Cast(districts.current(code), Living.day(at))
                .all(Role.OPERATOR)
                .getFirst();
        try (InputStream picture = files.evidence()) {
            return attachments.upload(clerk, "simulated.png", picture, at).id();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read the simulation's picture", unreadable);
        }
    }
}
