package org.huying.workreport.numeral;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.huying.workreport.Dictionaries;
import org.huying.workreport.Dictionaries.Kind;

/**
 * Numbers that count nothing: dates, ordinals, names that hold numerals (四办, 5G, K27地块), classes of magnitude
 * (千亿板块), thresholds that only say which kind (亿元以上项目), capacities in names of works (年产12万吨纸浆项目).
 */
public final class NotFigures {

    private static final String STOPS = "，。；、：！？）（”》";
    /** Measure words that are too often part of a name to be believed after a Chinese numeral. */
    private static final Set<String> ARABIC_ONLY = Set.of(
            "分", "面", "片", "口", "把", "首", "对", "层", "道", "眼", "颗", "成", "样", "间", "类", "块", "种", "门", "堂", "节", "圈",
            "档", "期", "轮", "元", "度", "里", "米", "队", "组", "级", "尾", "单", "票", "顶", "环", "角", "席", "段", "股", "箱", "盒",
            "瓶", "具", "遍", "篇", "枚", "门类", "周", "站", "款", "层级", "站点", "分钟", "秒");

    private static final Set<String> COUNTED =
            Set.of("条", "座", "所", "家", "处", "台", "套", "支", "栋", "幢", "辆", "项", "艘", "架");
    private static final Pattern DURATION =
            Pattern.compile(".*(连续|提前|历时|为期|长达|延长|缩短|至少|不少于|超过|提早|推迟|持续|用时|耗时|时间为|不低于)$");
    private static final Pattern GROUNDS_FOR_SCALE = Pattern.compile(".*(突破|超过?|逾|将?近|达到?|过|上|破|跨越|迈上|约|增至|惠及)了?$");
    private static final Pattern MAGNITUDE = Pattern.compile(
            "^(级|元级|元)?(以上|以下)?的?(企业|项目|产业|园区|楼宇|板块|集群|镇|街|村|强|大关?|目标|计划|工程|行动|基地|俱乐部|支柱|平台|商圈|投资|税收|元楼|市场|.{0,4}(产业|企业|项目|园区|集群|板块)).*");
    private static final Pattern SCOPE = Pattern.compile(
            "^(个|大|项)?(方面|突破|强化|加强|加快|提升|创新|阶段|层面|环节|维度|角度|关系|问题上|更加|坚持|确保|转变|结合|统一|字|原则|优势|重点(?=[，。；：、]|$)).*");
    private static final Pattern WORK = Pattern.compile(".*(项目|工程|生产线|机组|基地|电厂|装置|储罐|扩建|技改|甲醇|水泥|熟料|醋酸).*");
    private static final Set<String> CAPACITY = Set.of("吨", "千瓦", "兆瓦", "公斤", "立方米", "锭", "平方米", "吨/日", "吨/年", "米");
    private static final Pattern CAPACITY_BEFORE =
            Pattern.compile(".*(年产|日产|月产|日处理|年处理|日供水|年加工|×|x|X|单机|额定|装机)(能力|容量)?$");
    /** 300米见绿, 公交站点500米覆盖率: how far something reaches is a part of its name. */
    private static final Set<String> REACHES = Set.of("米", "公里", "分钟");

    private static final Pattern REACH = Pattern.compile("^(以内)?的?(覆盖率|全覆盖|范围|半径|见[绿园]|可达|步行)");
    private static final Pattern BUILDS = Pattern.compile(".*(新建|建设|建成|新增|引进|增设|改造|新开|开通|添置|打通|启动|创建|每|达标|共建|续建)了?$");

    private final List<String> names;

    public NotFigures(Dictionaries words) {
        names = words.words(Kind.NAMES);
    }

    /** Whether the measure counts nothing. */
    public boolean has(String sentence, String masked, Measure m) {
        char at = masked.charAt(m.from());
        if (at == Mask.QUOTED) {
            return true;
        }
        String before = sentence.substring(Math.max(0, m.from() - 14), m.from());
        String after = sentence.substring(m.to(), Math.min(sentence.length(), m.to() + 24));
        return joined(sentence, m)
                || named(sentence, m)
                || unitless(m, after)
                || dated(sentence, m, before, after)
                || m.bare() && magnitude(m, before, after)
                || !m.arabic() && chinese(sentence, m, before, after)
                || threshold(m, before, after)
                || capacity(m, before, after)
                || other(m, before, after);
    }

    private static boolean joined(String sentence, Measure m) {
        char before = m.from() > 0 ? sentence.charAt(m.from() - 1) : '。';
        char next = m.unitEnd() < sentence.length() ? sentence.charAt(m.unitEnd()) : '。';
        boolean word = latin(before) || "第+×/#№-—~.".indexOf(before) >= 0;
        boolean list = next == '/'
                || next == '+'
                || next == '×'
                || latin(next) && m.unit().isEmpty();
        boolean everySo = before == '每' && m.bare();
        return word || list || everySo;
    }

    private boolean named(String sentence, Measure m) {
        for (String name : names) {
            int at = sentence.indexOf(name, Math.max(0, m.from() - name.length()));
            if (at >= 0 && at < m.unitEnd() && at + name.length() > m.from()) {
                return true;
            }
        }
        return false;
    }

    /** Without a measure word only what 万 or 亿 makes a number of, or a part of a whole. */
    private static boolean unitless(Measure m, String after) {
        if (!m.unit().isEmpty()) {
            return false;
        }
        boolean many = m.scaled() && (m.value() >= 1e4 || m.value() < 1);
        boolean people = m.bare() && m.value() >= 1e8;
        return !(many || people) || after.startsWith("级") || after.startsWith("强") || after.startsWith("亿级");
    }

    private static boolean dated(String sentence, Measure m, String before, String after) {
        return switch (m.unit()) {
            case "年" ->
                m.value() >= 1000 && !m.scaled()
                        || !DURATION.matcher(before).matches()
                        || after.startsWith("来")
                        || after.startsWith("行动");
            case "月" -> sentence.charAt(m.unitEnd() - 2) != '个';
            case "日", "周", "世纪", "届次" -> true;
            case "天" -> after.startsWith("候") || m.value() >= 5000;
            case "岁", "周岁" -> !before.matches(".*(寿命|平均年龄).*");
            case "分", "秒" -> !m.arabic() || !before.matches(".*(得分|评分|成绩|指数|考核|满意度|测评|总分).*");
            case "小时" -> m.value() == 24;
            default -> false;
        };
    }

    private static boolean magnitude(Measure m, String before, String after) {
        boolean kind =
                before.endsWith("过") && !before.endsWith("超过") && m.unit().equals("元") && m.value() <= 1e8;
        if (kind || !GROUNDS_FOR_SCALE.matcher(before).matches()) {
            return true;
        }
        return MAGNITUDE.matcher(after).matches()
                || m.unit().isEmpty()
                        && m.value() >= 1e8
                        && !boundary(after)
                        && !after.matches("^(大关|台阶|关口|门槛|后|以后|之后).*");
    }

    private static boolean chinese(String sentence, Measure m, String before, String after) {
        String numeral = sentence.substring(m.from(), m.unitEnd());
        char first = numeral.charAt(0);
        if (first == '半') {
            return !before.matches(".*(压缩|缩短|减)(至|到|为)?$");
        }
        if (m.bare()) {
            return false;
        }
        if (m.unit().equals("成") && m.value() < 10 && m.value() > 1) {
            return false;
        }
        if (ARABIC_ONLY.contains(m.unit()) && !(m.unit().equals("类") && numeral.contains("大")) && !m.scaled()) {
            return !(m.unit().equals("轮") && m.value() > 2);
        }
        if (m.value() == 1) {
            boolean counts =
                    m.unit().equals("倍") || m.unit().equals("番") || m.unit().equals("百分点");
            return !counts
                    && !(COUNTED.contains(m.unit())
                            && !m.unit().equals("支")
                            && BUILDS.matcher(before).matches()
                            && !boundary(after));
        }
        if (first == '二' && numeral.length() - m.unit().length() == 1) {
            return true;
        }
        if (m.unit().equals("级") || m.unit().equals("位") && after.startsWith("一体")) {
            return true;
        }
        return SCOPE.matcher(after).matches()
                || m.unit().equals("个") && after.matches("^(关键|重点)?(环节|领域|任务).*")
                || m.unit().equals("个") && after.matches("^[一百].*");
    }

    private static boolean threshold(Measure m, String before, String after) {
        boolean noun = !boundary(after) && !after.matches("^(和|及|与|以及|分别|共计|用于|位居|居|，).*");
        boolean range = m.suffix().equals("以上")
                || m.suffix().equals("及以上")
                || m.suffix().equals("以下")
                || m.suffix().equals("以内");
        boolean countsMore = !after.isEmpty()
                && Character.isDigit(after.charAt(0))
                && m.unit().endsWith("元");
        if (countsMore && before.matches(".*(过|超|超过)$")) {
            return true;
        }
        if (!noun) {
            return false;
        }
        if (range) {
            boolean counts = COUNTED.contains(m.unit())
                    || m.unit().equals("个")
                    || m.unit().equals("名");
            if (counts && BUILDS.matcher(before).matches()) {
                return false;
            }
            return !(m.unit().equals("%") || m.unit().equals("成")) || after.matches("^(股权|控股).*");
        }
        return m.unit().endsWith("元")
                && before.matches(".*(过|超|超过|逾|达|达到)$")
                && after.matches("^的?.{0,8}(企业|项目|楼宇|产业|园区|村).*");
    }

    private static boolean capacity(Measure m, String before, String after) {
        boolean noun = !boundary(after);
        if (CAPACITY_BEFORE.matcher(before).matches() && noun) {
            return true;
        }
        if (before.endsWith("年产") || before.endsWith("日产")) {
            return true;
        }
        boolean capacity = m.unit().equals("吨")
                || m.unit().equals("千瓦")
                || m.unit().equals("兆瓦")
                || m.unit().equals("锭");
        return capacity
                && CAPACITY.contains(m.unit())
                && noun
                && WORK.matcher(after).matches();
    }

    private static boolean other(Measure m, String before, String after) {
        boolean scope = SCOPE.matcher(after).matches() && m.value() < 20;
        boolean institute = m.unit().equals("所")
                && m.arabic()
                && m.value() >= 100
                && !boundary(after)
                && !after.matches("^.{0,6}(学校|中小学|小学|初中|高中|幼儿园|中学|学院|高校|村|社区|院|校|所|站).*");
        boolean road =
                after.startsWith("号") || after.startsWith("街道") && m.unit().isEmpty();
        boolean list = before.matches(".*(以下|如下|下列)$") && after.matches("^(方面|工作|任务|重点).*");
        boolean circle = m.unit().equals("分钟") && after.matches("^.{0,6}圈.*");
        boolean session = m.unit().equals("次") && after.matches("^(会议|全会|全体|代表大会|党代会|常委会|人大).*");
        boolean kind = m.unit().equals("类") && after.matches("^(水|标准|以上|用地|地区|城市|医院).*");
        boolean reach = REACHES.contains(m.unit()) && REACH.matcher(after).find();
        return scope || institute || road || list || kind || session || circle || reach;
    }

    private static boolean boundary(String after) {
        return after.isEmpty() || STOPS.indexOf(after.charAt(0)) >= 0;
    }

    private static boolean latin(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }
}
