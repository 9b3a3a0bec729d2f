package org.huying.matter.procedure;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huying.base.Bilingual;
import org.huying.base.Refusal;
import org.huying.base.Role;
import org.huying.district.DutyVerdict;
import org.huying.line.Action;
import org.huying.line.Line;
import org.huying.line.LineWords;
import org.huying.line.Need;
import org.huying.matter.Matter;
import org.huying.matter.procedure.Available.Input;

/** What the kernel says when it refuses: what, why, and what can be done instead. */
public final class Refusals {

    private Refusals() {}

    static Refusal unknownInput(String name, List<Input> needs) {
        String known = needs.stream().map(Input::name).collect(Collectors.joining(", "));
        Bilingual titles = listed(needs.stream().map(Input::title));
        return Refusal.of(
                        "unknown-input",
                        "这一操作没有“%s”这一项；可填：%s。".formatted(name, titles.zh()),
                        "This action has no input '%s'; it takes: %s.".formatted(name, titles.en()))
                .at(name)
                .by("inputs: " + known);
    }

    static Refusal missing(Input need) {
        return Refusal.of(
                        "needs",
                        "请填写“%s”。".formatted(need.title().zh()),
                        "'%s' is required.".formatted(need.title().en()))
                .at(need.name())
                .by("needs: " + need.name());
    }

    static Refusal illTyped(Input need, Object value) {
        return Refusal.of(
                        "type",
                        "“%s”的值“%s”不合要求，应为%s。".formatted(need.title().zh(), shortened(value), typeZh(need.type())),
                        "The value '%s' of '%s' does not fit; it must be %s."
                                .formatted(shortened(value), need.title().en(), typeEn(need.type())))
                .at(need.name())
                .by("type: " + need.type().word());
    }

    static Refusal unknownValue(Input need, Object value) {
        String codes = need.allowed().stream().limit(20).map(Need.Choice::value).collect(Collectors.joining(", "));
        Bilingual allowed = listed(need.allowed().stream().limit(20).map(Need.Choice::title));
        return Refusal.of(
                        "unknown-value",
                        "“%s”没有“%s”这个值%s。"
                                .formatted(
                                        need.title().zh(),
                                        shortened(value),
                                        codes.isEmpty() ? "，或今日已失效" : "；可选：" + allowed.zh()),
                        "'%s' has no value '%s'%s."
                                .formatted(
                                        need.title().en(),
                                        shortened(value),
                                        codes.isEmpty() ? ", or it is not valid today" : "; allowed: " + allowed.en()))
                .at(need.name())
                .by("allowed: " + (codes.isEmpty() ? need.name() : codes));
    }

    /** Of an input for files that names something else, or a file that cannot be used. */
    public static Refusal noAttachment(String field, String id) {
        return Refusal.of(
                        "attachment",
                        "没有这个附件，请先上传：" + shortened(id),
                        "There is no such attachment; upload it first: " + shortened(id))
                .at(field);
    }

    static Refusal outOfBounds(Input need, Object value) {
        String bounds = need.bounds().text();
        return Refusal.of(
                        "range",
                        "“%s”的值“%s”超出允许的范围（%s）。".formatted(need.title().zh(), shortened(value), bounds),
                        "The value '%s' of '%s' is out of bounds (%s)."
                                .formatted(shortened(value), need.title().en(), bounds))
                .at(need.name())
                .by(bounds);
    }

    static Refusal past(Input need, LocalDate day, LocalDate today) {
        return Refusal.of(
                        "past",
                        "“%s”%s已经过去，最早为今日（%s）。".formatted(need.title().zh(), day, today),
                        "'%s' cannot be %s, which is past; the earliest is today, %s."
                                .formatted(need.title().en(), day, today))
                .at(need.name())
                .by("minimum: " + today);
    }

    static Refusal farOff(Input need, LocalDate day, int years) {
        return Refusal.of(
                        "range",
                        "“%s”%s离今日超过%d年，请核对。".formatted(need.title().zh(), day, years),
                        "'%s' is %s, more than %d years from today; check it."
                                .formatted(need.title().en(), day, years))
                .at(need.name())
                .by("within " + years + " years");
    }

    private static String shortened(Object value) {
        String text = value.toString();
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }

    private static String typeZh(Need.Type type) {
        return switch (type) {
            case STRING -> "一行文字（不超过200字）";
            case TEXT -> "文字（不超过20000字）";
            case INTEGER -> "整数";
            case NUMBER -> "数字";
            case BOOLEAN -> "是或否（true、false）";
            case DATE -> "日期（如2026-11-22）";
            case CHOICE, CATEGORY, PLACE, UNIT, PERSON, MATTER -> "一个代码";
            case UNITS, ATTACHMENTS -> "代码的列表";
        };
    }

    private static String typeEn(Need.Type type) {
        return switch (type) {
            case STRING -> "one line of text (at most 200 characters)";
            case TEXT -> "text (at most 20,000 characters)";
            case INTEGER -> "a whole number";
            case NUMBER -> "a number";
            case BOOLEAN -> "true or false";
            case DATE -> "a day such as 2026-11-22";
            case CHOICE, CATEGORY, PLACE, UNIT, PERSON, MATTER -> "a code";
            case UNITS, ATTACHMENTS -> "a list of codes";
        };
    }

    static Refusal unknownAction(String action, Line line) {
        return Refusal.of(
                "unknown-action",
                "“%s”业务线没有“%s”这一操作。".formatted(line.title().zh(), action),
                "The line '%s' has no action '%s'.".formatted(line.title().en(), action));
    }

    static Refusal wrongStage(Action action, Matter matter, Line line) {
        String from = action.from().stream().sorted().collect(Collectors.joining(", "));
        Bilingual where = listed(
                line.stages().keySet().stream().filter(action.from()::contains).map(stage -> title(line, stage)));
        Bilingual now = title(line, matter.position().stage());
        return Refusal.of(
                        "stage",
                        "“%s”只能在%s环节进行，本件现处“%s”环节。".formatted(action.title().zh(), quoted(where.zh()), now.zh()),
                        "'%s' can be done in the stage %s only; the matter is in '%s'."
                                .formatted(action.title().en(), where.en(), now.en()))
                .by("from: " + from);
    }

    private static Bilingual title(Line line, String stage) {
        return line.stages().containsKey(stage) ? line.stage(stage).title() : Bilingual.same(stage);
    }

    private static String quoted(String zh) {
        return "“" + zh.replace("、", "”“") + "”";
    }

    private static Bilingual listed(Stream<Bilingual> titles) {
        List<Bilingual> all = titles.toList();
        if (all.isEmpty()) {
            return Bilingual.same("—");
        }
        return new Bilingual(
                all.stream().map(Bilingual::zh).collect(Collectors.joining("、")),
                all.stream().map(Bilingual::en).collect(Collectors.joining(", ")));
    }

    static Refusal notAllowed(String zh, String en, java.util.Set<Role> by) {
        String roles = by.stream().map(Role::word).sorted().collect(Collectors.joining(", "));
        Bilingual posts = LineWords.of(by);
        return Refusal.of(
                        "role",
                        "您的岗位不能进行“%s”；需要岗位：%s。".formatted(zh, posts.zh()),
                        "Your posts do not allow '%s'; it takes: %s.".formatted(en, posts.en()))
                .by("by: " + roles);
    }

    /** @param holder what the unit is called */
    static Refusal notHolder(String zh, String en, Bilingual holder) {
        return Refusal.of(
                        "holder",
                        "“%s”只能由责任单位“%s”的人员进行。".formatted(zh, holder.zh()),
                        "Only people of the holder, %s, can do '%s'.".formatted(holder.en(), en))
                .by("law-1");
    }

    static Refusal doerChecks(String zh, String en) {
        return Refusal.of(
                        "doer-checks",
                        "您参与办理了本件，不能再“%s”；请由另一位人员核查。".formatted(zh),
                        "You handled this matter and cannot do '%s'; somebody else must check it.".formatted(en))
                .by("law-5");
    }

    static Refusal usedUp(String zh, String en, int atMost, String wayOutZh, String wayOutEn) {
        return Refusal.of(
                        "at-most",
                        "“%s”至多%d次，已用完%s。".formatted(zh, atMost, wayOutZh),
                        "'%s' can be done at most %d times, all used%s.".formatted(en, atMost, wayOutEn))
                .by("at-most: " + atMost);
    }

    /** @param unit what the unit is called */
    static Refusal dutyList(Bilingual unit, DutyVerdict.RefusedBy by, String field) {
        return Refusal.of(
                        "duty-list",
                        "按《%s》不能交由“%s”办理：%s。请改派其他单位。"
                                .formatted(
                                        by.list().zh(),
                                        unit.zh(),
                                        unended(by.why().zh(), "。")),
                        "The list '%s' keeps this from %s: %s. Assign another unit."
                                .formatted(
                                        by.list().en(),
                                        unit.en(),
                                        unended(by.why().en(), ".")))
                .at(field)
                .by("duty-list");
    }

    private static String unended(String words, String stop) {
        return words.endsWith(stop) ? words.substring(0, words.length() - stop.length()) : words;
    }

    static Refusal closed() {
        return Refusal.of("closed", "本件已办结。如需继续，请先重新办理。", "The matter is closed. Reopen it to go on.");
    }

    static Refusal notClosed() {
        return Refusal.of("open", "本件尚未办结。", "The matter is not closed yet.");
    }

    static Refusal paused() {
        return Refusal.of("paused", "本件已暂停计时。请先恢复，再继续办理。", "The matter is paused. Resume it first.")
                .by("law-2");
    }

    static Refusal of(String code, String zh, String en) {
        return Refusal.of(code, zh, en);
    }
}
