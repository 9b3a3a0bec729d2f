package org.huying.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.huying.base.DistrictCode;
import org.huying.base.NotFound;
import org.huying.base.PersonId;
import org.huying.line.LinePublication.Published;
import org.huying.line.LinePublication.Rejected;
import org.huying.line.LinePublication.Unchanged;
import org.huying.platform.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;

/** Editions on a real PostgreSQL; each test has a district to itself. */
class LinesTest {

    private static final PersonId ADMIN = new PersonId("admin");
    private static final Instant NOW = Instant.parse("2026-11-10T02:00:00Z");
    private static final LineId LAMPS = new LineId("lamps");
    private static int districts = 420_300;

    @SuppressWarnings("NullAway.Init")
    private static AnnotationConfigApplicationContext spring;

    private final DistrictCode district = new DistrictCode(String.valueOf(++districts));
    private final Lines lines = spring.getBean(Lines.class);

    @BeforeAll
    static void startOnAFreshDatabase() {
        spring = new AnnotationConfigApplicationContext(Beans.class);
    }

    @AfterAll
    static void stop() {
        spring.close();
    }

    @Test
    void publishesTheFirstEditionAndKnowsItWhenItComesAgain() {
        LinePublication first = publish(Sample.LAMPS);
        LinePublication again = publish(Sample.LAMPS);

        assertThat(first).isInstanceOf(Published.class);
        assertThat(((Published) first).line().edition()).isEqualTo(1);
        assertThat(again).isEqualTo(new Unchanged(((Published) first).line()));
        assertThat(lines.current(district, LAMPS)).isEqualTo(((Published) first).line());
        assertThat(lines.editions(district))
                .containsExactly(new LineEdition(LAMPS, 1, Sample.LAMPS.files().digest(), ADMIN, NOW));
    }

    @Test
    void keepsEarlierEditionsAsTheyWere() {
        publish(Sample.LAMPS);
        publish(Sample.LAMPS.with("5 working-days", "7 working-days"));
        publish(Sample.LAMPS);

        assertThat(lines.current(district, LAMPS).edition()).isEqualTo(3);
        assertThat(lines.edition(district, LAMPS, 2).total().text()).isEqualTo("7 working-days");
        assertThat(lines.edition(district, LAMPS, 1).total().text()).isEqualTo("5 working-days");
        assertThat(lines.difference(district, LAMPS, 1, 2).changes())
                .containsExactly(new LineDifference.Change("total", "limit", "5 working-days", "7 working-days"));
        assertThat(lines.difference(district, LAMPS, 1, 3).changes()).isEmpty();
    }

    @Test
    void publishesNothingThatIsUnsound() {
        LinePublication result = publish(Sample.LAMPS.with("    asks: evaluation\n", ""));

        assertThat(result).isInstanceOf(Rejected.class);
        assertThat(((Rejected) result).findings()).extracting(Finding::rule).containsExactly(LineRule.S8);
        assertThat(lines.all(district)).isEmpty();
        assertThatThrownBy(() -> lines.current(district, LAMPS)).isInstanceOf(NotFound.class);
    }

    @Test
    void publishesLinesThatOpenOneAnotherTogetherOrNotAtAll() {
        Sample opener = Sample.LAMPS.with(
                "to: assigned\n", "to: assigned\n    opens: [{name: look, title: 回看, line: look, holder: centre}]\n");

        assertThat(publish(opener)).as("the line that it opens is not there").isInstanceOf(Rejected.class);
        assertThat(lines.publish(district, List.of(opener.files(), Sample.LAMPS.as("look")), ADMIN, NOW))
                .containsOnlyKeys("lamps", "look")
                .values()
                .allMatch(Published.class::isInstance);
        assertThat(lines.publish(district, List.of(Sample.LAMPS.as("more"), broken().as("look")), ADMIN, NOW)
                        .values())
                .as("one is broken")
                .allMatch(Rejected.class::isInstance);
        assertThat(lines.all(district)).extracting(line -> line.id().value()).containsExactly("lamps", "look");
    }

    @Test
    void keepsWhatEarlierEditionsOfOthersStillEnter() {
        Sample opener = Sample.LAMPS.with(
                "to: assigned\n",
                "to: assigned\n    opens: [{name: look, title: 回看, line: look, holder: centre, enter: mending}]\n");
        Sample renamed = Sample.LAMPS.with("mending", "repairing");
        // The category is chosen by whoever assigns, which an entry in the middle skips.
        Sample look = Sample.LAMPS.with("within: category", "within: category else 1 day");
        lines.publish(district, List.of(opener.files(), look.as("look")), ADMIN, NOW);
        assertThat(publish(Sample.LAMPS)).isInstanceOf(Published.class);

        LinePublication result =
                lines.publish(district, look.with("mending", "repairing").as("look"), ADMIN, NOW);

        assertThat(result).isInstanceOf(Rejected.class);
        assertThat(((Rejected) result).findings()).extracting(Finding::rule).containsExactly(LineRule.S10);
        assertThat(publish(renamed)).as("nobody enters this one in the middle").isInstanceOf(Published.class);
    }

    @Test
    void forgetsAnEditionWhoseTransactionFailed() {
        publish(Sample.LAMPS);
        TransactionTemplate transactions = spring.getBean(TransactionTemplate.class);
        transactions.executeWithoutResult(status -> {
            publish(Sample.LAMPS.with("5 working-days", "7 working-days"));
            assertThat(lines.current(district, LAMPS).total().text()).isEqualTo("7 working-days");
            status.setRollbackOnly();
        });
        publish(Sample.LAMPS.with("5 working-days", "9 working-days"));

        assertThat(lines.edition(district, LAMPS, 2).total().text()).isEqualTo("9 working-days");
    }

    @Test
    void countsEditionsOneByOneWhenManyPublishAtOnce() throws Exception {
        try (ExecutorService many = Executors.newFixedThreadPool(4)) {
            List<Callable<LinePublication>> all = java.util.stream.IntStream.rangeClosed(1, 8)
                    .mapToObj(days -> (Callable<LinePublication>)
                            () -> publish(Sample.LAMPS.with("5 working-days", days + 10 + " working-days")))
                    .toList();
            for (Future<LinePublication> result : many.invokeAll(all)) {
                assertThat(result.get()).isInstanceOf(Published.class);
            }
        }
        assertThat(lines.editions(district)).extracting(LineEdition::edition).containsExactly(1, 2, 3, 4, 5, 6, 7, 8);
    }

    @Test
    void loadsWhatIsShippedOnceAndLeavesWhatTheDistrictMadeItsOwn() {
        lines.loadShipped(district, NOW);
        int shipped = lines.all(district).size();
        LineFiles own = LineFolders.shipped().stream()
                .filter(files -> files.folder().equals("requests"))
                .map(files -> new LineFiles(
                        "requests",
                        java.util.Map.of(
                                LineFiles.LINE,
                                        java.util.Objects.requireNonNull(
                                                        files.texts().get(LineFiles.LINE))
                                                .replace("民呼我应", "青山有应"),
                                LineFiles.CATEGORIES,
                                        java.util.Objects.requireNonNull(
                                                files.texts().get(LineFiles.CATEGORIES)))))
                .findFirst()
                .orElseThrow();
        assertThat(lines.publish(district, own, ADMIN, NOW)).isInstanceOf(Published.class);
        lines.loadShipped(district, NOW);

        assertThat(shipped).isGreaterThanOrEqualTo(8);
        assertThat(lines.current(district, new LineId("requests")))
                .matches(line -> line.edition() == 2 && line.title().zh().startsWith("青山有应"));
        assertThat(lines.editions(district)).hasSize(shipped + 1);
    }

    /** What is unsound beside them would be found if they were proved again. */
    @Test
    void readsAndProvesNothingWhereWhatIsShippedIsCurrent() {
        lines.loadShipped(district, NOW);
        LineFiles unsound = broken().files();
        spring.getBean(LineStore.class)
                .insert(district, new LineEdition(LAMPS, 1, unsound.digest(), ADMIN, NOW), unsound);
        int before = lines.editions(district).size();

        lines.loadShipped(district, NOW);

        assertThat(lines.shippedAreCurrent(district)).isTrue();
        assertThat(lines.editions(district)).hasSize(before);
    }

    @Test
    void provesAgainWhereOneThatIsShippedIsNewer() {
        LineFiles old = Sample.LAMPS.as("requests");
        lines.publish(district, old, PersonId.SYSTEM, NOW);
        assertThat(lines.shippedAreCurrent(district)).isFalse();

        lines.loadShipped(district, NOW);

        assertThat(lines.shippedAreCurrent(district)).isTrue();
        assertThat(lines.current(district, new LineId("requests")).edition()).isEqualTo(2);
    }

    @Test
    void keepsDistrictsApart() {
        publish(Sample.LAMPS);

        assertThat(lines.all(new DistrictCode("420199"))).isEmpty();
    }

    @Test
    void tryingADefinitionTellsWhatItWouldChangeAndPublishesNothing() {
        publish(Sample.LAMPS);
        LineTrial sound = lines.attempt(
                district, Sample.LAMPS.with("5 working-days", "7 working-days").files());
        assertThat(sound.sound()).isTrue();
        assertThat(sound.base()).isEqualTo(1);
        assertThat(sound.situations()).isPositive();
        assertThat(java.util.Objects.requireNonNull(sound.difference()).changes())
                .isNotEmpty();
        LineTrial unsound = lines.attempt(district, broken().files());
        assertThat(unsound.sound()).isFalse();
        assertThat(unsound.findings()).extracting(Finding::rule).contains(LineRule.S8);
        assertThat(lines.attempt(district, Sample.LAMPS.as("look")).base()).isZero();
        assertThat(lines.editions(district)).hasSize(1);
        assertThat(lines.situations(district)).containsOnlyKeys(LAMPS);
    }

    @Test
    void whoWasOvertakenPublishesNothingAndWhoPublishesTwicePublishesOnce() {
        publish(Sample.LAMPS);
        LineFiles mine = Sample.LAMPS.with("5 working-days", "7 working-days").files();
        assertThat(lines.publish(district, mine, 1, ADMIN, NOW)).isInstanceOf(Published.class);
        assertThat(lines.publish(district, mine, 1, ADMIN, NOW))
                .as("the same again")
                .isInstanceOf(Unchanged.class);
        LineFiles late = Sample.LAMPS.with("5 working-days", "9 working-days").files();
        assertThatThrownBy(() -> lines.publish(district, late, 1, ADMIN, NOW))
                .isInstanceOf(org.huying.base.Conflict.class);
        assertThat(lines.editions(district)).hasSize(2);
        assertThat(lines.files(district, LAMPS, 2)).isEqualTo(mine);
    }

    private LinePublication publish(Sample sample) {
        return lines.publish(district, sample.files(), ADMIN, NOW);
    }

    private static Sample broken() {
        return Sample.LAMPS.with("    asks: evaluation\n", "");
    }

    @Configuration
    @EnableTransactionManagement
    @Import({Lines.class, LineStore.class})
    static class Beans {
        @Bean
        DataSource dataSource() {
            return TestDatabase.fresh();
        }

        @Bean
        DataSourceTransactionManager transactionManager(DataSource source) {
            return new DataSourceTransactionManager(source);
        }

        @Bean
        TransactionTemplate transactions(DataSourceTransactionManager manager) {
            return new TransactionTemplate(manager);
        }

        @Bean
        JdbcClient jdbc(DataSource source) {
            return JdbcClient.create(source);
        }
    }
}
