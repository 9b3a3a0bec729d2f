package org.huying.matter.ledger;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huying.base.Refusal;
import org.huying.matter.event.Event;
import org.huying.matter.procedure.Refusals;
import org.huying.security.Viewer;
import org.springframework.stereotype.Component;

/**
 * The files that events name. An id of a file is unlike anything else, the SHA-256 of its bytes; that an input for files
 * holds nothing but such ids is seen to where inputs are read.
 */
@Component
final class Enclosures {

    private static final int LENGTH = 64;
    private static final Pattern ID = Pattern.compile("[0-9a-f]{64}");

    private final EnclosureStore store;

    Enclosures(EnclosureStore store) {
        this.store = store;
    }

    /** Why what a command decided cannot be written: it names a file that whoever commands cannot use for that matter. */
    Optional<Refusal> refusal(Viewer by, Collection<Held> held) {
        return held.stream().flatMap(one -> refusal(by, one).stream()).findFirst();
    }

    private Optional<Refusal> refusal(Viewer by, Held held) {
        Set<String> named = new TreeSet<>(of(held.entries()));
        if (named.isEmpty()) {
            return Optional.empty();
        }
        named.removeAll(
                store.usable(by.district(), named, by.account(), held.now().id()));
        return named.stream().findFirst().map(id -> Refusals.noAttachment(field(held.entries(), id), id));
    }

    /** Whether an id may stand in a text; looks at every 64th letter as long as none does. */
    private static boolean names(String text) {
        for (int end = LENGTH - 1; end < text.length(); ) {
            int at = end;
            while (at > end - LENGTH && Character.digit(text.charAt(at), 16) >= 0) {
                at--;
            }
            if (at == end - LENGTH) {
                return true;
            }
            end = at + LENGTH;
        }
        return false;
    }

    static Set<String> of(Collection<Entry> entries) {
        return entries.stream()
                .filter(entry -> names(entry.body()))
                .flatMap(entry -> of(entry.recorded().event()))
                .collect(Collectors.toSet());
    }

    private static Stream<String> of(Map<String, Object> inputs) {
        return inputs.values().stream()
                .filter(List.class::isInstance)
                .flatMap(list -> ((List<?>) list).stream())
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .filter(text -> ID.matcher(text).matches());
    }

    private static Stream<String> of(Event event) {
        return event instanceof Event.Attached attached
                ? attached.attachments().stream()
                : inputs(event).stream().flatMap(Enclosures::of);
    }

    /** The input that names a file. */
    private static String field(Collection<Entry> entries, String id) {
        return entries.stream()
                .flatMap(entry -> inputs(entry.recorded().event()).stream())
                .flatMap(inputs -> inputs.entrySet().stream())
                .filter(input -> input.getValue() instanceof List<?> list && list.contains(id))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("attachments");
    }

    private static List<Map<String, Object>> inputs(Event event) {
        return switch (event) {
            case Event.Filed filed -> List.of(filed.inputs(), filed.content().fields());
            case Event.Moved moved -> List.of(moved.inputs());
            case Event.Corrected corrected -> List.of(corrected.content().fields());
            default -> List.of();
        };
    }
}
