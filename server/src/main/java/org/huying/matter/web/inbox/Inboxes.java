package org.huying.matter.web.inbox;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.huying.base.Bilingual;
import org.huying.base.Role;
import org.huying.line.Line;
import org.huying.line.LineId;
import org.huying.line.Lines;
import org.huying.line.Stage;
import org.huying.matter.MatterId;
import org.huying.matter.MatterPage;
import org.huying.matter.MatterQuery;
import org.huying.matter.Matters;
import org.huying.matter.StageCount;
import org.huying.matter.Total;
import org.huying.matter.web.Choices;
import org.huying.matter.web.FormKeys;
import org.huying.matter.web.LineChoice;
import org.huying.matter.web.views.SavedViews;
import org.huying.security.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the list of matters that one reader asked for. */
@Component
class Inboxes {

    private final Matters matters;
    private final Lines lines;
    private final Sieve sieve;
    private final Rows rows;
    private final SavedViews views;
    private final FormKeys keys;

    Inboxes(Matters matters, Lines lines, Sieve sieve, Rows rows, SavedViews views, FormKeys keys) {
        this.matters = matters;
        this.lines = lines;
        this.sieve = sieve;
        this.rows = rows;
        this.views = views;
        this.keys = keys;
    }

    /**
     * @param after the cursor of the page before
     * @param before the cursor of the page after, for turning back
     */
    Inbox of(Viewer by, Filter filter, @Nullable String after, @Nullable String before) {
        Map<LineId, Line> known =
                lines.all(by.district()).stream().collect(Collectors.toMap(Line::id, Function.identity()));
        Sieve.Understood understood = sieve.understand(by, filter);
        MatterQuery query = understood.query();
        List<StageCount> counts = query == null ? List.of() : matters.counts(by, query.inStage(null));
        MatterPage page = query == null ? new MatterPage(List.of(), null, null) : page(by, query, after, before);
        return new Inbox(
                filter,
                understood.wrong(),
                understood.meant(),
                counts.stream().map(count -> count(count, known)).toList(),
                choosing(filter, known),
                rows.of(by, page.rows()),
                query == null ? Total.NONE : total(by, query, page),
                counts.stream().mapToLong(StageCount::overdue).sum(),
                page.previous() == null ? null : filter.address("/inbox", "before", page.previous()),
                page.next() == null ? null : filter.address("/inbox", "after", page.next()),
                views.list(by),
                keys.next(),
                query != null && query.q() != null && !matters.findsInAll(by.district()),
                !by.has(Role.AUDITOR));
    }

    /** Whoever turns back to the beginning sees the whole first page, not the part of it that was left over. */
    private MatterPage page(Viewer by, MatterQuery query, @Nullable String after, @Nullable String before) {
        MatterQuery sized = query.sized(Inbox.PAGE);
        if (before == null) {
            return matters.list(by, sized.after(after));
        }
        MatterPage back = matters.list(by, sized.before(before));
        return back.previous() == null ? matters.list(by, sized) : back;
    }

    private Total total(Viewer by, MatterQuery query, MatterPage page) {
        boolean whole = page.previous() == null && page.next() == null;
        long seen = page.rows().size() + (page.next() == null ? 0 : 1);
        return whole
                ? new Total(seen, false)
                : matters.total(by, query, Inbox.MOST).atLeast(seen);
    }

    /** Those of some matters that the filter still shows. */
    List<Row> among(Viewer by, Filter filter, Set<MatterId> ids) {
        MatterQuery query = sieve.understand(by, filter).query();
        return query == null || ids.isEmpty()
                ? List.of()
                : rows.of(
                        by,
                        matters.list(by, query.among(ids).sized(MatterQuery.LARGEST))
                                .rows());
    }

    /** How many matters a filter shows, counted up to {@link Inbox#MOST}. */
    Total total(Viewer by, Filter filter) {
        MatterQuery query = sieve.understand(by, filter).query();
        return query == null ? Total.NONE : matters.total(by, query, Inbox.MOST);
    }

    private static Inbox.Choosing choosing(Filter filter, Map<LineId, Line> known) {
        List<LineChoice> lines = known.values().stream()
                .map(line -> new LineChoice(line.id().value(), line.title()))
                .sorted(Comparator.comparing(LineChoice::id))
                .toList();
        return new Inbox.Choosing(
                lines,
                known.values().stream()
                        .filter(line -> line.id().value().equals(filter.get("line")))
                        .findFirst()
                        .map(line -> Choices.categories(line, null))
                        .orElseGet(List::of));
    }

    private static Inbox.Count count(StageCount count, Map<LineId, Line> known) {
        Line line = known.get(count.line());
        Bilingual lineTitle = line == null ? Bilingual.same(count.line().value()) : line.title();
        Stage stage = line == null ? null : line.stages().get(count.stage());
        Bilingual title = stage == null ? Bilingual.same(count.stage()) : stage.title();
        return new Inbox.Count(count.line().value(), lineTitle, count.stage(), title, count.matters(), count.overdue());
    }
}
