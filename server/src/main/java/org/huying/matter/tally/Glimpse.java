package org.huying.matter.tally;

import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.huying.line.Phase;
import org.jspecify.annotations.Nullable;

/**
 * As much of an event's body as tallies need, read past the rest of it: an event is some hundred bytes, of which few
 * matter here, and a rebuild reads every event that there is. What is absent was not in the body.
 */
final class Glimpse {

    private static final Skim.Known KNOWN = new Skim.Known(
            "origin",
            "position",
            "content",
            "totalClock",
            "stageClock",
            "passed",
            "closure",
            "to",
            "lead",
            "liaison",
            "resolved",
            "satisfied",
            "line",
            "channel",
            "filedAt",
            "opener",
            "tie",
            "stage",
            "phase",
            "holder",
            "category",
            "place",
            "point",
            "lon",
            "lat",
            "due",
            "way",
            "at",
            "late",
            "fields");
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

    /** The numbers among the line's own fields, as a JSON object in the order of their names; absent where there is none. */
    @Nullable String numbers;

    @Nullable Instant due;

    @Nullable Instant stageDue;

    @Nullable String closing;

    @Nullable Instant closedAt;

    boolean late;

    @Nullable String to;

    @Nullable String lead;

    @Nullable String liaison;

    boolean resolved;
    boolean satisfied;
    boolean passed;

    private Glimpse() {}

    /** @throws IllegalArgumentException if it is no JSON object */
    static Glimpse of(byte[] body, int offset, int length) {
        Skim json = new Skim(body, offset, length);
        if (!json.enter()) {
            throw new IllegalArgumentException("the body of an event is an object");
        }
        Glimpse glimpse = new Glimpse();
        for (String name = json.name(KNOWN); name != null; name = json.name(KNOWN)) {
            glimpse.read(name, json);
        }
        return glimpse;
    }

    private static Map<String, Phase> words(Phase... phases) {
        return Arrays.stream(phases).collect(Collectors.toUnmodifiableMap(Phase::word, phase -> phase));
    }

    private void read(String name, Skim json) {
        switch (name) {
            case "origin" -> origin(json);
            case "position" -> position(json);
            case "content" -> content(json);
            case "totalClock" -> due = clock(json);
            case "stageClock" -> stageDue = clock(json);
            case "closure" -> closure(json);
            case "to" -> to = json.text();
            case "lead" -> lead = json.text();
            case "liaison" -> liaison = json.text();
            case "resolved" -> resolved = json.truth();
            case "satisfied" -> satisfied = json.truth();
            case "passed" -> passed = json.truth();
            default -> json.skip();
        }
    }

    private void origin(Skim json) {
        if (!json.enter()) {
            return;
        }
        for (String name = json.name(KNOWN); name != null; name = json.name(KNOWN)) {
            switch (name) {
                case "line" -> line = json.text();
                case "channel" -> channel = json.text();
                case "filedAt" -> filedAt = json.instant();
                case "opener" -> opener(json);
                default -> json.skip();
            }
        }
    }

    private void opener(Skim json) {
        if (!json.enter()) {
            return;
        }
        for (String name = json.name(KNOWN); name != null; name = json.name(KNOWN)) {
            if (name.equals("tie")) {
                tie = json.text();
            } else {
                json.skip();
            }
        }
    }

    private void position(Skim json) {
        if (!json.enter()) {
            return;
        }
        for (String name = json.name(KNOWN); name != null; name = json.name(KNOWN)) {
            switch (name) {
                case "stage" -> stage = json.text();
                case "phase" -> phase = phase(Objects.requireNonNull(json.text()));
                case "holder" -> holder = json.text();
                case "lead" -> positionLead = json.text();
                default -> json.skip();
            }
        }
    }

    private void content(Skim json) {
        content = json.enter();
        if (!content) {
            return;
        }
        for (String name = json.name(KNOWN); name != null; name = json.name(KNOWN)) {
            switch (name) {
                case "category" -> category = json.text();
                case "place" -> place = json.text();
                case "point" -> point(json);
                case "fields" -> numbers = json.numbers();
                default -> json.skip();
            }
        }
    }

    private void point(Skim json) {
        if (!json.enter()) {
            return;
        }
        for (String name = json.name(KNOWN); name != null; name = json.name(KNOWN)) {
            switch (name) {
                case "lon" -> lon = json.number();
                case "lat" -> lat = json.number();
                default -> json.skip();
            }
        }
    }

    /** When a clock is due; nothing where there is none. */
    private static @Nullable Instant clock(Skim json) {
        Instant due = null;
        if (!json.enter()) {
            return due;
        }
        for (String name = json.name(KNOWN); name != null; name = json.name(KNOWN)) {
            if (name.equals("due")) {
                due = json.instant();
            } else {
                json.skip();
            }
        }
        return due;
    }

    private void closure(Skim json) {
        if (!json.enter()) {
            return;
        }
        for (String name = json.name(KNOWN); name != null; name = json.name(KNOWN)) {
            switch (name) {
                case "way" -> closing = json.text();
                case "at" -> closedAt = json.instant();
                case "late" -> late = json.truth();
                default -> json.skip();
            }
        }
    }

    static Phase phase(String word) {
        return Objects.requireNonNull(PHASES.get(word));
    }

    /** Whether this is the filing of a part of another matter, which does not count by itself. */
    boolean child() {
        return "child".equals(tie);
    }
}
