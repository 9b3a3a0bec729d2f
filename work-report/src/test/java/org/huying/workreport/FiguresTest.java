package org.huying.workreport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huying.workreport.Invented.detail;
import static org.huying.workreport.Invented.figures;

import org.junit.jupiter.api.Test;

class FiguresTest {

    @Test
    void foldsTenThousandsAndHundredMillionsIntoTheValue() {
        assertThat(figures("盘活闲置厂房36.5万平方米，技改投资达到12.4亿元。")).containsExactly("盘活闲置厂房 365000平方米", "技改投资 1240000000元");
    }

    @Test
    void readsNumbersInFullWidthAndWithSeparators() {
        assertThat(figures("新增就业岗位１２，５００个，失业率控制在３．８％以内。")).containsExactly("新增就业岗位 12500个", "失业率 3.8%");
        assertThat(figures("人均收入达到48,600元。")).containsExactly("人均收入 48600元");
    }

    @Test
    void readsChineseNumerals() {
        assertThat(figures("百分之三十的行政村通了客车。")).containsExactly("行政村通了客车 30%");
        assertThat(figures("粮食总产达到四十五万吨，比上年增长百分之八点五。")).containsExactly("粮食总产 450000吨", "粮食总产 8.5%");
        assertThat(figures("两万多人走上新岗位。")).containsExactly("走上新岗位 20000人");
        assertThat(figures("十余项改革落地见效。")).containsExactly("落地见效改革 10项");
        assertThat(figures("近百家商户开门迎客。")).containsExactly("商户开门迎客 100家");
    }

    @Test
    void readsAPartOfAWhole() {
        assertThat(Invented.review("三分之二的企业实现盈利。").figures().getFirst().value())
                .isCloseTo(2.0 / 3, org.assertj.core.data.Offset.offset(1e-9));
        assertThat(figures("甲乙类传染病发病率下降两成。")).containsExactly("甲乙类传染病发病率 2成");
    }

    @Test
    void sharesTheVerbAlongAnEnumeration() {
        assertThat(figures("新增公办书屋4处、民办书屋6处。")).containsExactly("新增公办书屋 4处", "新增民办书屋 6处");
    }

    @Test
    void takesBothEndsOfAChange() {
        assertThat(figures("网上可办事项由156项上升至283项。")).containsExactly("网上可办事项 156项", "网上可办事项 283项");
        assertThat(figures("低保标准由每人每月780元提高到860元。")).containsExactly("低保标准 780元", "低保标准 860元");
    }

    @Test
    void dividesValuesAmongNamesInTheirOrder() {
        assertThat(figures("盗窃警情、诈骗警情、火灾警情分别下降21.5%、18.6%和7.9%。"))
                .containsExactly("盗窃警情 21.5%", "诈骗警情 18.6%", "火灾警情 7.9%");
        assertThat(figures("存款余额2300亿元、贷款余额1980亿元，较年初分别增加210亿元、186亿元。"))
                .containsExactly("存款余额 230000000000元", "贷款余额 198000000000元", "存款余额 21000000000元", "贷款余额 18600000000元");
        assertThat(figures("一、二、三产业分别增长3.1%、7.2%和9.4%。")).containsExactly("第一产业 3.1%", "第二产业 7.2%", "第三产业 9.4%");
        assertThat(figures("公办、普惠、民办幼儿园分别达到12所、8所和5所。")).containsExactly("公办幼儿园 12所", "普惠幼儿园 8所", "民办幼儿园 5所");
    }

    @Test
    void namesWhatFollowsTheNumber() {
        assertThat(figures("新设6个便民驿站。")).containsExactly("新设便民驿站 6个");
        assertThat(figures("建成云山路、望湖路等14条道路。")).containsExactly("建成道路 14条");
        assertThat(figures("9个村实现整村搬迁。")).containsExactly("实现整村搬迁村 9个");
    }

    @Test
    void ranksBelongToWhatWasNamedBefore() {
        assertThat(figures("工业投资增长14%，位居全市第二。")).containsExactly("工业投资 14%", "工业投资 2位");
        assertThat(figures("新建绿道18公里、口袋公园7个，均居全市首位。")).containsExactly("新建绿道 18公里", "新建口袋公园 7个", "新建绿道、新建口袋公园 1位");
        assertThat(figures("工业投资增长14%，民间投资增长9%，分别位居全市第三和第五。"))
                .containsExactly("工业投资 14%", "民间投资 9%", "工业投资 3位", "民间投资 5位");
        assertThat(figures("综合排名全市第二、中心城区第一。")).containsExactly("综合排名 2位", "综合排名 1位");
    }

    @Test
    void theSubjectOfAClauseThatOnlyTellsACourseIsThatOfTheNext() {
        assertThat(figures("地区生产总值突破百亿元大关，达到103.7亿元，增长6.2%。")).containsExactly("地区生产总值 10370000000元", "地区生产总值 6.2%");
        assertThat(figures("财政收入完成21.4亿元，工业总产值突破百亿元大关，达到103.7亿元。"))
                .containsExactly("财政收入 2140000000元", "工业总产值 10370000000元");
        assertThat(figures("税收再创新高，达到18.6亿元。")).containsExactly("税收 1860000000元");
        assertThat(figures("外贸进出口逆势上扬，增长21.5%。")).containsExactly("外贸进出口 21.5%");
        assertThat(figures("工业投资增长14%，连续多年保持领先，位居全市第二。")).containsExactly("工业投资 14%", "工业投资 2位");
    }

    @Test
    void oneWordForTwoKindsOfPeopleIsDividedInTheirOrder() {
        assertThat(figures("城乡居民人均收入分别达6.3万元、3.1万元。")).containsExactly("城镇居民人均收入 63000元", "农村居民人均收入 31000元");
    }

    @Test
    void numbersOfAListHaveTheMeasureWordOfTheLast() {
        assertThat(figures("工业投资、民间投资分别增长15.3%和11.7%，分别高于全市4.6和3.3个百分点。"))
                .containsExactly("工业投资 15.3%", "民间投资 11.7%", "工业投资 4.6百分点", "民间投资 3.3百分点");
    }

    @Test
    void whatIsNewOfACountedThingIsNamedByTheThing() {
        assertThat(figures("高新技术企业总数达186家，新增32家。")).containsExactly("高新技术企业总数 186家", "新增高新技术企业 32家");
        assertThat(figures("市场主体总数达8.6万户，净增1.1万户。")).containsExactly("市场主体总数 86000户", "净增市场主体 11000户");
    }

    @Test
    void whatIsWantingIsNamed() {
        assertThat(figures("仍有12个小区未通天然气。")).containsExactly("未通天然气小区 12个");
        assertThat(figures("为1.2万名65岁以上老年人提供免费体检。")).containsExactly("65岁以上老年人提供免费体检 12000名");
    }

    @Test
    void howFarSomethingReachesIsNoFigure() {
        assertThat(figures("公交站点500米覆盖率达98%，绿地300米见绿率91%。")).first().isEqualTo("公交站点500米覆盖率 98%");
        assertThat(figures("常住人口61.2万，流动人口8.3万。")).containsExactly("常住人口 612000人", "流动人口 83000人");
    }

    @Test
    void sharesOfAWholeNameBoth() {
        assertThat(figures("技改投资8.2亿元，占工业投资的41.5%。")).containsExactly("技改投资 820000000元", "技改投资占工业投资 41.5%");
    }

    @Test
    void aSpanOfYearsNamesNothing() {
        assertThat(figures("地方生产总值326亿元，增长6.1%，三年平均增长5.4%。"))
                .containsExactly("地方生产总值 32600000000元", "地方生产总值 6.1%", "地方生产总值 5.4%");
    }

    @Test
    void aTimeBetweenNameAndValueIsNoPartOfTheName() {
        assertThat(figures("建成区面积由2016年的38.5平方公里扩大到52平方公里，年均增加2.7平方公里。"))
                .containsExactly("建成区面积 38.5平方公里", "建成区面积 52平方公里", "建成区面积 2.7平方公里");
        assertThat(figures("工业产值从2016年的240亿元提高到2021年的418亿元，年均增长11.7%。"))
                .containsExactly("工业产值 24000000000元", "工业产值 41800000000元", "工业产值 11.7%");
        assertThat(figures("规上企业由“十二五”末的32家增加到68家，城镇化率五年提高8.6个百分点。"))
                .containsExactly("规上企业 32家", "规上企业 68家", "城镇化率 8.6百分点");
        assertThat(figures("签约项目386个，其中亿元以上项目128个，是前五年的1.8倍。"))
                .containsExactly("签约项目 386个", "亿元以上项目 128个", "亿元以上项目 1.8倍");
    }

    @Test
    void severalNamesRiseFromSeveralValuesToSeveral() {
        assertThat(figures("自来水普及率、污水处理率、绿化率分别由2016年的92%、85%、41%提高到99%、96%、43%。"))
                .containsExactly("自来水普及率 92%", "污水处理率 85%", "绿化率 41%", "自来水普及率 99%", "污水处理率 96%", "绿化率 43%");
        assertThat(figures("规上工业产值年均增长9.8%，由2016年的312亿元增至2021年的498亿元。"))
                .containsExactly("规上工业产值 9.8%", "规上工业产值 31200000000元", "规上工业产值 49800000000元");
        assertThat(figures("PM2.5、PM10平均浓度分别较2016年下降38.2%和35.6%。"))
                .containsExactly("PM2.5平均浓度 38.2%", "PM10平均浓度 35.6%");
        assertThat(figures("财政收入连跨三个台阶，五年年均增长7.6%。")).containsExactly("财政收入 7.6%");
    }

    @Test
    void aBudgetIsReachedAsATargetIs() {
        assertThat(figures("财政支出38.4亿元，为调整预算的97.2%，增长5.5%。"))
                .containsExactly("财政支出 3840000000元", "财政支出占调整预算 97.2%", "财政支出 5.5%");
        assertThat(figures("公共预算收入12.6亿元，完成预算的102.1%。")).containsExactly("公共预算收入 1260000000元", "公共预算收入占预算 102.1%");
    }

    @Test
    void aLevelAloneIsOfWhatWasNamedBefore() {
        assertThat(figures("创建国家级示范书屋2个、省级5个，市级11个。")).containsExactly("创建国家级示范书屋 2个", "创建省级示范书屋 5个", "创建市级示范书屋 11个");
    }

    @Test
    void whatThereIsInTheEndIsNotWhatWasAdded() {
        assertThat(figures("个体工商户净增2100户，达到1.8万户。")).containsExactly("个体工商户净增 2100户", "个体工商户 18000户");
    }

    @Test
    void aRunningListIsNumberedAndTheNumbersAreNoPartOfNames() {
        assertThat(figures("1.新建街角花园12个；2.更新健身器材300件套；（3）再改造旧厂房6栋、旧仓库2栋；④修缮书屋9间。"))
                .containsExactly("新建街角花园 12个", "更新健身器材 300件套", "再改造旧厂房 6栋", "再改造旧仓库 2栋", "修缮书屋 9间");
    }

    @Test
    void aPlaceAmongAGroupIsAPlace() {
        assertThat(figures("年度考核位列全省第一方阵第3名。")).containsExactly("年度考核 3位");
    }

    @Test
    void aRangeIsItsLowerBound() {
        assertThat(figures("建成4到5座驿站。")).containsExactly("建成驿站 4座");
        assertThat(figures("每个街道配备5—8名网格员。")).containsExactly("每个街道配备网格员 5名");
        assertThat(figures("培训2-3万人次。")).containsExactly("培训 20000人次");
    }

    @Test
    void tellsChangeFromLevel() {
        assertThat(detail("财政收入增长6.8%。")).isEqualTo("increase none");
        assertThat(detail("火灾事故同比下降31%。")).isEqualTo("decrease none");
        assertThat(detail("绿化覆盖率提高到42%。")).isEqualTo("level none");
        assertThat(detail("平均缩短审批时限2个工作日。")).isEqualTo("decrease none");
        assertThat(detail("财政收入增长5%，工业投资增长9%，分别力争达到6%和10%。")).isEqualTo("increase none");
        assertThat(detail("人均收入年均增幅超过8%。")).isEqualTo("increase over");
        assertThat(detail("GDP排名全市第四。")).isEqualTo("rank none");
    }

    @Test
    void tellsHowExactlyAValueIsMeant() {
        assertThat(detail("惠及居民近2万户。")).isEqualTo("level about");
        assertThat(detail("满意率达97%以上。")).isEqualTo("level over");
        assertThat(detail("失业率控制在4%以内。")).isEqualTo("level under");
        assertThat(detail("开办时间压缩至半天。")).isEqualTo("level upto");
        assertThat(detail("受理诉求6万余件。")).isEqualTo("level over");
        assertThat(detail("社保参保约12万人。")).isEqualTo("level about");
    }

    @Test
    void textHoldsNameAndFigureAndStandsWhereItSays() {
        Report report = Invented.review("新增公办书屋4处、民办书屋6处，藏书量 突破 12. 5万册。");
        assertThat(report.figures())
                .hasSize(3)
                .allSatisfy(figure -> assertThat(report.text())
                        .startsWith(report.text().substring(0, figure.start()) + figure.text()));
        assertThat(report.figures().getLast().text()).isEqualTo("藏书量 突破 12. 5万册");
        assertThat(report.figures().getLast().value()).isEqualTo(125_000);
    }

    @Test
    void readsWhatRecognitionHasSpoilt() {
        assertThat(figures("粮食总产2l万吨，增长9.l％；利税1O亿元．工业用电增长l.8倍。"))
                .containsExactly("粮食总产 210000吨", "粮食总产 9.1%", "利税 1000000000元", "工业用电 1.8倍");
    }

    @Test
    void countsRareCharactersOnce() {
        Report report = Invented.review("𬭎光厂新增产线4条。");
        Figure figure = report.figures().getFirst();
        int index = report.text().offsetByCodePoints(0, figure.start());
        assertThat(report.text().substring(index)).startsWith(figure.text());
        Report later = Invented.review("𬭎光厂扩产。新增产线4条。");
        assertThat(later.text().offsetByCodePoints(0, later.figures().getFirst().start()))
                .isEqualTo(later.text().indexOf("新增产线"));
    }
}
