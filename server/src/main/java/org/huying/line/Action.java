package org.huying.line;

import java.util.List;
import java.util.Set;
import org.huying.base.Bilingual;
import org.huying.base.Role;
import org.huying.calendar.Limit;
import org.jspecify.annotations.Nullable;

/**
 * An action of a line: it takes a matter from a stage to a stage.
 *
 * @param from the stages in which it can be done
 * @param to the stage that it leads to; the same stage is allowed for actions that stay
 * @param by who may do it; the requester for objections and withdrawals
 * @param needs its inputs
 * @param unchecked whether a closing by it counts as unchecked ({@code closes: unchecked})
 * @param samplePercent the share of unchecked closings that another person samples, 0 to 100
 * @param within how long after entering the stage it can be done; for {@code until} after closing
 * @param atMost how often a matter may take it, or absent
 * @param then the action that becomes available, and is the way out, when {@code atMost} is used up
 * @param asksEvaluation whether the requester is asked to judge after it
 * @param noEvaluation why a closing by it asks nobody
 * @param fulfils the recurring duty that it fulfils
 */
public record Action(
        String name,
        Bilingual title,
        Set<String> from,
        String to,
        Set<Role> by,
        List<Need> needs,
        boolean unchecked,
        int samplePercent,
        List<ChildRule> children,
        List<FollowOnRule> opens,
        @Nullable SignRule sign,
        @Nullable Limit within,
        @Nullable Integer atMost,
        @Nullable String then,
        boolean asksEvaluation,
        @Nullable Bilingual noEvaluation,
        @Nullable String fulfils) {

    public Action {
        from = Set.copyOf(from);
        by = Set.copyOf(by);
        needs = List.copyOf(needs);
        children = List.copyOf(children);
        opens = List.copyOf(opens);
    }

    public boolean needs(String input) {
        return needs.stream().anyMatch(need -> need.name().equals(input) && need.required());
    }
}
