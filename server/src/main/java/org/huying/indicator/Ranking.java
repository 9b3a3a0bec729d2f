package org.huying.indicator;

import java.util.List;
import org.huying.base.Bilingual;
import org.huying.indicator.definition.Scorecard;
import org.huying.indicator.definition.Scorecard.Weighed;
import org.jspecify.annotations.Nullable;

/**
 * A ranking (红黑榜): what a scorecard makes of its indicators.
 *
 * @param question the time, the filters and the day
 * @param ranked the best first; those that earn the same share a place, and the next has as many places less
 * @param unranked of which there is too little to rank them
 */
public record Ranking(Scorecard card, Question question, List<Standing> ranked, List<Standing> unranked) {

    public Ranking {
        ranked = List.copyOf(ranked);
        unranked = List.copyOf(unranked);
    }

    /**
     * A value and what it earned.
     *
     * @param place from 1; 0 where it is not ranked
     * @param value as a filter takes it
     * @param score from 0 to 100; absent where nothing has a say
     */
    public record Standing(
            int place,
            String value,
            Bilingual title,
            @Nullable Double score,
            List<Earned> earned) {

        public Standing {
            earned = List.copyOf(earned);
        }
    }

    /**
     * What an indicator says of a value.
     *
     * @param points from 0 to 100; absent where it is measured on too few matters
     */
    public record Earned(
            Weighed part, IndicatorFigure figure, @Nullable Double points) {}

    /** Those on the red list, the best first. */
    public List<Standing> red() {
        return ranked.stream()
                .filter(standing -> standing.place() <= card.top())
                .toList();
    }

    /** Those on the black list, the worst first; who is on the red one is not on it. */
    public List<Standing> black() {
        return ranked.reversed().stream()
                .filter(standing -> worse(standing) < card.bottom() && standing.place() > card.top())
                .toList();
    }

    private long worse(Standing standing) {
        return ranked.stream().filter(other -> other.place() > standing.place()).count();
    }
}
