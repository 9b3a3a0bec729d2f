package org.huying.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.huying.base.DistrictCode;
import org.huying.base.Refusal;
import org.huying.intake.messages.Message;
import org.huying.intake.messages.Row;
import org.huying.intake.messages.Row.Fault;
import org.huying.matter.Issue;
import org.huying.matter.Matters;
import org.huying.matter.Outcome;
import org.huying.matter.procedure.Command;
import org.huying.security.Identity;
import org.huying.security.RequesterId;
import org.huying.security.Vault;
import org.huying.security.Viewer;

/**
 * Files messages. The key of each is its id in the other system, so that a run that was cut off can be done again; what
 * has become a matter is written down, so that it is known for ever.
 */
final class Filer {

    private static final String CHANNEL = "import";

    private final Matters matters;
    private final Vault vault;
    private final ImportedStore store;
    private final Viewer by;
    private final ImportOrder order;
    private final Map<String, RequesterId> users = new ConcurrentHashMap<>();

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
        List<ImportedStore.Imported> imported = new ArrayList<>();
        List<Row.Bad> bad = new ArrayList<>();
        int known = 0;
        for (Row.Good row : rows) {
            Message message = row.message();
            Outcome outcome = file(message);
            switch (outcome) {
                case Outcome.Done done -> {
                    known += done.repeated() ? 1 : 0;
                    imported.add(new ImportedStore.Imported(
                            message.id(), done.matter().id(), message.against(), message.likes()));
                }
                case Outcome.Refused refused -> bad.add(bad(row, refused.refusal()));
                case Outcome.KeyReused reused -> bad.add(bad(row, changed(message)));
                case Outcome.Stale impossible -> throw new IllegalStateException("a filing is about no matter yet");
                case Outcome.Missing impossible -> throw new IllegalStateException("a filing is about no matter yet");
            }
        }
        store.add(by.district(), order.source(), imported, now);
        return new Filed(imported.size() - known, known, bad);
    }

    private Outcome file(Message message) {
        List<String> requesters = message.user() == null
                ? List.of()
                : List.of(requester(message.user(), message.filedAt()).value());
        Command.File command = new Command.File(
                order.line(),
                message.subject(),
                message.text(),
                null,
                null,
                null,
                CHANNEL,
                requesters,
                false,
                false,
                Map.of());
        String key = "import:" + order.source() + ":" + message.id();
        return matters.file(by, command, new Issue(message.filedAt(), key, hash(message)));
    }

    /** The same user is the same requester, in this file and in the next one. */
    private RequesterId requester(String user, Instant at) {
        return users.computeIfAbsent(user, name -> {
            DistrictCode district = by.district();
            String hash = vault.fingerprint(district, "user|" + order.source() + "|" + name);
            return store.requester(district, order.source(), hash).orElseGet(() -> {
                RequesterId kept = vault.store(district, new Identity(name, null, null), at);
                store.addRequester(district, order.source(), hash, kept);
                return store.requester(district, order.source(), hash).orElse(kept);
            });
        });
    }

    private String hash(Message message) {
        return vault.fingerprint(by.district(), String.join("|", message.subject(), message.text()));
    }

    private static Row.Bad bad(Row.Good row, Refusal refusal) {
        return new Row.Bad(row.line(), Fault.REFUSED, refusal.message());
    }

    private static Refusal changed(Message message) {
        return Refusal.of(
                "imported-otherwise",
                "编号 " + message.id() + " 曾以不同内容导入",
                "the id " + message.id() + " was imported before with other words");
    }
}
