package org.huying.administration.audit;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.huying.base.Role;
import org.huying.security.Viewer;

/** Where records lie, and who may read them there. */
public enum AuditSource {
    /** Looks at identities, and erasures. */
    LOOKS(Role.AUDITOR, Role.SUPERVISOR),
    /** What happened to matters. */
    LEDGER(Role.AUDITOR, Role.SUPERVISOR),
    DISTRICT(Role.AUDITOR, Role.ADMIN),
    CALENDAR(Role.AUDITOR, Role.ADMIN),
    LINES(Role.AUDITOR, Role.ADMIN),
    ACCOUNTS(Role.AUDITOR, Role.ADMIN);

    private final Set<Role> readers;

    AuditSource(Role... readers) {
        this.readers = EnumSet.copyOf(Arrays.asList(readers));
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean isFor(Viewer viewer) {
        return viewer.hasAny(readers);
    }

    public static Optional<AuditSource> find(String word) {
        return Arrays.stream(values())
                .filter(source -> source.word().equals(word))
                .findFirst();
    }
}
