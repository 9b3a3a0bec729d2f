package org.huying.workreport.score;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The labels of a report.
 *
 * @param text the report
 * @param figures its labelled figures
 * @param targets its labelled targets, {@code annual} and {@code multiyear}
 * @param matters its labelled practical matters
 * @param meta its labelled title, dates and headings
 */
record Gold(String name, String text, List<Label> figures, JsonNode targets, JsonNode matters, JsonNode meta) {

    /** A labelled figure; {@code at} is where its words begin. */
    record Label(
            String part,
            String mode,
            String name,
            double value,
            String unit,
            String qualifier,
            String change,
            String text,
            int at) {}

    static Gold of(Path reports, String name) throws IOException {
        JsonMapper json = new JsonMapper();
        String text = Files.readString(reports.resolve(name + ".txt"));
        Path gold = reports.resolve("gold");
        List<Label> labels = new ArrayList<>();
        for (String line : Files.readAllLines(gold.resolve(name + ".figures.jsonl"))) {
            if (line.isBlank()) {
                continue;
            }
            JsonNode node = json.readTree(line);
            String words = node.get("text").asString();
            labels.add(new Label(
                    node.get("part").asString(),
                    node.get("mode").asString(),
                    node.get("name").asString(),
                    node.get("value").asDouble(),
                    node.get("unit").asString(),
                    node.get("qualifier").asString(),
                    node.get("change").asString(),
                    words,
                    text.indexOf(words)));
        }
        return new Gold(
                name,
                text,
                labels,
                json.readTree(Files.readString(gold.resolve(name + ".targets.json"))),
                json.readTree(Files.readString(gold.resolve(name + ".matters.json"))),
                json.readTree(Files.readString(gold.resolve(name + ".meta.json"))));
    }
}
