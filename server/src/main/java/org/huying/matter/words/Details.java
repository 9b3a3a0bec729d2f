package org.huying.matter.words;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huying.line.Action;
import org.huying.line.Line;
import org.huying.line.Need;
import org.huying.matter.Clock;
import org.huying.matter.Closure;
import org.huying.matter.words.Told.Detail;
import org.jspecify.annotations.Nullable;

/** Gathers what was said with an event, line by line. */
final class Details {

    private final List<Detail> lines = new ArrayList<>();
    private List<String> attachments = List.of();

    Details written(String label, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            lines.add(new Detail(Phrase.of("matter.detail." + label), Phrase.said(text), true));
        }
        return this;
    }

    Details named(String label, @Nullable Object value) {
        if (value != null) {
            Phrase phrase = value instanceof Phrase given ? given : Phrase.said(value);
            lines.add(new Detail(Phrase.of("matter.detail." + label), phrase, false));
        }
        return this;
    }

    /** That somebody of the centre wrote down what a requester had said; which one, their reference tells the programs. */
    Details onBehalf(@Nullable String caller) {
        return named("caller", caller == null ? null : Phrase.of("matter.words.requester-said"));
    }

    Details due(@Nullable Clock stage, @Nullable Clock total) {
        named("stage-due", stage == null ? null : stage.due());
        return named("total-due", total == null ? null : total.due());
    }

    Details closed(@Nullable Closure closure) {
        if (closure != null) {
            named("way", way(closure.way()));
            if (closure.late()) {
                named("late", Phrase.of("matter.words.yes"));
            }
        }
        return this;
    }

    Details attached(List<String> ids) {
        attachments = ids;
        return this;
    }

    /** The inputs of an action or a filing, in the order in which the line asks for them. */
    Details inputs(Map<String, Object> inputs, @Nullable String action, Line line, Names names) {
        for (String name : inOrder(inputs, action, line)) {
            Object value = inputs.get(name);
            Optional<Need> need = Names.need(line, action, name);
            if (value == null) {
                continue;
            }
            if (name.equals("attachments") || need.isPresent() && need.get().type() == Need.Type.ATTACHMENTS) {
                attachments = value instanceof List<?> list
                        ? list.stream().map(Object::toString).toList()
                        : List.of(value.toString());
            } else if (need.isPresent()) {
                Need.Type type = need.get().type();
                boolean written = type == Need.Type.STRING || type == Need.Type.TEXT;
                Phrase label = Phrase.said(need.get().title());
                lines.add(new Detail(label, names.value(line, need.get(), value), written));
            } else if (name.equals("note")) {
                written("note", value.toString());
            } else if (name.equals("caller")) {
                onBehalf(value.toString());
            }
        }
        return this;
    }

    private static List<String> inOrder(Map<String, Object> inputs, @Nullable String action, Line line) {
        List<String> known = new ArrayList<>((action == null ? Optional.<Action>empty() : line.action(action))
                .map(Action::needs).orElse(line.filing()).stream()
                        .map(Need::name)
                        .toList());
        inputs.keySet().stream().filter(name -> !known.contains(name)).sorted().forEach(known::add);
        return known;
    }

    List<Detail> lines() {
        return lines;
    }

    static Phrase way(Closure.Way way) {
        return Phrase.of("matter.way." + word(way));
    }

    static String word(Enum<?> value) {
        return value.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    Told as(String event, Object... arguments) {
        Object[] shown = Arrays.stream(arguments)
                .map(each -> each instanceof Instant instant ? Phrase.said(instant) : each)
                .toArray();
        return new Told(Phrase.of("matter.event." + event, shown), lines, attachments);
    }
}
