package org.huying.bench.loop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.huying.bench.measure.Measured;
import org.huying.bench.results.Circumstances;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class LoopReportTest {

    private static final Circumstances THEN = new Circumstances("a machine", "a day", "a JDK", "18.6", "0123456789ab");

    @Test
    void theGoalsStandBesideWhatWasMeasured() {
        String page = page(
                score(Entrant.HUYING, 7, 900),
                score(Entrant.FLOWABLE, 250, 50),
                score(Entrant.OPERATON, 240, 60),
                score(Entrant.ONE_STATEMENT, 7, 1400),
                score(Entrant.PGBENCH, 7, 1000));

        assertThat(page)
                .contains("| service door as a part of pgbench sending the same, 8 clients | ≥ 0.85 | 0.90 | yes |")
                .contains("| service door as a part of the one-statement floor, 8 clients | ≥ 0.6 | 0.64 | yes |")
                .contains("| ≥ 13 | 15.0 (Operaton 1.0.3 as its manual recommends) | yes |")
                .contains("| statements a step, service door | 1 | 1.00 | yes |");
    }

    @Test
    void aGoalThatIsMissedIsSaidToBe() {
        assertThat(page(score(Entrant.HUYING, 14, 800), score(Entrant.PGBENCH, 14, 1000)))
                .contains("| service door as a part of pgbench sending the same, 8 clients | ≥ 0.85 | 0.80 | no |")
                .contains("| statements a step, service door | 1 | 2.00 | no |");
    }

    @Test
    void whatALoopCostsIsCountedPerStep() {
        assertThat(page(score(Entrant.HUYING, 7, 1000)))
                .contains(
                        "| Huying, service door, all laws on | 1.50 | 7.00 | 7.00 | 35.0 | 7.00 | 1,000 | 10.0 | 0.50 | 0.50 |");
    }

    @Test
    void whereTheLogGoesIsSaidOfWhatIsWorthALine() {
        assertThat(page(score(Entrant.HUYING, 7, 1000), score(Entrant.FLOWABLE, 250, 50)))
                .containsOnlyOnce("| · `event` | 400 |")
                .containsOnlyOnce("| · `event_pk` | 100 |")
                .doesNotContain("ends of transactions");
    }

    @Test
    void everybodySaysTwoHundredCharacters() {
        assertThat(Words.TEXT.codePointCount(0, Words.TEXT.length())).isEqualTo(200);
    }

    private static String page(Score... scores) {
        Plan plan = CommandLine.populateCommand(new Plan());
        return new LoopReport(List.of(scores), plan)
                .page(THEN, "bench/run loop")
                .markdown();
    }

    /** Fifteen seconds at each number of clients, with round costs. */
    private static Score score(Entrant entrant, int statements, long rate) {
        long loops = rate * 15;
        return new Score(
                entrant.word(),
                statements,
                Stream.of(1, 8, 16)
                        .map(clients -> new Measured(
                                clients,
                                15,
                                loops,
                                loops * 1.5,
                                loops * 7000,
                                loops * 70,
                                loops * 7 / 2,
                                loops * 35,
                                loops * 7,
                                8,
                                20))
                        .toList(),
                Map.of("event", 2_800.0, "event_pk", 700.0, "", 3.0));
    }
}
