package org.huying.pledge;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.huying.base.Zones;
import org.huying.line.LineId;
import org.huying.matter.Agenda;
import org.huying.matter.Child;
import org.huying.matter.Closure;
import org.huying.matter.Matter;
import org.huying.matter.MatterId;
import org.huying.matter.MatterPage;
import org.huying.matter.MatterQuery;
import org.huying.matter.MatterRow;
import org.huying.matter.Matters;
import org.huying.matter.event.Recorded;
import org.huying.security.Viewer;
import org.springframework.stereotype.Service;

/**
 * The door to pledges: what was promised for a year and how it stands, read from the ledgers of the line {@code
 * report-tasks}. For a past instant it answers from what had happened by then (law 7).
 */
@Service
public final class Pledges {

    /** The line whose matters are pledges. */
    public static final LineId LINE = new LineId("report-tasks");

    /** A district has some hundreds a year. */
    private static final int KEPT = 5_000;

    private final Matters matters;
    private final Cache<Known, List<Recorded>> ledgers =
            Caffeine.newBuilder().maximumSize(KEPT).build();

    Pledges(Matters matters) {
        this.matters = matters;
    }

    /** A matter at a version: its ledger up to there never changes. */
    private record Known(String district, MatterId matter, int version) {}

    /** The pledges of a year within the viewer's scope, as they stood at an instant; targets first, then by number. */
    public List<Pledge> list(Viewer by, int year, Instant asOf) {
        return all(by, asOf).stream().filter(pledge -> pledge.year() == year).toList();
    }

    /** The years for which the viewer can see pledges, the latest first. */
    public List<Integer> years(Viewer by, Instant asOf) {
        TreeSet<Integer> years = new TreeSet<>();
        all(by, asOf).forEach(pledge -> years.add(pledge.year()));
        return List.copyOf(years.descendingSet());
    }

    /** Those that are not concluded, of whatever year. */
    List<Pledge> open(Viewer by, Instant asOf) {
        return all(by, asOf).stream().filter(Pledge::open).toList();
    }

    /** Empty also where the matter is no pledge, or outside the viewer's scope. */
    public Optional<Pledge> find(Viewer by, MatterId id, Instant asOf) {
        return matters.find(by, id)
                .filter(matter -> matter.origin().line().equals(LINE))
                .flatMap(matter -> told(ledger(by, id, matter.version()), asOf));
    }

    /** A pledge with the reports that make its figure; empty as {@link #find} is. */
    public Optional<Told> course(Viewer by, MatterId id, Instant asOf) {
        return find(by, id, asOf).map(pledge -> {
            Course course = Course.of(until(matters.ledger(by, id), asOf));
            return new Told(
                    pledge,
                    course.told(pledge.target().counting()),
                    plan(course, pledge.begins(), pledge.ends()).points(pledge.target()));
        });
    }

    private List<Pledge> all(Viewer by, Instant asOf) {
        List<Pledge> pledges = new ArrayList<>();
        for (MatterRow row : rows(by)) {
            told(ledger(by, row.id(), row.version()), asOf).ifPresent(pledges::add);
        }
        pledges.sort(java.util.Comparator.comparing(Pledge::category).thenComparing(Pledge::number));
        return pledges;
    }

    private List<MatterRow> rows(Viewer by) {
        MatterQuery query = MatterQuery.ALL.inLine(LINE).sized(MatterQuery.LARGEST);
        List<MatterRow> rows = new ArrayList<>();
        MatterPage page = matters.list(by, query);
        rows.addAll(page.rows());
        while (page.next() != null) {
            page = matters.list(by, query.after(page.next()));
            rows.addAll(page.rows());
        }
        return rows;
    }

    private List<Recorded> ledger(Viewer by, MatterId id, int version) {
        Known known = new Known(by.district().value(), id, version);
        List<Recorded> kept = ledgers.getIfPresent(known);
        if (kept == null) {
            kept = matters.ledger(by, id);
            if (kept.size() == version) {
                ledgers.put(known, kept);
            }
        }
        return kept;
    }

    /** Empty before it was filed, and where it is no pledge any more: voided, merged, or never registered. */
    static Optional<Pledge> told(List<Recorded> ledger, Instant asOf) {
        List<Recorded> until = until(ledger, asOf);
        return Matter.fold(until)
                .filter(Pledges::stands)
                .map(matter -> pledge(matter, Course.of(until), LocalDate.ofInstant(asOf, Zones.CHINA)));
    }

    private static List<Recorded> until(List<Recorded> ledger, Instant asOf) {
        return ledger.stream().filter(recorded -> !recorded.at().isAfter(asOf)).toList();
    }

    private static Plan plan(Course course, LocalDate begins, LocalDate ends) {
        return course.shares().isEmpty() ? Plan.straight(begins, ends) : new Plan(begins, ends, course.shares());
    }

    private static boolean stands(Matter matter) {
        Closure closure = matter.closure();
        return closure == null || closure.way() == Closure.Way.CHECKED;
    }

    private static Pledge pledge(Matter matter, Course course, LocalDate today) {
        Terms terms = Terms.of(matter);
        Plan plan = plan(course, terms.begins(), terms.ends());
        boolean missed = matter.open()
                && matter.agenda().milestones().stream().anyMatch(node -> node.state() == Agenda.Node.State.MISSED);
        Pace pace = Pace.of(terms.target(), plan, course, missed, today);
        return new Pledge(
                matter.id(),
                matter.origin().number(),
                terms.year(),
                Objects.requireNonNullElse(matter.content().category(), ""),
                matter.content().subject(),
                terms.target(),
                pace.progress(),
                pace.light(),
                pace.why(),
                matter.position().lead(),
                matter.children().stream().map(Child::lead).distinct().toList(),
                terms.begins(),
                terms.ends(),
                matter.position().stage(),
                matter.open(),
                course.conclusion(),
                terms.quote(),
                terms.report());
    }
}
