package org.huying.matter.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.huying.base.DistrictCode;
import org.huying.base.Zones;
import org.huying.line.Line;
import org.huying.line.LineId;
import org.huying.matter.Matter;
import org.huying.matter.MatterId;
import org.huying.matter.procedure.Actor;
import org.huying.matter.procedure.Available;
import org.huying.matter.procedure.Command;
import org.huying.matter.procedure.Procedure;
import org.huying.matter.procedure.Proceedings;
import org.huying.matter.procedure.Result;
import org.huying.matter.procedure.Setting;
import org.huying.security.Viewer;
import org.springframework.modulith.NamedInterface;

/**
 * Many commands at instants of their own, decided one after the other by the same procedure as any other and written in
 * one transaction at the end. What is read between them is what they have made so far.
 */
@NamedInterface("history")
public final class History {

    private final DistrictCode district;
    private final Surroundings surroundings;
    private final PatientDocket docket;

    History(DistrictCode district, Surroundings surroundings, PatientDocket docket) {
        this.district = district;
        this.surroundings = surroundings;
        this.docket = docket;
    }

    /** @param draw from 0 to 1; what is left to chance, such as whether a closing is sampled */
    public Result carryOut(Viewer by, Command command, Instant at, double draw) {
        Proceedings proceedings = new Proceedings((line, now, actor) -> setting(line, now, actor, draw));
        return proceedings.carryOut(command, actor(by, at), at, docket);
    }

    /** The matter as it stands after what was decided so far. */
    public Optional<Matter> matter(MatterId id) {
        return docket.lock(id);
    }

    /** Exactly the actions that the viewer could take on a matter at that time. */
    public List<Available> available(Viewer by, Matter matter, Instant at) {
        Line line = line(matter);
        return Procedure.available(matter, setting(line, at, actor(by, at), 0));
    }

    /** The edition of its line that a matter is under. */
    public Line line(Matter matter) {
        return docket.line(matter.origin().line(), matter.lineEdition());
    }

    /** The edition under which matters are opened now. */
    public Line current(LineId line) {
        return docket.current(line);
    }

    private Setting setting(Line line, Instant at, Actor actor, double draw) {
        return surroundings.setting(district, line, at, actor).drawing(draw);
    }

    private Actor actor(Viewer by, Instant at) {
        LocalDate day = at.atZone(Zones.CHINA).toLocalDate();
        return Actors.of(by, surroundings.units(district, by.units(), day));
    }
}
