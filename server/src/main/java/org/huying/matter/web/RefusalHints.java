package org.huying.matter.web;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.huying.base.Refusal;
import org.huying.matter.words.Phrase;

/** What to do instead, for each reason for which the rules refuse: the next sensible step, and an action that takes it. */
public final class RefusalHints {

    private static final Set<String> KNOWN = Set.of(
            "at-most",
            "attachment",
            "children",
            "closed",
            "doer-checks",
            "duty-list",
            "edition",
            "ended",
            "form-used",
            "holder",
            "internal-line",
            "judged",
            "merge",
            "merge-closed",
            "merge-confidential",
            "merged",
            "needs",
            "newest",
            "no-categories",
            "no-milestone",
            "no-request",
            "no-signature",
            "not-asked",
            "not-assigned",
            "not-paused",
            "not-sampled",
            "not-yet",
            "open",
            "others-asked",
            "outside",
            "parent-closed",
            "past",
            "paused",
            "pending",
            "place-and-point",
            "range",
            "role",
            "same",
            "signing",
            "stage",
            "taken-up",
            "twice",
            "type",
            "unknown-action",
            "unknown-input",
            "unknown-value",
            "urgent",
            "within");

    /** The universal action that takes the next step, where one does. */
    private static final Map<String, String> ACTIONS = Map.of(
            "closed", "reopen",
            "edition", "recategorise",
            "holder", "hand-over",
            "others-asked", "comment",
            "paused", "resume",
            "pending", "approve-extension",
            "role", "comment",
            "signing", "sign",
            "within", "extend");

    private RefusalHints() {}

    /** In plain words; nothing for reasons that are not the kernel's. */
    public static Optional<Phrase> of(Refusal refusal) {
        return KNOWN.contains(refusal.code())
                ? Optional.of(Phrase.of("sheet.hint." + refusal.code()))
                : Optional.empty();
    }

    /** To be offered where the reader may take it. */
    public static Optional<String> action(Refusal refusal) {
        return Optional.ofNullable(ACTIONS.get(refusal.code()));
    }
}
