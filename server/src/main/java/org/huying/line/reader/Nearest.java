package org.huying.line.reader;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** The known word that an unknown one was probably meant to be. */
public final class Nearest {

    private Nearest() {}

    /** The nearest by edit distance, unless it is too far to be a slip of the pen. */
    public static Optional<String> to(String word, Collection<String> known) {
        int reach = Math.max(1, word.length() / 3 + 1);
        return known.stream()
                .sorted()
                .filter(candidate -> !candidate.equals(word) && distance(word, candidate) <= reach)
                .min(Comparator.comparingInt(candidate -> distance(word, candidate)));
    }

    /** Insertions, deletions, substitutions and swaps of neighbours (optimal string alignment). */
    static int distance(String a, String b) {
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                cost[i][j] = i == 0 || j == 0 ? i + j : step(cost, a, b, i, j);
            }
        }
        return cost[a.length()][b.length()];
    }

    private static int step(int[][] cost, String a, String b, int i, int j) {
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int best = Math.min(Math.min(cost[i - 1][j], cost[i][j - 1]) + 1, cost[i - 1][j - 1] + change);
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
    }
}
