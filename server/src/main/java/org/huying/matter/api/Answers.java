package org.huying.matter.api;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Set;
import org.huying.base.Refusal;
import org.huying.matter.Matter;
import org.huying.matter.MatterId;
import org.huying.matter.Matters;
import org.huying.matter.Outcome;
import org.huying.matter.procedure.Available;
import org.huying.platform.IdempotencyKey;
import org.huying.platform.Problem;
import org.huying.platform.ProblemWriter;
import org.huying.security.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** What the outcome of a command is over HTTP. */
@Component
class Answers {

    /** Refusals that say who may do it rather than what: the caller is the wrong one. */
    private static final Set<String> WRONG_PERSON = Set.of("role", "holder");

    private final Matters matters;
    private final MatterReading reading;
    private final ProblemWriter problems;

    Answers(Matters matters, MatterReading reading, ProblemWriter problems) {
        this.matters = matters;
        this.reading = reading;
        this.problems = problems;
    }

    /** The matter as it stands, with its version as the tag. */
    ResponseEntity<Object> matter(Viewer by, Matter matter, HttpServletRequest request) {
        return ResponseEntity.ok().eTag(Keys.tag(matter.version())).body(reading.view(by, matter, request));
    }

    ResponseEntity<Object> filed(Viewer by, Outcome outcome, HttpServletRequest request) {
        return answer(by, outcome, HttpStatus.CREATED, null, request);
    }

    ResponseEntity<Object> acted(Viewer by, Outcome outcome, MatterId about, HttpServletRequest request) {
        return answer(by, outcome, HttpStatus.OK, about, request);
    }

    private ResponseEntity<Object> answer(
            Viewer by, Outcome outcome, HttpStatus success, @Nullable MatterId about, HttpServletRequest request) {
        return switch (outcome) {
            case Outcome.Done done -> done(by, done, success, request);
            case Outcome.Refused refused -> refused(by, refused.refusal(), about, request);
            case Outcome.Stale stale -> stale(by, stale, request);
            case Outcome.Missing missing -> problem(404, missing(), request);
            case Outcome.KeyReused reused -> problem(422, IdempotencyKey.reused(reused.key()), request);
        };
    }

    private ResponseEntity<Object> done(Viewer by, Outcome.Done done, HttpStatus success, HttpServletRequest request) {
        Matter matter = done.matter();
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(success).eTag(Keys.tag(matter.version()));
        if (success == HttpStatus.CREATED) {
            answer.location(URI.create("/api/v1/matters/" + matter.id()));
        }
        if (done.repeated()) {
            answer.header(IdempotencyKey.REPLAYED, "true");
        }
        return answer.body(reading.view(by, matter, request));
    }

    private ResponseEntity<Object> refused(
            Viewer by, Refusal refusal, @Nullable MatterId about, HttpServletRequest request) {
        Problem problem = Problem.of(WRONG_PERSON.contains(refusal.code()) ? 403 : 422, refusal);
        ProblemDetail details = problems.details(request, problem);
        if (about != null) {
            details.setProperty("allowed", allowed(by, about));
        }
        return ResponseEntity.status(problem.status()).body(details);
    }

    private List<String> allowed(Viewer by, MatterId id) {
        return matters.find(by, id)
                .map(matter -> matters.available(by, matter).stream()
                        .map(Available::action)
                        .toList())
                .orElseGet(List::of);
    }

    private ResponseEntity<Object> stale(Viewer by, Outcome.Stale stale, HttpServletRequest request) {
        Refusal refusal = Refusal.of(
                        "stale",
                        "本件在您查看之后已有变动，请核对后再办理。",
                        "The matter has changed since you saw it; look again and decide.")
                .at("version");
        ProblemDetail details = problems.details(request, Problem.of(409, refusal));
        details.setProperty("version", stale.matter().version());
        details.setProperty("changed", reading.events(by, stale.matter(), stale.since(), request));
        return ResponseEntity.status(409)
                .eTag(Keys.tag(stale.matter().version()))
                .body(details);
    }

    ResponseEntity<Object> problem(int status, Refusal refusal, HttpServletRequest request) {
        return ResponseEntity.status(status).body(problems.details(request, Problem.of(status, refusal)));
    }

    static Refusal missing() {
        return Refusal.of("matter", "没有这个事项，或不在您的管辖范围内。", "There is no such matter within your scope.");
    }
}
