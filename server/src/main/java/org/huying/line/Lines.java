package org.huying.line;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huying.base.Conflict;
import org.huying.base.DistrictCode;
import org.huying.base.NotFound;
import org.huying.base.PersonId;
import org.huying.base.Zones;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The business lines of every district, in editions. An edition never changes and stays readable for ever, so what was
 * read once is kept for as long as the server runs.
 */
@Service
public class Lines {

    private record Key(DistrictCode district, LineId line, int edition) {}

    private final LineStore store;
    private final Map<Key, Line> read = new ConcurrentHashMap<>();
    private final Map<List<LineEdition>, Map<LineId, Integer>> walked = new ConcurrentHashMap<>();

    Lines(LineStore store) {
        this.store = store;
    }

    /**
     * The edition under which matters are opened now.
     *
     * @throws NotFound if the district has no such line
     */
    public Line current(DistrictCode district, LineId id) {
        return store.current(district, id)
                .map(current -> edition(district, id, current.edition()))
                .orElseThrow(() -> missing(id));
    }

    /**
     * An edition that a matter or an event names.
     *
     * @throws NotFound if the district has not published so many
     */
    public Line edition(DistrictCode district, LineId id, int edition) {
        return read.computeIfAbsent(
                new Key(district, id, edition),
                key -> store.files(district, id, edition)
                        .map(files -> LineReader.published(files, edition))
                        .orElseThrow(() -> missing(id)));
    }

    /** The current edition of each line, by name. */
    public List<Line> all(DistrictCode district) {
        return store.current(district).stream()
                .map(current -> edition(district, current.line(), current.edition()))
                .toList();
    }

    /** Who published what when: every edition of every line, the oldest first. */
    public List<LineEdition> editions(DistrictCode district) {
        return store.editions(district);
    }

    /**
     * The editions that a past day knew: those that were published by its end in China, and of a line that had none yet its
     * first.
     */
    public List<LineEdition> editions(DistrictCode district, LocalDate day) {
        Instant end = day.plusDays(1).atStartOfDay(Zones.CHINA).toInstant();
        return store.editions(district).stream()
                .filter(edition -> edition.edition() == 1 || edition.at().isBefore(end))
                .toList();
    }

    /** Of each line the edition under which matters were opened at the end of a past day. */
    public List<Line> all(DistrictCode district, LocalDate day) {
        Map<LineId, LineEdition> newest = new LinkedHashMap<>();
        editions(district, day).forEach(edition -> newest.put(edition.line(), edition));
        return newest.values().stream()
                .map(edition -> edition(district, edition.line(), edition.edition()))
                .toList();
    }

    /** What changed between two editions of a line. */
    public LineDifference difference(DistrictCode district, LineId id, int from, int to) {
        return LineDifference.between(edition(district, id, from), edition(district, id, to));
    }

    /** Publishes one definition; it is proved together with the district's other lines. */
    @Transactional
    public LinePublication publish(DistrictCode district, LineFiles files, PersonId by, Instant at) {
        Map<String, LinePublication> results = publish(district, List.of(files), by, at);
        return Objects.requireNonNull(results.get(files.folder()));
    }

    /**
     * Publishes definitions that open one another: all of them, or none where one is unsound.
     *
     * @return what came of each, by folder
     */
    @Transactional
    public Map<String, LinePublication> publish(
            DistrictCode district, Collection<LineFiles> definitions, PersonId by, Instant at) {
        store.lock(district);
        Map<String, Reading> readings = beside(district, definitions);
        List<Finding> findings = findings(readings.values());
        Map<String, LinePublication> results = new LinkedHashMap<>();
        definitions.forEach(files -> results.put(
                files.folder(),
                findings.isEmpty()
                        ? publish(district, files, sound(readings, files.folder()), by, at)
                        : new LinePublication.Rejected(findings)));
        return results;
    }

    /**
     * Publishes a definition in place of the edition beside which it was tried.
     *
     * @param base that edition; 0 where the district had no such line
     * @throws Conflict if somebody has published another one since
     */
    @Transactional
    public LinePublication publish(DistrictCode district, LineFiles files, int base, PersonId by, Instant at) {
        store.lock(district);
        LineEdition now = inForce(district, files);
        boolean same = now != null && now.digest().equals(files.digest());
        if (!same && (now == null ? 0 : now.edition()) != base) {
            throw new Conflict(
                    "overtaken",
                    "这期间已有人发布了第 %d 版，请对照新版再看一遍。".formatted(now == null ? 0 : now.edition()),
                    "Edition %d was published meanwhile; look at the difference again."
                            .formatted(now == null ? 0 : now.edition()));
        }
        return publish(district, files, by, at);
    }

    /** Reads and proves a definition beside the district's other lines, as publishing it would, and publishes nothing. */
    public LineTrial attempt(DistrictCode district, LineFiles files) {
        LineEdition now = inForce(district, files);
        int base = now == null ? 0 : now.edition();
        Map<String, Reading> readings = beside(district, List.of(files));
        List<Finding> findings = findings(readings.values());
        if (!findings.isEmpty()) {
            return new LineTrial(files, base, null, 0, findings, null);
        }
        Reading.Sound sound = sound(readings, files.folder());
        LineDifference difference =
                now == null ? null : LineDifference.between(edition(district, now.line(), base), sound.line());
        return new LineTrial(files, base, sound.line(), sound.situations(), List.of(), difference);
    }

    private @Nullable LineEdition inForce(DistrictCode district, LineFiles files) {
        return store.current(district).stream()
                .filter(edition -> edition.line().value().equals(files.folder()))
                .findFirst()
                .orElse(null);
    }

    /**
     * The files of an edition, as they were published.
     *
     * @throws NotFound if the district has not published so many
     */
    public LineFiles files(DistrictCode district, LineId id, int edition) {
        return store.files(district, id, edition).orElseThrow(() -> missing(id));
    }

    /** How many situations of a matter are walked to prove each of the editions in force; proved again once for all. */
    public Map<LineId, Integer> situations(DistrictCode district) {
        List<LineEdition> current = store.current(district);
        return walked.computeIfAbsent(current, editions -> {
            Map<LineId, Integer> situations = new LinkedHashMap<>();
            beside(district, List.of()).values().forEach(reading -> {
                if (reading instanceof Reading.Sound sound) {
                    situations.put(sound.line().id(), sound.situations());
                }
            });
            return Map.copyOf(situations);
        });
    }

    /** Reads and proves definitions together with the district's other lines and its earlier editions; by folder. */
    private Map<String, Reading> beside(DistrictCode district, Collection<LineFiles> definitions) {
        List<LineEdition> current = store.current(district);
        Map<String, LineFiles> together = new LinkedHashMap<>();
        definitions.forEach(files -> together.put(files.folder(), files));
        Predicate<LineEdition> replaced =
                edition -> together.containsKey(edition.line().value());
        List<LineFiles> others = current.stream()
                .filter(replaced.negate())
                .map(edition -> files(district, edition))
                .toList();
        List<Line> earlier = store.editions(district).stream()
                .filter(edition -> !current.contains(edition) || replaced.test(edition))
                .map(edition -> edition(district, edition.line(), edition.edition()))
                .toList();
        return LineReader.read(
                Stream.concat(together.values().stream(), others.stream()).toList(), earlier);
    }

    /**
     * Publishes the lines that come with the product. A line that the district has published itself stays as the
     * district wants it. Where all are current nothing is read or proved: what the district published since was proved
     * beside them.
     *
     * @throws IllegalStateException if they are unsound, beside the lines of the district
     */
    @Transactional
    public void loadShipped(DistrictCode district, Instant at) {
        store.lock(district);
        if (shippedAreCurrent(district)) {
            return;
        }
        publish(district, shipped(store.current(district)), PersonId.SYSTEM, at)
                .values()
                .forEach(result -> {
                    if (result instanceof LinePublication.Rejected rejected) {
                        throw new IllegalStateException("the shipped lines are refused: " + rejected.findings());
                    }
                });
    }

    /** Whether the lines that come with the product are the district's, but for those that it has published itself. */
    boolean shippedAreCurrent(DistrictCode district) {
        List<LineEdition> current = store.current(district);
        Set<String> digests = current.stream().map(LineEdition::digest).collect(Collectors.toSet());
        return shipped(current).stream().map(LineFiles::digest).allMatch(digests::contains);
    }

    private static List<LineFiles> shipped(List<LineEdition> current) {
        Set<String> own = current.stream()
                .filter(edition -> !edition.shipped())
                .map(edition -> edition.line().value())
                .collect(Collectors.toSet());
        return LineFolders.shipped().stream()
                .filter(files -> !own.contains(files.folder()))
                .toList();
    }

    private LinePublication publish(
            DistrictCode district, LineFiles files, Reading.Sound sound, PersonId by, Instant at) {
        Line line = sound.line();
        LineEdition last = store.current(district, line.id()).orElse(null);
        if (last != null && last.digest().equals(line.digest())) {
            return new LinePublication.Unchanged(edition(district, line.id(), last.edition()));
        }
        int next = last == null ? 1 : last.edition() + 1;
        forgetUnlessCommitted(new Key(district, line.id(), next));
        store.insert(district, new LineEdition(line.id(), next, line.digest(), by, at), files);
        return new LinePublication.Published(line.published(next), sound.situations());
    }

    /** Who works on in the same transaction may have read an edition that then never was. */
    private void forgetUnlessCommitted(Key key) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                if (status != STATUS_COMMITTED) {
                    read.remove(key);
                }
            }
        });
    }

    private LineFiles files(DistrictCode district, LineEdition edition) {
        return store.files(district, edition.line(), edition.edition()).orElseThrow(() -> missing(edition.line()));
    }

    private static Reading.Sound sound(Map<String, Reading> readings, String folder) {
        if (readings.get(folder) instanceof Reading.Sound sound) {
            return sound;
        }
        throw new IllegalStateException(folder + " is not sound");
    }

    private static List<Finding> findings(Collection<Reading> readings) {
        List<Finding> findings = new ArrayList<>();
        for (Reading reading : readings) {
            if (reading instanceof Reading.Unsound unsound) {
                findings.addAll(unsound.findings());
            }
        }
        return findings;
    }

    private static NotFound missing(LineId id) {
        return new NotFound("line", "没有业务线“" + id + "”的这一版", "there is no such edition of the line " + id);
    }
}
