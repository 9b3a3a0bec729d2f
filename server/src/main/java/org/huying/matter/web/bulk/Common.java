package org.huying.matter.web.bulk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.huying.line.Need;
import org.huying.matter.procedure.Available;
import org.huying.matter.procedure.Available.Input;
import org.jspecify.annotations.Nullable;

/** What may be done to every one of several matters, and what has to be filled in for all of them at once. */
final class Common {

    private Common() {}

    /**
     * In the order of the first matter.
     *
     * @param each what may be done to each of them
     * @param oneLine whether all belong to one line, so that its categories can be chosen from
     */
    static List<Available> of(List<List<Available>> each, boolean oneLine) {
        if (each.isEmpty()) {
            return List.of();
        }
        List<Available> common = new ArrayList<>();
        for (Available first : each.getFirst()) {
            merged(first, each, oneLine).ifPresent(common::add);
        }
        return common;
    }

    private static Optional<Available> merged(Available first, List<List<Available>> each, boolean oneLine) {
        Available all = first;
        for (List<Available> offered : each) {
            Optional<Available> same = offered.stream()
                    .filter(other -> other.action().equals(first.action()) && other.universal() == first.universal())
                    .findFirst();
            if (same.isEmpty()) {
                return Optional.empty();
            }
            Available before = all;
            Optional<Available> next = same.flatMap(other -> both(before, other));
            if (next.isEmpty()) {
                return Optional.empty();
            }
            all = next.get();
        }
        boolean categories = all.needs().stream().anyMatch(input -> input.type() == Need.Type.CATEGORY);
        return categories && !oneLine ? Optional.empty() : Optional.of(all);
    }

    /** Empty where one asks for something that the other does not know, or where no value would fit both. */
    private static Optional<Available> both(Available one, Available other) {
        Map<String, Input> theirs = new LinkedHashMap<>();
        other.needs().forEach(input -> theirs.put(input.name(), input));
        List<Input> inputs = new ArrayList<>();
        for (Input input : one.needs()) {
            Input twin = theirs.remove(input.name());
            Input merged = twin == null ? null : both(input, twin);
            if (merged != null) {
                inputs.add(merged);
            } else if (input.required() || (twin != null && twin.required())) {
                return Optional.empty();
            }
        }
        boolean asksMore = theirs.values().stream().anyMatch(Input::required);
        String to = Objects.equals(one.to(), other.to()) ? one.to() : null;
        return asksMore
                ? Optional.empty()
                : Optional.of(new Available(one.action(), one.title(), one.universal(), to, inputs));
    }

    private static @Nullable Input both(Input one, Input other) {
        if (one.type() != other.type()) {
            return null;
        }
        List<Need.Choice> allowed =
                one.allowed().stream().filter(other.allowed()::contains).toList();
        boolean noneFits = allowed.isEmpty()
                && !(one.allowed().isEmpty() && other.allowed().isEmpty());
        return noneFits
                ? null
                : new Input(
                        one.name(),
                        one.title(),
                        one.type(),
                        one.required() || other.required(),
                        allowed,
                        Objects.equals(one.value(), other.value()) ? one.value() : null,
                        one.bounds());
    }
}
