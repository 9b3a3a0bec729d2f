package org.huying.pledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.huying.base.PersonId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The light of a pledge follows from what was reported and what was planned, and from nothing else. */
class PaceTest {

    private static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 1);
    private static final LocalDate END = LocalDate.of(2026, 12, 31);
    private static final LocalDate MIDDLE = LocalDate.of(2026, 7, 2);
    private static final Plan STRAIGHT = Plan.straight(NEW_YEAR, END);
    private static final PersonId CLERK = new PersonId("clerk");
    private static final Target SPACES = target(Bound.AT_LEAST, 1000, Counting.TOTAL, null);
    private static final Target GROWTH = target(Bound.AT_LEAST, 8, Counting.LEVEL, null);

    @Test
    void plansStraightInCalendarDays() {
        assertThat(STRAIGHT.expected(NEW_YEAR, 0, 1000)).isZero();
        assertThat(STRAIGHT.expected(MIDDLE, 0, 1000)).isEqualTo(500);
        assertThat(STRAIGHT.expected(END.plusDays(9), 0, 1000)).isEqualTo(1000);
    }

    @Test
    void plansThroughTheSharesThatTheLeadUnitNamed() {
        Plan late = new Plan(NEW_YEAR, END, List.of(0.0, 0.1, 0.2, 0.6, 1.0));
        assertThat(late.expected(MIDDLE, 0, 1000)).isEqualTo(200);
        assertThat(pace(SPACES, late, MIDDLE, 0, at(MIDDLE, 200)).light()).isEqualTo(Light.GREEN);
    }

    @Test
    void isGreenNearThePlanYellowBehindItAndRedFarBehind() {
        assertThat(pace(SPACES, STRAIGHT, MIDDLE, 0, at(MIDDLE, 450)).why()).isEqualTo(Why.ON_PLAN);
        assertThat(pace(SPACES, STRAIGHT, MIDDLE, 0, at(MIDDLE, 449)).why()).isEqualTo(Why.BEHIND);
        assertThat(pace(SPACES, STRAIGHT, MIDDLE, 0, at(MIDDLE, 350)).light()).isEqualTo(Light.YELLOW);
        assertThat(pace(SPACES, STRAIGHT, MIDDLE, 0, at(MIDDLE, 349)).why()).isEqualTo(Why.FAR_BEHIND);
        assertThat(pace(SPACES, STRAIGHT, MIDDLE, 0, at(MIDDLE, 349)).light()).isEqualTo(Light.RED);
    }

    @Test
    void neverTurnsWorseWhereMoreIsReached() {
        Light before = Light.RED;
        for (int reached = 0; reached <= 1200; reached += 7) {
            Light light = pace(SPACES, STRAIGHT, MIDDLE, 0, at(MIDDLE, reached)).light();
            assertThat(light).as("with %d reached", reached).isLessThanOrEqualTo(before);
            before = light;
        }
        assertThat(before).isEqualTo(Light.GREEN);
    }

    @Test
    void comparesOnTheDayOfTheReportWhileTheNextIsNotOverdue() {
        LocalDate report = LocalDate.of(2026, 6, 25);
        Pace waiting = pace(SPACES, STRAIGHT, LocalDate.of(2026, 7, 20), 0, at(report, 440));
        assertThat(waiting.progress().comparedOn()).isEqualTo(report);
        assertThat(waiting.light()).isEqualTo(Light.GREEN);
        Pace missed = pace(SPACES, STRAIGHT, LocalDate.of(2026, 7, 27), 1, at(report, 440));
        assertThat(missed.progress().comparedOn()).isEqualTo(LocalDate.of(2026, 7, 27));
        assertThat(missed.why()).isEqualTo(Why.BEHIND);
    }

    @Test
    void sumsWhatIsAddedAndTakesTheLastOfATotal() {
        Course.Amount[] twice = {at(LocalDate.of(2026, 2, 20), 100), at(LocalDate.of(2026, 3, 20), 150)};
        Target added = target(Bound.AT_LEAST, 1000, Counting.ADDED, null);
        assertThat(pace(added, STRAIGHT, MIDDLE, 0, twice).progress().reached()).isEqualTo(250);
        assertThat(pace(SPACES, STRAIGHT, MIDDLE, 0, twice).progress().reached())
                .isEqualTo(150);
    }

    @Test
    void holdsALevelAgainstTheTargetItself() {
        assertThat(pace(GROWTH, STRAIGHT, MIDDLE, 0, at(MIDDLE, 8)).light()).isEqualTo(Light.GREEN);
        assertThat(pace(GROWTH, STRAIGHT, MIDDLE, 0, at(MIDDLE, 7.5)).light()).isEqualTo(Light.YELLOW);
        assertThat(pace(GROWTH, STRAIGHT, MIDDLE, 0, at(MIDDLE, 6)).light()).isEqualTo(Light.RED);
        Target rate = target(Bound.AT_MOST, 4.5, Counting.LEVEL, null);
        assertThat(pace(rate, STRAIGHT, MIDDLE, 0, at(MIDDLE, 4.1)).light()).isEqualTo(Light.GREEN);
        assertThat(pace(rate, STRAIGHT, MIDDLE, 0, at(MIDDLE, 4.6)).light()).isEqualTo(Light.YELLOW);
    }

    @Test
    void growsFromItsBaselineDownwardsToo() {
        Target fewer = target(Bound.AT_MOST, 60, Counting.TOTAL, 100.0);
        assertThat(pace(fewer, STRAIGHT, MIDDLE, 0, at(MIDDLE, 80)).progress().expected())
                .isEqualTo(80);
        assertThat(pace(fewer, STRAIGHT, MIDDLE, 0, at(MIDDLE, 80)).light()).isEqualTo(Light.GREEN);
        assertThat(pace(fewer, STRAIGHT, MIDDLE, 0, at(MIDDLE, 95)).light()).isEqualTo(Light.RED);
        assertThat(pace(fewer, STRAIGHT, MIDDLE, 0, at(MIDDLE, 58)).why()).isEqualTo(Why.REACHED);
    }

    @Test
    void isLateTheDayAfterItsEndUnlessItIsReached() {
        assertThat(pace(SPACES, STRAIGHT, END, 0, at(END, 995)).why()).isEqualTo(Why.ON_PLAN);
        assertThat(pace(SPACES, STRAIGHT, END.plusDays(1), 0, at(END, 995)).why())
                .isEqualTo(Why.LATE);
        assertThat(pace(SPACES, STRAIGHT, END.plusDays(1), 0, at(END, 1000)).why())
                .isEqualTo(Why.REACHED);
    }

    @Test
    void isNotJudgedBeforeTheFirstReportIsDueAndWarnsWhenReportsAreMissing() {
        LocalDate spring = LocalDate.of(2026, 3, 1);
        assertThat(pace(SPACES, STRAIGHT, spring, 0).light()).isEqualTo(Light.GREEN);
        assertThat(pace(SPACES, STRAIGHT, spring, 1).why()).isEqualTo(Why.UNREPORTED);
        assertThat(pace(SPACES, STRAIGHT, spring, 2).why()).isEqualTo(Why.SILENT);
    }

    @Test
    void saysWhatTheConclusionSays() {
        assertThat(concluded("done")).isEqualTo(Light.GREEN);
        assertThat(concluded("partly")).isEqualTo(Light.YELLOW);
        assertThat(concluded("not-done")).isEqualTo(Light.RED);
    }

    @Test
    void expectsNothingWhereThePledgeIsSetAgainstAnotherIndicator() {
        Target beside = new Target(Bound.IN_STEP, null, "", Counting.LEVEL, null, true);
        Pace pace = pace(beside, STRAIGHT, MIDDLE, 0, at(MIDDLE, 5));
        assertThat(pace.progress().expected()).isNull();
        assertThat(pace.light()).isEqualTo(Light.GREEN);
    }

    @Test
    void warnsOfAMissedMilestone() {
        Course course = new Course(List.of(at(MIDDLE, 500)), 0, List.of(), null);
        assertThat(Pace.of(SPACES, STRAIGHT, course, true, MIDDLE).why()).isEqualTo(Why.MILESTONE);
    }

    private static Light concluded(String conclusion) {
        Course course = new Course(List.of(at(MIDDLE, 1)), 0, List.of(), conclusion);
        return Pace.of(SPACES, STRAIGHT, course, false, END.plusDays(40)).light();
    }

    private static Pace pace(Target target, Plan plan, LocalDate today, int missed, Course.Amount... amounts) {
        return Pace.of(target, plan, new Course(List.of(amounts), missed, List.of(), null), false, today);
    }

    private static Course.Amount at(LocalDate day, double value) {
        return new Course.Amount(day, value, CLERK, "", "");
    }

    private static Target target(Bound bound, double value, Counting counting, @Nullable Double baseline) {
        return new Target(bound, value, "个", counting, baseline, true);
    }
}
