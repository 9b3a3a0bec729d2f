package org.huying.security.personal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Set;

/** The citizen identification number of eighteen characters (GB 11643-1999). */
public final class IdNumber {

    private static final int LENGTH = 18;

    /** Table 1 of the standard: 2^(17-i) mod 11. */
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

    /** Table 2: the check character for each remainder (ISO 7064, MOD 11-2). */
    private static final String CHECKS = "10X98765432";

    /** Provinces by the first two digits of GB/T 2260; 83 stands on residence permits of Taiwan's residents. */
    private static final Set<String> PROVINCES = Set.of(
            "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37", "41", "42", "43",
            "44", "45", "46", "50", "51", "52", "53", "54", "61", "62", "63", "64", "65", "71", "81", "82", "83");

    private IdNumber() {}

    public static boolean valid(String text) {
        return text.length() == LENGTH
                && PROVINCES.contains(text.substring(0, 2))
                && bornOnADay(text)
                && Character.toUpperCase(text.charAt(LENGTH - 1)) == check(text);
    }

    /** The check character that belongs to the first seventeen digits. */
    public static char check(String digits) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (digits.charAt(i) - '0');
        }
        return CHECKS.charAt(sum % 11);
    }

    private static boolean bornOnADay(String text) {
        int year = Integer.parseInt(text, 6, 10, 10);
        if (year < 1880 || year > 2099) {
            return false;
        }
        try {
            LocalDate.of(year, Integer.parseInt(text, 10, 12, 10), Integer.parseInt(text, 12, 14, 10));
            return true;
        } catch (DateTimeException noSuchDay) {
            return false;
        }
    }
}
