package org.huying.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huying.base.DistrictCode;
import org.huying.base.Refusal;
import org.huying.intake.messages.Message;
import org.huying.intake.messages.Row;
import org.huying.intake.messages.Row.Fault;
import org.huying.matter.Companion;
import org.huying.matter.Issue;
import org.huying.matter.Matter;
import org.huying.matter.Matters;
import org.huying.matter.Outcome;
import org.huying.matter.procedure.Command;
import org.huying.security.Identity;
import org.huying.security.RequesterId;
import org.huying.security.Vault;
import org.huying.security.Viewer;
import org.springframework.dao.PessimisticLockingFailureException;

/**
 * Files messages. The key of each is its id in the other system; that it has become a matter is written down with the
 * matter, so that a run that was cut off can be done again at any time.
 */
final class Filer {

    private static final String CHANNEL = "import";

    private final Matters matters;
    private final Vault vault;
    private final ImportedStore store;
    private final Viewer by;
    private final ImportOrder order;

    Filer(Matters matters, Vault vault, ImportedStore store, Viewer by, ImportOrder order) {
        this.matters = matters;
        this.vault = vault;
        this.store = store;
        this.by = by;
        this.order = order;
    }

    /** What came of some messages. */
    record Filed(int added, int known, List<Row.Bad> bad) {}

    Filed file(List<Row.Good> rows, Instant now) {
        List<Row.Bad> bad = new ArrayList<>();
        int known = 0;
        for (Row.Good row : rows) {
            Message message = row.message();
            Optional<Outcome> outcome = file(message, now);
            known += outcome.isEmpty() || outcome.get() instanceof Outcome.Done done && done.repeated() ? 1 : 0;
            outcome.flatMap(what -> refusal(what, message))
                    .ifPresent(why -> bad.add(new Row.Bad(row.line(), Fault.REFUSED, why.message())));
        }
        return new Filed(rows.size() - known - bad.size(), known, bad);
    }

    /** Empty where another run was faster. */
    private Optional<Outcome> file(Message message, Instant now) {
        Command.File command = new Command.File(
                order.line(),
                message.subject(),
                message.text(),
                null,
                null,
                null,
                CHANNEL,
                List.of(),
                false,
                false,
                Map.of());
        String key = "import:" + order.source() + ":" + message.id();
        Issue issue = new Issue(message.filedAt(), key, hash(message));
        try {
            return Optional.of(matters.file(by, command, new Noted(message, now), issue));
        } catch (ImportedMeanwhile faster) {
            return Optional.empty();
        }
    }

    private static Optional<Refusal> refusal(Outcome outcome, Message message) {
        return switch (outcome) {
            case Outcome.Done done -> Optional.empty();
            case Outcome.Refused refused -> Optional.of(refused.refusal());
            case Outcome.KeyReused reused -> Optional.of(changed(message));
            case Outcome.Stale impossible -> throw new IllegalStateException("a filing is about no matter yet");
            case Outcome.Missing impossible -> throw new IllegalStateException("a filing is about no matter yet");
        };
    }

    /** Undoes a filing that another run has done. */
    private static final class ImportedMeanwhile extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /** Who wrote, and which message became which matter: written with the matter or not at all. */
    private final class Noted implements Companion {

        private final Message message;
        private final Instant now;

        Noted(Message message, Instant now) {
            this.message = message;
            this.now = now;
        }

        /** The same user is the same requester, in this file and in the next one. */
        @Override
        public List<RequesterId> requesters() {
            String user = message.user();
            if (user == null) {
                return List.of();
            }
            DistrictCode district = by.district();
            String hash = vault.fingerprint(district, "user|" + order.source() + "|" + user);
            RequesterId known = store.requester(district, order.source(), hash).orElseGet(() -> stored(user, hash));
            return List.of(known);
        }

        private RequesterId stored(String user, String hash) {
            RequesterId kept = vault.store(by.district(), new Identity(user, null, null), message.filedAt());
            if (!store.addRequester(by.district(), order.source(), hash, kept)) {
                throw new PessimisticLockingFailureException("somebody else keeps the same user just now");
            }
            return kept;
        }

        @Override
        public void keep(Matter filed) {
            ImportedStore.Imported imported =
                    new ImportedStore.Imported(message.id(), filed.id(), message.against(), message.likes());
            if (!store.add(by.district(), order.source(), imported, now)) {
                throw new ImportedMeanwhile();
            }
        }
    }

    private String hash(Message message) {
        return vault.fingerprint(by.district(), String.join("|", message.subject(), message.text()));
    }

    private static Refusal changed(Message message) {
        return Refusal.of(
                "imported-otherwise",
                "编号 " + message.id() + " 曾以不同内容导入",
                "the id " + message.id() + " was imported before with other words");
    }
}
