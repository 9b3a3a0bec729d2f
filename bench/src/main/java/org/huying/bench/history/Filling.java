package org.huying.bench.history;

import java.sql.SQLException;
import java.time.Duration;
import org.huying.matter.seal.Sealer;
import org.huying.matter.tally.Rebuild;
import org.huying.matter.tally.Tallies;
import org.huying.matter.verify.Report;
import org.huying.matter.verify.Verification;
import org.huying.simulation.Simulations;

/** Fills a house until it has so many closed matters and so many open ones; what is there already counts. */
final class Filling {

    private static final long ASIDE = 50_000;
    private static final long UNTALLIED = 100_000;
    private static final long VERIFIED = 10_000;

    /** What two cores wrote, tallied and sealed in earlier runs, for telling how long it will take. */
    private static final double A_SECOND = 1_300;

    private final House house;
    private final int weeks;
    private final Duration within;
    private final boolean unsealed;

    /**
     * @param weeks over which the closed ones are spread
     * @param within when the timers of the open ones fall due
     * @param unsealed whether sealing is left to a server
     */
    Filling(House house, int weeks, Duration within, boolean unsealed) {
        this.house = house;
        this.weeks = weeks;
        this.within = within;
        this.unsealed = unsealed;
    }

    /** How it went, or nothing where there was little to do. */
    String until(long closed, long open) throws SQLException {
        Indexes.again(house);
        long more = Math.max(0, closed - house.number("select count(*) from matter.standing where phase = 'closed'"));
        long going = Math.max(0, open - house.number("select count(*) from matter.standing where phase <> 'closed'"));
        if (more <= closed / 50 && going <= open / 10) {
            boolean made = house.number("select count(*) from matter.tally") > 0; // a newer edition may want them anew
            boolean counted =
                    made && house.bean(Tallies.class).lag(house.district()).waiting() < UNTALLIED;
            return counted ? "" : counted(0, 0);
        }
        say("writing %,d closed and %,d open matters, about %.0f minutes"
                .formatted(more, going, Math.ceil((more + going) / A_SECOND / 60)));
        Watch copying = new Watch();
        if (more + going > ASIDE) {
            Indexes.aside(house, () -> crowd(more, going));
        } else {
            crowd(more, going);
        }
        return counted(more + going, copying.seconds());
    }

    /** Tallies and seals what was written, and says how all of it went. */
    private String counted(long written, double copied) throws SQLException {
        house.run("vacuum (analyze)");
        Watch tallying = new Watch();
        long tallied = house.bean(Rebuild.class).rebuild(house.district(), house.now());
        double added = tallying.seconds();
        Watch sealing = new Watch();
        int sealed = unsealed ? 0 : house.bean(Sealer.class).seal(house.district(), house.now());
        String line =
                "%,d matters written in %.0f s (%,.0f a second, indexes included), %,d events tallied in %.0f s, %,d sealed in %.0f s"
                        .formatted(
                                written,
                                copied,
                                copied == 0 ? 0 : written / copied,
                                tallied,
                                added,
                                sealed,
                                sealing.seconds());
        if (written > 0 && written <= 2 * VERIFIED) {
            line += "; verified: " + verified();
        }
        house.run("vacuum (analyze)");
        house.run("checkpoint");
        say(line);
        return line;
    }

    private void crowd(long closed, long open) {
        Watch watch = new Watch();
        long[] told = {0};
        house.bean(Simulations.class)
                .crowd(house.district(), new Simulations.Masses(closed, weeks, open, within), house.now(), written -> {
                    if (written / 50_000 > told[0]) {
                        told[0] = written / 50_000;
                        say("%,d written after %.0f s".formatted(written, watch.seconds()));
                    }
                });
    }

    private String verified() {
        Report report = house.bean(Verification.class).verify(house.district());
        return report.matters() + " matters, " + report.events() + " events, "
                + (report.findings().isEmpty()
                        ? "intact"
                        : report.findings().getFirst().toString());
    }

    /** Since it was made. */
    private static final class Watch {

        private final long begun = System.nanoTime();

        double seconds() {
            return (System.nanoTime() - begun) / 1e9;
        }
    }

    private static void say(String words) {
        System.out.println(words);
    }
}
