package org.huying.line;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huying.base.Bilingual;
import org.huying.base.Role;
import org.jspecify.annotations.Nullable;

/**
 * One edition of a business line, proved sound. Immutable.
 *
 * @param edition counts up from 1 in a district; 0 for a definition that was read but not published
 * @param digest SHA-256 of the definition's files, hexadecimal
 * @param cites the words of a report that the line answers
 * @param number the pattern of matter numbers, {@code QS{yyyyMMdd}-{serial:5}}
 * @param total how long a whole matter may take
 * @param totalUrgent the same for urgent matters
 * @param start the first stage
 * @param stages in the order of the file
 * @param actions in the order of the file
 * @param filedBy who may file
 * @param filing inputs of filing beyond subject, text, category, place and requester
 * @param fields the line's own fields by name, usable in filing and actions
 * @param scores the measures by which holders are scored
 * @param anonymous whether a resident may file without saying who they are
 * @param internal whether matters come only from other lines (children, follow-ons), never by filing
 */
public record Line(
        LineId id,
        int edition,
        String digest,
        Bilingual title,
        @Nullable String cites,
        String number,
        Within total,
        @Nullable Within totalUrgent,
        String start,
        Map<String, Stage> stages,
        Map<String, Action> actions,
        java.util.Set<Role> filedBy,
        List<Need> filing,
        Map<String, Need> fields,
        Map<String, Category> categories,
        Rules rules,
        List<Rung> escalation,
        List<Duty> duties,
        List<Milestone> milestones,
        List<String> scores,
        boolean anonymous,
        boolean internal) {

    public Line {
        stages = ordered(stages);
        actions = ordered(actions);
        filedBy = java.util.Set.copyOf(filedBy);
        filing = List.copyOf(filing);
        fields = ordered(fields);
        categories = ordered(categories);
        escalation = List.copyOf(escalation);
        duties = List.copyOf(duties);
        milestones = List.copyOf(milestones);
        scores = List.copyOf(scores);
    }

    private static <V> Map<String, V> ordered(Map<String, V> map) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }

    /** The stage of that name; the loader has made sure that every name used in the line exists. */
    public Stage stage(String name) {
        Stage stage = stages.get(name);
        if (stage == null) {
            throw new IllegalArgumentException("line " + id + " has no stage " + name);
        }
        return stage;
    }

    public Optional<Action> action(String name) {
        return Optional.ofNullable(actions.get(name));
    }

    public Optional<Category> category(@Nullable String code) {
        return code == null ? Optional.empty() : Optional.ofNullable(categories.get(code));
    }

    /** Whether an action is the way out of another whose count is used up. */
    public boolean wayOut(String action) {
        return actions.values().stream().anyMatch(other -> action.equals(other.then()));
    }

    public Line published(int newEdition) {
        return new Line(
                id,
                newEdition,
                digest,
                title,
                cites,
                number,
                total,
                totalUrgent,
                start,
                stages,
                actions,
                filedBy,
                filing,
                fields,
                categories,
                rules,
                escalation,
                duties,
                milestones,
                scores,
                anonymous,
                internal);
    }
}
