package org.huying.base;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a post lets its holder do. The set is fixed: a line says which role does what, never what a role is. */
public enum Role {
    /** Takes calls at the centre, registers and answers. */
    OPERATOR,
    /** Assigns at the centre. */
    DISPATCHER,
    /** Handles in a department, street or community. */
    HANDLER,
    /** Checks what was handled. */
    INSPECTOR,
    /** Approves extensions and pauses, urges, lists for supervision. */
    SUPERVISOR,
    /** Instructs; is told what slips. */
    LEADER,
    /** Reads everything, changes nothing. */
    AUDITOR,
    /** Keeps units, posts, lines and calendars; has no say in matters. */
    ADMIN,
    /** The resident or company that asked. */
    REQUESTER,
    /** The clockwork. */
    SYSTEM;

    /** The word used in lines, tokens and the API. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Role> find(String word) {
        return Arrays.stream(values()).filter(role -> role.word().equals(word)).findFirst();
    }
}
