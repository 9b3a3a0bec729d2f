package org.huying.matter.clockwork;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.huying.base.DistrictCode;
import org.huying.matter.Issue;
import org.huying.matter.MatterId;
import org.huying.matter.Outcome;
import org.huying.matter.ledger.Desk;
import org.huying.matter.ledger.Surroundings;
import org.huying.matter.procedure.Command;
import org.huying.platform.References;
import org.huying.security.Viewer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Lets matters follow a change in the district, each in a transaction of its own. One that fails stops no other. */
@Component
final class Followers {

    /** After this long no server decides any more under what was before a change. */
    static final Duration SETTLED = Surroundings.KEPT.multipliedBy(5);

    private static final Logger LOG = LoggerFactory.getLogger(Followers.class);

    private final Desk desk;
    private final References references;

    Followers(Desk desk, References references) {
        this.desk = desk;
        this.references = references;
    }

    /** How many of them changed by it. */
    int follow(DistrictCode district, List<MatterId> matters, Function<MatterId, Command> command, Instant now) {
        return (int) matters.stream()
                .filter(matter -> changed(district, matter, command.apply(matter), now))
                .count();
    }

    private boolean changed(DistrictCode district, MatterId matter, Command command, Instant now) {
        try {
            Issue issue = Issue.once(now);
            Outcome outcome = desk.carryOut(Viewer.system(district), command, issue);
            if (outcome instanceof Outcome.Refused refused) {
                LOG.warn("matter {} of {} does not follow {}: {}", matter, district, command, refused.refusal());
            }
            return outcome instanceof Outcome.Done done
                    && !done.matter().changed().isBefore(issue.at());
        } catch (RuntimeException failure) {
            LOG.error("failure {} at matter {} of {} with {}", references.next(), matter, district, command, failure);
            return false;
        }
    }
}
