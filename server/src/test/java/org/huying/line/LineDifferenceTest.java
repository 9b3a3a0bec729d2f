package org.huying.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.huying.line.LineDifference.Change;
import org.junit.jupiter.api.Test;

class LineDifferenceTest {

    private final Line before = Sample.LAMPS.line();

    @Test
    void saysNothingOfTheSameDefinition() {
        assertThat(changes(Sample.LAMPS.with("within: category}", "within: category }   # no change")))
                .isEmpty();
    }

    @Test
    void namesTheLimitThatChanged() {
        assertThat(changes(Sample.LAMPS.with("within: 4 hours", "within: 6 hours")))
                .containsExactly(new Change("stages assigned", "within", "4 hours", "6 hours"));
    }

    @Test
    void namesStagesAndActionsThatAreNewOrGone() {
        List<Change> changes = changes(Sample.LAMPS.with("looking", "visiting"));

        assertThat(changes).filteredOn(Change::added).extracting(Change::part).containsExactly("stages visiting");
        assertThat(changes).filteredOn(Change::removed).extracting(Change::part).containsExactly("stages looking");
        assertThat(changes).contains(new Change("actions submit", "to", "looking", "visiting"));
    }

    @Test
    void namesTheCategoryThatChanged() {
        assertThat(changes(Sample.LAMPS.withRow("Always lit,2 working-days", "Always lit,3 working-days")))
                .containsExactly(new Change("categories 12", "limit", "2 working-days", "3 working-days"));
    }

    @Test
    void namesWhoMayDoWhat() {
        assertThat(changes(Sample.LAMPS.and("universal: {merge: {by: []}}\n")))
                .containsExactly(new Change("universal merge", "by", "[operator, dispatcher]", "[]"));
    }

    private List<Change> changes(Sample later) {
        return LineDifference.between(before, later.line()).changes();
    }
}
