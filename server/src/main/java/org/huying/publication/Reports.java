package org.huying.publication;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.huying.base.DistrictCode;
import org.huying.base.Invalid;
import org.huying.base.NotFound;
import org.huying.base.PersonId;
import org.huying.base.Refusal;
import org.huying.base.Refused;
import org.huying.base.Zones;
import org.huying.publication.compose.Composer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The door to reports: they are composed from templates and kept as they were composed. */
@Service
public class Reports {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int MOST = 500;

    private final ReportTemplates templates;
    private final Composer composer;
    private final TemplateStore locks;
    private final CompositionStore store;
    private final Clock clock;
    private final TransactionTemplate glance;
    private final TransactionTemplate keeping;

    Reports(
            ReportTemplates templates,
            Composer composer,
            TemplateStore locks,
            CompositionStore store,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.templates = templates;
        this.composer = composer;
        this.locks = locks;
        this.store = store;
        this.clock = clock;
        this.glance = new TransactionTemplate(transactions);
        glance.setReadOnly(true);
        glance.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.keeping = new TransactionTemplate(transactions);
    }

    /** What is to be composed: which template, of what time, as it stood at the end of which day. */
    public record Order(String template, Span span, LocalDate asOf) {}

    /** The last day that has ended, which is the latest as-of day there is. */
    public LocalDate yesterday() {
        return LocalDate.ofInstant(clock.instant(), Zones.CHINA).minusDays(1);
    }

    /** The order that was typed. An as-of day that is missing is yesterday, or the end of the span where that was earlier. */
    public Order order(String template, String span, String asOf) {
        Span read = Span.find(span)
                .orElseThrow(() -> invalid(
                        "period",
                        "时段“" + span + "”不是年、季、月，如 2026、2026-Q4、2026-11",
                        "the period \"" + span + "\" is no year, quarter or month, such as 2026, 2026-Q4 or 2026-11"));
        LocalDate yesterday = yesterday();
        if (asOf.isBlank()) {
            LocalDate end = read.period().to();
            return new Order(template, read, end.isBefore(yesterday) ? end : yesterday);
        }
        try {
            return new Order(template, read, LocalDate.parse(asOf.strip()));
        } catch (DateTimeParseException malformed) {
            throw invalid(
                    "asOf",
                    "截至日期“" + asOf + "”应如 2026-11-30",
                    "the as-of day \"" + asOf + "\" is none such as 2026-11-30");
        }
    }

    /** What an order gives, not kept. */
    public Composed preview(DistrictCode district, Order order) {
        return composed(district, templates.require(district, order.template()), order);
    }

    /**
     * Composes a report and keeps it. What was composed before, and is the same, is that one again.
     *
     * @throws Invalid if the order asks for what cannot be settled, such as a day that has not ended
     */
    public Composition compose(DistrictCode district, Order order, PersonId by) {
        TemplateEdition template = templates.require(district, order.template());
        Composed composed = composed(district, template, order);
        return Objects.requireNonNull(keeping.execute(status -> kept(district, order, template, composed, by)));
    }

    private Composition kept(
            DistrictCode district, Order order, TemplateEdition template, Composed composed, PersonId by) {
        String content = JSON.writeValueAsString(composed);
        locks.lock(district);
        Composition next = new Composition(
                store.next(district),
                order.template(),
                template.edition(),
                order.span(),
                order.asOf(),
                composed.title(),
                Hashes.of(content),
                by,
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        return store.same(district, next).orElseGet(() -> {
            store.insert(district, next, content);
            return next;
        });
    }

    private Composed composed(DistrictCode district, TemplateEdition template, Order order) {
        if (template.template().grain() != order.span().grain()) {
            throw invalid(
                    "period",
                    "模板“%s”按%s写，时段“%s”不是"
                            .formatted(
                                    template.template().title(),
                                    switch (template.template().grain()) {
                                        case MONTH -> "月";
                                        case QUARTER -> "季度";
                                        case YEAR, DAY, WEEK -> "年";
                                    },
                                    order.span().written()),
                    "the template %s is for a %s, which %s is not"
                            .formatted(
                                    order.template(),
                                    template.template().grain().word(),
                                    order.span().written()));
        }
        if (order.asOf().isAfter(yesterday())) {
            throw invalid(
                    "asOf",
                    "截至日期要在今天以前：今天还没有过完，同一天再次生成结果会不同",
                    "the as-of day is before today: today has not ended, and figures of it would come out otherwise later");
        }
        if (order.asOf().isBefore(order.span().from())) {
            throw invalid("asOf", "截至日期早于时段的第一天", "the as-of day is before the first day of the period");
        }
        return Objects.requireNonNull(glance.execute(status -> counted(district, template, order)));
    }

    /** All figures of a report are read at one instant, so that none of them contradicts another. */
    private Composed counted(DistrictCode district, TemplateEdition template, Order order) {
        if (composer.counts(district, order.asOf(), clock.instant())) {
            return composer.compose(district, template.template(), order.span(), order.asOf());
        }
        throw new Refused(
                "tallying",
                "截至日期以前的办理记录还没有全部计入，请稍等片刻再生成",
                "not all that was recorded up to the as-of day is counted yet; compose it again in a moment");
    }

    private static Invalid invalid(String field, String zh, String en) {
        return new Invalid(Refusal.of(field, zh, en).at(field));
    }

    /** The newest first. */
    public List<Composition> list(DistrictCode district) {
        return store.list(district, MOST);
    }

    /** @throws NotFound if there is none of that number */
    public Composition require(DistrictCode district, long id) {
        return store.find(district, id).orElseThrow(() -> missing(id));
    }

    /** As it was composed. */
    public Composed content(DistrictCode district, long id) {
        return store.content(district, id)
                .map(content -> JSON.readValue(content, Composed.class))
                .orElseThrow(() -> missing(id));
    }

    private static NotFound missing(long id) {
        return new NotFound("report", "没有这份报告：" + id, "There is no report " + id + ".");
    }
}
