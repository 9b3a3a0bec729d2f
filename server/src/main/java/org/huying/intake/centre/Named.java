package org.huying.intake.centre;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import org.huying.base.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * Something that is chosen by typing any part of what it is called.
 *
 * @param code what is chosen
 * @param above what it lies in or belongs to
 * @param order among those that fit equally well
 */
record Named(
        String code,
        Bilingual name,
        @Nullable Bilingual above,
        int order,
        Spelling spelling,
        @Nullable Spelling spelledAbove) {

    private static final int BY_CODE = 6;

    static Named of(String code, Bilingual name, @Nullable Bilingual above, int order) {
        return new Named(
                code, name, above, order, Spelling.of(name.zh()), above == null ? null : Spelling.of(above.zh()));
    }

    /** Those that all the words fit, the best first: the name itself before its inside, characters before letters. */
    static List<Named> find(List<Named> all, String typed, int most) {
        record Fit(Named one, int rank) {}
        List<String> words = List.of(typed.strip().toLowerCase(Locale.ROOT).split("[\\s·,，/]+"));
        List<Fit> fits = new ArrayList<>();
        for (Named one : all) {
            one.rank(words).ifPresent(rank -> fits.add(new Fit(one, rank)));
        }
        return fits.stream()
                .sorted(Comparator.comparingInt(Fit::rank)
                        .thenComparingInt(fit -> fit.one().order())
                        .thenComparingInt(fit -> fit.one().name().zh().length())
                        .thenComparing(fit -> fit.one().code()))
                .limit(most)
                .map(Fit::one)
                .toList();
    }

    /** Every word must fit the name or what is above it, and one of them the name. */
    private OptionalInt rank(List<String> words) {
        int sum = 0;
        boolean itself = false;
        for (String word : words) {
            OptionalInt own = rank(word);
            if (own.isPresent()) {
                itself = true;
                sum += own.getAsInt();
            } else if (words.size() > 1 && fitsAbove(word)) {
                sum += 1;
            } else {
                return OptionalInt.empty();
            }
        }
        return itself ? OptionalInt.of(sum) : OptionalInt.empty();
    }

    private OptionalInt rank(String word) {
        String zh = name.zh().toLowerCase(Locale.ROOT);
        String en = name.en().toLowerCase(Locale.ROOT);
        int at = zh.indexOf(word);
        if (at >= 0) {
            return OptionalInt.of(at > 0 ? 2 : zh.length() == word.length() ? 0 : 1);
        }
        int spelled = ascii(word) ? spelling.find(word) : -1;
        if (spelled >= 0) {
            return OptionalInt.of(spelled == 0 ? 3 : 5);
        }
        if (en.contains(word)) {
            return OptionalInt.of(en.startsWith(word) ? 3 : 4);
        }
        return code.startsWith(word) ? OptionalInt.of(BY_CODE) : OptionalInt.empty();
    }

    private boolean fitsAbove(String word) {
        if (above == null || spelledAbove == null) {
            return false;
        }
        return above.zh().contains(word)
                || above.en().toLowerCase(Locale.ROOT).contains(word)
                || (ascii(word) && spelledAbove.find(word) >= 0);
    }

    private static boolean ascii(String word) {
        return word.chars().allMatch(letter -> letter < 128);
    }
}
