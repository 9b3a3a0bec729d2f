package org.huying.workreport;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class OutlineTest {

    private static final String REPORT = """
            云山区人民政府工作报告
            ——2024年12月27日在云山区第六届人民代表大会第四次会议上
            云山区人民政府区长  方知行

            各位代表：
            现在，我代表区人民政府向大会报告工作，请予审议。
            一、2024年工作回顾
            （一）产业支撑更加有力。规上工业增加值增长8.1%。新增企业210家。
            （二）民生福祉持续改善
            教育事业加快发展。新建学校3所，改造食堂12个，课后服务覆盖所有学校，家长满意率达到98%。
            在看到成绩的同时，我们也清醒地认识到，发展中还存在不少困难和问题：一是经济总量偏小，只占全市的4.2%；二是财政缺口达3亿元。
            二、“十五五”时期发展目标
            “十五五”时期，主要目标是：地区生产总值年均增长6%以上。
            三、2025年工作安排
            主要预期目标是：地区生产总值增长6.5%左右，城镇登记失业率控制在4%以内，居民收入与经济增长同步。
            1.建强园区。新建标准厂房20万平方米。
            云山区2025年民生实事
            1.交通出行：新增停车泊位800个。
            2.养老服务：建设长者食堂9个，为2000名老人上门体检。
            名词解释
            四上企业：指4类企业。
            扫一扫在手机打开当前页
            版权所有：云山区政府办公室 电话12345678
            """;

    private static final Report READ = Invented.REPORTS.report(REPORT);

    @Test
    void headingsHaveTheirLevelNumberAndTitle() {
        assertThat(READ.outline().stream()
                        .filter(heading -> heading.level() < Heading.RUN_IN)
                        .map(heading -> heading.level() + " " + heading.no() + " " + heading.title()))
                .containsExactly(
                        "1 一 2024年工作回顾",
                        "2 (一) 产业支撑更加有力",
                        "2 (二) 民生福祉持续改善",
                        "1 二 “十五五”时期发展目标",
                        "1 三 2025年工作安排",
                        "3 1 建强园区",
                        "1  云山区2025年民生实事",
                        "3 1 交通出行",
                        "3 2 养老服务",
                        "1  名词解释");
    }

    @Test
    void runInHeadingsAreThereToo() {
        assertThat(READ.outline().stream()
                        .filter(heading -> heading.level() == Heading.RUN_IN)
                        .map(Heading::title))
                .containsExactly("教育事业加快发展", "经济总量偏小", "财政缺口达3亿元");
    }

    @Test
    void everySentenceBelongsToAPart() {
        assertThat(READ.figures().stream().map(figure -> figure.part() + " " + Invented.brief(figure)))
                .contains(
                        "REVIEW 规上工业增加值 8.1%",
                        "PROBLEMS 经济总量占全市 4.2%",
                        "OUTLOOK 地区生产总值 6%",
                        "PLAN 地区生产总值 6.5%",
                        "PLAN 新建标准厂房 200000平方米",
                        "PRACTICAL 新增停车泊位 800个",
                        "OTHER 指企业 4类");
    }

    @Test
    void whatThePagePutsAroundTheReportIsNotRead() {
        assertThat(READ.figures()).noneMatch(figure -> figure.text().contains("12345678"));
    }

    @Test
    void thePageSaysWhoseReportItIs() {
        Meta meta = READ.meta();
        assertThat(meta.title()).isEqualTo("云山区人民政府工作报告");
        assertThat(meta.district()).isEqualTo("云山区");
        assertThat(meta.deliverer()).isEqualTo("方知行");
        assertThat(meta.meeting()).isEqualTo("云山区第六届人民代表大会第四次会议");
        assertThat(meta.deliveredOn()).isEqualTo("2024-12-27");
        assertThat(List.of(String.valueOf(meta.reportYear()), String.valueOf(meta.planYear())))
                .containsExactly("2024", "2025");
    }

    @Test
    void columnsOfTheDisclosurePageAreRead() {
        Meta meta = Invented.REPORTS
                .report(
                        "索 引 号：K12-2024/0031 发布日期：2024年1月9日\n信息来源：云山区政府办 字体：大\n2023年度政府工作报告\n各位代表：\n一、2023年工作回顾\n新建学校3所。\n")
                .meta();
        assertThat(meta.indexNo()).isEqualTo("K12-2024/0031");
        assertThat(meta.publishedOn()).isEqualTo("2024-01-09");
        assertThat(meta.publisher()).isEqualTo("云山区政府办");
        assertThat(meta.title()).isEqualTo("2023年度政府工作报告");
    }

    @Test
    void dayAndMeetingMayStandInLinesOfTheirOwn() {
        Meta meta = Invented.REPORTS
                .report("云山区政府工作报告\n——在云山区第六届人民代表大会第四次会议上\n（2024年12月27日）\n代区长 方知行\n各位代表：\n一、2024年工作回顾\n新建学校3所。\n")
                .meta();
        assertThat(meta.meeting()).isEqualTo("云山区第六届人民代表大会第四次会议");
        assertThat(meta.deliveredOn()).isEqualTo("2024-12-27");
        assertThat(meta.deliverer()).isEqualTo("方知行");
    }

    @Test
    void headlineTargetsHaveTheirComparator() {
        assertThat(READ.annual().stream()
                        .map(target -> target.name()
                                + target.comparator()
                                + (target.value() == null ? "" : Invented.plain(target.value()))))
                .containsExactly("地区生产总值~6.5", "城镇登记失业率<=4", "居民收入sync");
        assertThat(READ.multiYear().stream().map(target -> target.name() + target.comparator() + target.value()))
                .containsExactly("地区生产总值>=6.0");
    }

    @Test
    void practicalMattersHaveNumberTitleAndWords() {
        assertThat(READ.matters().stream().map(matter -> matter.no() + " " + matter.title() + " " + matter.text()))
                .containsExactly("1 交通出行 新增停车泊位800个。", "2 养老服务 建设长者食堂9个，为2000名老人上门体检。");
    }

    @Test
    void aListMayBeNumberedAsPartsAre() {
        Report report = Invented.REPORTS.report(
                "各位代表：\n一、2024年工作回顾\n新增企业30家。\n二、2025年工作安排\n新增企业40家。\n2025年十件实事\n一、新增学位3000个。\n二、改造公厕20座。\n");
        assertThat(report.matters().stream().map(matter -> matter.no() + " " + matter.text()))
                .containsExactly("1 新增学位3000个。", "2 改造公厕20座。");
        assertThat(report.figures().getLast().part()).isEqualTo(Part.PRACTICAL);
    }

    @Test
    void aListWithinASentenceIsAListToo() {
        Report report = Invented.plan("办好三件民生实事：一是新增泊位300个；二是新建口袋公园8个；三是改造公厕12座。");
        assertThat(report.matters().stream().map(matter -> matter.no() + " " + matter.title()))
                .containsExactly("1 新增泊位300个", "2 新建口袋公园8个", "3 改造公厕12座");
        assertThat(report.figures().stream().map(figure -> figure.part() + " " + Invented.brief(figure)))
                .containsExactly("PLAN 办好民生实事 3件", "PRACTICAL 新增泊位 300个", "PRACTICAL 新建口袋公园 8个", "PRACTICAL 改造公厕 12座");
    }

    @Test
    void difficultiesMayBeToldWithoutALookBack() {
        Report report = Invented.review("新增企业30家。\n当前，我区发展还面临一些困难：产业用地不足300亩。");
        assertThat(report.figures().stream().map(figure -> figure.part() + " " + figure.qualifier()))
                .containsExactly("REVIEW NONE", "PROBLEMS UNDER");
    }

    @Test
    void partsWithoutNumbersRuleTheNumberedOnesBelow() {
        Report report = Invented.REPORTS.report("各位代表：\n2023年工作回顾\n一、经济稳步增长\n新增企业30家。\n2024年工作安排\n一、抓好产业\n新增企业40家。\n");
        assertThat(report.figures().stream().map(figure -> figure.part() + " " + Invented.plain(figure.value())))
                .containsExactly("REVIEW 30", "PLAN 40");
    }

    @Test
    void aTitleThatHasLostItsBreakIsFound() {
        Report report = Invented.REPORTS.report("一、2004年工作回顾过去的一年，全市新增企业30家。\n二、2005年的主要目标和任务2005年是关键之年，新增企业40家。\n");
        assertThat(report.outline().stream().map(Heading::title)).containsExactly("2004年工作回顾", "2005年的主要目标和任务");
        assertThat(report.figures().stream().map(Figure::part)).containsExactly(Part.REVIEW, Part.PLAN);
    }
}
