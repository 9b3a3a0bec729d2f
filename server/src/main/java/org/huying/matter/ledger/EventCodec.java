package org.huying.matter.ledger;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huying.matter.event.Event;
import tools.jackson.databind.ObjectReader;

/**
 * Events as they are written down: a word for the type, {@code handed-over}, and a JSON body. Golden files prove that
 * every type ever written stays readable (law 3).
 */
public final class EventCodec {

    private record Form(Class<? extends Event> type, ObjectReader reader) {}

    private static final Map<Class<?>, String> WORDS =
            types().collect(Collectors.toUnmodifiableMap(type -> type, type -> word(type.getSimpleName())));

    private static final Map<String, Form> FORMS = types().collect(Collectors.toUnmodifiableMap(
            EventCodec::word, type -> new Form(type, LedgerJson.MAPPER.readerFor(type))));

    private EventCodec() {}

    /** The words of all types. */
    public static Set<String> words() {
        return FORMS.keySet();
    }

    public static String word(Class<? extends Event> type) {
        String word = WORDS.get(type);
        if (word == null) {
            throw new IllegalArgumentException(type + " is no type of event");
        }
        return word;
    }

    public static String write(Event event) {
        return LedgerJson.MAPPER.writeValueAsString(event);
    }

    /** @throws IllegalArgumentException if no such type was ever written, or the body is not of it */
    public static Event read(String word, String body) {
        Form form = FORMS.get(word);
        if (form == null) {
            throw new IllegalArgumentException("no event is called '" + word + "'");
        }
        try {
            return form.type().cast(form.reader().readValue(body));
        } catch (tools.jackson.core.JacksonException unreadable) {
            throw new IllegalArgumentException("not the body of an event '" + word + "'", unreadable);
        }
    }

    /** The same from the bytes of the body, UTF-8. */
    public static Event read(String word, byte[] body, int from, int length) {
        Form form = FORMS.get(word);
        if (form == null) {
            throw new IllegalArgumentException("no event is called '" + word + "'");
        }
        try {
            return form.type().cast(form.reader().readValue(body, from, length));
        } catch (tools.jackson.core.JacksonException unreadable) {
            throw new IllegalArgumentException("not the body of an event '" + word + "'", unreadable);
        }
    }

    @SuppressWarnings("unchecked")
    private static Stream<Class<? extends Event>> types() {
        return Stream.of(Event.class.getPermittedSubclasses()).map(type -> (Class<? extends Event>) type);
    }

    /** {@code HandedOver} is {@code handed-over}. */
    private static String word(String name) {
        return name.replaceAll("(?<!^)([A-Z])", "-$1").toLowerCase(java.util.Locale.ROOT);
    }
}
