package org.huying.matter.ledger;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huying.matter.event.Event;

/** The files that events name. An id of a file is unlike anything else: the SHA-256 of its bytes. */
public final class Enclosures {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{64}");

    private Enclosures() {}

    static Set<String> of(Collection<Entry> entries) {
        return entries.stream()
                .filter(entry -> ID.matcher(entry.body()).find())
                .flatMap(entry -> of(entry.recorded().event()))
                .collect(Collectors.toSet());
    }

    /** The files among the inputs of a command. */
    public static Stream<String> of(Map<String, Object> inputs) {
        return inputs.values().stream()
                .filter(List.class::isInstance)
                .flatMap(list -> ((List<?>) list).stream())
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .filter(text -> ID.matcher(text).matches());
    }

    private static Stream<String> of(Event event) {
        return switch (event) {
            case Event.Filed filed ->
                Stream.concat(of(filed.inputs()), of(filed.content().fields()));
            case Event.Moved moved -> of(moved.inputs());
            case Event.Attached attached -> attached.attachments().stream();
            case Event.Corrected corrected -> of(corrected.content().fields());
            default -> Stream.of();
        };
    }
}
