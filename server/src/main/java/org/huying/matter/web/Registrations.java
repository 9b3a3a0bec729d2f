package org.huying.matter.web;

import java.util.List;
import org.huying.matter.Companion;
import org.huying.matter.Issue;
import org.huying.matter.Matters;
import org.huying.matter.Outcome;
import org.huying.matter.procedure.Command;
import org.huying.security.Identity;
import org.huying.security.RequesterId;
import org.huying.security.Vault;
import org.huying.security.Viewer;
import org.springframework.stereotype.Component;

/** Registers what was heard: who asked goes into the vault and the rest into the ledger, both or neither. */
@Component
public class Registrations {

    private final Matters matters;
    private final Vault vault;

    Registrations(Matters matters, Vault vault) {
        this.matters = matters;
        this.vault = vault;
    }

    /** Files in somebody's name; {@code filing} names no requester yet. */
    public Outcome file(Viewer by, Command.File filing, Identity asker, Issue issue) {
        if (asker.anonymous()) {
            return matters.file(by, filing, issue);
        }
        Companion companion = new Companion() {
            @Override
            public List<RequesterId> requesters() {
                return List.of(vault.store(by.district(), asker, issue.at()));
            }
        };
        return matters.file(by, filing, companion, issue);
    }
}
