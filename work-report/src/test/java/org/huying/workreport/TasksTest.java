package org.huying.workreport;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class TasksTest {

    @Test
    void aTaskHasVerbObjectQuantityDeadlineAndDuty() {
        Report report = Invented.plan("年底前开工建设中小学4所。");
        assertThat(report.tasks()).singleElement().satisfies(task -> {
            assertThat(task.verb()).isEqualTo("开工建设");
            assertThat(task.object()).isEqualTo("中小学");
            assertThat(task.quantity()).isEqualTo(4);
            assertThat(task.unit()).isEqualTo("所");
            assertThat(task.deadline()).isEqualTo("年底前");
            assertThat(task.lead()).isEqualTo("教育");
        });
    }

    @Test
    void aTaskWithoutNumberIsOneToo() {
        Report report = Invented.plan("启动滨江公园二期绿化提升。");
        assertThat(report.tasks()).singleElement().satisfies(task -> {
            assertThat(task.verb()).isEqualTo("启动");
            assertThat(task.quantity()).isNull();
            assertThat(task.deadline()).isEqualTo("2025-12-31");
            assertThat(task.lead()).isEqualTo("园林绿化");
        });
    }

    private static String brief(Task task) {
        return task.verb() + " " + task.object() + " " + task.deadline() + " " + task.unitNamed();
    }

    @Test
    void theUnitThatAReportNamesLeads() {
        assertThat(Invented.plan("区发改局牵头推进滨江文化中心建设，6月底前建成投用。").tasks())
                .extracting(TasksTest::brief)
                .containsExactly("推进 滨江文化中心建设 6月底前 区发改局");
        assertThat(Invented.plan("区教育局负责新建幼儿园3所，8月底前投入使用。").tasks())
                .extracting(TasksTest::brief)
                .containsExactly("新建 幼儿园 8月底前 区教育局");
        assertThat(Invented.plan("新建公厕12座，由区城管执法局负责，9月底前完成。").tasks())
                .extracting(TasksTest::brief)
                .containsExactly("新建 公厕 9月底前 区城管执法局");
        assertThat(Invented.plan("改造老旧小区32个，12月底前完工。责任单位：区住建局。").tasks())
                .extracting(TasksTest::brief)
                .containsExactly("改造 老旧小区 12月底前 区住建局");
        assertThat(Invented.plan("由区民政局牵头、区卫健局配合，新增养老床位500张。").tasks())
                .extracting(TasksTest::brief)
                .containsExactly("新增 养老床位 2025-12-31 区民政局");
        assertThat(Invented.plan("服务中心牵头打造品牌。").tasks()).allMatch(task -> task.unitNamed() == null);
    }

    @Test
    void aUnitThatOpensASentenceLeadsWhatIsInIt() {
        assertThat(Invented.plan("新引进项目20个。6月底前建成创业园5万平方米。由区经信局牵头，培育小微企业15家、扶持商户30家。再改造旧仓库6栋。")
                        .tasks())
                .extracting(task -> task.verb() + " " + task.unitNamed())
                .containsExactly("新引进 null", "建成 null", "培育 区经信局", "扶持 区经信局", "再改造 null");
        assertThat(Invented.plan("新建学校2所。改扩建幼儿园3所，由区教育局负责。").tasks())
                .extracting(Task::unitNamed)
                .containsExactly(null, "区教育局");
    }

    @Test
    void practicalMattersOfOneParagraphAreToldApartByTheirNumbers() {
        Report report = Invented.plan("今年办好四件民生实事：1.新建长者食堂6家；2.为3000名儿童免费涂氟；3.更新健身器材200件套，修缮球场9片；4.改造背街小巷12条。");
        assertThat(report.matters())
                .extracting(matter -> matter.no() + " " + matter.text())
                .containsExactly("1 新建长者食堂6家", "2 为3000名儿童免费涂氟", "3 更新健身器材200件套，修缮球场9片", "4 改造背街小巷12条");
        assertThat(report.matters())
                .allSatisfy(matter ->
                        assertThat(report.text().substring(matter.start())).startsWith(matter.text()));
    }

    @Test
    void whatIsToBeReachedByAYearUnderItsHeadingIsATargetOfSeveralYears() {
        Report report = Invented.REPORTS.report("一、2021年工作回顾\n一年来，各项工作稳步推进。\n二、今后五年的奋斗目标\n到2026年，地区生产总值突破280亿元，"
                + "年均增长8%以上，规上企业达到120家。建设开放之区。\n三、2022年工作安排\n新建学校2所。\n");
        assertThat(report.multiYear())
                .extracting(target -> target.name() + " " + target.comparator() + " "
                        + Invented.plain(Objects.requireNonNull(target.value())))
                .containsExactly("地区生产总值 >= 28000000000", "地区生产总值 >= 8", "规上企业 = 120");
        assertThat(report.annual()).isEmpty();
    }

    @Test
    void aTimeInALaterClauseHoldsForWhatHasNone() {
        assertThat(Invented.plan("三季度前开工建设学校2所，年底前主体封顶。").tasks())
                .extracting(TasksTest::brief)
                .containsExactly("开工建设 学校 三季度前 null");
        assertThat(Invented.plan("6月底前启动污水管网普查，新建泵站3座，确保11月底前全面完成。").tasks())
                .extracting(TasksTest::brief)
                .containsExactly("启动 污水管网普查 6月底前 null", "新建 泵站 6月底前 null");
        assertThat(Invented.plan("新建泵站3座，6月底前启动停车场建设并投用。").tasks())
                .extracting(TasksTest::brief)
                .containsExactly("新建 泵站 2025-12-31 null", "启动 停车场建设并投用 6月底前 null");
    }

    @Test
    void aPracticalMatterThatIsOneSentenceIsNoHeading() {
        Report report = Invented.plan("今年要办好以下十件实事：\n1.新建公厕12座。\n2.改造老旧小区40个，11月底前完工。\n3.增加养老床位。全年新增300张。");
        assertThat(report.outline()).extracting(Heading::title).doesNotContain("新建公厕12座", "新建公厕12座。");
        assertThat(report.matters())
                .extracting(PracticalMatter::title)
                .containsExactly("新建公厕12座", "改造老旧小区40个", "增加养老床位");
    }

    @Test
    void whatAGlossaryExplainsIsNoHeading() {
        Report report = Invented.plan("新建学校2所。\n名词解释\n1.“四上”企业：指规模以上工业企业等四类企业。");
        assertThat(report.outline()).extracting(Heading::title).doesNotContain("“四上”企业");
    }

    @Test
    void whatIsToldAsHavingHappenedIsNoPromise() {
        Report report = Invented.plan("目前，我区60岁以上老人已达18.3万人，占户籍人口的26.4%。");
        assertThat(report.figures()).hasSize(2).allMatch(figure -> figure.mode() == Mode.ACTUAL);
    }

    @Test
    void progressIsJoinedToItsValue() {
        Report report = Invented.review("1-6月，完成财政收入26.7亿元，占全年任务的53.4%；厂房项目完成年度目标形象进度84.52%。");
        assertThat(report.progress().stream()
                        .map(one -> one.name() + " " + one.completes() + " " + one.value() + " " + one.target()))
                .containsExactly("财政收入 53.4 2.67E9 5.0E9", "厂房项目 84.52 null null");
    }

    @Test
    void aPromiseIsFollowedIntoTheNextReport() {
        Report first = Invented.plan("新建口袋公园8个，改造公厕30座，新增泊位500个。");
        Report second = Invented.REPORTS.report("一、2025年工作回顾\n新建口袋公园9个，改造公厕26座。\n二、2026年工作安排\n新建学校2所。\n");
        List<Followed> followed = Invented.REPORTS.follow(List.of(second, first));
        assertThat(followed.stream().map(one -> one.year() + " " + one.name() + " " + one.verdict()))
                .containsExactly("2025 新建口袋公园 MET", "2025 改造公厕 MISSED", "2025 新增泊位 SILENT");
    }

    @Test
    void aReportWithinTheYearSaysHowFarAPromiseIs() {
        Report plan = Invented.plan("新增停车泊位800个，改造公厕30座，财政收入增长5%。");
        Report half = Invented.REPORTS.report(
                "云山区2025年上半年政府工作报告\n各位代表：\n一、2025年上半年工作情况\n新增停车泊位520个，占全年任务的65%；改造公厕31座，完成率103%；财政收入增长4%。\n");
        assertThat(Invented.REPORTS.follow(List.of(plan, half)).stream()
                        .map(one -> one.name() + " " + one.completes() + " " + one.verdict()))
                .containsExactly("新增停车泊位 65.0 UNDER_WAY", "改造公厕 103.0 MET", "财政收入 null UNDER_WAY");
    }
}
