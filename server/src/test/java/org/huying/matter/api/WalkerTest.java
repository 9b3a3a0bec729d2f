package org.huying.matter.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.huying.demo.Api.Answer;
import org.huying.demo.OnTheDemo;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A client that knows nothing of any line walks a matter of every line to its end, by what the API tells it. */
class WalkerTest extends OnTheDemo {

    private static final int MOST_STEPS = 120;

    /** Whose posts are tried, besides those of the unit that holds the matter. */
    private static final List<String> PEOPLE =
            List.of("operator", "dispatcher", "inspector", "supervisor", "leader", "handler");

    private final Map<String, Integer> taken = new HashMap<>();

    @Test
    void walksAMatterOfEveryLineToItsEnd() {
        List<String> lines = new ArrayList<>();
        api.get("operator", "/lines")
                .body()
                .path("items")
                .forEach(line -> lines.add(line.path("id").asString()));

        assertThat(lines)
                .containsExactlyInAnyOrder(
                        "requests",
                        "city-management",
                        "permits",
                        "proposals",
                        "petitions",
                        "supervision",
                        "report-tasks",
                        "emergencies",
                        "hazards",
                        "rectification");
        for (String line : lines) {
            taken.clear();
            String id = file(line);
            assertThat(walk(id, new ArrayDeque<>()))
                    .as("the last stage of a matter of %s", line)
                    .isEqualTo("closed");
        }
    }

    private String file(String line) {
        Map<String, Object> body = new HashMap<>(Map.of(
                "subject",
                "walked",
                "text",
                "by a client that knows nothing",
                "place",
                "420107001001",
                "channel",
                "phone"));
        JsonNode shown = api.get("operator", "/lines/" + line).body();
        shown.path("categories").forEach(category -> {
            if (category.path("leaf").asBoolean(true)) {
                body.putIfAbsent("category", category.path("code").asString());
            }
        });
        Map<String, Object> fields = new HashMap<>();
        shown.path("filing").forEach(need -> {
            if (need.path("required").asBoolean()) {
                fields.put(need.path("name").asString(), value(need, 0));
            }
        });
        body.put("fields", fields);
        for (String person : List.of("operator", "handler", "inspector", "dispatcher", "supervisor", "leader")) {
            Answer filed = api.post(person, "/lines/" + line + "/matters", body);
            if (filed.status() == 201) {
                return filed.text("id");
            }
            assertThat(filed.status()).as(filed.response().body()).isEqualTo(403);
        }
        throw new AssertionError("nobody may file in " + line);
    }

    /** Goes on until the matter is closed; what waits for children walks them first. */
    private String walk(String id, Deque<String> above) {
        for (int step = 0; step < MOST_STEPS; step++) {
            JsonNode matter = api.get("auditor", "/matters/" + id).body();
            if (matter.path("phase").asString().equals("closed")) {
                return matter.path("phase").asString();
            }
            if (!advance(id, matter)) {
                above.push(id);
                walkChildren(matter, above);
                above.pop();
                JsonNode after = api.get("auditor", "/matters/" + id).body();
                assertThat(after.path("version").asInt())
                        .as("somebody can go on with %s", matter)
                        .isGreaterThan(matter.path("version").asInt());
            }
        }
        return "not closed after " + MOST_STEPS + " steps";
    }

    private void walkChildren(JsonNode matter, Deque<String> above) {
        for (JsonNode child : matter.path("children")) {
            if (!child.path("closed").asBoolean()
                    && !above.contains(child.path("id").asString())) {
                assertThat(walk(child.path("id").asString(), above)).isEqualTo("closed");
            }
        }
    }

    /** Takes the action that was taken least, by whoever may take it; false where nobody may take any. */
    private boolean advance(String id, JsonNode matter) {
        Map<String, JsonNode> offered = new HashMap<>();
        Map<String, String> by = new HashMap<>();
        Set<String> people = new HashSet<>(PEOPLE);
        people.add("handler-" + matter.path("holder").asString());
        for (String person : people) {
            Answer seen = api.get(person, "/matters/" + id);
            for (JsonNode action : seen.body().path("actions")) {
                String name = action.path("action").asString();
                boolean signature = name.equals("sign");
                if (!action.path("universal").asBoolean() || signature) {
                    offered.put(name, action);
                    by.put(name, person);
                }
            }
        }
        List<String> leastFirst = offered.keySet().stream()
                .sorted(java.util.Comparator.comparingInt((String name) -> times(matter, name))
                        .thenComparing(name -> name))
                .toList();
        for (String name : leastFirst) {
            if (take(id, matter, Objects.requireNonNull(by.get(name)), Objects.requireNonNull(offered.get(name)))) {
                return true;
            }
        }
        return false;
    }

    private int times(JsonNode matter, String action) {
        return taken.getOrDefault(matter.path("id").asString() + action, 0);
    }

    /** Tries the allowed values in turn, since a duty list may keep a unit from taking it. */
    private boolean take(String id, JsonNode matter, String person, JsonNode action) {
        String name = action.path("action").asString();
        for (int choice = 0; choice < 12; choice++) {
            Map<String, Object> body = new HashMap<>();
            for (JsonNode need : action.path("needs")) {
                if (need.path("required").asBoolean()) {
                    body.put(need.path("name").asString(), value(need, choice));
                }
            }
            Answer done = api.act(person, id, name, body);
            if (done.status() == 200) {
                taken.merge(matter.path("id").asString() + name, 1, Integer::sum);
                return true;
            }
            if (!done.text("rule").equals("duty-list")) {
                return false;
            }
        }
        return false;
    }

    private Object value(JsonNode need, int choice) {
        JsonNode allowed = need.path("allowed");
        if (!allowed.isEmpty()) {
            String one = allowed.get(choice % allowed.size()).asString();
            return need.path("type").asString().equals("units") ? List.of(one) : one;
        }
        return switch (need.path("type").asString()) {
            case "boolean" -> true;
            case "integer" -> Math.max(1, need.path("minimum").asInt(1));
            case "number" -> 1.5;
            case "date" -> "2027-03-01";
            case "place" -> "420107001001";
            case "person" -> "leader";
            case "units" -> List.of("chengguan");
            case "unit" -> "chengguan";
            case "attachments" ->
                List.of(api.upload("operator", "x.png", Pictures.png()).text("id"));
            default -> "walked";
        };
    }
}
