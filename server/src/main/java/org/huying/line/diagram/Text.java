package org.huying.line.diagram;

/** How wide a text is drawn, near enough: Chinese characters fill their square, others a little more than half of it. */
final class Text {

    private static final double NARROW = 0.56;

    private Text() {}

    static double width(String text, double size) {
        return text.codePoints()
                        .mapToDouble(point -> point > 0x2e80 ? 1 : NARROW)
                        .sum()
                * size;
    }
}
