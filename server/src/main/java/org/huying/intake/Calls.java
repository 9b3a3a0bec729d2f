package org.huying.intake;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.huying.base.Refusal;
import org.huying.line.Action;
import org.huying.line.Line;
import org.huying.line.Phase;
import org.huying.line.Universal;
import org.huying.matter.Companion;
import org.huying.matter.Issue;
import org.huying.matter.Matter;
import org.huying.matter.MatterId;
import org.huying.matter.Matters;
import org.huying.matter.Outcome;
import org.huying.matter.procedure.Command;
import org.huying.matter.web.Bodies;
import org.huying.matter.words.Channels;
import org.huying.security.Identity;
import org.huying.security.PhoneFinding;
import org.huying.security.RequesterId;
import org.huying.security.Telephone;
import org.huying.security.Vault;
import org.huying.security.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The door for the centre: what a caller says becomes a matter, with a query code to be read out at the end of the call. */
@Service
public class Calls {

    /** What settling at once can be given: the words, and what the matter has been filed with. */
    private static final Set<String> AT_HAND = Set.of("reply", "category", "place");

    private final Matters matters;
    private final Vault vault;
    private final QueryCodeStore codes;
    private final Bodies bodies;

    Calls(Matters matters, Vault vault, QueryCodeStore codes, Bodies bodies) {
        this.matters = matters;
        this.vault = vault;
        this.codes = codes;
        this.bodies = bodies;
    }

    /** Who is on the telephone. */
    public sealed interface Caller {

        /** As they say themselves; who says nothing stays unknown, and gets no query code. */
        record Told(Identity identity) implements Caller {}

        /** Somebody who has asked before under this number, and is not asked for the name again. */
        record Known(String phone, RequesterId requester) implements Caller {}
    }

    /** What came of a call. */
    public sealed interface Taken {

        /**
         * It is registered.
         *
         * @param code to follow it with; absent where nobody is known to have asked
         */
        record Registered(Matter matter, @Nullable QueryCode code) implements Taken {}

        record Refused(Refusal refusal) implements Taken {}
    }

    /** Registers a call; the same form sent again answers with the same matter and the same code. */
    public Taken register(Viewer by, Command.File filing, Caller caller, FormToken token, Instant at) {
        Optional<Refusal> refusal = Channels.refuses(filing.channel()).or(() -> refuses(by, caller));
        if (refusal.isPresent()) {
            return new Taken.Refused(refusal.get());
        }
        boolean unknown = caller instanceof Caller.Told told && told.identity().anonymous();
        QueryCode code = unknown ? null : QueryCode.of(token);
        Issue issue = issue(by, token, "file", at, List.of(filing, said(caller)));
        Companion companion = code == null ? Companion.NONE : new Asking(by, caller, code, at);
        return switch (matters.file(by, filing, companion, issue)) {
            case Outcome.Done done -> new Taken.Registered(done.matter(), code);
            case Outcome.Refused refused -> new Taken.Refused(refused.refusal());
            case Outcome.KeyReused reused -> new Taken.Refused(PublicFilings.used());
            case Outcome.Stale impossible -> throw new IllegalStateException("a filing is about no matter yet");
            case Outcome.Missing impossible -> throw new IllegalStateException("a filing is about no matter yet");
        };
    }

    /** The action by which what was just registered is answered on the spot, if the line has one for this viewer. */
    public Optional<Action> settling(Viewer by, Line line) {
        return line.actions().values().stream()
                .filter(action -> action.from().contains(line.start()))
                .filter(action -> line.stage(action.to()).phase() == Phase.CLOSED && action.needs("reply"))
                .filter(action -> by.hasAny(action.by()) && !line.wayOut(action.name()))
                .filter(action ->
                        action.needs().stream().allMatch(need -> !need.required() || AT_HAND.contains(need.name())))
                .findFirst();
    }

    /** Answers on the spot what was registered with that form. */
    public Outcome settle(Viewer by, Matter registered, Action action, String reply, FormToken token, Instant at) {
        return act(by, registered.id(), action.name(), Map.of("reply", reply), token, at);
    }

    /** Adds what was registered with that form to another matter, so that the caller is answered with it. */
    public Outcome merge(Viewer by, Matter registered, MatterId into, FormToken token, Instant at) {
        return act(by, registered.id(), Universal.MERGE.word(), Map.of("into", into.toString()), token, at);
    }

    /** Passes on that a caller asks after a matter that is open already. */
    public Outcome urge(Viewer by, MatterId matter, String words, FormToken token, Instant at) {
        return act(by, matter, Universal.URGE.word(), Map.of("text", words), token, at);
    }

    private Outcome act(
            Viewer by, MatterId matter, String action, Map<String, Object> inputs, FormToken token, Instant at) {
        Command.Act act = new Command.Act(matter, action, inputs, null);
        return matters.act(by, act, issue(by, token, action, at, act));
    }

    private Optional<Refusal> refuses(Viewer by, Caller caller) {
        return switch (caller) {
            case Caller.Told told -> Telephone.refuses(told.identity().phone(), "phone");
            case Caller.Known known ->
                vault.finding(by, known.phone())
                                .map(PhoneFinding::requesters)
                                .filter(all -> all.contains(known.requester()))
                                .isPresent()
                        ? Optional.empty()
                        : Optional.of(Refusal.of(
                                        "caller",
                                        "这个号码没有登记过所选的来电人，请填写姓名。",
                                        "Nobody such has asked under this number; type the name.")
                                .at("name"));
        };
    }

    /** The token itself stays out of the ledger of keys: the query code could be drawn from it again. */
    private Issue issue(Viewer by, FormToken token, String what, Instant at, Object command) {
        String key = "centre:" + what + ":" + vault.fingerprint(by.district(), "form|" + token.value());
        return new Issue(at, key, bodies.hash(by.district(), command));
    }

    private static String said(Caller caller) {
        return switch (caller) {
            case Caller.Told told ->
                told.identity().name() + "|" + told.identity().phone();
            case Caller.Known known -> "known|" + known.requester();
        };
    }

    /** Who asked and the query code: written with the matter or not at all. */
    private final class Asking implements Companion {

        private final Viewer by;
        private final Caller caller;
        private final QueryCode code;
        private final Instant at;

        Asking(Viewer by, Caller caller, QueryCode code, Instant at) {
            this.by = by;
            this.caller = caller;
            this.code = code;
            this.at = at;
        }

        @Override
        public List<RequesterId> requesters() {
            return List.of(
                    switch (caller) {
                        case Caller.Told told -> vault.store(by.district(), told.identity(), at);
                        case Caller.Known known -> known.requester();
                    });
        }

        @Override
        public void keep(Matter filed) {
            RequesterId requester = new RequesterId(filed.content().requesters().getFirst());
            byte[] hash = code.hash(filed.origin().number());
            codes.add(by.district(), filed.id(), new QueryCodeStore.Kept(requester, hash), at);
        }
    }
}
