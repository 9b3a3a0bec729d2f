package org.huying.intake.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.huying.base.Zones;
import org.huying.district.District;
import org.huying.district.Districts;
import org.huying.intake.standing.Standings;
import org.huying.line.Line;
import org.huying.line.Lines;
import org.huying.line.Universal;
import org.huying.matter.Closure;
import org.huying.matter.Matter;
import org.huying.matter.Matters;
import org.huying.matter.attachment.Attachments;
import org.huying.matter.event.Recorded;
import org.huying.matter.procedure.Available;
import org.huying.matter.web.Choices;
import org.huying.matter.web.FormKeys;
import org.huying.matter.web.Forms;
import org.huying.matter.words.Names;
import org.huying.matter.words.Outcomes;
import org.huying.matter.words.Phrase;
import org.huying.matter.words.PublicWords;
import org.huying.matter.words.Told;
import org.huying.security.Viewer;
import org.springframework.stereotype.Component;

/** Makes what the one who asked sees of a matter. */
@Component
class FollowedSheets {

    private final Matters matters;
    private final Attachments attachments;
    private final Lines lines;
    private final Districts districts;
    private final Standings standings;
    private final FormKeys keys;
    private final Clock clock;

    FollowedSheets(
            Matters matters,
            Attachments attachments,
            Lines lines,
            Districts districts,
            Standings standings,
            FormKeys keys,
            Clock clock) {
        this.matters = matters;
        this.attachments = attachments;
        this.lines = lines;
        this.districts = districts;
        this.standings = standings;
        this.keys = keys;
        this.clock = clock;
    }

    FollowedSheet of(Viewer by, Matter matter) {
        Instant now = clock.instant();
        Line line = lines.edition(by.district(), matter.origin().line(), matter.lineEdition());
        District district = districts.current(by.district());
        Names names = new Names(district);
        List<Available> available = matters.available(by, matter);
        return new FollowedSheet(
                standings.of(matter),
                matter.version(),
                matter.content().text(),
                matter.content().place() == null
                        ? null
                        : names.place(matter.content().place()),
                reply(matter, line),
                timeline(by, matter, names),
                new Forms(line, new Choices(district, LocalDate.ofInstant(now, Zones.CHINA)), keys::next)
                        .of(available.stream().map(FollowedSheets::plain).toList()),
                NotNow.of(matter, line, available));
    }

    private static List<Told.Detail> reply(Matter matter, Line line) {
        List<Told.Detail> reply = new ArrayList<>();
        Closure closure = matter.closure();
        if (closure != null && closure.outcome() != null) {
            reply.add(new Told.Detail(
                    Phrase.of("matter.detail.outcome"), Outcomes.title(line, closure.outcome()), false));
        }
        if (closure != null && closure.reply() != null) {
            reply.add(new Told.Detail(Phrase.of("matter.detail.reply"), Phrase.said(closure.reply()), false));
        }
        return reply;
    }

    private List<FollowedSheet.Entry> timeline(Viewer by, Matter matter, Names names) {
        List<FollowedSheet.Entry> entries = new ArrayList<>();
        for (Recorded recorded : matters.ledger(by, matter.id())) {
            Line line = lines.edition(
                    by.district(), matter.origin().line(), recorded.editions().line());
            Optional<Told> told = new PublicWords(names, line, matter).tell(recorded);
            told.ifPresent(said -> entries.addFirst(new FollowedSheet.Entry(
                    recorded.at(), said.what(), said.details(), files(by, said.attachments()))));
        }
        return entries;
    }

    private List<FollowedSheet.File> files(Viewer by, List<String> ids) {
        return ids.stream()
                .flatMap(id -> attachments.find(by, id).stream())
                .map(found -> new FollowedSheet.File(
                        found.attachment().id(),
                        found.attachment().filename(),
                        found.attachment().type().startsWith("image/")))
                .toList();
    }

    /** Universal actions are called by what they are to a resident, not to a clerk. */
    private static Available plain(Available available) {
        Optional<Universal> universal = available.universal() ? Universal.find(available.action()) : Optional.empty();
        return universal
                .flatMap(PlainTitles::of)
                .map(title -> new Available(available.action(), title, true, null, available.needs()))
                .orElse(available);
    }
}
