package org.huying.matter.web;

import java.util.List;
import java.util.Optional;
import org.huying.base.Refusal;
import org.huying.matter.Issue;
import org.huying.matter.Matters;
import org.huying.matter.Outcome;
import org.huying.matter.procedure.Command;
import org.huying.security.Identity;
import org.huying.security.RequesterId;
import org.huying.security.Vault;
import org.huying.security.Viewer;
import org.springframework.stereotype.Component;

/**
 * Registers what was heard: who asked into the vault, the rest into the ledger. Nobody's identity is kept for a filing
 * that is refused, or that was done before.
 */
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
        Optional<Outcome> before = matters.before(by, issue);
        if (before.isPresent()) {
            return before.get();
        }
        Optional<Refusal> refusal = matters.refusesFiling(by, filing, issue.at());
        if (refusal.isPresent()) {
            return new Outcome.Refused(refusal.get());
        }
        RequesterId requester = vault.store(by.district(), asker, issue.at());
        return matters.file(by, of(filing, requester), issue);
    }

    /** The same filing, asked by somebody in the vault. */
    public static Command.File of(Command.File filing, RequesterId requester) {
        return new Command.File(
                filing.line(),
                filing.subject(),
                filing.text(),
                filing.category(),
                filing.place(),
                filing.point(),
                filing.channel(),
                List.of(requester.value()),
                filing.confidential(),
                filing.urgent(),
                filing.inputs());
    }
}
