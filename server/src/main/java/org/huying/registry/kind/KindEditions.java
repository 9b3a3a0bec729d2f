package org.huying.registry.kind;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.huying.base.DistrictCode;
import org.huying.base.Invalid;
import org.huying.base.PersonId;
import org.huying.base.Zones;
import org.huying.line.Finding;
import org.huying.line.reader.WrittenFile;
import org.huying.line.reader.WrittenFiles;
import org.huying.registry.Kind;
import org.huying.registry.KindId;
import org.huying.registry.Kinds;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The kinds of every district, in editions. An edition holds from a day on that is never before the one on which it was
 * published, and never changes; of days before its first edition a kind's first one speaks.
 */
@Service
public class KindEditions implements Kinds {

    private record Key(DistrictCode district, KindId id, int edition) {}

    private final KindStore store;
    private final Map<Key, Kind> read = new ConcurrentHashMap<>();

    KindEditions(KindStore store) {
        this.store = store;
    }

    /** Every edition of every kind, in the order of their ids, the oldest first. */
    public List<KindEdition> editions(DistrictCode district) {
        return store.editions(district);
    }

    /** The edition of each kind that holds on a day, in the order of their ids. */
    public List<KindEdition> inForce(DistrictCode district, LocalDate day) {
        return store.editions(district).stream()
                .collect(Collectors.groupingBy(KindEdition::id, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(editions -> inForce(editions, day))
                .toList();
    }

    private static KindEdition inForce(List<KindEdition> editions, LocalDate day) {
        return editions.stream()
                .filter(edition -> !edition.effective().isAfter(day))
                .max(Comparator.comparing(KindEdition::effective).thenComparingInt(KindEdition::edition))
                .orElseGet(editions::getFirst);
    }

    @Override
    public List<Kind> all(DistrictCode district, LocalDate day) {
        return inForce(district, day).stream()
                .map(edition -> read.computeIfAbsent(
                        new Key(district, edition.id(), edition.edition()),
                        key -> KindReader.published(
                                store.file(district, key.id(), key.edition()).orElseThrow(), key.edition())))
                .toList();
    }

    /**
     * Publishes kinds: all of them, or none where one is refused.
     *
     * @param effective from which day on they hold; not before today
     * @return what came of each, by name
     */
    @Transactional
    public Map<String, KindPublication> publish(
            DistrictCode district, Collection<WrittenFile> files, LocalDate effective, PersonId by, Instant at) {
        LocalDate today = LocalDate.ofInstant(at, Zones.CHINA);
        if (effective.isBefore(today)) {
            throw new Invalid(
                    "effective",
                    "生效日期 %s 早于今天（%s）：已经过去的日子不能再改。".formatted(effective, today),
                    "%s is before today, %s: days that are past stay as they are.".formatted(effective, today));
        }
        store.lock(district);
        Map<String, KindReading> readings = new LinkedHashMap<>();
        List<Finding> findings = new ArrayList<>();
        for (WrittenFile file : files) {
            KindReading reading = KindReader.read(file);
            readings.put(file.name(), reading);
            if (reading instanceof KindReading.Refused refused) {
                findings.addAll(refused.findings());
            }
        }
        Map<String, KindPublication> results = new LinkedHashMap<>();
        for (WrittenFile file : files) {
            results.put(
                    file.name(),
                    findings.isEmpty()
                            ? publish(district, file, effective, by, at)
                            : new KindPublication.Rejected(findings));
        }
        return results;
    }

    private KindPublication publish(
            DistrictCode district, WrittenFile file, LocalDate effective, PersonId by, Instant at) {
        KindId id = new KindId(file.name());
        List<KindEdition> there = store.editions(district).stream()
                .filter(edition -> edition.id().equals(id))
                .toList();
        if (!there.isEmpty()) {
            KindEdition now = inForce(there, effective);
            if (now.digest().equals(file.digest())) {
                return new KindPublication.Unchanged(now);
            }
        }
        KindEdition edition = new KindEdition(id, there.size() + 1, file.digest(), effective, by, at);
        store.insert(district, edition, file.text());
        return new KindPublication.Published(edition);
    }

    /**
     * Publishes the kinds that come with the product. One that the district has published itself stays as the district wants it.
     *
     * @throws IllegalStateException if they are refused
     */
    @Transactional
    public void loadShipped(DistrictCode district, Instant at) {
        store.lock(district);
        List<KindEdition> there = store.editions(district);
        Set<String> own = there.stream()
                .filter(edition -> !edition.shipped())
                .map(edition -> edition.id().value())
                .collect(Collectors.toSet());
        Set<String> digests = there.stream().map(KindEdition::digest).collect(Collectors.toSet());
        List<WrittenFile> shipped = WrittenFiles.shipped("things").stream()
                .filter(file -> !own.contains(file.name()) && !digests.contains(file.digest()))
                .toList();
        publish(district, shipped, LocalDate.ofInstant(at, Zones.CHINA), PersonId.SYSTEM, at)
                .values()
                .forEach(result -> {
                    if (result instanceof KindPublication.Rejected rejected) {
                        throw new IllegalStateException("the shipped kinds are refused: " + rejected.findings());
                    }
                });
    }
}
