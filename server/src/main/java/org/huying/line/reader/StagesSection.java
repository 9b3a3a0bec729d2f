package org.huying.line.reader;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huying.line.HolderRule;
import org.huying.line.Phase;
import org.huying.line.Stage;
import org.huying.line.Within;
import org.jspecify.annotations.Nullable;

/** {@code stages:} the steps of the line; the first is where a matter starts. */
final class StagesSection {

    private static final List<String> PHASES =
            Arrays.stream(Phase.values()).map(Phase::word).toList();

    private StagesSection() {}

    static Map<String, Stage> read(Value value) {
        Map<String, Stage> stages = new LinkedHashMap<>();
        Table table = value.named();
        table.entries().forEach((name, entry) -> {
            Names.check(name, table.spot(name), entry.problems());
            stages.put(name, stage(name, entry.table("title", "phase", "holder", "within", "urgent")));
        });
        Problems problems = value.problems();
        if (value.isTable() && stages.values().stream().noneMatch(Stage::open)) {
            problems.shape(value.spot, "no-open-stage");
        } else if (value.isTable() && stages.values().stream().allMatch(Stage::open)) {
            problems.shape(value.spot, "no-closed-stage");
        } else if (!stages.isEmpty() && !stages.values().iterator().next().open()) {
            String first = stages.keySet().iterator().next();
            problems.shape(table.spot(first), "starts-closed", first);
        }
        return stages;
    }

    private static Stage stage(String name, Table table) {
        Phase phase = table.require("phase")
                .flatMap(value -> Choices.read(value, PHASES))
                .map(word -> Phase.values()[PHASES.indexOf(word)])
                .orElse(Phase.HANDLING);
        if (phase.open()) {
            HolderRule holder =
                    required(table, "holder", name).map(Holders::read).orElse(null);
            Within within = within(required(table, "within", name));
            return new Stage(name, Titles.of(table, name), phase, holder, within, urgent(table));
        }
        for (String key : List.of("holder", "within", "urgent")) {
            if (table.has(key)) {
                table.self().problems().shape(table.spot(key), "closed-has", key);
            }
        }
        return new Stage(name, Titles.of(table, name), phase, null, null, null);
    }

    /** What an open stage cannot be without; the finding says what would become of a matter in it. */
    private static Optional<Value> required(Table table, String key, String stage) {
        if (!table.has(key) && table.self().isTable()) {
            table.self().problems().shape(table.spot(), "missing-" + key, key, stage);
        }
        return table.find(key);
    }

    private static @Nullable Within within(Optional<Value> value) {
        return value.map(Limits::within).orElse(null);
    }

    private static @Nullable Within urgent(Table table) {
        return within(table.find("urgent"));
    }
}
