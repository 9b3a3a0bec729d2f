package org.huying.matter.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.huying.base.Refusal;
import org.huying.line.Line;
import org.huying.line.LineId;
import org.huying.line.Universal;
import org.huying.matter.Foresight;
import org.huying.matter.Matter;
import org.huying.matter.procedure.Available;
import org.huying.matter.procedure.Command;
import org.huying.matter.procedure.Procedure;
import org.huying.matter.procedure.Result;
import org.huying.matter.procedure.Setting;
import org.huying.matter.procedure.Withheld;
import org.huying.security.Viewer;
import org.springframework.stereotype.Component;

/** What would come of a command, and what is open to whom. Asking changes nothing. */
@Component
public final class Enquiries {

    private final Docketing docketing;
    private final Surroundings surroundings;
    private final Sight sight;

    Enquiries(Docketing docketing, Surroundings surroundings, Sight sight) {
        this.docketing = docketing;
        this.surroundings = surroundings;
        this.sight = sight;
    }

    /**
     * Why an action would be refused if it were taken now, or nothing. Nothing happens; what somebody else does meanwhile
     * may still change the answer.
     */
    public Optional<Refusal> refuses(Viewer by, Command.Act act, Instant at) {
        Trial trial = docketing.trial(by.district());
        Optional<Matter> matter = trial.lock(act.matter()).filter(found -> sight.sees(by, found));
        if (matter.isEmpty()) {
            return Optional.empty();
        }
        boolean hidden = act.into()
                .flatMap(trial::lock)
                .filter(other -> !sight.sees(by, other))
                .isPresent();
        return switch (sight.proceedings(by).carryOut(act, sight.actor(by, at), at, trial)) {
            case Result.Refused refused -> Optional.of(refused.refusal());
            case Result.Done done -> hidden ? Optional.of(Sight.unseen()) : Optional.empty();
            case Result.Stale stale -> Optional.empty();
            case Result.Missing missing -> Optional.empty();
        };
    }

    /** Exactly the actions that the viewer may take on a matter at that time. */
    public List<Available> available(Viewer by, Matter matter, Instant now) {
        Line line = docketing.lines().edition(by.district(), matter.origin().line(), matter.lineEdition());
        Setting setting = surroundings.setting(by.district(), line, now, sight.actor(by, now));
        boolean renews =
                matter.open() && by.hasAny(line.rules().of(Universal.RENEW).by());
        return Procedure.available(
                matter, renews ? setting.renewable(docketing.lines().current(by.district(), line.id())) : setting);
    }

    /** What leads on from the stage at hand but is not open to the viewer, each with the reason. */
    public List<Withheld> withheld(Viewer by, Matter matter, Instant now) {
        Line line = docketing.lines().edition(by.district(), matter.origin().line(), matter.lineEdition());
        return Procedure.withheld(matter, surroundings.setting(by.district(), line, now, sight.actor(by, now)));
    }

    /** Why a filing would be refused, or nothing. */
    public Optional<Refusal> refusesFiling(Viewer by, Command.File filing, Instant at) {
        Line line = docketing.lines().current(by.district(), filing.line());
        return Procedure.refusesFiling(filing, surroundings.setting(by.district(), line, at, sight.actor(by, at)));
    }

    /** What would come of a filing. */
    public Foresight foresee(Viewer by, Command.File filing, Instant at) {
        Line line = docketing.lines().current(by.district(), filing.line());
        return Procedure.foresee(filing, surroundings.setting(by.district(), line, at, sight.actor(by, at)));
    }

    /** What filing in a line needs beyond subject, text, category, place and requester. */
    public List<Available.Input> filingNeeds(Viewer by, LineId id, Instant at) {
        Line line = docketing.lines().current(by.district(), id);
        return Procedure.filingNeeds(surroundings.setting(by.district(), line, at, sight.actor(by, at)));
    }
}
