package org.huying.matter.dossier;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.huying.district.District;
import org.huying.district.Districts;
import org.huying.matter.Matter;
import org.huying.matter.MatterId;
import org.huying.matter.Matters;
import org.huying.matter.event.Recorded;
import org.huying.matter.ledger.Entry;
import org.huying.matter.ledger.Ledgers;
import org.huying.matter.seal.Sealer;
import org.huying.matter.seal.SignedSeal;
import org.huying.matter.web.sheet.FileCard;
import org.huying.matter.web.sheet.MatterSheet;
import org.huying.matter.web.sheet.Sheets;
import org.huying.matter.web.sheet.TimelineView;
import org.huying.matter.words.Names;
import org.huying.matter.words.Phrase;
import org.huying.platform.HuyingSettings;
import org.huying.security.Viewer;
import org.springframework.stereotype.Component;

/** Makes the dossier of a matter for one reader: nothing in it that the reader may not read on its page. */
@Component
class Dossiers {

    private final Matters matters;
    private final Ledgers ledgers;
    private final Sheets sheets;
    private final Sealer sealer;
    private final Districts districts;
    private final HuyingSettings settings;
    private final Clock clock;

    Dossiers(
            Matters matters,
            Ledgers ledgers,
            Sheets sheets,
            Sealer sealer,
            Districts districts,
            HuyingSettings settings,
            Clock clock) {
        this.matters = matters;
        this.ledgers = ledgers;
        this.sheets = sheets;
        this.sealer = sealer;
        this.districts = districts;
        this.settings = settings;
        this.clock = clock;
    }

    /** Empty where the matter lies outside the viewer's scope; its pictures are shown from their addresses. */
    Optional<Dossier> find(Viewer by, MatterId id) {
        return matters.find(by, id).map(matter -> of(by, matter));
    }

    private Dossier of(Viewer by, Matter matter) {
        MatterSheet sheet = sheets.of(by, matter, TimelineView.ALL, true);
        List<Entry> entries = ledgers.entries(by.district(), matter.id());
        District district = districts.current(by.district());
        Entry last = entries.getLast();
        return new Dossier(
                sheet,
                district.name(),
                matter.origin().filedAt(),
                matter.closure() == null ? null : matter.closure().at(),
                holders(entries, sheet, new Names(district)),
                entries.stream()
                        .collect(Collectors.toMap(
                                Entry::seq, entry -> HexFormat.of().formatHex(entry.hash()))),
                last.digest().name().replace('_', '-'),
                sealer.covering(by.district(), matter.id(), last.seq())
                        .map(Dossiers::sealing)
                        .orElse(null),
                sheet.files().stream()
                        .filter(file -> file.show() == FileCard.Show.PICTURE)
                        .collect(Collectors.toMap(
                                file -> file.file().id(),
                                file -> "/attachments/" + file.file().id() + "/view")),
                new Names(district).person(by.person()),
                clock.instant(),
                settings.demo());
    }

    private static Dossier.Sealing sealing(SignedSeal signed) {
        HexFormat hex = HexFormat.of();
        return new Dossier.Sealing(
                signed.seal().number(),
                signed.seal().at(),
                hex.formatHex(signed.hash()),
                signed.key(),
                hex.formatHex(signed.signature()));
    }

    /** Each change of the unit that holds it or of the person who took it up. */
    private static List<Dossier.Holding> holders(List<Entry> entries, MatterSheet sheet, Names names) {
        Map<Integer, Phrase> told = sheet.timeline().entries().stream()
                .collect(Collectors.toMap(MatterSheet.Entry::seq, MatterSheet.Entry::what));
        List<Dossier.Holding> holders = new ArrayList<>();
        Matter matter = null;
        for (Entry entry : entries) {
            Recorded recorded = entry.recorded();
            Matter before = matter;
            matter = Matter.apply(before, recorded);
            boolean same = before != null
                    && before.holder().equals(matter.holder())
                    && Objects.equals(
                            before.position().person(), matter.position().person());
            if (!same) {
                holders.add(new Dossier.Holding(
                        recorded.at(),
                        recorded.seq(),
                        names.unit(matter.holder()),
                        matter.position().person() == null
                                ? null
                                : names.person(matter.position().person()),
                        told.getOrDefault(recorded.seq(), Phrase.said("-"))));
            }
        }
        return holders;
    }
}
