package org.huying.workreport.figure;

import java.util.ArrayList;
import java.util.List;
import org.huying.workreport.Change;

/** Values that share or divide subjects: 分别, 均, and runs of values joined by 和. */
final class Sharing {

    private Sharing() {}

    static List<Named> share(List<Named> named, String sentence, Subjects subjects) {
        List<Named> shared = new ArrayList<>(named);
        int at = 0;
        while (at < shared.size()) {
            int run = run(shared, at, sentence);
            if (run > 1) {
                divide(shared, at, run, sentence, subjects);
            } else if (shared.get(at).found().ranks()) {
                all(shared, at, sentence);
            }
            at += Math.max(1, run);
        }
        return shared;
    }

    /** How many values from here on are joined by nothing but 、 and 和. */
    private static int run(List<Named> named, int from, String sentence) {
        int at = from;
        while (at + 1 < named.size()) {
            Found one = named.get(at).found();
            Found next = named.get(at + 1).found();
            String between = one.to() <= next.from() ? sentence.substring(one.to(), next.from()) : "";
            boolean joined = (between.isEmpty() && next.ranks() || between.matches("(、|和|及|与|以及)"))
                    && one.unit().equals(next.unit());
            if (!joined || one.ranks() != next.ranks()) {
                break;
            }
            at++;
        }
        return at - from + 1;
    }

    private static void divide(List<Named> named, int from, int run, String sentence, Subjects subjects) {
        Named first = named.get(from);
        List<String> members = subjects.members(first.name(), run);
        boolean own = members.size() == run && first.from() <= first.found().from();
        boolean apart = sentence.substring(
                                clause(sentence, first.found().from()),
                                first.found().from())
                        .contains("分别")
                || sentence.startsWith("分别", first.found().from());
        for (int i = 1; i < run; i++) {
            named.set(from + i, named.get(from + i).changing(first.change()));
        }
        if (own && members.stream().noneMatch(String::isBlank)) {
            int start = first.from();
            for (int i = 0; i < run; i++) {
                Named one = named.get(from + i);
                int at = sentence.indexOf(members.get(i), start);
                named.set(from + i, one.called(members.get(i), at < 0 || at > one.from() ? start : at));
            }
        } else if (apart && from >= run) {
            for (int i = 0; i < run; i++) {
                Named before = named.get(from - run + i);
                Named one = named.get(from + i).called(before.name(), before.from());
                boolean same = one.change() == Change.LEVEL
                        && one.found().unit().equals(before.found().unit());
                named.set(from + i, same ? one.changing(before.change()) : one);
            }
        } else {
            for (int i = 1; i < run; i++) {
                named.set(from + i, named.get(from + i).called(first.name(), first.from()));
            }
        }
    }

    /** 均位居第一 speaks of all that the sentence has named since its last semicolon. */
    private static void all(List<Named> named, int at, String sentence) {
        Named rank = named.get(at);
        if (!sentence.startsWith("均", rank.found().from())
                && !sentence.startsWith("都", rank.found().from())) {
            return;
        }
        int since = sentence.lastIndexOf('；', rank.found().from());
        List<String> names = new ArrayList<>();
        int start = rank.from();
        for (int i = 0; i < at; i++) {
            Named one = named.get(i);
            if (one.found().from() > since && !one.found().ranks() && !names.contains(one.name())) {
                names.add(one.name());
                start = Math.min(start, one.from());
            }
        }
        if (!names.isEmpty()) {
            named.set(at, rank.called(String.join("、", names), start));
        }
    }

    private static int clause(String sentence, int before) {
        return Math.max(sentence.lastIndexOf('，', before), sentence.lastIndexOf('；', before)) + 1;
    }
}
