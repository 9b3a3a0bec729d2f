package org.huying.security;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.huying.base.Invalid;
import org.huying.base.Refusal;
import org.huying.base.Role;

/**
 * Who may look at an identity (law 8). The centre and those who check call the requester back; the handler of an open
 * matter visits them; who reads, leads or configures needs no name.
 */
final class NeedToKnow {

    static final int LONGEST_REASON = 500;

    private static final Set<Role> CALLS_BACK =
            EnumSet.of(Role.OPERATOR, Role.DISPATCHER, Role.INSPECTOR, Role.SUPERVISOR);

    private NeedToKnow() {}

    /** @throws Invalid naming the field */
    static void requireReason(String reason) {
        if (reason.isBlank()) {
            throw new Invalid(
                    Refusal.of("reason", "请写明理由", "say the reason").at("reason").by("law-8"));
        }
        if (reason.length() > LONGEST_REASON) {
            throw new Invalid(Refusal.of("reason", "理由不超过 500 字", "a reason has at most 500 characters")
                    .at("reason"));
        }
    }

    static Optional<Refusal> refusesErasure(Viewer viewer) {
        return viewer.has(Role.SUPERVISOR) || viewer.has(Role.SYSTEM)
                ? Optional.empty()
                : Optional.of(Refusal.of("erase", "只有督办岗可以删除诉求人信息", "only a supervisor erases a requester")
                        .by("law-8"));
    }

    /** Who calls back may look whatever the matter; who handles as well must not where it is confidential. */
    static boolean everywhere(Viewer viewer) {
        return viewer.hasAny(CALLS_BACK) && !viewer.has(Role.HANDLER);
    }

    static Optional<Refusal> refuses(Viewer viewer, MatterRef matter) {
        boolean handles = viewer.has(Role.HANDLER) && matter.parties().stream().anyMatch(viewer.scope()::coversUnit);
        if (matter.confidential() && viewer.has(Role.HANDLER)) {
            return Optional.of(Refusal.of(
                            "confidential",
                            "诉求人要求保密，承办人员不能查看其身份",
                            "the requester asked to stay unknown to those who handle")
                    .by("law-8"));
        }
        if (handles || viewer.hasAny(CALLS_BACK)) {
            return Optional.empty();
        }
        return Optional.of(
                Refusal.of("need-to-know", "您的岗位不需要查看诉求人身份", "your posts do not need the requester's identity")
                        .by("law-8"));
    }
}
