package org.huying.workreport;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
