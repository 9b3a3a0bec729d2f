package org.huying.intake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.huying.base.Bilingual;
import org.huying.base.DistrictCode;
import org.huying.base.PersonId;
import org.huying.base.Role;
import org.huying.intake.messages.Message;
import org.huying.intake.messages.MessageFile;
import org.huying.intake.messages.Row;
import org.huying.line.LineId;
import org.huying.matter.Issue;
import org.huying.matter.Matters;
import org.huying.matter.Outcome;
import org.huying.matter.procedure.Command;
import org.huying.security.AccountId;
import org.huying.security.Identity;
import org.huying.security.RequesterId;
import org.huying.security.Scope;
import org.huying.security.Vault;
import org.huying.security.Viewer;
import org.springframework.stereotype.Service;

/**
 * Takes in the messages that another system has kept, each filed at the time at which it was written there. A message
 * becomes one matter however often the file is imported, and whenever an import was cut off: what a run filed last is
 * found again by its idempotency key.
 */
@Service
public class Imports {

    private static final String CHANNEL = "import";
    private static final int BATCH = 100;

    private final Matters matters;
    private final Vault vault;
    private final ImportStore store;
    private final Clock clock;

    Imports(Matters matters, Vault vault, ImportStore store, Clock clock) {
        this.matters = matters;
        this.vault = vault;
        this.store = store;
        this.clock = clock;
    }

    /**
     * How far an import is, and how it ended.
     *
     * @param rows rows read, bad ones included
     * @param filed messages that became matters
     * @param known messages that were matters already
     * @param bad rows that could not be taken
     */
    public record Count(int rows, int filed, int known, List<Row.Bad> bad) {

        static final Count NONE = new Count(0, 0, 0, List.of());

        public Count {
            bad = List.copyOf(bad);
        }

        private Count plus(int moreRows, int moreFiled, int moreKnown, List<Row.Bad> moreBad) {
            List<Row.Bad> all = new ArrayList<>(bad);
            all.addAll(moreBad);
            return new Count(rows + moreRows, filed + moreFiled, known + moreKnown, all);
        }
    }

    /**
     * Imports a file into a line.
     *
     * @param source what the other system is called here; its ids are its own
     * @param progress told after every batch
     */
    public Count messages(DistrictCode district, LineId line, String source, MessageFile file, Consumer<Count> progress)
            throws IOException {
        Count count = Count.NONE;
        List<Row> batch = new ArrayList<>();
        Optional<Row> row = file.next();
        while (row.isPresent()) {
            batch.add(row.get());
            row = file.next();
            if (batch.size() == BATCH || row.isEmpty()) {
                count = batch(district, line, source, batch, count);
                progress.accept(count);
                batch.clear();
            }
        }
        return count;
    }

    private Count batch(DistrictCode district, LineId line, String source, List<Row> rows, Count count) {
        List<Row.Bad> bad = new ArrayList<>();
        List<Row.Good> good = new ArrayList<>();
        for (Row row : rows) {
            switch (row) {
                case Row.Bad one -> bad.add(one);
                case Row.Good one -> good.add(one);
            }
        }
        List<String> ids = good.stream().map(one -> one.message().id()).toList();
        Set<String> known = store.known(district, source, ids);
        List<ImportStore.Taken> filed = new ArrayList<>();
        for (Row.Good one : good) {
            if (!known.contains(one.message().id())) {
                switch (file(district, line, source, one.message())) {
                    case Outcome.Done done ->
                        filed.add(new ImportStore.Taken(
                                one.message(), done.matter().id()));
                    case Outcome.Refused refused ->
                        bad.add(new Row.Bad(
                                one.line(), Row.Fault.REFUSED, refused.refusal().message()));
                    case Outcome.Stale stale -> bad.add(unexpected(one));
                    case Outcome.Missing missing -> bad.add(unexpected(one));
                    case Outcome.KeyReused reused -> bad.add(changed(one));
                }
            }
        }
        store.insert(district, source, filed, clock.instant());
        return count.plus(rows.size(), filed.size(), known.size(), bad);
    }

    private Outcome file(DistrictCode district, LineId line, String source, Message message) {
        Viewer importer = importer(district);
        Issue issue = new Issue(message.filedAt(), "import:" + source + ":" + message.id(), fingerprint(message));
        return matters.before(importer, issue)
                .orElseGet(() -> matters.file(importer, filing(district, line, message), issue));
    }

    /** The same for the same message in every run. */
    private static String fingerprint(Message message) {
        String all = String.join(
                "\0", message.subject(), message.text(), message.filedAt().toString());
        return UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private Command.File filing(DistrictCode district, LineId line, Message message) {
        return new Command.File(
                line,
                message.subject(),
                message.text(),
                null,
                null,
                null,
                CHANNEL,
                requester(district, message),
                false,
                false,
                Map.of());
    }

    /** Of the residents, the other system tells only what it calls them. */
    private List<String> requester(DistrictCode district, Message message) {
        if (message.user() == null) {
            return List.of();
        }
        RequesterId requester = vault.store(district, new Identity(message.user(), null, null), message.filedAt());
        return List.of(requester.value());
    }

    private static Viewer importer(DistrictCode district) {
        return new Viewer(
                district,
                new AccountId(CHANNEL),
                PersonId.SYSTEM,
                new Bilingual("导入", "Import"),
                Set.of(Role.OPERATOR),
                List.of(),
                Scope.WHOLE);
    }

    private static Row.Bad unexpected(Row.Good row) {
        return new Row.Bad(
                row.line(), Row.Fault.REFUSED, new Bilingual("登记时出现意外结果", "filing had an unexpected outcome"));
    }

    private static Row.Bad changed(Row.Good row) {
        return new Row.Bad(
                row.line(),
                Row.Fault.REPEATED,
                new Bilingual("这个编号先前以另一内容导入过", "this id was imported before with another content"));
    }
}
