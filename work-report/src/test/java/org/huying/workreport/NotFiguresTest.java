package org.huying.workreport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huying.workreport.Invented.figures;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NotFiguresTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "深化“四办”改革，加快5G网络布局。",
                "三环线、二号路全线贯通，K27地块顺利摘牌。",
                "“十四五”规划圆满收官，世界500强企业接连到访。",
                "7街、9街启动改造，6号楼交付使用。",
                "打造千亿板块，培育亿元楼宇。",
                "为70-79周岁老人上门服务，65岁以上居民免费乘车。",
                "全省第一个智慧仓库揭牌，创建三甲医院。",
                "实施十大项目，构建四大体系。",
                "2024年3月12日，1-11月数据公布，一季度开门红。",
                "八项规定精神落到实处，一件事一次办。",
                "过去五年，三年行动计划收官，成立70周年。",
                "年产12万吨纸浆项目开工，日产800吨玻璃生产线投产。",
                "热线24小时有人接听，方便最后一公里出行。",
                "市九届人大二次会议胜利召开。",
                "一批项目落地，进一步优化布局，一支队伍在成长。",
                "抓好以下五个方面工作。",
                "每万人口指标稳步改善，千家万户受益，百姓点赞。",
                "318所产业园动工，102国道改线。"
            })
    void numbersThatCountNothingAreLeftOut(String sentence) {
        assertThat(figures(sentence)).isEmpty();
    }

    @Test
    void aThresholdSaysWhichKindAndIsNoFigure() {
        assertThat(figures("引进20亿元以上产业项目2个，亿元以上项目开工率90%。")).containsExactly("引进20亿元以上产业项目 2个", "亿元以上项目开工率 90%");
    }

    @Test
    void aBareScaleCountsWhereItIsReached() {
        assertThat(figures("外贸总额突破千亿，新签约农户超千户。")).containsExactly("外贸总额 100000000000元", "新签约农户 1000户");
    }

    @Test
    void chineseNumeralsWithAMeasureWordCount() {
        assertThat(figures("完成三座泵站改造，荣获两项大奖，连续五年入选示范区。")).containsExactly("泵站改造 3座", "荣获大奖 2项", "连续入选示范区 5年");
    }

    @Test
    void whatOnlyLooksLikeAMeasureWordIsNone() {
        assertThat(figures("总产值迈上千亿台阶，服务3万家庭。")).containsExactly("总产值 100000000000元", "服务家庭 30000");
    }

    @Test
    void percentOfACountedKindIsAFigure() {
        assertThat(figures("30%以上社区达到示范标准。")).containsExactly("达到示范标准社区 30%");
    }
}
