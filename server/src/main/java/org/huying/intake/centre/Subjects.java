package org.huying.intake.centre;

/** The subject of a call whose operator typed none: its first clause. */
final class Subjects {

    private static final int LONGEST = 30;
    private static final int TOO_SHORT = 6;

    private Subjects() {}

    static String of(String text) {
        String plain = text.strip();
        int end = 0;
        int letters = 0;
        while (end < plain.length() && letters < LONGEST && !(letters >= TOO_SHORT && ends(plain.charAt(end)))) {
            end = plain.offsetByCodePoints(end, 1);
            letters++;
        }
        boolean cut = end < plain.length() && !ends(plain.charAt(end));
        return plain.substring(0, end).replaceAll("\\s+", " ") + (cut ? "…" : "");
    }

    private static boolean ends(char letter) {
        return "。！？；，.!?;,\n".indexOf(letter) >= 0;
    }
}
