package org.huying.workreport.numeral;

/** The value of numerals, Arabic and Chinese and both at once (3.2万, 两万, 百分之三十, 十二). */
public final class Numerals {

    private static final String DIGITS = "零一二三四五六七八九";

    private Numerals() {}

    /** The value of an Arabic number, with separators of thousands or without. */
    public static double arabic(String number) {
        return Double.parseDouble(number.replace(",", ""));
    }

    /** By what a scale multiplies: 万 is 10,000, 万亿 is 10^12; 1 for none. */
    public static double scale(String scale) {
        double product = 1;
        for (int i = 0; i < scale.length(); i++) {
            product *= switch (scale.charAt(i)) {
                case '十' -> 1e1;
                case '百' -> 1e2;
                case '千' -> 1e3;
                case '万' -> 1e4;
                case '亿' -> 1e8;
                default -> 1;
            };
        }
        return product;
    }

    /** The value of a Chinese numeral: 二百三十 is 230, 千亿 is 10^11, 二十三点五 is 23.5; NaN if it is none. */
    public static double chinese(String numeral) {
        int point = numeral.indexOf('点');
        if (point >= 0) {
            double fraction = 0;
            double weight = 0.1;
            for (int i = point + 1; i < numeral.length(); i++) {
                fraction += digit(numeral.charAt(i)) * weight;
                weight /= 10;
            }
            return chinese(numeral.substring(0, point)) + fraction;
        }
        if (numeral.length() > 1 && numeral.chars().allMatch(c -> digit((char) c) >= 0)) {
            double value = 0;
            for (int i = 0; i < numeral.length(); i++) {
                char c = numeral.charAt(i);
                value = value * 10 + digit(c);
            }
            return value;
        }
        return units(numeral);
    }

    private static double units(String numeral) {
        double total = 0;
        double section = 0;
        double digit = 0;
        boolean any = false;
        for (int i = 0; i < numeral.length(); i++) {
            char c = numeral.charAt(i);
            int value = digit(c);
            if (value >= 0) {
                digit = value;
                any = true;
                continue;
            }
            double scale = scale(String.valueOf(c));
            if (scale == 1) {
                return Double.NaN;
            }
            if (scale >= 1e4) {
                double before = section + digit;
                if (total >= scale) {
                    total += before * scale;
                } else {
                    total = (total + (before == 0 && total == 0 ? 1 : before)) * scale;
                }
                section = 0;
            } else {
                section += (digit == 0 ? 1 : digit) * scale;
            }
            digit = 0;
            any = true;
        }
        return any ? total + section + digit : Double.NaN;
    }

    private static int digit(char c) {
        return switch (c) {
            case '两' -> 2;
            case '〇', '○' -> 0;
            default -> DIGITS.indexOf(c);
        };
    }
}
