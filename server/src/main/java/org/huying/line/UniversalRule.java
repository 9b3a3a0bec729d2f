package org.huying.line;

import java.util.Set;
import org.huying.base.Role;
import org.jspecify.annotations.Nullable;

/**
 * Who may take a universal action in a line and how often.
 *
 * @param by empty where the line forbids it
 * @param atMost how often a matter may take it, or absent for no limit; actions that loop always have one
 */
public record UniversalRule(Set<Role> by, @Nullable Integer atMost) {

    public UniversalRule {
        by = Set.copyOf(by);
    }
}
