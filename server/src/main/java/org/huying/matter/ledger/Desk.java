package org.huying.matter.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import org.huying.base.DistrictCode;
import org.huying.base.Role;
import org.huying.line.Universal;
import org.huying.matter.Companion;
import org.huying.matter.Issue;
import org.huying.matter.Matter;
import org.huying.matter.MatterId;
import org.huying.matter.Outcome;
import org.huying.matter.event.Recorded;
import org.huying.matter.procedure.Actor;
import org.huying.matter.procedure.Command;
import org.huying.matter.procedure.Docket;
import org.huying.matter.procedure.Proceedings;
import org.huying.matter.procedure.Result;
import org.huying.security.RequesterId;
import org.huying.security.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Where commands become durable: by heart in one statement, or in a transaction of their own that locks, reads and writes.
 * What loses a race for a row or a key is rolled back and tried again.
 */
@Component
public final class Desk {

    private final Docketing docketing;
    private final ByHeart byHeart;
    private final Lately lately;
    private final Sight sight;
    private final LedgerStore store;
    private final ReceiptStore receipts;
    private final Enclosures enclosures;
    private final Retrying retrying;

    Desk(
            Docketing docketing,
            ByHeart byHeart,
            Lately lately,
            Sight sight,
            LedgerStore store,
            ReceiptStore receipts,
            Enclosures enclosures,
            Retrying retrying) {
        this.docketing = docketing;
        this.byHeart = byHeart;
        this.lately = lately;
        this.sight = sight;
        this.store = store;
        this.receipts = receipts;
        this.enclosures = enclosures;
        this.retrying = retrying;
    }

    /** Carries out a command in a transaction of its own; must not be called within another. */
    public Outcome carryOut(Viewer by, Command command, Issue issue) {
        Way way = command instanceof Command.Act one ? new Way(true, one.matter()) : new Way(false, null);
        return tried(by, issue, way, docket -> {
            Result result = sight.proceedings(by).carryOut(command, sight.actor(by, issue.at()), issue.at(), docket);
            return command instanceof Command.Act act ? asSeen(by, act, result, docket) : result;
        });
    }

    /** What lies outside the viewer's scope is as if it were not there. */
    private Result asSeen(Viewer by, Command.Act act, Result result, JdbcDocket docket) {
        if (!sees(by, act.matter(), docket)) {
            return new Result.Missing();
        }
        boolean hidden = act.into().filter(other -> !sees(by, other, docket)).isPresent();
        return hidden && result instanceof Result.Done ? new Result.Refused(Sight.unseen()) : result;
    }

    /** Files a matter with what comes with it, in one transaction; must not be called within another. */
    public Outcome file(Viewer by, Command.File filing, Companion companion, Issue issue) {
        return tried(by, issue, new Way(companion == Companion.NONE, null), docket -> {
            Result result = filed(by, filing, companion, issue.at(), docket);
            if (result instanceof Result.Done done) {
                companion.keep(done.matter());
            }
            return result;
        });
    }

    private Result filed(Viewer by, Command.File filing, Companion companion, Instant at, JdbcDocket docket) {
        List<String> asking =
                companion.requesters().stream().map(RequesterId::value).toList();
        boolean forThemselves = by.has(Role.REQUESTER) && !asking.isEmpty();
        Actor actor = sight.actor(forThemselves ? Viewer.requester(by.district(), asking.getFirst()) : by, at);
        Command.File asked = asking.isEmpty() ? filing : filing.askedBy(asking);
        Result result = sight.proceedings(by).carryOut(asked, actor, at, docket);
        return result instanceof Result.Done done && !companion.attachments().isEmpty()
                ? attached(sight.proceedings(by), done, companion.attachments(), actor, at, docket)
                : result;
    }

    private static Result attached(
            Proceedings proceedings, Result.Done filed, List<String> files, Actor actor, Instant at, Docket docket) {
        Map<String, Object> inputs = Map.of("attachments", files);
        Command.Act attach = new Command.Act(filed.matter().id(), Universal.ATTACH.word(), inputs, null);
        Result result = proceedings.carryOut(attach, actor, at, docket);
        return result instanceof Result.Done done ? new Result.Done(done.matter(), filed.opened()) : result;
    }

    /**
     * By heart where that goes, else in a transaction that locks first. Only what was done counts by heart: a refusal may
     * come from what another server has changed since.
     */
    private Outcome tried(Viewer by, Issue issue, Way way, Function<JdbcDocket, Result> work) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("a command is a transaction of its own");
        }
        Optional<Outcome> done = way.alone() ? byHeart(by, issue, way, work) : Optional.empty();
        return done.orElseGet(() -> inTransaction(by, issue, work));
    }

    /**
     * How a command may go.
     *
     * @param alone whether nothing is written with it but what it decides
     * @param matter on which it is taken, if on one that is there
     */
    private record Way(boolean alone, @Nullable MatterId matter) {}

    private Optional<Outcome> byHeart(Viewer by, Issue issue, Way way, Function<JdbcDocket, Result> work) {
        return byHeart.tried(
                by.district(),
                way.matter(),
                docket -> usable(by, work.apply(docket), docket) instanceof Result.Done done
                        ? Optional.of(new ByHeart.Decision<>(
                                new Outcome.Done(done.matter(), done.opened(), false),
                                receipt(by, issue, done).orElse(null)))
                        : Optional.empty());
    }

    private Outcome inTransaction(Viewer by, Issue issue, Function<JdbcDocket, Result> work) {
        AtomicReference<@Nullable JdbcDocket> used = new AtomicReference<>();
        Outcome outcome = retrying.inTransaction(attempt -> {
            used.set(null);
            Optional<Outcome> before = attempt.again() ? repeated(by, issue) : Optional.empty();
            Outcome result = before.orElseGet(() -> {
                JdbcDocket docket = docketing.open(by.district());
                used.set(docket);
                return once(by, issue, work, docket);
            });
            if (!(result instanceof Outcome.Done)) {
                attempt.undo();
            }
            return result;
        });
        JdbcDocket written = used.get();
        if (written != null && outcome instanceof Outcome.Done) {
            lately.learn(by.district(), written.held());
        }
        return outcome;
    }

    private Outcome once(Viewer by, Issue issue, Function<JdbcDocket, Result> work, JdbcDocket docket) {
        return switch (usable(by, work.apply(docket), docket)) {
            case Result.Done done -> {
                docketing.write(docket, receipt(by, issue, done));
                yield new Outcome.Done(done.matter(), done.opened(), false);
            }
            case Result.Refused refused -> unlessRepeated(by, issue, () -> new Outcome.Refused(refused.refusal()));
            case Result.Stale stale -> unlessRepeated(by, issue, () -> stale(by.district(), stale));
            case Result.Missing missing -> unlessRepeated(by, issue, Outcome.Missing::new);
        };
    }

    private Result usable(Viewer by, Result result, JdbcDocket docket) {
        return result instanceof Result.Done
                ? enclosures
                        .refusal(by, docket.held())
                        .<Result>map(Result.Refused::new)
                        .orElse(result)
                : result;
    }

    /** Whether a matter is within the viewer's scope. */
    public boolean sees(Viewer by, Matter matter) {
        return sight.sees(by, matter);
    }

    private boolean sees(Viewer by, MatterId id, JdbcDocket docket) {
        Optional<Matter> found = docket.found(id);
        return found.isPresent() && sees(by, found.get());
    }

    private static Optional<Receipt> receipt(Viewer by, Issue issue, Result.Done done) {
        Matter matter = done.matter();
        return Optional.ofNullable(issue.idempotencyKey())
                .map(key -> Receipt.of(
                        by.account(), key, issue.bodyHash(), matter.id(), matter.version(), done.opened(), issue.at()));
    }

    private Outcome stale(DistrictCode district, Result.Stale stale) {
        List<Recorded> since = store.entries(district, stale.matter().id(), stale.seen()).stream()
                .map(Entry::recorded)
                .toList();
        return new Outcome.Stale(stale.matter(), since);
    }

    /**
     * A command that is refused may have been done before, under the same key: whoever waited for a row learns only now
     * that the one who held it was himself.
     */
    private Outcome unlessRepeated(Viewer by, Issue issue, Supplier<Outcome> otherwise) {
        return repeated(by, issue).orElseGet(otherwise);
    }

    private Optional<Outcome> repeated(Viewer by, Issue issue) {
        return Optional.ofNullable(issue.idempotencyKey())
                .flatMap(key -> receipts.find(by.district(), by.account(), key)
                        .map(receipt -> receipt.isOf(issue.bodyHash())
                                ? again(by.district(), receipt)
                                : new Outcome.KeyReused(key)));
    }

    private Outcome again(DistrictCode district, Receipt receipt) {
        List<Recorded> ledger = store.entries(district, receipt.matter(), 0).stream()
                .filter(entry -> entry.seq() <= receipt.version())
                .map(Entry::recorded)
                .toList();
        return new Outcome.Done(Matter.fold(ledger).orElseThrow(), receipt.opened(), true);
    }
}
