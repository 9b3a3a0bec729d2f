package org.huying.security.personal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Masks every kind of personal data in a text, a longer number before the shorter one that it contains. */
public final class PersonalData {

    private static final int TO_HALF_WIDTH = 0xFEE0;

    /** A phone number with nothing around it, without blanks, hyphens, brackets and the country. */
    private static final Pattern PHONE =
            Pattern.compile("(?:(?:00)?86)?(1[3-9]\\d{9})|(0(?:10|2\\d|[3-9]\\d{2})[2-8]\\d{6,7})|([2-8]\\d{6,7})");

    private static final Kind[] KINDS = Kind.values();

    /** Of the shortest number that is one: a local phone. */
    private static final int LEAST_DIGITS = 7;

    private PersonalData() {}

    public static String mask(String text) {
        char[] shown = text.toCharArray();
        scan(text, (kind, found) -> hide(shown, found.start(1), found.end(1), kind));
        return new String(shown);
    }

    /** The phone numbers that stand in a text, as they are written there. */
    public static List<String> phones(String text) {
        List<String> phones = new ArrayList<>();
        scan(text, (kind, found) -> {
            if (kind.phone()) {
                phones.add(found.group(1));
            }
        });
        return phones;
    }

    /** The digits of a phone number, if that is what the words are, and all of them. */
    public static Optional<String> wholePhone(String words) {
        Matcher whole = PHONE.matcher(halfWidth(words).replaceAll("[-+() （）\u3000]", ""));
        return whole.matches()
                ? Stream.of(1, 2, 3)
                        .flatMap(each -> Stream.ofNullable(whole.group(each)))
                        .findFirst()
                : Optional.empty();
    }

    private static void scan(String text, BiConsumer<Kind, Matcher> found) {
        String plain = halfWidth(text);
        long digits = plain.chars().filter(c -> c >= '0' && c <= '9').count();
        boolean at = plain.indexOf('@') >= 0;
        StringBuilder rest = new StringBuilder(plain);
        for (Kind kind : KINDS) {
            if (kind == Kind.EMAIL ? !at : digits < LEAST_DIGITS) {
                continue; // most texts hold nothing of the kind, and forms are slow to say so
            }
            Matcher matcher = kind.form().matcher(rest.toString());
            while (matcher.find()) {
                if (kind.is(matcher.group(1))) {
                    found.accept(kind, matcher);
                    rest.replace(matcher.start(), matcher.end(), "*".repeat(matcher.end() - matcher.start()));
                }
            }
        }
    }

    /** Stars for letters and digits between head and tail; blanks and hyphens stay where they were. */
    private static void hide(char[] shown, int from, int to, Kind kind) {
        int length = 0;
        for (int i = from; i < to; i++) {
            length += Character.isLetterOrDigit(shown[i]) ? 1 : 0;
        }
        boolean whole = length <= kind.head() + kind.tail();
        int seen = 0;
        for (int i = from; i < to; i++) {
            if (Character.isLetterOrDigit(shown[i])) {
                boolean kept = !whole && (seen < kind.head() || seen >= length - kind.tail());
                shown[i] = kept ? shown[i] : '*';
                seen++;
            }
        }
    }

    /** Full-width digits, letters and the signs within numbers as plain ones; punctuation is left, the length too. */
    static String halfWidth(String text) {
        StringBuilder plain = new StringBuilder(text);
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            boolean sign = c == '－' || c == '＠' || c == '＋';
            if (sign || (c >= '０' && c <= '９') || (c >= 'Ａ' && c <= 'Ｚ') || (c >= 'ａ' && c <= 'ｚ')) {
                plain.setCharAt(i, (char) (c - TO_HALF_WIDTH));
            }
        }
        return plain.toString();
    }

    /** A kind of personal data: its form, whose first group is masked, and how much of it stays to be recognised. */
    private enum Kind {
        EMAIL("(?<![A-Za-z0-9._%+-])([A-Za-z0-9._%+-]{1,64})@[A-Za-z0-9-]{1,63}(?:\\.[A-Za-z0-9-]{1,63}){1,4}", 1, 0),
        ID_NUMBER("(?<!\\d)([1-9]\\d{5}[ -]?\\d{8}[ -]?\\d{3}[\\dXx])(?!\\d)", 3, 1) {
            @Override
            boolean is(String text) {
                return IdNumber.valid(plain(text));
            }
        },
        /** Not what is called a case number: those of nineteen digits begin with the district's own code. */
        BANK_CARD(
                "(?<!\\d)(?<!(?:编号|单号|案号|工单|文号)[:： ]{0,2})"
                        + "([34569]\\d{3}(?:[ -]?\\d{4}){3}(?:[ -]?\\d{1,3})?)(?!\\d)",
                0, 4) {
            @Override
            boolean is(String text) {
                return BankCard.valid(plain(text));
            }
        },
        MOBILE(
                "(?<!\\d)(?<!0\\.)(?<![¥￥$])(?:(?:\\+|00)?86[ -]?)?" + "(1[3-9]\\d[ -]?\\d{4}[ -]?\\d{4})(?!\\d)"
                        + Kind.NO_QUANTITY,
                3,
                4),
        LANDLINE(
                "(?<![\\dA-Za-z-])(?:\\+?86[ -]?)?([(（]?0(?:10|2\\d|[3-9]\\d{2})[)）]?[ -]?[2-8]\\d{2,3}[ -]?\\d{4})"
                        + "(?!\\d)" + Kind.NO_QUANTITY,
                4,
                2),
        /** Without its area code only where the words before say that it is a phone. */
        LOCAL("(?<=(?:电话|致电|座机|固话|来电|[Tt][Ee][Ll])(?:号码)?[是为:：. ]{0,3})([2-8]\\d{2,3}[ -]?\\d{4})(?!\\d)", 0, 2) {
            @Override
            boolean is(String text) {
                return !plain(text).matches("20\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])");
            }
        };

        private static final String NO_QUANTITY = "(?!(?:\\.\\d+)? ?(?:元|平方|平米|㎡|吨|千瓦|kWh))";

        private final Pattern form;
        private final int head;
        private final int tail;

        Kind(String form, int head, int tail) {
            this.form = Pattern.compile(form);
            this.head = head;
            this.tail = tail;
        }

        boolean is(String text) {
            return true;
        }

        /** Whether somebody can be called under it. */
        boolean phone() {
            return this == MOBILE || this == LANDLINE || this == LOCAL;
        }

        Pattern form() {
            return form;
        }

        int head() {
            return head;
        }

        int tail() {
            return tail;
        }

        private static String plain(String text) {
            return text.replaceAll("[ -]", "");
        }
    }
}
