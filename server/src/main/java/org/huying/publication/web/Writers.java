package org.huying.publication.web;

import java.util.Set;
import org.huying.base.Forbidden;
import org.huying.base.Role;
import org.huying.security.Viewer;

/** Who may read and who may write the district's reports: they speak for all of it. */
final class Writers {

    private static final Set<Role> WRITE = Set.of(Role.SUPERVISOR, Role.LEADER);
    private static final Set<Role> READ = Set.of(Role.SUPERVISOR, Role.LEADER, Role.AUDITOR);

    private Writers() {}

    static boolean mayWrite(Viewer viewer) {
        return viewer.hasAny(WRITE);
    }

    static void requireReader(Viewer viewer) {
        if (!viewer.hasAny(READ)) {
            throw new Forbidden(
                    "role",
                    "报告由督办和领导编写，审计可以查看。",
                    "Reports are written by supervisors and leaders, and read by auditors.");
        }
    }

    static void requireWriter(Viewer viewer) {
        if (!mayWrite(viewer)) {
            throw new Forbidden(
                    "role", "报告由督办和领导编写、公开。", "Reports are written and disclosed by supervisors and leaders.");
        }
    }
}
