package org.huying.publication;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.huying.base.DistrictCode;
import org.huying.base.NotFound;
import org.huying.base.PersonId;
import org.huying.publication.compose.Composer;
import org.huying.publication.template.Template;
import org.huying.publication.template.TemplateReader;
import org.huying.publication.template.TemplateReading;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The templates of a district, in editions. Those that come with the product follow it until the district publishes its own. */
@Service
public class ReportTemplates {

    private final TemplateStore store;
    private final Composer composer;
    private final Clock clock;
    private final Map<String, String> shipped = ShippedTemplates.all();

    ReportTemplates(TemplateStore store, Composer composer, Clock clock) {
        this.store = store;
        this.composer = composer;
        this.clock = clock;
    }

    /** The edition of each that is in force, by name. */
    @Transactional
    public List<TemplateEdition> list(DistrictCode district) {
        Map<String, TemplateStore.Kept> kept = current(district);
        boolean stale = shipped.entrySet().stream().anyMatch(one -> stale(kept.get(one.getKey()), one.getValue()));
        if (stale) {
            store.lock(district);
            Map<String, TemplateStore.Kept> now = current(district);
            shipped.forEach((id, text) -> {
                if (stale(now.get(id), text)) {
                    insert(district, id, text, now.get(id), true, PersonId.SYSTEM);
                }
            });
        }
        return (stale ? current(district) : kept)
                .values().stream().map(ReportTemplates::edition).toList();
    }

    private Map<String, TemplateStore.Kept> current(DistrictCode district) {
        return store.current(district).stream()
                .collect(
                        Collectors.toMap(TemplateStore.Kept::template, Function.identity(), (a, b) -> a, TreeMap::new));
    }

    /** A district's own edition stays as the district wants it. */
    private static boolean stale(TemplateStore.@Nullable Kept kept, String text) {
        return kept == null || (kept.shipped() && !kept.digest().equals(Hashes.of(text)));
    }

    /** @throws NotFound if the district has no template of that name */
    @Transactional
    public TemplateEdition require(DistrictCode district, String id) {
        return list(district).stream()
                .filter(one -> one.template().id().equals(id))
                .findFirst()
                .orElseThrow(() -> missing(id));
    }

    /** @throws NotFound if there is no such edition */
    public TemplateEdition require(DistrictCode district, String id, int edition) {
        return store.find(district, id, edition).map(ReportTemplates::edition).orElseThrow(() -> missing(id));
    }

    /** Every edition of one, the newest first. */
    public List<TemplateEdition> editions(DistrictCode district, String id) {
        return store.editions(district, id).stream()
                .map(ReportTemplates::edition)
                .toList();
    }

    /**
     * Publishes a template under the name that it says. What has not changed makes no edition.
     *
     * @throws org.huying.base.Invalid if it is wrong, with every place
     */
    @Transactional
    public TemplateEdition publish(DistrictCode district, String text, PersonId by) {
        Template template = checked(district, text);
        list(district);
        store.lock(district);
        TemplateStore.@Nullable Kept last = current(district).get(template.id());
        if (last != null && last.digest().equals(Hashes.of(text))) {
            return edition(last);
        }
        return insert(district, template.id(), text, last, false, by);
    }

    /** The template in a text, if everything that it names is there. */
    public Template checked(DistrictCode district, String text) {
        return switch (TemplateReader.read(text)) {
            case TemplateReading.Read read -> {
                Composer.refuse(composer.faults(district, read.template()));
                yield read.template();
            }
            case TemplateReading.Faulty faulty -> {
                Composer.refuse(faulty.faults());
                throw new IllegalStateException("a faulty template has faults");
            }
        };
    }

    private TemplateEdition insert(
            DistrictCode district,
            String id,
            String text,
            TemplateStore.@Nullable Kept last,
            boolean ofTheProduct,
            PersonId by) {
        TemplateStore.Kept next = new TemplateStore.Kept(
                id, last == null ? 1 : last.edition() + 1, text, Hashes.of(text), ofTheProduct, by, clock.instant());
        store.insert(district, next);
        return edition(next);
    }

    private static TemplateEdition edition(TemplateStore.Kept kept) {
        Template template = Optional.of(TemplateReader.read(kept.text()))
                .filter(TemplateReading.Read.class::isInstance)
                .map(reading -> ((TemplateReading.Read) reading).template())
                .orElseThrow(() -> new IllegalStateException(
                        "edition " + kept.edition() + " of " + kept.template() + " cannot be read any more"));
        return new TemplateEdition(template, kept.edition(), kept.text(), kept.shipped(), kept.by(), kept.at());
    }

    private static NotFound missing(String id) {
        return new NotFound("template", "没有模板“" + id + "”。", "There is no template " + id + ".");
    }
}
