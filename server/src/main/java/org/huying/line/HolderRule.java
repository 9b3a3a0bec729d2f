package org.huying.line;

import java.util.List;
import java.util.stream.Collectors;
import org.huying.base.UnitCode;

/**
 * Who holds a stage: alternatives tried in order, written {@code roster:emergency else centre}. The proof demands that
 * the last of them always resolves.
 */
public record HolderRule(List<Alternative> alternatives) {

    public HolderRule {
        alternatives = List.copyOf(alternatives);
        if (alternatives.isEmpty()) {
            throw new IllegalArgumentException("a holder rule names at least one holder");
        }
    }

    /** As it is written in lines: {@code roster:emergency else centre}. */
    public String text() {
        return alternatives.stream().map(Alternative::text).collect(Collectors.joining(" else "));
    }

    /** One way to find the accountable unit. */
    public sealed interface Alternative {

        /** As it is written in lines. */
        default String text() {
            return switch (this) {
                case ByFunction function -> function.function();
                case Lead lead -> "lead";
                case Manager manager -> "manager";
                case Filer filer -> "filer";
                case Opener opener -> "opener";
                case Roster roster -> "roster:" + roster.name();
                case Named named -> "unit:" + named.unit();
            };
        }
    }

    /** A function that every district fills: {@code centre}, {@code inspection}, {@code supervision}, {@code liaison}. */
    public record ByFunction(String function) implements Alternative {}

    /** The unit that an action with {@code needs: [lead]} has named; {@code lead}. */
    public record Lead() implements Alternative {}

    /** The unit that manages the matter's place; {@code manager}. */
    public record Manager() implements Alternative {}

    /** The unit of the person who filed; {@code filer}. */
    public record Filer() implements Alternative {}

    /** The unit that held the opening matter when this one was opened; {@code opener}. */
    public record Opener() implements Alternative {}

    /** Whoever is on duty; {@code roster:NAME}. */
    public record Roster(String name) implements Alternative {}

    /** One unit by its code; {@code unit:CODE}. */
    public record Named(UnitCode unit) implements Alternative {}
}
