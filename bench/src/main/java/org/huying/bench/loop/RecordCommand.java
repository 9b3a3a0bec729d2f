package org.huying.bench.loop;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.huying.bench.loop.floors.Floor;
import org.huying.bench.loop.limit.Marks;
import org.huying.bench.loop.limit.RecordingDriver;
import org.huying.bench.loop.limit.Replay;
import org.huying.bench.loop.limit.Sent;
import org.huying.bench.loop.limit.Tape;
import org.huying.bench.loop.own.Door;
import org.huying.bench.measure.Client;
import org.huying.matter.Matter;
import org.huying.platform.DatabaseAddress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

/** Takes down what is sent to the database for one loop; {@code loop} calls it, in a process of its own. */
@Command(name = "loop-record", hidden = true)
public final class RecordCommand implements Callable<Integer> {

    /** So that lines, districts and statements are known, and blocks of numbers reserved. */
    private static final int BEFORE = 200;

    /** Of so many the most frequent shape is taken: the one without what happens now and then beside the commands. */
    private static final int TAKES = 60;

    private static final int ENOUGH = 5;

    @Parameters(index = "0")
    private String entrant = "";

    @Option(names = "--out", required = true)
    private Path out = Path.of("");

    @Option(names = "--folder", required = true)
    private Path folder = Path.of("");

    private final Tape tape = Tape.ofThisProcess();

    /** One loop as it was sent. */
    private record Take(List<Sent> sent, Marks marks) {

        String shape() {
            return sent.stream().map(Sent::shape).collect(Collectors.joining("\n"));
        }
    }

    @Override
    public Integer call() throws Exception {
        DatabaseAddress database = DatabaseAddress.of(System.getenv()).orElseThrow();
        Take take = Entrant.of(entrant) == Entrant.HUYING ? ofHuying(database) : ofTheFloor(database);
        Files.writeString(out, JsonMapper.shared().writeValueAsString(Replay.of(take.sent(), take.marks())));
        return 0;
    }

    private Take ofHuying(DatabaseAddress database) throws Exception {
        Map<String, Object> recording = Map.of("spring.datasource.driver-class-name", RecordingDriver.class.getName());
        try (Door door = new Door(database, folder, recording)) {
            Client warm = door.client(0);
            for (int loop = 0; loop < BEFORE; loop++) {
                warm.once();
            }
            Door.Teller teller = door.teller(1);
            List<Take> takes = new ArrayList<>();
            for (int take = 0; take < TAKES; take++) {
                takes.add(ofHuying(teller));
            }
            return mostFrequent(takes);
        }
    }

    /** With the digit of a step and the fifteen of a matter's id, as long as what a receipt keeps of its key. */
    private static final String HALF_RECEIPT = "0".repeat(16);

    private Take ofHuying(Door.Teller teller) {
        Map<String, String> unique = new HashMap<>();
        teller.begin();
        tape.start();
        Matter matter = teller.file();
        for (Step step : Step.values()) {
            if (step != Step.FILE) {
                matter = teller.take(step, matter);
            }
            unique.put(teller.receipt(step), HALF_RECEIPT + step.number());
        }
        List<Sent> sent = tape.stop();
        unique.put(matter.origin().number(), "BH-");
        return new Take(sent, new Marks(matter.id().value(), unique));
    }

    private Take ofTheFloor(DatabaseAddress database) throws Exception {
        try (Floor floor = new Floor(database, Floor.Style.ONE_STATEMENT, new RecordingDriver())) {
            Client client = floor.client(0);
            client.once();
            tape.start();
            client.once();
            return new Take(tape.stop(), new Marks(floor.last(), Map.of()));
        }
    }

    private static Take mostFrequent(List<Take> takes) {
        Map<String, List<Take>> shapes = takes.stream().collect(Collectors.groupingBy(Take::shape));
        List<Take> most = shapes.values().stream()
                .max(Comparator.<List<Take>>comparingInt(List::size)
                        .thenComparing(same -> -same.getFirst().sent().size()))
                .orElseThrow();
        if (most.size() < ENOUGH) {
            throw new IllegalStateException("hardly two loops in " + takes.size() + " send the same statements");
        }
        return most.getFirst();
    }
}
