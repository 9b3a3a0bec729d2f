package org.huying.matter.ledger;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * A text as the set of its characters and of every two that stand together, each as a hash. Chinese is written without
 * spaces, so that a word is found as the pairs that it consists of; full-width and half-width, capital and small are the
 * same.
 */
final class Grams {

    private Grams() {}

    /** What a text is found by. */
    static Integer[] of(String... texts) {
        return sorted(Arrays.stream(texts)
                .map(Grams::letters)
                .flatMapToInt(letters -> IntStream.concat(singles(letters), pairs(letters))));
    }

    /** What must be among it for words to be found: their pairs, or their only character; nothing without a character. */
    static Integer[] sought(String words) {
        int[] letters = letters(words);
        return sorted(letters.length == 1 ? singles(letters) : pairs(letters));
    }

    private static Integer[] sorted(IntStream grams) {
        return grams.distinct().sorted().boxed().toArray(Integer[]::new);
    }

    private static int[] letters(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .toArray();
    }

    private static IntStream singles(int[] letters) {
        return Arrays.stream(letters).map(letter -> mix(0, letter));
    }

    private static IntStream pairs(int[] letters) {
        return IntStream.range(1, letters.length).map(at -> mix(letters[at - 1], letters[at]));
    }

    /** Spreads 42 bits over 32 (the finaliser of MurmurHash3). */
    private static int mix(int first, int second) {
        int hash = first * 0x9E3779B1 ^ second;
        hash = (hash ^ hash >>> 16) * 0x85EBCA6B;
        hash = (hash ^ hash >>> 13) * 0xC2B2AE35;
        return hash ^ hash >>> 16;
    }
}
