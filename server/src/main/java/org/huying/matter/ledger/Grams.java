package org.huying.matter.ledger;

import java.text.Normalizer;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * A text as the set of every two characters that stand together, each pair as a hash. Chinese is written without spaces,
 * so that a word is found as the pairs that it consists of; full-width and half-width, capital and small are the same.
 */
final class Grams {

    private Grams() {}

    static Integer[] of(String... texts) {
        return IntStream.range(0, texts.length)
                .flatMap(at -> pairs(texts[at]))
                .distinct()
                .sorted()
                .boxed()
                .toArray(Integer[]::new);
    }

    private static IntStream pairs(String text) {
        int[] characters = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .toArray();
        return IntStream.range(1, characters.length).map(at -> mix(characters[at - 1], characters[at]));
    }

    /** Spreads 42 bits over 32 (the finaliser of MurmurHash3). */
    private static int mix(int first, int second) {
        int hash = first * 0x9E3779B1 ^ second;
        hash = (hash ^ hash >>> 16) * 0x85EBCA6B;
        hash = (hash ^ hash >>> 13) * 0xC2B2AE35;
        return hash ^ hash >>> 16;
    }
}
