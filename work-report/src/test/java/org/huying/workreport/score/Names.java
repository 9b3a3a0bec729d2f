package org.huying.workreport.score;

/** Compares names loosely: marks and 的 do not count, nor do words that only one of the two has around the other. */
final class Names {

    private Names() {}

    static boolean alike(String one, String other) {
        String a = bare(one);
        String b = bare(other);
        if (a.isEmpty() || b.isEmpty()) {
            return false;
        }
        int common = common(a, b);
        return 2.0 * common / (a.length() + b.length()) >= 0.6
                || common == Math.min(a.length(), b.length()) && common >= 2;
    }

    private static String bare(String name) {
        return name.replaceAll("[\\p{P}\\s的]", "").replace("㎡", "平方米");
    }

    /** The longest common subsequence. */
    private static int common(String a, String b) {
        int[][] longest = new int[a.length() + 1][b.length() + 1];
        for (int i = 1; i <= a.length(); i++) {
            for (int k = 1; k <= b.length(); k++) {
                longest[i][k] = a.charAt(i - 1) == b.charAt(k - 1)
                        ? longest[i - 1][k - 1] + 1
                        : Math.max(longest[i - 1][k], longest[i][k - 1]);
            }
        }
        return longest[a.length()][b.length()];
    }
}
