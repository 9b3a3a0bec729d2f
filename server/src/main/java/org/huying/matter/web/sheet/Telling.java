package org.huying.matter.web.sheet;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import org.huying.line.Line;
import org.huying.matter.Matter;
import org.huying.matter.attachment.Attachment;
import org.huying.matter.event.Recorded;
import org.huying.matter.web.NamedFile;
import org.huying.matter.words.Discretion;
import org.huying.matter.words.EventWords;
import org.huying.matter.words.Names;
import org.huying.matter.words.Told;

/** Tells the events of one matter to one reader; each is put into words once. */
final class Telling {

    private static final int SHORT = 8;

    private final Matter matter;
    private final Names names;
    private final Discretion discretion;
    private final IntFunction<Line> lines;
    private final Map<String, Attachment> files;
    private final Map<Integer, Told> told = new HashMap<>();

    Telling(Matter matter, Names names, Discretion discretion, IntFunction<Line> lines, Map<String, Attachment> files) {
        this.matter = matter;
        this.names = names;
        this.discretion = discretion;
        this.lines = lines;
        this.files = files;
    }

    Told told(Recorded recorded) {
        return told.computeIfAbsent(
                recorded.seq(),
                seq -> new EventWords(names, lines.apply(recorded.editions().line()), matter).tell(recorded.event()));
    }

    MatterSheet.Timeline timeline(List<Recorded> ledger, TimelineView view, boolean oldestFirst) {
        List<MatterSheet.Entry> entries = new ArrayList<>(ledger.stream()
                .filter(recorded -> view.shows(recorded.event()))
                .map(this::entry)
                .toList());
        if (!oldestFirst) {
            Collections.reverse(entries);
        }
        return new MatterSheet.Timeline(view, oldestFirst, entries, ledger.size());
    }

    MatterSheet.Entry entry(Recorded recorded) {
        Told words = told(recorded);
        return new MatterSheet.Entry(
                recorded.seq(),
                recorded.at(),
                names.person(recorded.by()),
                recorded.unit() == null ? null : names.unit(recorded.unit()),
                words.what(),
                discretion.details(words),
                words.attachments().stream().map(this::named).toList());
    }

    private NamedFile named(String id) {
        return new NamedFile(
                id,
                Optional.ofNullable(files.get(id))
                        .map(Attachment::filename)
                        .orElse(id.substring(0, Math.min(SHORT, id.length()))));
    }
}
