package org.huying.matter.tally;

import java.time.Instant;
import java.util.Map;
import org.huying.line.Phase;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * As much of an event's body as tallies need, read past the rest of it: an event is some hundred bytes, of which few
 * matter here, and a rebuild reads every event that there is. What is absent was not in the body.
 */
final class Glimpse {

    private static final JsonFactory JSON = new JsonFactory();
    private static final Map<String, Phase> PHASES = words(Phase.values());

    @Nullable String line;

    @Nullable String channel;

    @Nullable Instant filedAt;

    @Nullable String tie;

    @Nullable String stage;

    @Nullable Phase phase;

    @Nullable String holder;

    @Nullable String positionLead;

    boolean content;

    @Nullable String category;

    @Nullable String place;

    @Nullable Double lon;

    @Nullable Double lat;

    @Nullable Instant due;

    @Nullable String closing;

    @Nullable Instant closedAt;

    boolean late;

    @Nullable String to;

    @Nullable String lead;

    @Nullable String liaison;

    boolean resolved;
    boolean satisfied;

    private Glimpse() {}

    /** @throws IllegalArgumentException if it is no JSON object */
    static Glimpse of(byte[] body, int offset, int length) {
        try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), body, offset, length)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw new IllegalArgumentException("the body of an event is an object");
            }
            Glimpse glimpse = new Glimpse();
            for (String name = json.nextName(); name != null; name = json.nextName()) {
                json.nextToken();
                glimpse.read(name, json);
            }
            return glimpse;
        } catch (tools.jackson.core.JacksonException unreadable) {
            throw new IllegalArgumentException("not the body of an event", unreadable);
        }
    }

    private static Map<String, Phase> words(Phase... phases) {
        return java.util.Arrays.stream(phases)
                .collect(java.util.stream.Collectors.toUnmodifiableMap(Phase::word, phase -> phase));
    }

    private void read(String name, JsonParser json) {
        boolean object = json.currentToken() == JsonToken.START_OBJECT;
        switch (name) {
            case "origin" -> each(json, this::origin);
            case "position" -> each(json, this::position);
            case "content" -> {
                content = object;
                each(json, this::content);
            }
            case "totalClock" -> each(json, this::clock);
            case "closure" -> each(json, this::closure);
            case "to" -> to = json.getValueAsString();
            case "lead" -> lead = json.getValueAsString();
            case "liaison" -> liaison = json.getValueAsString();
            case "resolved" -> resolved = json.getValueAsBoolean();
            case "satisfied" -> satisfied = json.getValueAsBoolean();
            default -> json.skipChildren();
        }
    }

    /** Takes what stands under a name. */
    private interface Part {
        void read(String name, JsonParser json);
    }

    private static void each(JsonParser json, Part part) {
        if (json.currentToken() != JsonToken.START_OBJECT) {
            json.skipChildren();
            return;
        }
        for (String name = json.nextName(); name != null; name = json.nextName()) {
            json.nextToken();
            part.read(name, json);
        }
    }

    private void origin(String name, JsonParser json) {
        switch (name) {
            case "line" -> line = json.getValueAsString();
            case "channel" -> channel = json.getValueAsString();
            case "filedAt" -> filedAt = Instant.parse(json.getString());
            case "opener" -> each(json, this::opener);
            default -> json.skipChildren();
        }
    }

    private void opener(String name, JsonParser json) {
        if (name.equals("tie")) {
            tie = json.getString();
        } else {
            json.skipChildren();
        }
    }

    private void position(String name, JsonParser json) {
        switch (name) {
            case "stage" -> stage = json.getString();
            case "phase" -> phase = PHASES.get(json.getString());
            case "holder" -> holder = json.getString();
            case "lead" -> positionLead = json.getValueAsString();
            default -> json.skipChildren();
        }
    }

    private void content(String name, JsonParser json) {
        switch (name) {
            case "category" -> category = json.getValueAsString();
            case "place" -> place = json.getValueAsString();
            case "point" -> each(json, this::point);
            default -> json.skipChildren();
        }
    }

    private void point(String name, JsonParser json) {
        switch (name) {
            case "lon" -> lon = json.getDoubleValue();
            case "lat" -> lat = json.getDoubleValue();
            default -> json.skipChildren();
        }
    }

    private void clock(String name, JsonParser json) {
        if (name.equals("due")) {
            due = Instant.parse(json.getString());
        } else {
            json.skipChildren();
        }
    }

    private void closure(String name, JsonParser json) {
        switch (name) {
            case "way" -> closing = json.getString();
            case "at" -> closedAt = Instant.parse(json.getString());
            case "late" -> late = json.getBooleanValue();
            default -> json.skipChildren();
        }
    }

    static Phase phase(String word) {
        return java.util.Objects.requireNonNull(PHASES.get(word));
    }

    /** Whether this is the filing of a part of another matter, which does not count by itself. */
    boolean child() {
        return "child".equals(tie);
    }

}
