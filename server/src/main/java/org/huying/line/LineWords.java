package org.huying.line;

import java.util.Comparator;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;
import org.huying.base.Bilingual;
import org.huying.base.Role;
import org.huying.calendar.Limit;
import org.huying.line.HolderRule.Alternative;
import org.jspecify.annotations.Nullable;

/** The words of the language as people say them, for pages and diagrams. */
public final class LineWords {

    private LineWords() {}

    public static Bilingual of(Role role) {
        return Wording.of("role." + role.word());
    }

    public static Bilingual of(Phase phase) {
        return Wording.of("phase." + phase.word());
    }

    /** {@code handler / inspector}. */
    public static Bilingual of(Set<Role> roles) {
        return joined(
                roles.stream().sorted(Comparator.naturalOrder()).map(LineWords::of),
                (a, b) -> new Bilingual(a.zh() + "、" + b.zh(), a.en() + ", " + b.en()));
    }

    /** {@code lead unit, else centre}. */
    public static Bilingual of(HolderRule rule) {
        return joined(rule.alternatives().stream().map(LineWords::of), (a, b) -> Wording.of("holder.else", a, b));
    }

    /** {@code by category, else 5 working days}. */
    public static Bilingual of(Within within) {
        return switch (within) {
            case Within.Fixed fixed -> fixed.limit().title();
            case Within.ByCategory by -> otherwise(Wording.of("within.category"), by.otherwise());
            case Within.Given given -> otherwise(Wording.of("within.given"), given.otherwise());
            case Within.Rest rest -> Wording.of("within.rest");
        };
    }

    private static Bilingual of(Alternative alternative) {
        return switch (alternative) {
            case HolderRule.ByFunction function -> Wording.of("holder." + function.function());
            case HolderRule.Roster roster -> Wording.of("holder.roster", roster.name());
            case HolderRule.Named named -> Wording.of("holder.named", named.unit());
            case HolderRule.Lead lead -> Wording.of("holder.lead");
            case HolderRule.Manager manager -> Wording.of("holder.manager");
            case HolderRule.Filer filer -> Wording.of("holder.filer");
            case HolderRule.Opener opener -> Wording.of("holder.opener");
        };
    }

    private static Bilingual otherwise(Bilingual first, @Nullable Limit limit) {
        return limit == null ? first : Wording.of("within.else", first, limit.title());
    }

    private static Bilingual joined(Stream<Bilingual> words, BinaryOperator<Bilingual> join) {
        return words.reduce(join).orElse(Bilingual.same("—"));
    }
}
