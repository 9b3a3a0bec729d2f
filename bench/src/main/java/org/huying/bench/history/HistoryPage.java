package org.huying.bench.history;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.huying.bench.results.Results;
import org.huying.bench.results.Table;

/** The page of results on a long history. */
final class HistoryPage {

    private final Results results;
    private final Map<Long, List<Pages.Took>> pages;
    private final Map<Long, double[]> steps;
    private final long open;

    HistoryPage(Results results, Map<Long, List<Pages.Took>> pages, Map<Long, double[]> steps, long open) {
        this.results = results;
        this.pages = pages;
        this.steps = steps;
        this.open = open;
    }

    void write(List<String> filled, List<HistoryCommand.Room> rooms) {
        results.heading("How it was filled");
        results.paragraph(
                "Lives that the real procedure decided once, in memory, written again and again by `copy`: each with ids,"
                        + " numbers, instants and hash chains of its own, as the door would have written them. %,d open matters beside them."
                                .formatted(open));
        filled.stream().filter(line -> !line.isEmpty()).forEach(results::paragraph);
        results.heading("Pages");
        results.paragraph(
                "Over HTTP, signed in, one reader at a time, each page three times before it counts. Goal: 95 in 100 within"
                        + " 100 ms, figures and maps within 50 ms. What is slow to find is shared for half a minute at most, here as"
                        + " in use. What misses its goal stands in bold; plans of statements that took more than 40 ms lie in"
                        + " `plans`.");
        pages.forEach((size, all) -> results.paragraph("At %s closed matters %d of %d readings meet their goals."
                .formatted(
                        number(size), all.stream().filter(took -> !took.slow()).count(), all.size())));
        results.paragraph("![by size](history-pages.svg)");
        results.table(table());
        results.heading("Steps");
        results.paragraph("The door itself, one client, seven steps a life, each durable before it is answered.");
        results.paragraph("![by size](history-steps.svg)");
        Table table = Table.of("closed matters", "p50 ms", "p95 ms", "mean ms");
        steps.forEach((size, millis) -> table.row(
                number(size),
                Results.figure(Pages.share(millis, 0.5)),
                Results.figure(Pages.share(millis, 0.95)),
                Results.figure(java.util.Arrays.stream(millis).average().orElse(0))));
        results.table(table);
        room(rooms);
    }

    private Table table() {
        List<String> heads = new ArrayList<>(List.of("page", "reader"));
        pages.keySet().forEach(size -> {
            heads.add(number(size) + ": p50 ms");
            heads.add("p95 ms");
        });
        Table table = Table.of(heads);
        Map<String, Map<Long, Pages.Took>> byPage = new LinkedHashMap<>();
        pages.forEach((size, all) ->
                all.forEach(took -> byPage.computeIfAbsent(took.page() + "\t" + took.reader(), key -> new TreeMap<>())
                        .put(size, took)));
        byPage.forEach((key, took) -> {
            List<String> row = new ArrayList<>(List.of("`" + key.split("\t")[0] + "`", key.split("\t")[1]));
            pages.keySet().forEach(size -> {
                Pages.Took one = took.get(size);
                row.add(one == null ? "" : Results.figure(one.p50()));
                row.add(
                        one == null
                                ? ""
                                : one.slow() ? "**" + Results.figure(one.p95()) + "**" : Results.figure(one.p95()));
            });
            table.row(row);
        });
        return table;
    }

    private void room(List<HistoryCommand.Room> rooms) {
        long matters = rooms.stream()
                .filter(room -> room.table().equals("matter.matter_text"))
                .mapToLong(HistoryCommand.Room::rows)
                .max()
                .orElse(1);
        long all = rooms.stream().mapToLong(HistoryCommand.Room::all).sum();
        results.heading("Room");
        results.paragraph("%,d bytes for each matter, with the shares of the %,d open ones; by table and index:"
                .formatted(all / Math.max(1, matters), open));
        Table table = Table.of("table", "of which", "rows", "MB", "bytes a matter");
        rooms.stream()
                .filter(room -> room.all() > 1_000_000)
                .sorted((one, other) -> Long.compare(other.all(), one.all()))
                .forEach(room -> room.parts()
                        .forEach((part, bytes) -> table.row(
                                room.table(),
                                part,
                                part.equals("rows") ? number(room.rows()) : "",
                                number(bytes / 1_000_000),
                                number(bytes / Math.max(1, matters)))));
        results.table(table);
    }

    /** The slowest reading of each kind of page at each size. */
    Map<String, NavigableMap<Long, Double>> slowestByKind() {
        Map<String, NavigableMap<Long, Double>> curves = new LinkedHashMap<>();
        pages.forEach((size, all) ->
                all.forEach(took -> curves.computeIfAbsent(kind(took.page()), kind -> new TreeMap<>())
                        .merge(size, took.p95(), Math::max)));
        return curves;
    }

    private static String kind(String page) {
        if (page.contains("q=")) {
            return "search";
        }
        if (page.startsWith("/inbox/numbers") || page.equals("/")) {
            return "numbers of the front page and tabs";
        }
        if (page.startsWith("/inbox/preview") || page.startsWith("/matters/…")) {
            return "matter page";
        }
        if (page.startsWith("/inbox")) {
            return "lists";
        }
        if (page.startsWith("/board")) {
            return "supervision board";
        }
        if (page.startsWith("/statistics/matters")) {
            return "matters behind a figure";
        }
        if (page.startsWith("/statistics")) {
            return "statistics";
        }
        return page.startsWith("/map") ? "map" : "forms";
    }

    Map<String, NavigableMap<Long, Double>> stepCurves() {
        Map<String, NavigableMap<Long, Double>> curves = new LinkedHashMap<>();
        steps.forEach((size, millis) -> {
            curves.computeIfAbsent("half of the steps", name -> new TreeMap<>()).put(size, Pages.share(millis, 0.5));
            curves.computeIfAbsent("95 in 100 steps", name -> new TreeMap<>()).put(size, Pages.share(millis, 0.95));
        });
        return curves;
    }

    private static String number(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }
}
