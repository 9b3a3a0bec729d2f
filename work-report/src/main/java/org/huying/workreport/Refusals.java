package org.huying.workreport;

import java.util.List;
import java.util.regex.Pattern;

/** Why a file is not read, in words that a clerk understands. */
final class Refusals {

    /** A report has most of these; another document has one or two at most. */
    private static final List<Pattern> SIGNS = List.of(
            Pattern.compile("工作[报報]告"),
            Pattern.compile("各位(代表|委[员員])"),
            Pattern.compile("工作回[顾顧]|工作[总總][结結]|完成情[况況]|一年[来來]"),
            Pattern.compile("(主要|重[点點]|工作)(目[标標]|任[务務]|安排|部署)|[预預]期目[标標]"),
            Pattern.compile("人民政府|[区區][县縣]?委|市委|[县縣]委"),
            Pattern.compile("[请請]予?[审審][议議]"));

    private static final int ENOUGH = 3;

    private Refusals() {}

    static boolean looksLikeReport(String text) {
        return SIGNS.stream().filter(sign -> sign.matcher(text).find()).count() >= ENOUGH;
    }

    static Reading.Refused empty() {
        return new Reading.Refused("empty", "文件是空的。", "The file is empty.");
    }

    static Reading.Refused pictures() {
        return new Reading.Refused(
                "no-text",
                "文件里没有文字：扫描件只有图片，请先做文字识别；空白文档请填写后再上传。",
                "The file holds no text: if it was scanned, have its text recognised first; if it is blank, fill it in.");
    }

    static Reading.Refused otherKind() {
        return new Reading.Refused("not-a-report", "这不像是政府工作报告。", "This does not look like a government work report.");
    }

    static Reading.Refused tooLarge() {
        return new Reading.Refused(
                "too-large",
                "太大了：政府工作报告一般不超过十万字，本工具最多读一百万字。",
                "Too large: a work report has less than 100,000 characters; at most 1,000,000 are read.");
    }

    static Reading.Refused unreadable(String why) {
        return new Reading.Refused(
                "unreadable",
                "文件打不开，不是 txt、html、docx 或 pdf，或者已损坏：" + why,
                "The file is none of .txt, .html, .docx and .pdf, or it is spoilt: " + why);
    }
}
