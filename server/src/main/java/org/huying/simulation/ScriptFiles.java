package org.huying.simulation;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.huying.base.DistrictCode;
import org.huying.base.Refused;
import tools.jackson.databind.json.JsonMapper;

/** The files that say what a simulated district is like, beside the demo district that they describe. */
final class ScriptFiles {

    private static final CSVFormat TABLE = CSVFormat.DEFAULT
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreEmptyLines(true)
            .get();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final DistrictCode district;

    ScriptFiles(DistrictCode district) {
        this.district = district;
    }

    Script script() {
        try (InputStream file = open("script.json")) {
            return JSON.readValue(file, Script.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read the simulation's script", unreadable);
        }
    }

    List<Topic> topics() {
        try (InputStreamReader reader = new InputStreamReader(open("topics.csv"), StandardCharsets.UTF_8)) {
            return TABLE.parse(reader).stream()
                    .map(row -> new Topic(
                            row.get("line"),
                            row.get("category"),
                            Double.parseDouble(row.get("weight")),
                            row.get("season"),
                            row.get("subject"),
                            row.get("text"),
                            fields(row.isSet("fields") ? row.get("fields") : "")))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read the simulation's topics", unreadable);
        }
    }

    /** {@code kind=suggestion;proposer=…}. */
    private static Map<String, String> fields(String written) {
        return Arrays.stream(written.split(";"))
                .filter(field -> field.contains("="))
                .map(field -> field.split("=", 2))
                .collect(Collectors.toMap(field -> field[0], field -> field[1]));
    }

    /** The picture that simulated clerks bring as evidence. */
    InputStream evidence() {
        return open("evidence.png");
    }

    private InputStream open(String name) {
        InputStream file = ScriptFiles.class.getResourceAsStream("/demo/" + district + "/simulation/" + name);
        if (file == null) {
            throw new Refused(
                    "no-script",
                    "没有“" + district + "”的模拟脚本，只有演示区可以模拟",
                    "there is no script to simulate " + district + " by; only a demo district can be simulated");
        }
        return file;
    }
}
