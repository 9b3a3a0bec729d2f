package org.huying.workreport;

import java.util.function.IntUnaryOperator;

/** Offsets as people and other languages count characters; a Java string counts rare ones twice. */
final class CodePoints {

    private CodePoints() {}

    static Report counted(Report report) {
        String text = report.text();
        if (text.codePointCount(0, text.length()) == text.length()) {
            return report;
        }
        IntUnaryOperator at = index -> text.codePointCount(0, index);
        return new Report(
                text,
                report.meta(),
                report.outline().stream()
                        .map(h -> new Heading(h.level(), h.no(), h.title(), h.part(), at.applyAsInt(h.start())))
                        .toList(),
                report.figures().stream()
                        .map(f -> f.at(at.applyAsInt(f.start())))
                        .toList(),
                report.annual().stream()
                        .map(t -> t.at(at.applyAsInt(t.start())))
                        .toList(),
                report.multiYear().stream()
                        .map(t -> t.at(at.applyAsInt(t.start())))
                        .toList(),
                report.matters().stream()
                        .map(m -> new PracticalMatter(m.no(), m.title(), m.text(), at.applyAsInt(m.start())))
                        .toList(),
                report.tasks().stream().map(t -> t.at(at.applyAsInt(t.start()))).toList(),
                report.progress().stream()
                        .map(p -> p.at(at.applyAsInt(p.start())))
                        .toList(),
                report.notices());
    }
}
