package org.huying.simulation;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a simulated district is like: how often it is called for what, and how its people work. Data, beside the demo
 * district that it describes.
 *
 * @param hours 24 weights: when in the day calls come in
 * @param weekdays 7 weights, Monday first
 * @param seasons 12 weights by name, January first
 * @param weather by season's name, what a day of bad weather multiplies its calls by, and how likely such a day is
 * @param people how people ask and judge
 * @param work how a unit works where a stage says nothing else
 * @param lines by line
 * @param words what clerks write, by input
 */
record Script(
        double[] hours,
        double[] weekdays,
        Map<String, double[]> seasons,
        Map<String, Weather> weather,
        People people,
        Work work,
        Map<String, LineScript> lines,
        Map<String, List<String>> words) {

    /** @param months in which it can be, 1 to 12 */
    record Weather(List<Integer> months, double chance, double times) {}

    /**
     * @param anonymous the share of calls without a name
     * @param judges the share of those asked who judge
     * @param satisfied the share of the judging who are satisfied where the work was in time; {@code late} where not
     * @param objects the share of the dissatisfied who object
     */
    record People(
            double anonymous,
            double confidential,
            double urgent,
            double judges,
            double resolved,
            double satisfied,
            double late,
            double objects) {}

    /**
     * How long a stage takes: a share of its clock.
     *
     * @param pace the median share
     * @param spread the standard deviation of its logarithm
     * @param late how many in a thousand outlast the clock, for a unit of usual diligence
     */
    record Work(double pace, double spread, double late) {}

    /**
     * @param year how many matters a year in the whole district
     * @param channels weights
     * @param extended the share of matters in handling that ask for more time
     * @param paused the share of them that ask for a standstill
     * @param helped the share of assignments that name a helper
     * @param official whether they come in by letter: in office hours of working days, named and in the open; may be left out
     * @param unasked whether nobody stands behind them who will judge; may be left out
     * @param stages by stage
     */
    record LineScript(
            int year,
            Map<String, Double> channels,
            double extended,
            double paused,
            double helped,
            double astray,
            @Nullable Boolean official,
            @Nullable Boolean unasked,
            Map<String, StageScript> stages) {}

    /**
     * @param work absent where it is as usual
     * @param actions weights
     */
    record StageScript(@Nullable Work work, Map<String, Double> actions) {}
}
