package org.huying.publication.disclosure;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.huying.base.Conflict;
import org.huying.base.DistrictCode;
import org.huying.base.Invalid;
import org.huying.base.NotFound;
import org.huying.base.PersonId;
import org.huying.base.Refusal;
import org.huying.base.Zones;
import org.huying.publication.Composed;
import org.huying.publication.Composition;
import org.huying.publication.Reports;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to what was disclosed. A report is disclosed once, and never taken back: it may cease to be valid. */
@Service
public class Disclosures {

    private static final int LONGEST_DOCUMENT = 60;
    private static final int LONGEST_REASON = 500;

    private final Reports reports;
    private final DisclosureStore store;
    private final Clock clock;

    Disclosures(Reports reports, DisclosureStore store, Clock clock) {
        this.reports = reports;
        this.store = store;
        this.clock = clock;
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Zones.CHINA);
    }

    /** The newest first; of a topic, where one is named, and with words in title or document number. */
    public List<Disclosure> list(DistrictCode district, @Nullable String topic, String words) {
        return store.list(district, topic == null || topic.isBlank() ? null : topic, words.strip());
    }

    /** @throws NotFound if there is none of that number */
    public Disclosure require(DistrictCode district, String written) {
        return Disclosure.Number.find(written)
                .flatMap(number -> store.find(district, number))
                .orElseThrow(() -> new NotFound(
                        "disclosure", "没有这份公开的文件：" + written, "No such document was disclosed: " + written));
    }

    /** By which number a report was disclosed, if it was. */
    public Optional<Disclosure.Number> of(DistrictCode district, long composition) {
        return store.of(district, composition);
    }

    /** 索引号: the district's code, the year and the count in it. */
    public static String index(DistrictCode district, Disclosure.Number number) {
        return district.value() + "/" + number;
    }

    /**
     * Discloses a report under today's date.
     *
     * @param document 文号; may be empty
     * @throws Conflict if it was disclosed before
     */
    @Transactional
    public Disclosure disclose(DistrictCode district, long id, String document, PersonId by) {
        if (document.strip().length() > LONGEST_DOCUMENT) {
            throw new Invalid(Refusal.of("document", "文号至多 60 个字", "a document number has 60 characters at most")
                    .at("document"));
        }
        Composition composition = reports.require(district, id);
        Composed composed = reports.content(district, id);
        store.lock(district);
        store.of(district, id).ifPresent(number -> {
            throw new Conflict(
                    "disclosed", "这份报告已经公开：" + number, "This report was disclosed already, as " + number + ".");
        });
        LocalDate today = today();
        Disclosure disclosure = new Disclosure(
                new Disclosure.Number(today.getYear(), store.next(district, today.getYear())),
                id,
                composition.title(),
                composed.publisher(),
                document.strip(),
                composed.topic(),
                today,
                by,
                clock.instant(),
                null);
        store.insert(district, disclosure);
        return disclosure;
    }

    /**
     * Ends the validity of what was disclosed; it stays readable, and says so.
     *
     * @param since the first day on which it is no longer valid
     * @throws Conflict if it was abolished before
     */
    @Transactional
    public Disclosure abolish(DistrictCode district, String number, LocalDate since, String reason, PersonId by) {
        Disclosure disclosure = require(district, number);
        if (reason.isBlank() || reason.strip().length() > LONGEST_REASON) {
            throw new Invalid(Refusal.of("reason", "要写废止的理由，至多 500 字", "give the reason, in 500 characters at most")
                    .at("reason"));
        }
        if (since.isBefore(disclosure.publishedOn())) {
            throw new Invalid(Refusal.of("since", "废止日期不能早于发布日期", "it cannot cease to be valid before it was published")
                    .at("since"));
        }
        if (!store.abolish(
                district, disclosure.number(), new Disclosure.Abolition(since, reason.strip(), by, clock.instant()))) {
            throw new Conflict("abolished", "这份文件已经废止。", "This document was abolished already.");
        }
        return require(district, number);
    }
}
