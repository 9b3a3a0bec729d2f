package org.huying.bench.history;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What was measured at a size, in a file beside the store, so that a run that was cut off goes on where it was.
 *
 * @param filled how the store was filled; empty where it was filled before
 * @param steps milliseconds of each
 */
record Kept(long size, String filled, List<Pages.Took> pages, double[] steps) {

    private static final String TAB = "\t";

    static Optional<Kept> find(Path folder, long size) throws IOException {
        Path file = file(folder, size);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(file);
        List<Pages.Took> pages = new ArrayList<>();
        for (String line : lines.subList(2, lines.size())) {
            String[] cells = line.split(TAB);
            pages.add(new Pages.Took(
                    cells[0],
                    cells[1],
                    Double.parseDouble(cells[2]),
                    Double.parseDouble(cells[3]),
                    Double.parseDouble(cells[4])));
        }
        double[] steps = Arrays.stream(lines.get(1).split(" "))
                .mapToDouble(Double::parseDouble)
                .toArray();
        return Optional.of(new Kept(size, lines.get(0), pages, steps));
    }

    void keep(Path folder) throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add(filled);
        lines.add(Arrays.stream(steps).mapToObj(String::valueOf).collect(Collectors.joining(" ")));
        pages.forEach(took -> lines.add(String.join(
                TAB,
                took.reader(),
                took.page(),
                String.valueOf(took.p50()),
                String.valueOf(took.p95()),
                String.valueOf(took.goal()))));
        Files.write(file(folder, size), lines);
    }

    /** @return whether there was any */
    static boolean forget(Path folder, long size) throws IOException {
        return Files.deleteIfExists(file(folder, size));
    }

    private static Path file(Path folder, long size) {
        return folder.resolve("measured-" + size + ".tsv");
    }
}
