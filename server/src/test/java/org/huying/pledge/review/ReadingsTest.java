package org.huying.pledge.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.huying.base.Conflict;
import org.huying.base.DistrictCode;
import org.huying.base.Forbidden;
import org.huying.base.Refused;
import org.huying.base.Role;
import org.huying.base.UnitCode;
import org.huying.base.Zones;
import org.huying.demo.OnTheDemo;
import org.huying.district.Districts;
import org.huying.matter.Companion;
import org.huying.matter.Issue;
import org.huying.matter.Matter;
import org.huying.matter.MatterId;
import org.huying.matter.MatterQuery;
import org.huying.matter.Matters;
import org.huying.matter.Outcome;
import org.huying.pledge.Bound;
import org.huying.pledge.Counting;
import org.huying.pledge.Kind;
import org.huying.pledge.Pledge;
import org.huying.pledge.Pledges;
import org.huying.pledge.review.Confirming.Confirmed;
import org.huying.pledge.review.Readings.Brought;
import org.huying.pledge.review.Readings.Revised;
import org.huying.security.Viewer;
import org.huying.workreport.Followed;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** A report is read, reviewed and confirmed; nothing of it is in the ledger before, and nothing of it twice. */
class ReadingsTest extends OnTheDemo {

    private static final DistrictCode QINGSHAN = new DistrictCode("420107");

    @TempDir
    private Path folder;

    @Autowired
    private Readings readings;

    @Autowired
    private LaterReports later;

    @Autowired
    private Confirming confirming;

    @Autowired
    private ItemStore items;

    @Autowired
    private Pledges pledges;

    @Autowired
    private Matters matters;

    @Autowired
    private Districts districts;

    private final Instant now = Instant.now();
    private final int year = LocalDate.ofInstant(now, Zones.CHINA).getYear() + 1;
    private Viewer supervisor = Viewer.system(QINGSHAN);

    @BeforeEach
    void whoReviews() {
        supervisor = people().require(Role.SUPERVISOR);
    }

    @Test
    void readsTargetsPracticalMattersAndTasksAndSuggestsWhoLeads() throws IOException {
        Reading reading = read("甲");
        List<Item> found = readings.items(supervisor, reading.no());
        assertThat(reading.planYear()).isEqualTo(year);
        assertThat(found.stream().filter(item -> item.kind() == Kind.TARGET)).hasSize(8);
        assertThat(found.stream().filter(item -> item.terms().category().equals("0201")))
                .hasSize(10);
        assertThat(found.stream().filter(item -> item.terms().category().equals("0202")))
                .extracting(item -> item.terms().name())
                .containsExactly("完成老旧小区改造", "加装电梯");
        Item growth = named(found, "地区生产总值增长");
        assertThat(growth.terms().counting()).isEqualTo(Counting.LEVEL);
        assertThat(growth.terms().bound()).isEqualTo(Bound.AT_LEAST);
        Item clearing = named(found, "完成汛前清淤");
        assertThat(clearing.terms().due()).isEqualTo(LocalDate.of(year, 6, 30));
        assertThat(named(found, "新增学位").terms().lead()).isEqualTo(new UnitCode("jiaoyu"));
        assertThat(named(found, "新建排水管网").terms().lead()).isEqualTo(new UnitCode("shuiwu"));
        String text = readings.text(supervisor, reading.no());
        assertThat(found).allSatisfy(item -> {
            int from = text.offsetByCodePoints(0, item.terms().starts());
            assertThat(text.substring(from)).startsWith(item.terms().quote());
        });
    }

    @Test
    void tellsOfAPledgeWhatTheNextReportSaysOfIt() throws IOException {
        Reading promising = read("己");
        List<Item> found = readings.items(supervisor, promising.no());
        Item met = named(found, "新增规上工业企业");
        Item missed = named(found, "新增高新技术企业");
        List<Confirmed> confirmed = confirming.confirm(supervisor, promising.no(), Set.of(met.no(), missed.no()), now);
        assertThat(confirmed)
                .allSatisfy(one -> assertThat(later.of(
                                supervisor, matter(promising, one.item().no())))
                        .isEmpty());
        Path next = Files.writeString(folder.resolve("下一年.txt"), """
                政府工作报告
                ——%2$d年1月8日在区人民代表大会上
                各位代表：
                现在，我代表区人民政府向大会报告工作，请予审议。
                一、%1$d年工作回顾
                全年新增规上工业企业23家，新增高新技术企业30家。
                二、%2$d年工作任务
                全年新增规上工业企业25家。
                """.formatted(year, year + 1));
        assertThat(readings.bring(supervisor, "下一年.txt", next, null, now)).isInstanceOf(Brought.Read.class);
        assertThat(later.of(supervisor, matter(promising, met.no())))
                .singleElement()
                .satisfies(said -> {
                    assertThat(said.verdict()).isEqualTo(Followed.Verdict.MET);
                    assertThat(said.words()).contains("新增规上工业企业23家");
                    assertThat(said.reading().planYear()).isEqualTo(year + 1);
                });
        assertThat(later.of(supervisor, matter(promising, missed.no())))
                .singleElement()
                .satisfies(said -> assertThat(said.verdict()).isEqualTo(Followed.Verdict.MISSED));
        Viewer handler = people().require(Role.HANDLER);
        assertThat(later.of(handler, matter(promising, met.no()))).isEmpty();
    }

    private MatterId matter(Reading reading, int item) {
        return Objects.requireNonNull(
                readings.requireItem(supervisor, reading.no(), item).matter());
    }

    @Test
    void putsNothingIntoTheLedgerUnconfirmed() throws IOException {
        long before = filed();
        Reading reading = read("乙");
        Item item = readings.items(supervisor, reading.no()).getFirst();
        revise(reading, item, item.terms().ledBy(new UnitCode("caizheng")));
        assertThat(filed()).isEqualTo(before);
        assertThat(confirming.confirm(supervisor, reading.no(), Set.of(item.no()), now))
                .hasSize(1);
        assertThat(filed()).isEqualTo(before + 1);
    }

    @Test
    void confirmsEachItemOnceHoweverOftenItIsAsked() throws IOException {
        Reading reading = read("丙");
        Set<Integer> three = Set.of(1, 2, 9);
        List<Confirmed> first = confirming.confirm(supervisor, reading.no(), three, now);
        long after = filed();
        confirming.confirm(supervisor, reading.no(), three, now);
        assertThat(first).allMatch(Confirmed.Done.class::isInstance);
        assertThat(filed()).isEqualTo(after);
        Pledge pledge = pledges.find(supervisor, ((Confirmed.Done) first.getFirst()).matter(), Instant.now())
                .orElseThrow();
        assertThat(pledge.stage()).isEqualTo("planning");
        assertThat(pledge.year()).isEqualTo(year);
        assertThat(pledge.target().value()).isEqualTo(6);
        assertThat(pledge.ends()).isEqualTo(LocalDate.of(year, 12, 31));
        assertThat(pledge.quote()).isEqualTo("地区生产总值增长6%以上");
    }

    @Test
    void goesOnWhereItWasStoppedBetweenFilingAndIssuing() throws IOException {
        Reading reading = read("丁");
        Item item = readings.items(supervisor, reading.no()).getFirst();
        Companion noted = new Companion() {
            @Override
            public void keep(Matter matter) {
                items.filed(QINGSHAN, reading.no(), item, matter.id(), now);
            }
        };
        Outcome stopped = matters.file(supervisor, Confirming.filing(reading, item), noted, Issue.once(now));
        Matter filed = ((Outcome.Done) stopped).matter();
        assertThat(filed.position().stage()).isEqualTo("registered");
        long before = filed();
        confirming.confirm(supervisor, reading.no(), Set.of(), now);
        assertThat(filed()).isEqualTo(before);
        Matter issued = matters.find(supervisor, filed.id()).orElseThrow();
        assertThat(issued.position().stage()).isEqualTo("planning");
        assertThat(issued.position().lead()).isEqualTo(item.terms().lead());
    }

    @Test
    void givesSupportingUnitsMattersOfTheirOwnUntilTheSameDay() throws IOException {
        Reading reading = read("戊");
        Item item = readings.items(supervisor, reading.no()).getLast();
        Item revised = revise(
                reading,
                item,
                item.terms().ledBy(new UnitCode("chengguan")).supportedBy(List.of(new UnitCode("caizheng"))));
        Confirmed one = confirming
                .confirm(supervisor, reading.no(), Set.of(revised.no()), now)
                .getFirst();
        Matter matter =
                matters.find(supervisor, ((Confirmed.Done) one).matter()).orElseThrow();
        assertThat(matter.children()).hasSize(1);
        Matter child =
                matters.find(supervisor, matter.children().getFirst().id()).orElseThrow();
        assertThat(child.position().lead()).isEqualTo(new UnitCode("caizheng"));
        assertThat(child.clocks().total().due())
                .isEqualTo(matter.clocks().total().due());
    }

    @Test
    void keepsEveryRevisionAndRefusesOneThatOvertakesAnother() throws IOException {
        Reading reading = read("己");
        Item item = readings.items(supervisor, reading.no()).getFirst();
        revise(reading, item, item.terms().dueOn(LocalDate.of(year, 11, 30)));
        Revised late = readings.revise(
                supervisor, reading.no(), item.no(), 1, item.terms().ledBy(null), now);
        assertThat(late).isInstanceOf(Revised.Stale.class);
        assertThat(readings.history(supervisor, reading.no(), item.no()))
                .extracting(one -> one.terms().due())
                .containsExactly(LocalDate.of(year, 11, 30), LocalDate.of(year, 12, 31));
    }

    @Test
    void refusesWhatIsIncompleteOrUnknownInWords() throws IOException {
        Reading reading = read("庚");
        Item item = readings.items(supervisor, reading.no()).getFirst();
        Item nobody = revise(reading, item, item.terms().ledBy(null));
        Confirmed refused = confirming
                .confirm(supervisor, reading.no(), Set.of(nobody.no()), now)
                .getFirst();
        assertThat(((Confirmed.Refused) refused).refusal().message().zh()).isEqualTo("还没有定牵头单位。");
        Item late = revise(
                reading,
                nobody,
                item.terms().dueOn(LocalDate.ofInstant(now, Zones.CHINA).minusDays(1)));
        Confirmed past = confirming
                .confirm(supervisor, reading.no(), Set.of(late.no()), now)
                .getFirst();
        assertThat(((Confirmed.Refused) past).refusal().field()).isEqualTo("due");
        assertThat(readings.revise(
                        supervisor, reading.no(), late.no(), 3, item.terms().leftOutFor(" "), now))
                .isInstanceOf(Revised.Refused.class);
        assertThat(readings.revise(
                        supervisor, reading.no(), late.no(), 3, item.terms().ledBy(new UnitCode("zhihui")), now))
                .as("the command centre handles nothing")
                .isInstanceOf(Revised.Refused.class);
    }

    @Test
    void addsWhatWasMissedOnlyInTheWordsOfTheText() throws IOException {
        Reading reading = read("辛");
        Item.Terms like = readings.items(supervisor, reading.no()).getLast().terms();
        Revised added = readings.add(supervisor, reading.no(), quoting(like, "自觉接受人大监督"), now);
        Item item = ((Revised.Done) added).item();
        String text = readings.text(supervisor, reading.no());
        assertThat(text.substring(text.offsetByCodePoints(0, item.terms().starts())))
                .startsWith("自觉接受人大监督");
        assertThat(readings.add(supervisor, reading.no(), quoting(like, "报告里没有的话"), now))
                .isInstanceOf(Revised.Refused.class);
    }

    @Test
    void isConfirmedWhenNothingIsLeftToDecide() throws IOException {
        Reading reading = read("壬");
        Set<Integer> all =
                readings.items(supervisor, reading.no()).stream().map(Item::no).collect(Collectors.toSet());
        Item left = readings.items(supervisor, reading.no()).getLast();
        revise(reading, left, left.terms().leftOutFor("另行研究"));
        all.remove(left.no());
        assertThat(confirming.confirm(supervisor, reading.no(), all, now)).allMatch(Confirmed.Done.class::isInstance);
        assertThat(readings.require(supervisor, reading.no()).state()).isEqualTo(Reading.State.CONFIRMED);
        assertThatThrownBy(() -> readings.discard(supervisor, reading.no(), "不要了", now))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void readsTheSameFileOnceUntilItsReadingIsDiscarded() throws IOException {
        Reading reading = read("癸");
        assertThat(read("癸").no()).isEqualTo(reading.no());
        assertThatThrownBy(() -> readings.discard(supervisor, reading.no(), " ", now))
                .isInstanceOf(Refused.class);
        readings.discard(supervisor, reading.no(), "传错了", now);
        assertThat(read("癸").no()).isNotEqualTo(reading.no());
    }

    @Test
    void tellsWhyAFileCannotBeRead() throws IOException {
        assertThat(unread("")).isEqualTo("empty");
        assertThat(unread("春江潮水连海平，海上明月共潮生。")).isEqualTo("not-a-report");
        assertThat(unread("各位代表，人民政府工作报告".repeat(100_000))).isEqualTo("too-large");
        Path spoilt = folder.resolve("spoilt.pdf");
        Files.writeString(spoilt, "%PDF-1.7\nno pdf at all");
        assertThat(code(readings.bring(supervisor, "spoilt.pdf", spoilt, null, now)))
                .isEqualTo("unreadable");
    }

    @Test
    void keepsTheTextOfAWebPageSinceAPageIsNoAttachment() throws IOException {
        Path page = folder.resolve("report.html");
        Files.writeString(
                page,
                "<html><body><p>" + DemoPledges.text(QINGSHAN, year).replace("\n", "</p><p>")
                        + "<!-- 网页 --></p></body></html>");
        Brought brought = readings.bring(supervisor, "report.html", page, year, now);
        Reading reading = ((Brought.Read) brought).reading();
        assertThat(reading.attachment()).isNotEqualTo(reading.hash());
        assertThat(readings.items(supervisor, reading.no())).hasSizeGreaterThan(40);
    }

    @Test
    void isForSupervisorsToReviewAndForLeadersAndAuditorsToRead() throws IOException {
        Reading reading = read("子");
        Viewer leader = people().require(Role.LEADER);
        Viewer handler = people().require(Role.HANDLER);
        assertThat(readings.items(leader, reading.no())).isNotEmpty();
        assertThatThrownBy(() -> confirming.confirm(leader, reading.no(), Set.of(1), now))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> readings.text(handler, reading.no())).isInstanceOf(Forbidden.class);
    }

    /** A report of its own for each test, so that none finds what another has confirmed. */
    private Reading read(String mark) throws IOException {
        Path file = folder.resolve("report.txt");
        Files.writeString(file, DemoPledges.text(QINGSHAN, year) + "\n（" + mark + "）\n");
        return ((Brought.Read) readings.bring(supervisor, "report.txt", file, null, now)).reading();
    }

    private String unread(String text) throws IOException {
        Path file = folder.resolve("other.txt");
        Files.writeString(file, text);
        return code(readings.bring(supervisor, "other.txt", file, null, now));
    }

    private static String code(Brought brought) {
        return ((Brought.Unread) brought).code();
    }

    private Item revise(Reading reading, Item item, Item.Terms terms) {
        Revised revised = readings.revise(supervisor, reading.no(), item.no(), item.revision(), terms, now);
        assertThat(revised).isInstanceOf(Revised.Done.class);
        return ((Revised.Done) revised).item();
    }

    private static Item named(List<Item> found, String name) {
        return found.stream()
                .filter(item -> item.terms().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Item.Terms quoting(Item.Terms like, String words) {
        return new Item.Terms(
                "0309",
                words,
                null,
                "",
                Bound.EXACTLY,
                Counting.TOTAL,
                null,
                like.due(),
                words,
                0,
                null,
                List.of(),
                null);
    }

    private long filed() {
        return matters.total(supervisor, MatterQuery.ALL.inLine(Pledges.LINE), 10_000)
                .matters();
    }

    private DemoPeople people() {
        return new DemoPeople(
                Objects.requireNonNull(districts.current(QINGSHAN)), LocalDate.ofInstant(now, Zones.CHINA));
    }
}
