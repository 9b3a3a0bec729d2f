package org.huying.matter.web.sheet;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.huying.base.Role;
import org.huying.base.Zones;
import org.huying.district.District;
import org.huying.district.Districts;
import org.huying.line.Line;
import org.huying.line.Lines;
import org.huying.matter.Matter;
import org.huying.matter.Matters;
import org.huying.matter.attachment.Attachment;
import org.huying.matter.attachment.Attachments;
import org.huying.matter.event.Recorded;
import org.huying.matter.web.ActionForm;
import org.huying.matter.web.Choices;
import org.huying.matter.web.FormKeys;
import org.huying.matter.web.Forms;
import org.huying.matter.words.Discretion;
import org.huying.matter.words.Discretions;
import org.huying.matter.words.Names;
import org.huying.security.Vault;
import org.huying.security.Viewer;
import org.springframework.stereotype.Component;

/** Makes the sheet of a matter for one reader. */
@Component
public class Sheets {

    private final Matters matters;
    private final Attachments attachments;
    private final Lines lines;
    private final Districts districts;
    private final Vault vault;
    private final Discretions discretions;
    private final Parts parts;
    private final FormKeys keys;
    private final Clock clock;

    Sheets(
            Matters matters,
            Attachments attachments,
            Lines lines,
            Districts districts,
            Vault vault,
            Discretions discretions,
            Parts parts,
            FormKeys keys,
            Clock clock) {
        this.matters = matters;
        this.attachments = attachments;
        this.lines = lines;
        this.districts = districts;
        this.vault = vault;
        this.discretions = discretions;
        this.parts = parts;
        this.keys = keys;
        this.clock = clock;
    }

    /** The makers of the sections that ask for more than the matter itself. */
    @Component
    record Parts(ClockPanels clocks, Ties ties, Wheres wheres) {}

    MatterSheet of(Viewer by, Matter matter) {
        return of(by, matter, TimelineView.ALL, false);
    }

    public MatterSheet of(Viewer by, Matter matter, TimelineView view, boolean oldestFirst) {
        Instant now = clock.instant();
        Line line = lines.edition(by.district(), matter.origin().line(), matter.lineEdition());
        District district = districts.current(by.district());
        Names names = new Names(district);
        Discretion discretion = discretions.of(by, matter);
        List<Recorded> ledger = matters.ledger(by, matter.id());
        Map<String, Attachment> known = attachments.of(by, matter);
        Telling telling = telling(by, matter, names, discretion, known);
        ClockPanels.Both clocks = parts.clocks()
                .of(
                        by,
                        matter,
                        ledger,
                        names,
                        recorded -> telling.told(recorded).what(),
                        now);
        Facts facts = new Facts(names, line, discretion);
        return new MatterSheet(
                matter.id().toString(),
                matter.origin().number(),
                matter.version(),
                line.title(),
                line.id().value(),
                Names.stage(line, matter.position().stage()),
                matter.position().phase().word(),
                matter.content().urgent(),
                matter.content().confidential(),
                discretion.text(matter.content().subject()),
                discretion.text(matter.content().text()),
                names.unit(matter.holder()),
                clocks.stage(),
                clocks.total(),
                facts.recorded(matter),
                facts.position(matter),
                parts.wheres().of(by, matter, district, names),
                parts.ties().of(by, matter, names),
                new Awaitings(names, line, discretion).of(matter),
                FileCards.of(ledger, recorded -> telling.told(recorded).attachments(), known, names),
                facts.closure(matter),
                requesters(by, discretion),
                telling.timeline(ledger, view, oldestFirst),
                forms(by, matter, line, district, discretion, now),
                withheld(by, matter));
    }

    private MatterSheet.Requesters requesters(Viewer by, Discretion discretion) {
        return new MatterSheet.Requesters(
                discretion.requesters(vault),
                discretion.mayLook(),
                vault.refusesErasure(by).isEmpty(),
                discretion.hidden());
    }

    /** What happened since a version that somebody saw, as it is told to them. */
    List<MatterSheet.Entry> entries(Viewer by, Matter matter, List<Recorded> events) {
        Names names = new Names(districts.current(by.district()));
        Telling telling = telling(by, matter, names, discretions.of(by, matter), attachments.of(by, matter));
        return events.stream().map(telling::entry).toList();
    }

    private Telling telling(
            Viewer by, Matter matter, Names names, Discretion discretion, Map<String, Attachment> known) {
        return new Telling(
                matter,
                names,
                discretion,
                edition -> lines.edition(by.district(), matter.origin().line(), edition),
                known);
    }

    /** Exactly what the reader may do now, as forms. */
    List<ActionForm> forms(Viewer by, Matter matter) {
        Line line = lines.edition(by.district(), matter.origin().line(), matter.lineEdition());
        return forms(by, matter, line, districts.current(by.district()), discretions.of(by, matter), clock.instant());
    }

    private List<ActionForm> forms(
            Viewer by, Matter matter, Line line, District district, Discretion discretion, Instant now) {
        Choices choices = new Choices(district, LocalDate.ofInstant(now, Zones.CHINA));
        return new Forms(line, choices, keys::next).of(discretion.actions(matters.available(by, matter)));
    }

    /** Whoever only reads is not told what they may not do. */
    private List<MatterSheet.Withheld> withheld(Viewer by, Matter matter) {
        if (!matter.open() || by.has(Role.AUDITOR)) {
            return List.of();
        }
        return matters.withheld(by, matter).stream()
                .map(one -> new MatterSheet.Withheld(one.title(), one.why().message()))
                .toList();
    }
}
