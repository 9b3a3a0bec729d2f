package org.huying.workreport.figure;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huying.workreport.Dictionaries;
import org.huying.workreport.Dictionaries.Kind;
import org.huying.workreport.outline.UnitsNamed;

/** Makes a name of the words around a value. */
final class Subjects {

    private static final Pattern TIME = Pattern.compile(
            "^(（[^）]{1,40}）|\\d{1,2}[.．、](?!\\d)|[①-⑳][.．、]?|[一二三四五六七八九十]{1,2}是|[两三四五六七八九十]年(平均|年均|$)|(到|至|截至|截止|在|从|由)?(20\\d\\d|19\\d\\d|二[〇零0]..)年?(末|底|初|期间|以来|来|度)?|(到|至)?(“[^”]{2,4}”(时期|期间|末期?|以来|末)|“?十[一二三四五六]五”?)|(\\d{1,2}|[一二三四五六七八九十]{1,2})月(份|底|末)?(以?前)?|第?[一二三四]季度[末底]?(以?前)?|[上下]半年(以?前)?|(到|至)?(期末|年末|年底)(以?前)?|[1-9]\\d?-\\d{1,2}月份?)[，]?");
    private static final Pattern COMPARED = Pattern.compile(
            "^(?:分别|均|双双|都)?(为|是|比|较|相当于|高于|低于|恢复至|恢复到|达到|接近)[^，]{0,14}(年|时期|期间|末|底|初|同期|平均|平均水平|上年|水平|目标|计划|五”|增幅|全省|全国|全市|去年|GDP)的?(同期)?");
    private static final Pattern NO_FILLER = Pattern.compile(
            "^(以上|以下|以内|以来|共青|共同|共享|共建|将军|对外|对口|对上|向阳|在校|及时雨|与会|和谐|和平|为(民|群众办)|先行(区|示范)|新型|已婚|把手|给水|给排水)");
    private static final Pattern RATE = Pattern.compile("^[率数量额性型]");
    private static final Pattern NO_VERB = Pattern.compile(
            "^(服务(业|中心|对象|质量|贸易|总|外包|站)|建设用地|绿化(率|覆盖)|投资(总额|额|规模|强度|完成)|覆盖率|办理时限|发展(水平|速度)|投入使用|培训基地|检查站|落户率|建成区|提升幅度|利用率|办结率|新型|新兴|新能源|新材料|新生|新农|新城)");
    private static final Pattern COMPARED_LAST =
            Pattern.compile("(实现)?(比|较)(上年|去年|20|“|全省|全国|全市|全区|预期|年初|上月|同期|计划|“?十|平均)[^，]*$");
    private static final Pattern ADVERB_LAST = Pattern.compile(
            "(继续|连续|连续第?.{1,2}年|持续|仍|始终|连年|首次|再次|(?<![人户平])均|分别|已|双双|全部|稳|又|一直|总体|全面|先后|累计|预计|共|年均|同比|相继|陆续|如期|按?可比(口径|价格)?|同口径)+$");
    private static final Pattern EXAMPLES = Pattern.compile("(?<![均平高中初同])等(?!级|候|待|次|领域|方面|行业)");
    private static final Pattern LISTED = Pattern.compile("^.*[、，]");

    /** What begins so is no subject. */
    private static final Pattern UNNAMED = Pattern.compile("^(连续|多年|近年|此|这|该|其|我们|各项|整体|总体|始终|长期|[一二三四五六七八九十两]+年)");

    private static final String RISES = "(?:提高|提升|增加|增长|上升|扩大|扩展|拓展|发展|攀升|跃升|增至|减少|下降|降低|压减|压缩|缩短|缩减|回落|升至|降至|减至)";
    private static final Pattern TIME_LAST = Pattern.compile(
            "(?<![是较比于个前过])(?:" + RISES + "?(?:由|从|到|至|为|达到)?)"
                    + "(?:(?:20|19)\\d\\d年(?:底|末|初)?|(?:上|去|前)年(?:同期|底|末)?|[一二三四五六七八九十\\d]+年前|“?十[一二三四五六]五”?(?:初期|期末|末|初)|年初|期初)的?$");
    private static final Pattern YEARS_LAST =
            Pattern.compile("(?<=..)(?<!连续|任期|第|满|年限|[上前后个近])[两三四五六七八九十]年(?:来|间)?(?:累计|共|平均)?$");
    private static final Pattern GOES_ON = Pattern.compile(RISES + "(?:到|至|为)|[增升降减]至");

    /** What joins the members of a list; not within words such as 普及率 and 饱和度. */
    private static final Pattern JOINED =
            Pattern.compile("、|以及|(?<![饱温缓总])和(?![谐睦平])|(?<![普涉顾触波遍])及(?![时格])|(?<!参)与(?!会)");

    /** PM2.5、PM10平均浓度: the last says of what of each. */
    private static final Pattern PARTICLES = Pattern.compile("^PM[\\d.]+");

    /** 蔬菜、水产品产量: of what there is so much of each. */
    private static final Pattern AMOUNT = Pattern.compile("(产量|产值|增加值|销量|销售额|面积|收入|支出|投资)$");

    private static final Pattern LEVEL = Pattern.compile("^((世界|国际|国家|部|省|市|区|县|州|镇|街道)级|公办|民办)");

    private static final int BRIEFEST = 2;

    /** 进京访批次、人次: in what the same thing is counted. */
    private static final Pattern COUNTED = Pattern.compile("(批次|人次|起数|件数|人数|次数|户数|金额|面积)$");

    /** One word for two kinds of people, in their order. */
    private static final String BOTH = "城乡";

    /** A longer name is a sentence that lost its commas; its end is nearest to the value. */
    private static final int LONGEST = 48;

    private final List<String> fillers;
    private final List<String> verbs;
    private final Set<String> heads;
    private final Set<String> allVerbs;
    private final List<String> indicators;
    private final List<String> deeds;
    private final List<String> courses;

    Subjects(Dictionaries words) {
        fillers = words.words(Kind.FILLERS);
        verbs = words.words(Kind.VERBS);
        allVerbs = new HashSet<>(verbs);
        heads = new HashSet<>(words.words(Kind.HEADS));
        indicators = words.words(Kind.INDICATORS);
        deeds = words.words(Kind.DEEDS);
        courses = words.words(Kind.COURSES);
    }

    /** How many characters at the beginning are none of the name. */
    int leading(String words) {
        int at = UnitsNamed.leading(words);
        while (at < words.length()) {
            int more = filler(words.substring(at));
            if (more == 0) {
                break;
            }
            at += more;
        }
        return at;
    }

    private int filler(String words) {
        Matcher time = TIME.matcher(words);
        if (time.find() && time.end() > 0) {
            return time.end();
        }
        Matcher compared = COMPARED.matcher(words);
        if (compared.find()) {
            return compared.end();
        }
        if ("、，：；和及与".indexOf(words.charAt(0)) >= 0) {
            return 1;
        }
        if (verb(words).length() > 0) {
            return 0;
        }
        if (NO_FILLER.matcher(words).find()) {
            return 0;
        }
        for (String filler : fillers) {
            if (words.startsWith(filler)
                    && !indicatorAt(words)
                    && !RATE.matcher(words.substring(filler.length())).find()) {
                return filler.length();
            }
        }
        return 0;
    }

    private boolean indicatorAt(String words) {
        return indicators.stream().anyMatch(words::startsWith);
    }

    /** The longest verb with which the words begin; empty where they begin with none. */
    String verb(String words) {
        if (NO_VERB.matcher(words).find() || indicatorAt(words)) {
            return "";
        }
        for (String verb : verbs) {
            if (words.startsWith(verb)) {
                return verb;
            }
        }
        if ((words.startsWith("新") || words.startsWith("再")) && words.length() > 2) {
            String verb = verb(words.substring(1));
            return verb.isEmpty() ? "" : words.charAt(0) + verb;
        }
        return "";
    }

    /** Whether the name says nothing without another one before it. */
    boolean needsMore(String name) {
        return heads.contains(name) || allVerbs.contains(name) || name.startsWith("占");
    }

    /** Whether the name is an attribute of what was named before it. */
    boolean attribute(String name) {
        return heads.contains(name) || name.startsWith("占");
    }

    /** Without its verb, before it or behind. */
    String object(String name) {
        String verb = verb(name);
        String object = verb.length() < name.length() ? name.substring(verb.length()) : name;
        for (String last : List.of("新开工", "开工", "竣工", "建成", "投用")) {
            if (verb.isEmpty() && object.endsWith(last) && object.length() > last.length() + 1) {
                return object.substring(0, object.length() - last.length());
            }
        }
        return object;
    }

    /** What a clause tells the course of: 税收收入 of 税收收入再创新高; empty where it tells of an action or of none. */
    String inCourse(String clause) {
        if (!verb(clause).isEmpty()) {
            return "";
        }
        int first = courses.stream()
                .mapToInt(course -> clause.indexOf(course, BRIEFEST))
                .filter(at -> at > 0)
                .min()
                .orElse(0);
        String subject = ADVERB_LAST.matcher(clause.substring(0, first)).replaceFirst("");
        return UNNAMED.matcher(subject).find() || attribute(subject) ? "" : subject;
    }

    /** Without the word that says that it is counted: 市场主体 of 市场主体总数. */
    String uncounted(String name) {
        String thing = name.replaceFirst("(总数|总量|数量|户数|家数|总户数)$", "");
        return thing.length() < BRIEFEST ? name : thing;
    }

    /** The things alone, without what became of them. */
    String thing(String noun) {
        int first = noun.length();
        for (String deed : deeds) {
            int at = noun.indexOf(deed, 1);
            boolean attribute = at > 0 && "新续划".indexOf(noun.charAt(at - 1)) >= 0;
            if (at > 0 && at < first && !attribute) {
                first = at;
            }
        }
        return ADVERB_LAST.matcher(noun.substring(0, first)).replaceFirst("");
    }

    /** Puts what became of a thing before it: 道路开工建设 is named 开工建设道路. */
    String deedFirst(String owner, String noun) {
        int first = noun.length();
        for (String deed : deeds) {
            int at = noun.indexOf(deed, 1);
            boolean attribute = at > 0 && "新续划".indexOf(noun.charAt(at - 1)) >= 0;
            if (at > 0 && at < first && !attribute) {
                first = at;
            }
        }
        if (first == noun.length()) {
            return owner + noun;
        }
        String thing = noun.substring(0, first).replaceFirst("(全面|成功|免费|及时|顺利|全部|基本|已|均|正式)+$", "");
        String deed = noun.substring(first);
        if (deed.startsWith("进行")) {
            return owner + thing + deed.substring(2);
        }
        return (deed.startsWith("实施") || deed.startsWith("实行") ? deed.substring(2) : deed) + owner + thing;
    }

    /** Takes examples out: 建成云山路、望湖路等…道路 is 建成道路. */
    String withoutExamples(String words) {
        Matcher m = EXAMPLES.matcher(words);
        int at = -1;
        int end = -1;
        while (m.find()) {
            at = m.start();
            end = m.end();
        }
        if (at < 0) {
            return words;
        }
        String before = words.substring(0, at);
        String after = words.substring(end);
        String verb = verb(before);
        return verb + after;
    }

    /** Cuts a long subject to the indicator with which it ends, and a list to its last member where that is meant. */
    String trimmed(String words) {
        String name = ADVERB_LAST
                .matcher(COMPARED_LAST.matcher(words).replaceFirst(""))
                .replaceFirst("");
        if (name.length() > 14 && !name.matches(".*[、和及与].*")) {
            for (String indicator : indicators) {
                if (name.endsWith(indicator)) {
                    return indicator;
                }
            }
        }
        return name.length() > LONGEST ? name.substring(name.length() - LONGEST / 2) : name;
    }

    /** The members of a list of subjects that share what follows them; {@code run} is how many values there are. */
    List<String> members(String subject, int run) {
        if (run == 2 && subject.startsWith(BOTH)) {
            String rest = subject.substring(BOTH.length());
            return List.of("城镇" + rest, "农村" + rest);
        }
        String words = subject;
        String tail = "";
        if (words.startsWith("“") && words.indexOf('”') > 0) {
            tail = words.substring(words.indexOf('”') + 1);
            words = words.substring(1, words.indexOf('”'));
        }
        int apart = words.indexOf("分别");
        if (apart > 0) {
            tail = words.substring(apart + 2) + tail;
            words = words.substring(0, apart);
        }
        String shared = tail;
        List<String> members = List.of(JOINED.split(words));
        if (members.size() > 1 && members.getFirst().matches("[一二三]")) {
            String last = members.getLast().replaceFirst("^[一二三]次?", "");
            return members.stream().map(member -> "第" + member.charAt(0) + last).toList();
        }
        Matcher particles = PARTICLES.matcher(members.getLast());
        if (PARTICLES.matcher(members.getFirst()).matches() && particles.find()) {
            String last = members.getLast().substring(particles.end());
            return members.stream()
                    .map(member -> (PARTICLES.matcher(member).matches() ? member + last : member) + shared)
                    .toList();
        }
        Matcher counted = COUNTED.matcher(members.getFirst());
        if (counted.find()
                && members.stream()
                        .skip(1)
                        .allMatch(member -> COUNTED.matcher(member).lookingAt())) {
            String owner = members.getFirst().substring(0, counted.start());
            return members.stream()
                    .map(member -> (member.startsWith(owner) ? member : owner + member) + shared)
                    .toList();
        }
        int brief = members.getFirst().length();
        boolean initials = members.size() > 1
                && brief <= 2
                && members.getLast().length() > brief
                && members.subList(0, members.size() - 1).stream().allMatch(member -> member.length() == brief)
                && !members.getFirst().matches(".*[率额值量数入出产资费积度比款金税]");
        if (initials) {
            Matcher amount = AMOUNT.matcher(members.getLast());
            String rest = members.getLast().substring(amount.find() && amount.start() > brief ? amount.start() : brief);
            return members.stream()
                    .map(member -> (member.length() > brief ? member : member + rest) + shared)
                    .toList();
        }
        return members.stream().map(member -> member + shared).toList();
    }

    /** Without the time that stands between a name and its value: 面积由2016年的, 提高到2021年的, 城镇化率五年. */
    static String timeless(String words) {
        String named = TIME_LAST.matcher(words).replaceFirst("");
        return YEARS_LAST.matcher(named).replaceFirst("");
    }

    /** Whether the words behind a value only say what it rose or fell to: 提高到2021年的. */
    static boolean courseGoesOn(String words) {
        return GOES_ON.matcher(words).lookingAt();
    }

    /** Whether it says of which level something is, and no more: 市级3个. */
    static boolean level(String name) {
        return LEVEL.matcher(name).matches();
    }

    /** Without the level with which it begins: 美丽乡村 of 省级美丽乡村. */
    static String unlevelled(String object) {
        return LEVEL.matcher(object).replaceFirst("");
    }

    /** What follows the last comma of an enumeration. */
    static String lastListed(String words) {
        return LISTED.matcher(words).replaceFirst("");
    }
}
