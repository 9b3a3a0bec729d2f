package org.huying.bench.history;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Every list, search, board, figure, map and matter page of the workbench, as five kinds of people read them. */
final class Pages {

    static final double GOAL = 100;
    static final double GOAL_OF_FIGURES = 50;

    private static final Pattern MATTER = Pattern.compile("/matters/([0-9]{15})");
    private static final Pattern NEXT = Pattern.compile("href=\"(/inbox\\?[^\"]*after=[^\"]+)\"");

    private static final Map<String, String> READERS = readers();

    private static final List<String> LISTS = List.of(
            "/",
            "/inbox?view=turn",
            "/inbox?view=held",
            "/inbox?view=asked",
            "/inbox?view=all",
            "/inbox?view=all&due=pressing",
            "/inbox?view=all&due=late",
            "/inbox?view=all&urgent=on",
            "/inbox?view=all&supervised=on",
            "/inbox?view=all&line=requests",
            "/inbox?view=all&line=requests&stage=closed",
            "/inbox?view=all&category=0102",
            "/inbox?view=all&place=420107005",
            "/inbox?view=all&unit=chengguan",
            "/inbox?view=all&from=2026-10-01&to=2026-10-31",
            "/inbox/numbers",
            "/matters/new");
    private static final List<String> SEARCHES =
            List.of("垃圾", "路灯不亮", "17号楼", "噪声", "井盖", "青山镇", "没有这样的词语", "QS20260901-00003");
    private static final List<String> FIGURES = List.of(
            "/statistics?by=unit",
            "/statistics?by=unit&compare=last-year",
            "/statistics?by=place&preset=this-year",
            "/statistics?by=category&preset=this-year",
            "/statistics?by=line&from=2024-01-01&to=2026-11-30",
            "/statistics?by=period&grain=month&from=2024-01-01&to=2026-11-30",
            "/statistics?by=channel&preset=this-year",
            "/statistics/matters?measure=filed&from=2026-01-01&to=2026-11-30",
            "/statistics/matters?measure=on-time&from=2026-01-01&to=2026-11-30",
            "/map",
            "/map/figures.json?from=2026-01-01&to=2026-11-30",
            "/map/spots.json?from=2026-01-01&to=2026-11-30&zoom=12");

    private final String address;

    Pages(String address) {
        this.address = address;
    }

    /** How long a page took a reader, in milliseconds: in the middle, at 95 in 100. */
    record Took(String reader, String page, double p50, double p95, double goal) {

        boolean slow() {
            return p95 > goal;
        }
    }

    private static Map<String, String> readers() {
        Map<String, String> readers = new LinkedHashMap<>();
        readers.put("handler-jd-yejin", "street handler");
        readers.put("handler", "department handler");
        readers.put("dispatcher", "centre's dispatcher");
        readers.put("supervisor", "supervisor");
        readers.put("leader", "leader");
        return readers;
    }

    /** @param only pages in whose name this is found; what misses its goal is said at once */
    List<Took> read(int rounds, Pattern only) throws IOException, InterruptedException {
        List<Took> all = new ArrayList<>();
        for (Map.Entry<String, String> reader : READERS.entrySet()) {
            Reader by = new Reader(address, reader.getKey());
            for (Page page : pages(by, only)) {
                Took took = took(by, reader.getValue(), page, rounds);
                all.add(took);
                if (took.slow()) {
                    System.out.println("  " + took);
                }
            }
        }
        return all;
    }

    /** What shows all that is open. */
    List<Took> boards(int rounds) throws IOException, InterruptedException {
        List<Took> all = new ArrayList<>();
        for (Map.Entry<String, String> reader : READERS.entrySet()) {
            Reader by = new Reader(address, reader.getKey());
            for (String path : List.of("/board", "/inbox", "/inbox?view=all", "/inbox?view=all&due=late")) {
                if (answers(by, path)) {
                    all.add(took(by, reader.getValue(), new Page(path, List.of(path), GOAL), rounds));
                }
            }
        }
        return all;
    }

    private record Page(String name, List<String> paths, double goal) {}

    private static List<Page> pages(Reader by, Pattern only) throws IOException, InterruptedException {
        List<Page> pages = new ArrayList<>();
        List<String> lists = new ArrayList<>(LISTS);
        for (String list : lists) {
            pages.add(new Page(list, List.of(list), GOAL));
        }
        String newest = by.get("/inbox?view=all");
        Matcher next = NEXT.matcher(newest);
        if (next.find()) {
            pages.add(new Page(
                    "/inbox?view=all, the second page", List.of(next.group(1).replace("&amp;", "&")), GOAL));
        }
        for (String word : SEARCHES) {
            pages.add(new Page("/inbox?q=" + word, List.of("/inbox?view=all&q=" + Reader.encoded(word)), GOAL));
        }
        if (answers(by, "/board")) {
            pages.add(new Page("/board", List.of("/board"), GOAL));
            pages.add(new Page("/board?unit=chengguan", List.of("/board?unit=chengguan"), GOAL));
        }
        List<String> matters = Stream.concat(ids(newest), ids(by.get("/inbox?view=all&line=requests&stage=closed")))
                .distinct()
                .toList();
        pages.add(new Page(
                "/matters/…", matters.stream().map(id -> "/matters/" + id).toList(), GOAL));
        pages.add(new Page(
                "/inbox/preview/…",
                matters.stream().map(id -> "/inbox/preview/" + id).toList(),
                GOAL));
        for (String figure : FIGURES) {
            if (only.matcher(figure).find() && answers(by, figure)) {
                boolean list = figure.startsWith("/statistics/matters");
                pages.add(new Page(figure, List.of(figure), list ? GOAL : GOAL_OF_FIGURES));
            }
        }
        pages.removeIf(page -> page.paths().isEmpty()
                || !only.matcher(page.name()).find()
                || !answers(by, page.paths().getFirst()));
        return pages;
    }

    private static Stream<String> ids(String page) {
        return MATTER.matcher(page).results().map(found -> found.group(1)).distinct();
    }

    /** A page that this reader is not given is none of theirs. */
    private static boolean answers(Reader by, String path) {
        try {
            by.get(path);
            return true;
        } catch (IOException refused) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static Took took(Reader by, String reader, Page page, int rounds) throws IOException, InterruptedException {
        for (int warm = 0; warm < 3; warm++) {
            by.get(page.paths().get(warm % page.paths().size()));
        }
        double[] millis = new double[rounds];
        for (int round = 0; round < rounds; round++) {
            long begun = System.nanoTime();
            by.get(page.paths().get(round % page.paths().size()));
            millis[round] = (System.nanoTime() - begun) / 1e6;
        }
        return new Took(reader, page.name(), share(millis, 0.5), share(millis, 0.95), page.goal());
    }

    static double share(double[] values, double share) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[(int) Math.ceil(share * sorted.length) - 1];
    }
}
