package org.huying.intake.centre;

import java.time.Instant;
import java.util.List;
import org.huying.base.Bilingual;
import org.huying.matter.words.ClockWords;
import org.jspecify.annotations.Nullable;

/**
 * What is shown beside a call while it is being taken down.
 *
 * @param caller who may be calling; absent until the number is complete, and for a number that nobody has called from
 * @param placesMentioned codes of places that the words name
 * @param categoriesProposed codes of categories that the words seem to be about
 */
public record Beside(
        boolean number,
        @Nullable Caller caller,
        List<Row> similar,
        boolean compared,
        @Nullable Limits limits,
        List<Choice> placesMentioned,
        List<Choice> categoriesProposed) {

    public Beside {
        similar = List.copyOf(similar);
        placesMentioned = List.copyOf(placesMentioned);
        categoriesProposed = List.copyOf(categoriesProposed);
    }

    /**
     * Somebody who has asked before under the number.
     *
     * @param former how many matters there are
     * @param more whether there are more than were counted
     */
    public record Caller(List<Person> people, int former, boolean more, List<Row> open, List<Row> closed) {

        public Caller {
            people = List.copyOf(people);
            open = List.copyOf(open);
            closed = List.copyOf(closed);
        }
    }

    /** A requester as everybody may see them. */
    public record Person(
            String id, @Nullable String name, @Nullable String phone, boolean erased) {}

    /** A matter beside the call. */
    public record Row(
            String id,
            String number,
            String subject,
            Bilingual line,
            Bilingual stage,
            @Nullable Bilingual place,
            Instant filedAt,
            ClockWords.@Nullable Reading clock,
            boolean near,
            boolean sameCategory,
            int words,
            boolean mergeable,
            boolean urgeable) {}

    /**
     * What the choices made so far would bring.
     *
     * @param missing why it cannot be registered yet
     * @param lead the unit that usually leads matters of the category
     * @param manager the unit that answers for the place
     * @param hindrance why a duty list keeps it from that unit
     */
    public record Limits(
            @Nullable Bilingual stage,
            @Nullable Bilingual holder,
            @Nullable Instant stageDue,
            @Nullable Instant totalDue,
            @Nullable Bilingual missing,
            @Nullable Bilingual lead,
            @Nullable Bilingual manager,
            @Nullable Bilingual hindrance) {}

    /** Something to choose by one key. */
    public record Choice(
            String code, Bilingual name, @Nullable Bilingual above) {}
}
