package org.huying.pledge.web;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.huying.pledge.review.Item;

/** A text cut where quotes begin and end, so that each piece is covered by the same items from end to end (pure). */
public final class Segments {

    private Segments() {}

    /**
     * A piece of the text.
     *
     * @param begins the items whose quotes begin with it
     * @param items all that quote it
     * @param standing the standing of the most open of them, in lower case; empty where none quotes it
     */
    public record Segment(String text, List<Integer> begins, List<Integer> items, String standing) {

        public Segment {
            begins = List.copyOf(begins);
            items = List.copyOf(items);
        }
    }

    /** Where an item's quote stands, in Java's characters. */
    private record Stretch(Item item, int from, int to) {}

    static List<Segment> of(String text, List<Item> items) {
        List<Stretch> stretches =
                items.stream().map(item -> stretch(text, item)).toList();
        TreeSet<Integer> cuts = new TreeSet<>(List.of(0, text.length()));
        stretches.forEach(one -> {
            cuts.add(one.from());
            cuts.add(one.to());
        });
        List<Segment> segments = new ArrayList<>();
        for (int from : cuts) {
            Integer to = cuts.higher(from);
            if (to != null) {
                segments.add(segment(text, from, to, stretches));
            }
        }
        return segments;
    }

    private static Stretch stretch(String text, Item item) {
        int all = text.codePointCount(0, text.length());
        int from = text.offsetByCodePoints(0, Math.clamp(item.terms().starts(), 0, all));
        return new Stretch(
                item, from, Math.min(text.length(), from + item.terms().quote().length()));
    }

    private static Segment segment(String text, int from, int to, List<Stretch> stretches) {
        List<Stretch> over = stretches.stream()
                .filter(one -> one.from() <= from && to <= one.to())
                .toList();
        return new Segment(
                text.substring(from, to),
                over.stream()
                        .filter(one -> one.from() == from)
                        .map(one -> one.item().no())
                        .toList(),
                over.stream().map(one -> one.item().no()).toList(),
                over.stream()
                        .map(one -> one.item().standing())
                        .min(Item.Standing::compareTo)
                        .map(ReviewView::word)
                        .orElse(""));
    }
}
