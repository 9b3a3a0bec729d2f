package org.huying.security.personal;

/** The number of a bank card (ISO/IEC 7812-1): sixteen to nineteen digits, the last of which is Luhn's check digit. */
public final class BankCard {

    private BankCard() {}

    public static boolean valid(String digits) {
        return digits.length() >= 16 && digits.length() <= 19 && sum(digits) % 10 == 0;
    }

    private static int sum(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int doubled = i % 2 == 0 ? digit : digit * 2;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }
        return sum;
    }
}
