package org.huying.intake.centre;

import com.microsoft.playwright.Page;
import java.util.Locale;

/**
 * Counts what an operator's hands do, after the keystroke-level model of Card, Moran and Newell (Communications of the ACM
 * 23/7, 1980): K for each key, M for each time the mind makes ready. Their figures for K are 0.20 s for an average skilled
 * typist (55 words a minute) and 0.28 s for an average typist who is none (40 words a minute); M is 1.35 s.
 *
 * <p>Chinese is typed by pinyin: three keys a character, the choice of the word included. A key that is held down with
 * another is a key of its own.
 */
final class Keystrokes {

    static final int KEYS_A_CHARACTER = 3;
    private static final double SKILLED = 0.20;
    private static final double UNSKILLED = 0.28;
    private static final double MIND = 1.35;

    private final Page page;
    private int keys;
    private int minds;
    private double waited;

    Keystrokes(Page page) {
        this.page = page;
    }

    /** The mind makes ready for what comes next. */
    Keystrokes ready() {
        minds++;
        return this;
    }

    Keystrokes letters(String typed) {
        page.keyboard().type(typed);
        keys += typed.length();
        return this;
    }

    /** Characters come out of the input method at once; the keys that made them are counted. */
    Keystrokes chinese(String text) {
        page.keyboard().insertText(text);
        keys += text.codePointCount(0, text.length()) * KEYS_A_CHARACTER;
        return this;
    }

    Keystrokes press(String key) {
        page.keyboard().press(key);
        keys += key.split("\\+", -1).length;
        return this;
    }

    /** What the operator has to wait for before going on. */
    Keystrokes until(Runnable awaited) {
        long start = System.nanoTime();
        awaited.run();
        waited += (System.nanoTime() - start) / 1e9;
        return this;
    }

    int keys() {
        return keys;
    }

    String record(String what) {
        return String.format(
                Locale.ROOT,
                "%s: %d keys, %d times made ready, %.2f s waited; %.1f s by the hand of a skilled typist (K = 0.20 s),"
                        + " %.1f s by that of an average one (K = 0.28 s)",
                what,
                keys,
                minds,
                waited,
                keys * SKILLED + minds * MIND + waited,
                keys * UNSKILLED + minds * MIND + waited);
    }
}
