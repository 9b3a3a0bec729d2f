package org.huying.matter.web.board;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.huying.base.Bilingual;
import org.huying.base.PlaceCode;
import org.huying.base.Zones;
import org.huying.district.District;
import org.huying.district.Districts;
import org.huying.district.PlaceKind;
import org.huying.line.Line;
import org.huying.line.Lines;
import org.huying.line.Universal;
import org.huying.matter.Burden;
import org.huying.matter.MatterId;
import org.huying.matter.MatterPage;
import org.huying.matter.MatterQuery;
import org.huying.matter.MatterRow;
import org.huying.matter.Matters;
import org.huying.matter.web.LineChoice;
import org.huying.matter.web.board.Board.Offer;
import org.huying.matter.web.board.Board.Step;
import org.huying.matter.web.board.Board.Sums;
import org.huying.matter.web.inbox.Filter;
import org.huying.matter.web.inbox.Inbox;
import org.huying.matter.web.inbox.Row;
import org.huying.matter.web.inbox.Rows;
import org.huying.matter.web.inbox.Sieve;
import org.huying.matter.web.inbox.Whereabouts;
import org.huying.matter.words.Phrase;
import org.huying.security.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the supervision board for one reader. */
@Component
class Boards {

    private static final Map<Universal, Bilingual> OFFERS = Map.of(
            Universal.URGE, new Bilingual("催办", "Urge"),
            Universal.SUPERVISE, new Bilingual("督办", "Supervise"),
            Universal.INSTRUCT, new Bilingual("批示", "Instruct"));

    private final Matters matters;
    private final Lines lines;
    private final Districts districts;
    private final Sieve sieve;
    private final Rows rows;
    private final Clock clock;

    Boards(Matters matters, Lines lines, Districts districts, Sieve sieve, Rows rows, Clock clock) {
        this.matters = matters;
        this.lines = lines;
        this.districts = districts;
        this.sieve = sieve;
        this.rows = rows;
        this.clock = clock;
    }

    Board of(Viewer by, Filter filter, @Nullable String after, @Nullable String before) {
        District district = districts.current(by.district());
        Whereabouts where = new Whereabouts(district, LocalDate.ofInstant(clock.instant(), Zones.CHINA));
        PlaceCode root = filter.has("place") ? where.place(filter.get("place")).orElse(null) : null;
        Sieve.Understood understood = sieve.understand(by, filter);
        MatterQuery query = understood.query();
        List<Burden> within = query == null ? List.of() : matters.burdens(by, query);
        List<Burden> ofAll =
                query == null || query.holders().isEmpty() ? within : matters.burdens(by, query.heldBy(null));
        MatterPage page = query == null ? new MatterPage(List.of(), null, null) : page(by, query, after, before);
        Burdens burdens = new Burdens(district);
        return new Board(
                filter,
                understood.wrong(),
                understood.meant(),
                sums(within),
                burdens.byUnit(ofAll),
                burdens.byPlace(within, root),
                path(district, root),
                choices(by),
                rows.of(by, page.rows()),
                rungs(by, page.rows(), district),
                offers(by),
                page.previous() == null ? null : filter.address("/board", "before", page.previous()),
                page.next() == null ? null : filter.address("/board", "after", page.next()));
    }

    private MatterPage page(Viewer by, MatterQuery query, @Nullable String after, @Nullable String before) {
        MatterQuery sized = query.sized(Inbox.PAGE);
        if (before == null) {
            return matters.list(by, sized.after(after));
        }
        MatterPage back = matters.list(by, sized.before(before));
        return back.previous() == null ? matters.list(by, sized) : back;
    }

    /** Those of some matters that the board still shows, with their next rungs. */
    List<Row> among(Viewer by, Filter filter, Set<MatterId> ids, Map<String, Phrase> rungs) {
        MatterQuery query = sieve.understand(by, filter).query();
        if (query == null || ids.isEmpty()) {
            return List.of();
        }
        List<MatterRow> found =
                matters.list(by, query.among(ids).sized(MatterQuery.LARGEST)).rows();
        rungs.putAll(rungs(by, found, districts.current(by.district())));
        return rows.of(by, found);
    }

    private Map<String, Phrase> rungs(Viewer by, List<MatterRow> found, District district) {
        Set<MatterId> ids = found.stream().map(MatterRow::id).collect(Collectors.toUnmodifiableSet());
        Ladders ladders = new Ladders(district, clock.instant());
        Map<String, Phrase> rungs = new HashMap<>();
        matters.states(by, ids).forEach(matter -> rungs.put(matter.id().toString(), ladders.next(matter)));
        return rungs;
    }

    private static Sums sums(List<Burden> burdens) {
        long late = burdens.stream().mapToLong(Burden::overdue).sum();
        long all = burdens.stream().mapToLong(Burden::matters).sum();
        return new Sums(
                late, all - late, burdens.stream().mapToLong(Burden::supervised).sum());
    }

    private static List<Step> path(District district, @Nullable PlaceCode root) {
        List<Step> path = new ArrayList<>();
        if (root != null) {
            district.pathTo(root).stream()
                    .filter(place -> place.kind() != PlaceKind.DISTRICT)
                    .forEach(place -> path.add(new Step(place.code().value(), place.name())));
        }
        return path;
    }

    private List<LineChoice> choices(Viewer by) {
        return lines.all(by.district()).stream()
                .map(line -> new LineChoice(line.id().value(), line.title()))
                .sorted(Comparator.comparing(LineChoice::id))
                .toList();
    }

    /** What some line lets the reader do; whether it may be done to the selected is asked when they are. */
    private List<Offer> offers(Viewer by) {
        List<Line> known = lines.all(by.district());
        return List.of(Universal.URGE, Universal.SUPERVISE, Universal.INSTRUCT).stream()
                .filter(action -> known.stream()
                        .anyMatch(line -> by.hasAny(line.rules().of(action).by())))
                .map(action -> new Offer(action.word(), OFFERS.getOrDefault(action, Bilingual.same(action.word()))))
                .toList();
    }
}
