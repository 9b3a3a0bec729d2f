package org.huying.intake;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.huying.base.DistrictCode;
import org.huying.base.Refusal;
import org.huying.intake.PublicFiling.Asker;
import org.huying.line.Lines;
import org.huying.matter.Companion;
import org.huying.matter.Issue;
import org.huying.matter.Matter;
import org.huying.matter.MatterId;
import org.huying.matter.Matters;
import org.huying.matter.Outcome;
import org.huying.matter.attachment.Attachments;
import org.huying.matter.web.Bodies;
import org.huying.security.Identity;
import org.huying.security.RequesterId;
import org.huying.security.Telephone;
import org.huying.security.Vault;
import org.huying.security.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The door for residents: file, with an account or without, and follow with a query code what was filed. */
@Service
public class PublicFilings {

    /** As many files as may come with a filing. */
    public static final int MOST_FILES = 9;

    public static final Refusal WRONG_CODE = Refusal.of(
            "query-code", "编号与查询码不匹配，请核对后重试。", "Number and code do not belong together; check them and try again.");
    public static final Refusal TOO_MANY_GUESSES =
            Refusal.of("too-many", "尝试次数过多，请 15 分钟后再试。", "Too many attempts; try again in 15 minutes.");

    /** As many as a family, an office or a library behind one address may send. */
    private static final int MOST_FILINGS = 30;

    private static final int MOST_GUESSES_BY_ADDRESS = 30;
    private static final int MOST_GUESSES_AT_NUMBER = 10;
    private static final Duration WITHIN = Duration.ofMinutes(15);

    /** Stands for who is not known yet: whose keys and files they are until the vault knows who asked. */
    private static final RequesterId ANYBODY = new RequesterId("r000000000000000000000000");

    private final DistrictCode district;
    private final Lines lines;
    private final Matters matters;
    private final Attachments attachments;
    private final Vault vault;
    private final QueryCodeStore codes;
    private final Bodies bodies;
    private final Throttle filings = new Throttle(MOST_FILINGS, WITHIN);
    private final Throttle guessesByAddress = new Throttle(MOST_GUESSES_BY_ADDRESS, WITHIN);
    private final Throttle guessesAtNumber = new Throttle(MOST_GUESSES_AT_NUMBER, WITHIN);

    PublicFilings(
            DistrictCode district,
            Lines lines,
            Matters matters,
            Attachments attachments,
            Vault vault,
            QueryCodeStore codes,
            Bodies bodies) {
        this.district = district;
        this.lines = lines;
        this.matters = matters;
        this.attachments = attachments;
        this.vault = vault;
        this.codes = codes;
        this.bodies = bodies;
    }

    /** A file that a resident sends along. */
    public interface Enclosure {
        String name();

        InputStream content() throws IOException;
    }

    /** What came of a filing. */
    public sealed interface Filed {
        /** It is filed; the code is not told again. */
        record Receipt(Followed followed, String number, QueryCode code) implements Filed {

            public MatterId matter() {
                return followed.matter();
            }
        }

        record Refused(Refusal refusal) implements Filed {}
    }

    /** A matter that a query code has opened for its requester. */
    public record Followed(MatterId matter, RequesterId requester) {}

    /** What else is noted of a filing in its own transaction, such as on whose list it stands. */
    @FunctionalInterface
    public interface Note {
        Note NONE = (filed, at) -> {};

        void of(Followed filed, Instant at);
    }

    /**
     * Files what a resident says; the same form sent again answers with the same receipt.
     *
     * @param address where it came from, for keeping floods away
     */
    public Filed file(
            PublicFiling filing,
            List<? extends Enclosure> files,
            FormToken token,
            String address,
            Instant at,
            Note note)
            throws IOException {
        Optional<Refusal> refusal =
                refusal(filing, address, at).or(() -> files.size() > MOST_FILES ? tooMany() : Optional.empty());
        if (refusal.isPresent()) {
            return new Filed.Refused(refusal.get());
        }
        Viewer by = Viewer.requester(district, ANYBODY.value());
        List<String> kept = keep(by, files, at);
        QueryCode code = QueryCode.of(token);
        Issue issue = new Issue(at, key(token), bodies.hash(district, filing, kept));
        Outcome outcome =
                matters.file(by, filing.by(ANYBODY.value()), new WithCode(filing, kept, code, at, note), issue);
        return switch (outcome) {
            case Outcome.Done done -> {
                filings.count(address, at);
                Matter matter = done.matter();
                RequesterId asked =
                        new RequesterId(matter.content().requesters().getFirst());
                yield new Filed.Receipt(
                        new Followed(matter.id(), asked), matter.origin().number(), code);
            }
            case Outcome.Refused refused -> new Filed.Refused(refused.refusal());
            case Outcome.KeyReused reused -> new Filed.Refused(used());
            case Outcome.Stale impossible -> throw new IllegalStateException("a filing is about no matter yet");
            case Outcome.Missing impossible -> throw new IllegalStateException("a filing is about no matter yet");
        };
    }

    /** The matter that number and code open together; empty where they do not. */
    public Optional<Followed> open(String number, String typedCode) {
        String plain = number.strip().toUpperCase(java.util.Locale.ROOT);
        return QueryCode.find(typedCode)
                .flatMap(code -> matters.findByNumber(Viewer.system(district), plain)
                        .flatMap(matter -> codes.find(district, matter.id())
                                .filter(kept -> code.matches(kept.hash(), plain))
                                .map(kept -> new Followed(matter.id(), kept.requester()))));
    }

    /** Whether another guess is allowed; each wrong one is to be counted by {@link #wrong}. */
    public boolean mayGuess(String number, String address, Instant at) {
        return guessesByAddress.allows(address, at) && guessesAtNumber.allows(number, at);
    }

    public void wrong(String number, String address, Instant at) {
        guessesByAddress.count(address, at);
        guessesAtNumber.count(number, at);
    }

    /** Who follows, as the doors of the house know them. */
    public Viewer viewer(Followed followed) {
        return Viewer.requester(district, followed.requester().value());
    }

    private Optional<Refusal> refusal(PublicFiling filing, String address, Instant at) {
        if (!filings.allows(address, at)) {
            return Optional.of(Refusal.of(
                    "too-many", "提交过于频繁，请 15 分钟后再试。", "Too much was sent from here; try again in 15 minutes."));
        }
        Optional<Refusal> unreachable = unreachable(filing);
        if (unreachable.isPresent()) {
            return unreachable;
        }
        Viewer anybody = Viewer.requester(district, ANYBODY.value());
        return matters.refusesFiling(anybody, filing.by(ANYBODY.value()), at);
    }

    /** Who can be called back, or need not be. */
    private Optional<Refusal> unreachable(PublicFiling filing) {
        return switch (filing.asker()) {
            case Asker.Named named -> phone(named.who().phone());
            case Asker.Anonymous anonymous ->
                lines.current(district, filing.line()).anonymous()
                        ? Optional.empty()
                        : Optional.of(Refusal.of(
                                        "anonymous",
                                        "这类事情需要留下联系方式，不能匿名提交。",
                                        "This cannot be filed without saying who you are.")
                                .at("phone"));
            case Asker.SignedIn signedIn -> Optional.empty();
        };
    }

    private static Optional<Refusal> phone(@Nullable String phone) {
        return phone == null
                ? Optional.of(
                        Refusal.of("phone", "请填写联系电话，以便回访。", "Give a telephone number, so that you can be called back.")
                                .at("phone"))
                : Telephone.refuses(phone, "phone");
    }

    private static Optional<Refusal> tooMany() {
        return Optional.of(Refusal.of(
                        "too-many-files",
                        "一次最多上传 " + MOST_FILES + " 个照片或文件，其余的可以提交后再补充。",
                        "At most " + MOST_FILES + " photographs or files at a time; add the others afterwards.")
                .at("photos"));
    }

    private List<String> keep(Viewer by, List<? extends Enclosure> files, Instant at) throws IOException {
        List<String> kept = new ArrayList<>();
        for (Enclosure file : files) {
            try (InputStream content = file.content()) {
                kept.add(attachments.upload(by, file.name(), content, at).id());
            }
        }
        return kept;
    }

    /** The token itself stays out of the ledger of keys: the query code could be drawn from it again. */
    private String key(FormToken token) {
        return "public:file:" + vault.fingerprint(district, "form|" + token.value());
    }

    /** Who asked, the files and the query code: written with the matter or not at all. */
    private final class WithCode implements Companion {

        private final PublicFiling filing;
        private final List<String> files;
        private final QueryCode code;
        private final Instant at;
        private final Note note;

        WithCode(PublicFiling filing, List<String> files, QueryCode code, Instant at, Note note) {
            this.filing = filing;
            this.files = List.copyOf(files);
            this.code = code;
            this.at = at;
            this.note = note;
        }

        @Override
        public List<RequesterId> requesters() {
            return List.of(
                    switch (filing.asker()) {
                        case Asker.Named named -> vault.store(district, named.who(), at);
                        case Asker.Anonymous anonymous ->
                            vault.storeApart(district, new Identity(null, null, null), at);
                        case Asker.SignedIn signedIn -> signedIn.requester();
                    });
        }

        @Override
        public List<String> attachments() {
            return files;
        }

        @Override
        public void keep(Matter filed) {
            RequesterId requester = new RequesterId(filed.content().requesters().getFirst());
            byte[] hash = code.hash(filed.origin().number());
            codes.add(district, filed.id(), new QueryCodeStore.Kept(requester, hash), at);
            note.of(new Followed(filed.id(), requester), at);
        }
    }

    static Refusal used() {
        return Refusal.of(
                        "form-used",
                        "这张表单已经提交过。如需反映另一件事，请重新填写。",
                        "This form was sent before. To file something else, open a new one.")
                .by("law-10");
    }
}
