package org.huying.matter.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.huying.base.Zones;
import org.huying.calendar.Calendars;
import org.huying.district.District;
import org.huying.district.Districts;
import org.huying.line.Line;
import org.huying.line.Lines;
import org.huying.matter.Clocks;
import org.huying.matter.Closure;
import org.huying.matter.Matter;
import org.huying.matter.Matters;
import org.huying.matter.Origin;
import org.huying.matter.attachment.Attachments;
import org.huying.matter.event.Recorded;
import org.huying.matter.words.ClockWords;
import org.huying.matter.words.Discretion;
import org.huying.matter.words.Discretions;
import org.huying.matter.words.EventWords;
import org.huying.matter.words.Names;
import org.huying.matter.words.Phrase;
import org.huying.matter.words.Told;
import org.huying.security.Vault;
import org.huying.security.Viewer;
import org.springframework.stereotype.Component;

/** Makes the sheet of a matter for one reader. */
@Component
class Sheets {

    private final Matters matters;
    private final Attachments attachments;
    private final Lines lines;
    private final Districts districts;
    private final Calendars calendars;
    private final Vault vault;
    private final Discretions discretions;
    private final FormKeys keys;
    private final Clock clock;

    Sheets(
            Matters matters,
            Attachments attachments,
            Lines lines,
            Districts districts,
            Calendars calendars,
            Vault vault,
            Discretions discretions,
            FormKeys keys,
            Clock clock) {
        this.matters = matters;
        this.attachments = attachments;
        this.lines = lines;
        this.districts = districts;
        this.calendars = calendars;
        this.vault = vault;
        this.discretions = discretions;
        this.keys = keys;
        this.clock = clock;
    }

    MatterSheet of(Viewer by, Matter matter) {
        Instant now = clock.instant();
        Line line = line(by, matter, matter.lineEdition());
        District district = districts.current(by.district());
        Names names = new Names(district);
        Discretion discretion = discretions.of(by, matter);
        Facts facts = new Facts(names, line, discretion);
        ClockWords clocks = new ClockWords(calendars.current(by.district()), now);
        Clocks running = matter.clocks();
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
                running.stage() == null ? null : clocks.read(running.stage(), running.pause()),
                total(matter, clocks),
                facts.recorded(matter),
                facts.position(matter),
                facts.awaited(matter),
                ties(matter, names),
                facts.closure(matter),
                new MatterSheet.Requesters(
                        discretion.requesters(vault),
                        discretion.mayLook(),
                        vault.refusesErasure(by).isEmpty(),
                        discretion.hidden()),
                timeline(by, matter, names, discretion),
                forms(by, matter, line, district, discretion, now));
    }

    private static ClockWords.Reading total(Matter matter, ClockWords clocks) {
        Clocks running = matter.clocks();
        Closure closure = matter.closure();
        return closure == null
                ? clocks.read(running.total(), running.pause())
                : clocks.ended(running.total(), closure.at());
    }

    List<MatterSheet.Entry> entries(Viewer by, Matter matter, List<Recorded> events) {
        Names names = new Names(districts.current(by.district()));
        Discretion discretion = discretions.of(by, matter);
        return events.stream()
                .map(recorded -> entry(by, matter, recorded, names, discretion))
                .toList();
    }

    private List<ActionForm> forms(
            Viewer by, Matter matter, Line line, District district, Discretion discretion, Instant now) {
        Choices choices = new Choices(district, LocalDate.ofInstant(now, Zones.CHINA));
        return new Forms(line, choices, keys::next).of(discretion.actions(matters.available(by, matter)));
    }

    private List<MatterSheet.Entry> timeline(Viewer by, Matter matter, Names names, Discretion discretion) {
        List<MatterSheet.Entry> entries = new ArrayList<>();
        for (Recorded recorded : matters.ledger(by, matter.id())) {
            entries.addFirst(entry(by, matter, recorded, names, discretion));
        }
        return entries;
    }

    private MatterSheet.Entry entry(Viewer by, Matter matter, Recorded recorded, Names names, Discretion discretion) {
        Line line = line(by, matter, recorded.editions().line());
        Told told = new EventWords(names, line, matter).tell(recorded.event());
        return new MatterSheet.Entry(
                recorded.seq(),
                recorded.at(),
                names.person(recorded.by()),
                recorded.unit() == null ? null : names.unit(recorded.unit()),
                told.what(),
                discretion.details(told),
                files(by, told.attachments()));
    }

    private List<MatterSheet.NamedFile> files(Viewer by, List<String> ids) {
        return ids.stream()
                .map(id -> new MatterSheet.NamedFile(
                        id,
                        attachments
                                .find(by, id)
                                .map(found -> found.attachment().filename())
                                .orElse(id.substring(0, Math.min(8, id.length())))))
                .toList();
    }

    private static List<MatterSheet.Tie> ties(Matter matter, Names names) {
        List<MatterSheet.Tie> ties = new ArrayList<>();
        Origin.Opener opener = matter.origin().opener();
        if (opener != null) {
            String id = opener.id().toString();
            ties.add(new MatterSheet.Tie(id, id, Phrase.of("matter.tie.opener." + word(opener.tie())), null));
        }
        matter.children()
                .forEach(child -> ties.add(new MatterSheet.Tie(
                        child.id().toString(),
                        child.number(),
                        Phrase.of(child.closed() ? "matter.tie.child-closed" : "matter.tie.child-open"),
                        names.unit(child.lead()))));
        matter.links()
                .forEach(link -> ties.add(new MatterSheet.Tie(
                        link.id().toString(), link.number(), Phrase.of("matter.tie." + word(link.kind())), null)));
        return ties;
    }

    private Line line(Viewer by, Matter matter, int edition) {
        return lines.edition(by.district(), matter.origin().line(), edition);
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
