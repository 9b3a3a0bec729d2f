package org.huying.district.lookup;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.huying.district.Dated;

/**
 * Everything of one kind under its code, each with its terms in the order of their first days. It remembers what was put
 * into it since it was filled, so that only that has to be stored.
 */
public final class Register<K, T extends Dated<K>> {

    private final Map<K, NavigableMap<LocalDate, T>> terms = new LinkedHashMap<>();
    private final Map<List<Object>, T> changed = new LinkedHashMap<>();

    public Register(Collection<T> all) {
        all.forEach(this::file);
    }

    /** Puts a term in the place of the one with the same code and first day, or beside the others. */
    public void put(T term) {
        file(term);
        changed.put(List.of(term.code(), term.span().from()), term);
    }

    private void file(T term) {
        terms.computeIfAbsent(term.code(), code -> new TreeMap<>())
                .put(term.span().from(), term);
    }

    public boolean knows(K code) {
        return terms.containsKey(code);
    }

    /** What holds on the day. */
    public Optional<T> on(K code, LocalDate day) {
        NavigableMap<LocalDate, T> own = terms.get(code);
        Map.Entry<LocalDate, T> begun = own == null ? null : own.floorEntry(day);
        return begun != null && begun.getValue().span().covers(day) ? Optional.of(begun.getValue()) : Optional.empty();
    }

    /** The last that is known, whether it has ended or not. */
    public Optional<T> last(K code) {
        return Optional.ofNullable(terms.get(code)).map(own -> own.lastEntry().getValue());
    }

    public List<T> allOn(LocalDate day) {
        return terms.keySet().stream().flatMap(code -> on(code, day).stream()).toList();
    }

    /** The last term of each. */
    public List<T> lasts() {
        return terms.values().stream().map(own -> own.lastEntry().getValue()).toList();
    }

    public Stream<T> all() {
        return terms.values().stream().flatMap(own -> own.values().stream());
    }

    public List<T> changed() {
        return new ArrayList<>(changed.values());
    }
}
