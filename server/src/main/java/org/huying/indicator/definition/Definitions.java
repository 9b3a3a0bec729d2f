package org.huying.indicator.definition;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.huying.base.DistrictCode;
import org.huying.base.Invalid;
import org.huying.base.NotFound;
import org.huying.base.PersonId;
import org.huying.base.Zones;
import org.huying.line.Finding;
import org.huying.line.reader.WrittenFile;
import org.huying.line.reader.WrittenFiles;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The definitions of every district, in editions. An edition holds from a day on that is never before the one on which it
 * was published, and never changes, so that the figures of a past day follow the rules of that day for ever (law 7). Of days
 * before its first edition a definition's first one speaks: there was no other rule then.
 */
@Service
public class Definitions {

    private record Key(DistrictCode district, DefinitionId id, int edition) {}

    private final DefinitionStore store;
    private final Map<Key, Definition> read = new ConcurrentHashMap<>();

    Definitions(DefinitionStore store) {
        this.store = store;
    }

    /** Every edition of every definition, in the order of their ids, the oldest first. */
    public List<DefinitionEdition> editions(DistrictCode district) {
        return store.editions(district);
    }

    /** The edition of each definition that holds on a day, in the order of their ids. */
    public List<DefinitionEdition> inForce(DistrictCode district, LocalDate day) {
        Map<DefinitionId, List<DefinitionEdition>> all = store.editions(district).stream()
                .collect(Collectors.groupingBy(DefinitionEdition::id, LinkedHashMap::new, Collectors.toList()));
        return all.values().stream().map(editions -> inForce(editions, day)).toList();
    }

    private static DefinitionEdition inForce(List<DefinitionEdition> editions, LocalDate day) {
        return editions.stream()
                .filter(edition -> !edition.effective().isAfter(day))
                .max(Comparator.comparing(DefinitionEdition::effective).thenComparingInt(DefinitionEdition::edition))
                .orElseGet(editions::getFirst);
    }

    /** Every definition as it is on a day, in the order of their ids. */
    public List<Definition> all(DistrictCode district, LocalDate day) {
        return inForce(district, day).stream()
                .map(edition -> edition(district, edition.id(), edition.edition()))
                .toList();
    }

    /** A definition as it is on a day, if there is one of that name. */
    public Optional<Definition> find(DistrictCode district, DefinitionId id, LocalDate day) {
        return inForce(district, day).stream()
                .filter(edition -> edition.id().equals(id))
                .findFirst()
                .map(edition -> edition(district, id, edition.edition()));
    }

    /**
     * An edition.
     *
     * @throws NotFound if the district has not published so many
     */
    public Definition edition(DistrictCode district, DefinitionId id, int edition) {
        return read.computeIfAbsent(
                new Key(district, id, edition),
                key -> DefinitionReader.published(file(district, id, edition), edition));
    }

    /**
     * An edition as it was written.
     *
     * @throws NotFound if the district has not published so many
     */
    public WrittenFile file(DistrictCode district, DefinitionId id, int edition) {
        return store.file(district, id, edition)
                .orElseThrow(() -> new NotFound(
                        "definition", "没有指标“" + id + "”的这一版", "there is no such edition of the indicator " + id));
    }

    /**
     * Publishes definitions that may name one another: all of them, or none where one is refused.
     *
     * @param effective from which day on they hold; not before today
     * @param words what the district has that definitions may name
     * @return what came of each, by name
     */
    @Transactional
    public Map<String, DefinitionPublication> publish(
            DistrictCode district,
            Collection<WrittenFile> files,
            LocalDate effective,
            DistrictWords words,
            PersonId by,
            Instant at) {
        LocalDate today = LocalDate.ofInstant(at, Zones.CHINA);
        if (effective.isBefore(today)) {
            throw new Invalid(
                    "effective",
                    "生效日期 %s 早于今天（%s）：已经过去的日子按当时的口径计算，不能再改。".formatted(effective, today),
                    "%s is before today, %s: days that are past follow the rules that they had."
                            .formatted(effective, today));
        }
        store.lock(district);
        List<DefinitionEdition> there = store.editions(district);
        Map<String, DefinitionReading> readings = readings(files, there, words);
        List<Finding> findings = new ArrayList<>();
        readings.values().forEach(reading -> {
            if (reading instanceof DefinitionReading.Refused refused) {
                findings.addAll(refused.findings());
            }
        });
        Map<String, DefinitionPublication> results = new LinkedHashMap<>();
        for (WrittenFile file : files) {
            results.put(
                    file.name(),
                    findings.isEmpty()
                            ? publish(district, file, definition(readings, file), there, effective, by, at)
                            : new DefinitionPublication.Rejected(findings));
        }
        return results;
    }

    private static Definition definition(Map<String, DefinitionReading> readings, WrittenFile file) {
        return ((DefinitionReading.Read) Objects.requireNonNull(readings.get(file.name()))).definition();
    }

    private static Map<String, DefinitionReading> readings(
            Collection<WrittenFile> files, List<DefinitionEdition> there, DistrictWords words) {
        Set<DefinitionId> indicators = there.stream()
                .filter(edition -> edition.form().equals(Indicator.FORM))
                .map(DefinitionEdition::id)
                .collect(Collectors.toCollection(() -> new TreeSet<>(Comparator.comparing(DefinitionId::value))));
        return DefinitionReader.together(files, words, indicators);
    }

    private DefinitionPublication publish(
            DistrictCode district,
            WrittenFile file,
            Definition definition,
            List<DefinitionEdition> there,
            LocalDate effective,
            PersonId by,
            Instant at) {
        List<DefinitionEdition> editions = there.stream()
                .filter(edition -> edition.id().equals(definition.id()))
                .toList();
        if (!editions.isEmpty()) {
            DefinitionEdition now = inForce(editions, effective);
            if (!now.form().equals(definition.form())) {
                throw new Invalid(
                        "form",
                        "“%s”已经是另一种定义（%s），请换一个名字。".formatted(definition.id(), now.form()),
                        "%s is a definition of another form, %s; choose another name."
                                .formatted(definition.id(), now.form()));
            }
            if (now.digest().equals(file.digest())) {
                return new DefinitionPublication.Unchanged(now);
            }
        }
        DefinitionEdition edition = new DefinitionEdition(
                definition.id(), editions.size() + 1, definition.form(), file.digest(), effective, by, at);
        store.insert(district, edition, file.text());
        return new DefinitionPublication.Published(definition.published(edition.edition()), edition);
    }

    /**
     * Publishes the definitions that come with the product, which name nothing but what comes with it, too. One that the
     * district has published itself stays as the district wants it.
     *
     * @throws IllegalStateException if they are refused
     */
    @Transactional
    public void loadShipped(DistrictCode district, Instant at) {
        LocalDate today = LocalDate.ofInstant(at, Zones.CHINA);
        store.lock(district);
        List<DefinitionEdition> there = store.editions(district);
        Set<String> own = there.stream()
                .filter(edition -> !edition.shipped())
                .map(edition -> edition.id().value())
                .collect(Collectors.toSet());
        Set<String> digests = there.stream().map(DefinitionEdition::digest).collect(Collectors.toSet());
        List<WrittenFile> shipped = WrittenFiles.shipped("indicators").stream()
                .filter(file -> !own.contains(file.name()) && !digests.contains(file.digest()))
                .toList();
        publish(district, shipped, today, DistrictWords.ANY, PersonId.SYSTEM, at)
                .values()
                .forEach(result -> {
                    if (result instanceof DefinitionPublication.Rejected rejected) {
                        throw new IllegalStateException("the shipped definitions are refused: " + rejected.findings());
                    }
                });
    }
}
