package org.huying.security.personal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.huying.security.Personal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** All numbers here are generated; those that read well were made by hand. */
class PersonalDataTest {

    private static final int CASES = 2_000;
    private static final List<String> BEFORE =
            List.of("", "联系电话：", "请打", "王先生", "(", "tel", "1.", "张三，", "、", "A座301,");
    private static final List<String> AFTER = List.of("", "，谢谢", ")", "王女士", ",2号楼", "。", "或者", "\n", "转3", "abc");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        请回电13812345678谢谢            | 请回电138****5678谢谢
        电话：138-1234-5678              | 电话：138-****-5678
        电话：138 1234 5678              | 电话：138 **** 5678
        +8613812345678                   | +86138****5678
        １３８１２３４５６７８全角        | １３８****５６７８全角
        13812345678,13912345678          | 138****5678,139****5678
        微信同号wx13812345678            | 微信同号wx138****5678
        座机027-86001234                 | 座机027-8*****34
        (0713)6001234                    | (0713)*****34
        02786001234转801                 | 0278*****34转801
        电话86001234                     | 电话******34
        座机号码：8600 1234              | 座机号码：**** **34
        邮箱zhang.san@example.com请回    | 邮箱z****.***@example.com请回
        a@b.cn                           | *@b.cn
        身份证11010519491231002X         | 身份证110**************X
        身份证 110105 19491231 002x      | 身份证 110*** ******** ***x
        卡号4111111111111111             | 卡号************1111
        卡号6222 0202 0000 0000 000      | 卡号6222 0202 0000 0000 000
        卡号 6228 4800 0000 0000 018     | 卡号 **** **** **** ***0 018
        """)
    void masksWhatIsPersonal(String text, String masked) {
        assertThat(Personal.mask(text)).isEqualTo(masked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "工单QS20240101-00001已办结",
                "(2019)鄂0107民初1381号",
                "2019年8月5日至2019-08-10",
                "来电20190805反映噪音",
                "共计13812345678元",
                "项目总投资13812345678.50元",
                "面积15912345678平方米",
                "¥13812345678",
                "工单编号：4201070240801123456",
                "统一社会信用代码91420107MA4K12345X",
                "请拨打12345或110，国家热线12315",
                "编号138123456789012",
                "A3区联丰路米兰春天G2栋320",
                "每月1500-2000元，2019-2021年",
                "身份证110105194912310021",
                "420107199002300011没有这一天",
                "0.13812345678",
                "咨询@社区",
            })
    void leavesWhatOnlyLooksPersonal(String text) {
        assertThat(Personal.mask(text)).isEqualTo(text);
    }

    @Test
    void masksEveryMobileNumberWhereverItStands() {
        everywhere(PersonalDataTest::mobile);
    }

    @Test
    void masksEveryIdNumberWhereverItStands() {
        everywhere(PersonalDataTest::idNumber);
    }

    @Test
    void masksEveryBankCardWhereverItStands() {
        everywhere(PersonalDataTest::bankCard);
    }

    @Test
    void masksEveryLandlineAfterText() {
        Random random = new Random(7);
        for (int i = 0; i < CASES; i++) {
            String number = "027-" + (2 + random.nextInt(7)) + digits(random, 7);
            String text = "请打" + number + pick(random, AFTER);
            assertThat(Personal.mask(text)).doesNotContain(number).hasSameSizeAs(text);
        }
    }

    @Test
    void findsAnIdNumberOnlyWithItsCheckCharacter() {
        Random random = new Random(11);
        for (int i = 0; i < CASES; i++) {
            String number = idNumber(random);
            assertThat(IdNumber.valid(number)).as(number).isTrue();
            String last = number.substring(17);
            String other = "X".equals(last) ? "0" : last.equals("9") ? "X" : String.valueOf(last.charAt(0) - '0' + 1);
            assertThat(IdNumber.valid(number.substring(0, 17) + other))
                    .as(number)
                    .isFalse();
        }
    }

    @Test
    void masksTwiceAsOnce() {
        Random random = new Random(13);
        for (int i = 0; i < CASES; i++) {
            String once = Personal.mask(pick(random, BEFORE) + mobile(random) + "，身份证" + idNumber(random) + "。");
            assertThat(Personal.mask(once)).isEqualTo(once);
        }
    }

    private static void everywhere(Function<Random, String> make) {
        Random random = new Random(3);
        for (int i = 0; i < CASES; i++) {
            String number = make.apply(random);
            String before = pick(random, BEFORE);
            String after = pick(random, AFTER);
            String masked = Personal.mask(before + number + after);
            assertThat(masked).as(before + number + after).startsWith(before).endsWith(after);
            assertThat(masked).doesNotContain(number).contains("****").hasSize((before + number + after).length());
        }
    }

    private static String mobile(Random random) {
        return "1" + (3 + random.nextInt(7)) + digits(random, 9);
    }

    private static String idNumber(Random random) {
        LocalDate born = LocalDate.of(1930, 1, 1).plusDays(random.nextInt(33_000));
        String first = pick(random, List.of("420107", "110105", "650102", "820000"))
                + born.toString().replace("-", "")
                + digits(random, 3);
        return first + IdNumber.check(first);
    }

    private static String bankCard(Random random) {
        String first =
                pick(random, List.of("6222", "6228", "4392", "5187", "9558")) + digits(random, 11 + random.nextInt(4));
        for (int check = 0; check < 10; check++) {
            if (BankCard.valid(first + check)) {
                return first + check;
            }
        }
        throw new IllegalStateException("one of ten digits is right");
    }

    private static String digits(Random random, int count) {
        StringBuilder digits = new StringBuilder();
        random.ints(count, 0, 10).forEach(digits::append);
        return digits.toString();
    }

    private static String pick(Random random, List<String> from) {
        return from.get(random.nextInt(from.size()));
    }
}
