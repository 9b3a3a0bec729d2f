package org.huying.pledge.review;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.huying.base.Bilingual;
import org.huying.base.Conflict;
import org.huying.base.Forbidden;
import org.huying.base.NotFound;
import org.huying.base.PersonId;
import org.huying.base.Refusal;
import org.huying.base.Refused;
import org.huying.base.Role;
import org.huying.base.WellFormed;
import org.huying.base.Zones;
import org.huying.district.Districts;
import org.huying.line.Line;
import org.huying.line.Lines;
import org.huying.matter.MatterId;
import org.huying.matter.attachment.Attachments;
import org.huying.pledge.Pledges;
import org.huying.security.Viewer;
import org.huying.workreport.Format;
import org.huying.workreport.Meta;
import org.huying.workreport.Report;
import org.huying.workreport.WorkReports;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The door to readings of work reports: a file is read into items, each correction is a revision, and what is confirmed
 * becomes a matter ({@link Confirming}). Nothing enters the ledger unconfirmed.
 */
@Service
public final class Readings {

    /** Who may read what is under review. */
    public static final Set<Role> READERS = EnumSet.of(Role.SUPERVISOR, Role.LEADER, Role.AUDITOR);

    private final ReadingStore readings;
    private final ItemStore items;
    private final Attachments attachments;
    private final Districts districts;
    private final Lines lines;
    private final TransactionTemplate transaction;
    private final WorkReports reports = WorkReports.shipped();

    Readings(
            ReadingStore readings,
            ItemStore items,
            Attachments attachments,
            Districts districts,
            Lines lines,
            PlatformTransactionManager transactions) {
        this.readings = readings;
        this.items = items;
        this.attachments = attachments;
        this.districts = districts;
        this.lines = lines;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** What came of bringing a file. */
    public sealed interface Brought {

        /** It was read, now or before. */
        record Read(Reading reading, boolean before) implements Brought {}

        /** It cannot be read as a work report. */
        record Unread(String code, Bilingual why) implements Brought {}
    }

    /** What came of a correction. */
    public sealed interface Revised {

        record Done(Item item) implements Revised {}

        record Refused(Refusal refusal) implements Revised {}

        /** Somebody else has corrected it meanwhile. */
        record Stale(Item now) implements Revised {}
    }

    /**
     * Reads a file. The same file is read once, until that reading is discarded.
     *
     * @param planYear the year that it plans, where the report's own word is not to be taken
     */
    public Brought bring(Viewer by, String filename, Path file, @Nullable Integer planYear, Instant at)
            throws IOException {
        requireReviewer(by);
        String hash = sha256(file);
        Optional<Reading> known = readings.findByHash(by.district(), hash);
        if (known.isPresent()) {
            return new Brought.Read(known.get(), true);
        }
        return switch (reports.read(file)) {
            case org.huying.workreport.Reading.Refused refused ->
                new Brought.Unread(refused.code(), new Bilingual(refused.zh(), refused.en()));
            case org.huying.workreport.Reading.Read read -> {
                Report report = storable(read.report());
                yield drafted(by, filename, hash, keep(by, filename, file, report.text(), at), report, planYear, at);
            }
        };
    }

    /** A text that cannot be kept as it is, with what is ill-formed in it marked as lost, in place. */
    private Report storable(Report report) {
        if (WellFormed.fault(report.text()).isEmpty()) {
            return report;
        }
        String lost = new String(report.text().getBytes(StandardCharsets.UTF_16BE), StandardCharsets.UTF_16BE);
        return reports.report(lost.replace('\0', '\ufffd'));
    }

    /** What the store of attachments does not take, such as a web page, is kept as its text. */
    private String keep(Viewer by, String filename, Path file, String text, Instant at) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            return attachments.upload(by, filename, content, at).id();
        } catch (Refused otherKind) {
            byte[] plain = text.getBytes(StandardCharsets.UTF_8);
            return attachments
                    .upload(by, filename + ".txt", new java.io.ByteArrayInputStream(plain), at)
                    .id();
        }
    }

    private Brought drafted(
            Viewer by,
            String filename,
            String hash,
            String attachment,
            Report report,
            @Nullable Integer planYear,
            Instant at) {
        int year = planYear == null ? planned(report.meta(), at) : planYear;
        Duties duties = new Duties(districts.current(by.district()), LocalDate.ofInstant(at, Zones.CHINA));
        List<Item.Terms> found = new Itemizing(report, year, line(by), duties).items();
        return Objects.requireNonNull(transaction.execute(status -> {
            readings.lock(by.district());
            Optional<Reading> meanwhile = readings.findByHash(by.district(), hash);
            if (meanwhile.isPresent()) {
                return new Brought.Read(meanwhile.get(), true);
            }
            Reading reading = new Reading(
                    readings.next(by.district()),
                    year,
                    Objects.requireNonNullElse(report.meta().title(), filename),
                    filename,
                    hash,
                    attachment,
                    report.notices().stream()
                            .map(notice -> new Bilingual(notice.zh(), notice.en()))
                            .toList(),
                    by.person(),
                    at,
                    Reading.State.DRAFT,
                    null,
                    null,
                    null);
            readings.add(by.district(), reading, report.text(), facts(report));
            for (int at1 = 0; at1 < found.size(); at1++) {
                items.add(by.district(), reading.no(), new Item(at1 + 1, 1, found.get(at1), PersonId.SYSTEM, at, null));
            }
            return new Brought.Read(reading, false);
        }));
    }

    private static int planned(Meta meta, Instant at) {
        Integer plan = meta.planYear();
        Integer reviewed = meta.reportYear();
        return plan != null
                ? plan
                : reviewed != null
                        ? reviewed + 1
                        : LocalDate.ofInstant(at, Zones.CHINA).getYear();
    }

    private String facts(Report report) {
        StringBuilder facts = new StringBuilder();
        try {
            reports.write(report, Format.JSON, facts);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return facts.toString();
    }

    /** The latest first. */
    public List<Reading> list(Viewer by) {
        requireReader(by);
        return readings.list(by.district());
    }

    public Reading require(Viewer by, int no) {
        requireReader(by);
        return readings.find(by.district(), no)
                .orElseThrow(() -> new NotFound("reading", "没有第 " + no + " 号读报。", "There is no reading " + no + "."));
    }

    /** The text in which the items' places count. */
    public String text(Viewer by, int no) {
        return readings.text(by.district(), require(by, no).no());
    }

    public List<Item> items(Viewer by, int no) {
        return items.list(by.district(), require(by, no).no());
    }

    public Item requireItem(Viewer by, int no, int item) {
        require(by, no);
        return items.find(by.district(), no, item)
                .orElseThrow(() -> new NotFound("item", "没有第 " + item + " 条。", "There is no item " + item + "."));
    }

    /** Every revision of an item, the last first. */
    public List<Item> history(Viewer by, int no, int item) {
        require(by, no);
        return items.history(by.district(), no, item);
    }

    /** The address of the item that a matter was; empty for one that was registered by hand. */
    public Optional<String> addressOf(Viewer by, MatterId matter) {
        requireReader(by);
        return items.origin(by.district(), matter)
                .map(origin -> "/pledges/readings/" + origin.reading() + "/items/" + origin.item());
    }

    /** Corrects an item, leaves it out or takes it in again: a new revision. */
    public Revised revise(Viewer by, int no, int item, int seen, Item.Terms terms, Instant at) {
        requireReviewer(by);
        Reading reading = require(by, no);
        Optional<Refusal> fault = faults(by, reading, at).of(terms);
        if (fault.isPresent()) {
            return new Revised.Refused(fault.get());
        }
        return Objects.requireNonNull(transaction.execute(status -> {
            requireDraft(by, no);
            Item before = requireItem(by, no, item);
            if (before.matter() != null) {
                return new Revised.Refused(Faults.confirmed());
            }
            Item next = new Item(item, seen + 1, terms, by.person(), at, null);
            boolean current = before.revision() == seen && items.add(by.district(), no, next);
            return current ? new Revised.Done(next) : new Revised.Stale(requireItem(by, no, item));
        }));
    }

    /** Adds what the reading missed; its quote is looked for in the text, from {@code terms.starts()} on. */
    public Revised add(Viewer by, int no, Item.Terms terms, Instant at) {
        requireReviewer(by);
        Reading reading = require(by, no);
        Faults faults = faults(by, reading, at);
        Optional<Item.Terms> placed = faults.placed(terms);
        Optional<Refusal> fault = placed.map(faults::of).orElse(Optional.of(Faults.notQuoted()));
        if (fault.isPresent()) {
            return new Revised.Refused(fault.get());
        }
        return Objects.requireNonNull(transaction.execute(status -> {
            requireDraft(by, no);
            int next = items.list(by.district(), no).stream()
                            .mapToInt(Item::no)
                            .max()
                            .orElse(0)
                    + 1;
            Item added = new Item(next, 1, placed.orElseThrow(), by.person(), at, null);
            items.add(by.district(), no, added);
            return new Revised.Done(added);
        }));
    }

    /** Discards a reading of which nothing was confirmed; the same file may be read again then. */
    public void discard(Viewer by, int no, String reason, Instant at) {
        requireReviewer(by);
        require(by, no);
        if (reason.isBlank()) {
            throw new Refused(Refusal.of("needs", "请写明作废的理由。", "Say why it is discarded.")
                    .at("reason")
                    .by("needs: reason"));
        }
        transaction.executeWithoutResult(status -> {
            requireDraft(by, no);
            if (items.list(by.district(), no).stream().anyMatch(item -> item.matter() != null)) {
                throw new Refused(
                        "reading-confirmed",
                        "已有条目立项，不能作废；其余的可以不列入。",
                        "Some of it is in the ledger already; leave the rest out instead.");
            }
            readings.decide(by.district(), no, Reading.State.DISCARDED, by.person(), at, reason.strip());
        });
    }

    /** Holds the reading until the end of the transaction. */
    private void requireDraft(Viewer by, int no) {
        if (!readings.holdDraft(by.district(), no)) {
            throw new Conflict("reading-decided", "这份读报已经审完或作废。", "This reading was decided already.");
        }
    }

    private Faults faults(Viewer by, Reading reading, Instant at) {
        return new Faults(
                readings.text(by.district(), reading.no()),
                line(by),
                districts.current(by.district()),
                LocalDate.ofInstant(at, Zones.CHINA));
    }

    private Line line(Viewer by) {
        return lines.current(by.district(), Pledges.LINE);
    }

    static void requireReviewer(Viewer by) {
        if (!by.has(Role.SUPERVISOR)) {
            throw new Forbidden("role", "审读报告由督办岗进行。", "Readings are reviewed by supervisors.");
        }
    }

    private static void requireReader(Viewer by) {
        if (!by.hasAny(READERS)) {
            throw new Forbidden("role", "读报供督办、领导和审计查看。", "Readings are for supervisors, leaders and auditors.");
        }
    }

    private static String sha256(Path file) throws IOException {
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
            return HexFormat.of()
                    .formatHex(((DigestInputStream) in).getMessageDigest().digest());
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("this Java has no SHA-256", missing);
        }
    }
}
