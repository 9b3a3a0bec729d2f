package org.huying.matter.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.huying.base.DistrictCode;
import org.huying.base.PersonId;
import org.huying.line.Line;
import org.huying.matter.Matter;
import org.huying.matter.MatterId;
import org.springframework.modulith.NamedInterface;
import tools.jackson.databind.ObjectReader;

/**
 * A matter and those that it brought about, as the procedure let them live once, to be lived again by others on other
 * days. All that was decided stays as it was decided; ids, numbers, instants, people and the figures in the words change
 * throughout, and every chain is made anew.
 */
@NamedInterface("history")
public final class Echo {

    private static final Pattern FIGURE = Pattern.compile("[0-9]+(?=号楼|号店|天)");
    private static final int FIGURES = 36;
    private static final ObjectReader STATE = LedgerJson.MAPPER.readerFor(Matter.class);

    private record Voice(Matter matter, String pattern, List<Entry> entries, List<Phrase> bodies, Phrase state) {}

    private final DistrictCode district;
    private final List<Voice> voices;

    private Echo(DistrictCode district, List<Voice> voices) {
        this.district = district;
        this.voices = List.copyOf(voices);
    }

    /**
     * One more life.
     *
     * @param by how much later, or earlier, all of it happens; whole days keep the hours of the day
     * @param variant what the figures in the words follow from
     * @param people who does what somebody did; must not make one person of two
     * @param requesters who asks, by reference into the vault
     */
    public record Again(
            Echo echo, Duration by, int variant, UnaryOperator<String> people, UnaryOperator<String> requesters) {}

    static Echo of(
            DistrictCode district,
            Collection<Held> family,
            java.util.function.Function<Matter, Line> lines,
            Set<String> people) {
        Set<Long> matters = new HashSet<>();
        Set<String> others = new HashSet<>(people);
        for (Held held : family) {
            Matter matter = held.now();
            matters.add(matter.id().value());
            others.add(matter.origin().number());
            others.add(json(matter.content().subject()));
            others.add(json(matter.content().text()));
            others.addAll(matter.content().requesters());
        }
        Sounding.Named named = new Sounding.Named(matters, others);
        return new Echo(
                district,
                family.stream()
                        .map(held -> new Voice(
                                held.now(),
                                lines.apply(held.now()).number(),
                                held.entries(),
                                held.entries().stream()
                                        .map(entry -> Phrase.of(entry.body(), named))
                                        .toList(),
                                Phrase.of(LedgerJson.MAPPER.writeValueAsString(held.now()), named)))
                        .toList());
    }

    public Instant filedAt() {
        return voices.getFirst().matter().origin().filedAt();
    }

    /** When the last of it happened. */
    public Instant last() {
        return voices.stream()
                .map(voice -> voice.entries().getLast().at())
                .max(Instant::compareTo)
                .orElseThrow();
    }

    public boolean closed() {
        return voices.stream().noneMatch(voice -> voice.matter().open());
    }

    /** What the clockwork will look at first. */
    public Optional<Instant> nextTimer() {
        return voices.stream()
                .flatMap(voice -> voice.matter().nextTimer().stream())
                .min(Instant::compareTo);
    }

    /** How many matters it is. */
    public int size() {
        return voices.size();
    }

    /** Whoever asked in it. */
    public Set<String> requesters() {
        Set<String> all = new LinkedHashSet<>();
        voices.forEach(voice -> all.addAll(voice.matter().content().requesters()));
        return all;
    }

    /** The patterns of the numbers that a copy needs, and when each is given. */
    List<NumberPattern> patterns(Duration by) {
        return voices.stream()
                .map(voice -> NumberPattern.of(
                        voice.pattern(), voice.matter().origin().filedAt().plus(by)))
                .toList();
    }

    List<Instant> openings(Duration by) {
        return voices.stream()
                .map(voice -> voice.matter().origin().filedAt().plus(by))
                .toList();
    }

    /**
     * The copy, as it is to be written.
     *
     * @param ids of its matters, in their order; {@code numbers} likewise
     */
    List<Held> sound(Again again, List<MatterId> ids, List<String> numbers) {
        Sounding as = new Sounding(again.by(), again.people());
        for (int i = 0; i < voices.size(); i++) {
            Matter matter = voices.get(i).matter();
            as.is(matter.id(), ids.get(i));
            as.says(matter.origin().number(), numbers.get(i));
            String subject = json(matter.content().subject());
            String text = json(matter.content().text());
            as.says(subject, varied(subject, again.variant()));
            as.says(text, varied(text, again.variant()));
            matter.content()
                    .requesters()
                    .forEach(asker -> as.says(asker, again.requesters().apply(asker)));
        }
        return voices.stream().map(voice -> sound(voice, as, again)).toList();
    }

    private Held sound(Voice voice, Sounding as, Again again) {
        MatterId id = as.id(voice.matter().id().value());
        List<Entry> entries = new ArrayList<>(voice.entries().size());
        byte[] head = Entry.BEGINNING;
        for (int i = 0; i < voice.entries().size(); i++) {
            Entry old = voice.entries().get(i);
            Entry entry = old.again(
                    id,
                    as.at(old.at()),
                    new PersonId(as.instead(old.by().value())),
                    voice.bodies().get(i).sound(as),
                    head);
            entries.add(entry);
            head = entry.hash();
        }
        Matter matter = STATE.readValue(voice.state().sound(as));
        return Held.lived(matter, entries);
    }

    DistrictCode district() {
        return district;
    }

    private static String varied(String words, int variant) {
        return FIGURE.matcher(words)
                .replaceAll(figure ->
                        String.valueOf(1 + Math.floorMod(Integer.parseInt(figure.group()) + variant, FIGURES)));
    }

    /** As it stands between the quotes. */
    private static String json(String words) {
        String quoted = Objects.requireNonNull(LedgerJson.MAPPER.writeValueAsString(words));
        return quoted.substring(1, quoted.length() - 1);
    }
}
