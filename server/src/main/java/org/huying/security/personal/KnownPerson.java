package org.huying.security.personal;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Somebody whose name and numbers are known, fit for nothing but masking them wherever they stand in a text. A name that
 * nobody has told cannot be told from other words; one that was told can. The text keeps its length.
 */
public final class KnownPerson {

    /** What people write who give no name; masking it would only make the text unreadable. */
    private static final Set<String> NOBODY = Set.of("匿名", "市民", "居民", "业主", "网友", "群众", "村民", "先生", "女士");

    private static final int SHORTEST_NAME = 2;
    private static final int SHORTEST_NUMBER = 7;
    private static final String WITHIN_NAME = "[ \\u3000·•・.]{0,2}";
    private static final String WITHIN_NUMBER = "[ ()（）-]{0,2}";
    private static final Pattern MOBILE = Pattern.compile("(?:00)?86(1[3-9]\\d{9})");
    private static final Pattern LANDLINE = Pattern.compile("0(?:10|2\\d|[3-9]\\d{2})(\\d{7,8})");

    private final @Nullable Pattern name;
    private final @Nullable Pattern phone;
    private final @Nullable Pattern idNumber;

    private KnownPerson(@Nullable Pattern name, @Nullable Pattern phone, @Nullable Pattern idNumber) {
        this.name = name;
        this.phone = phone;
        this.idNumber = idNumber;
    }

    public static KnownPerson of(@Nullable String name, @Nullable String phone, @Nullable String idNumber) {
        return new KnownPerson(
                name == null ? null : name(PersonalData.halfWidth(name)),
                phone == null ? null : number(local(digits(phone))),
                idNumber == null ? null : number(digits(idNumber)));
    }

    /** @param whole whether not even the first character of the name is to be seen */
    public String mask(String text, boolean whole) {
        char[] shown = text.toCharArray();
        String plain = PersonalData.halfWidth(text);
        hide(name, plain, shown, whole ? 0 : 1);
        hide(phone, plain, shown, 0);
        hide(idNumber, plain, shown, 0);
        return new String(shown);
    }

    /** Says nothing: names do not belong in logs. */
    @Override
    public String toString() {
        return "KnownPerson[hidden]";
    }

    private static void hide(@Nullable Pattern pattern, String plain, char[] shown, int kept) {
        if (pattern == null) {
            return;
        }
        Matcher matcher = pattern.matcher(plain);
        while (matcher.find()) {
            int from = plain.offsetByCodePoints(matcher.start(), kept);
            for (int i = from; i < matcher.end(); i++) {
                shown[i] = Character.isLetterOrDigit(plain.codePointAt(i)) || Character.isSurrogate(shown[i])
                        ? '*'
                        : shown[i];
            }
        }
    }

    /** What stands before a bracket, letter by letter, with or without blanks and dots between them. */
    private static @Nullable Pattern name(String name) {
        String[] letters = name.replaceAll("[(（].*", "")
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .mapToObj(Character::toString)
                .toArray(String[]::new);
        if (letters.length < SHORTEST_NAME || NOBODY.contains(String.join("", letters))) {
            return null;
        }
        String form = Stream.of(letters).map(Pattern::quote).collect(Collectors.joining(WITHIN_NAME));
        return Pattern.compile(
                (latin(letters[0]) ? "(?<![A-Za-z0-9])" : "")
                        + form
                        + (latin(letters[letters.length - 1]) ? "(?![A-Za-z0-9])" : ""),
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private static boolean latin(String letter) {
        return letter.matches("[A-Za-z0-9]");
    }

    private static String digits(String number) {
        return PersonalData.halfWidth(number).replaceAll("[^0-9A-Za-z]", "");
    }

    /** Without country and area, which people leave out. */
    private static String local(String digits) {
        return LANDLINE.matcher(MOBILE.matcher(digits).replaceFirst("$1")).replaceFirst("$1");
    }

    private static @Nullable Pattern number(String digits) {
        return digits.length() < SHORTEST_NUMBER
                ? null
                : Pattern.compile(
                        "(?<![0-9])" + String.join(WITHIN_NUMBER, digits.split("")) + "(?![0-9])",
                        Pattern.CASE_INSENSITIVE);
    }
}
