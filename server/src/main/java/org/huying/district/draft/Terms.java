package org.huying.district.draft;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.huying.base.Refusal;
import org.huying.district.Dated;
import org.huying.district.Span;
import org.huying.district.lookup.Register;

/**
 * How something with terms is altered: the term that holds is closed on the day, and a new one follows it. Alterations
 * come in the order of their days; none is slipped in before one that is already planned.
 */
final class Terms<K, T extends Dated<K>> {

    private final Register<K, T> register;
    private final String field;
    private final BiFunction<T, Span, T> during;

    Terms(Register<K, T> register, String field, BiFunction<T, Span, T> during) {
        this.register = register;
        this.field = field;
        this.during = during;
    }

    Register<K, T> register() {
        return register;
    }

    /** Refuses a code that does not hold on the day. */
    Optional<Refusal> there(K code, LocalDate day) {
        if (!register.knows(code)) {
            return Refusals.unknown(field, code);
        }
        return register.on(code, day).isPresent() ? Optional.empty() : Refusals.notThere(field, code, day);
    }

    Optional<Refusal> open(T first) {
        if (register.knows(first.code())) {
            return Refusals.codeUsed(field, first.code());
        }
        register.put(first);
        return Optional.empty();
    }

    Optional<Refusal> alter(K code, LocalDate from, UnaryOperator<T> change) {
        Optional<Refusal> refusal = alterable(code, from);
        if (refusal.isPresent()) {
            return refusal;
        }
        T last = register.last(code).orElseThrow();
        boolean sameDay = last.span().from().equals(from);
        if (!sameDay) {
            register.put(during.apply(last, last.span().endingOn(from)));
        }
        register.put(during.apply(change.apply(last), new Span(from, last.span().until())));
        return Optional.empty();
    }

    Optional<Refusal> end(K code, LocalDate day, UnaryOperator<T> change) {
        Optional<Refusal> refusal = alterable(code, day);
        if (refusal.isPresent()) {
            return refusal;
        }
        T last = register.last(code).orElseThrow();
        LocalDate plannedEnd = last.span().until();
        if (plannedEnd != null) {
            return Refusals.laterChange(code, plannedEnd);
        }
        if (last.span().from().equals(day)) {
            return Refusals.tooShort(code, day);
        }
        register.put(during.apply(change.apply(last), last.span().endingOn(day)));
        return Optional.empty();
    }

    /** A new text from its own first day on; the old one, if there is one, ends that day. */
    Optional<Refusal> replace(T term) {
        LocalDate from = term.span().from();
        Optional<T> old = register.last(term.code()).filter(last -> !last.span().endedBy(from));
        if (old.isPresent()) {
            Optional<Refusal> refusal = alterable(term.code(), from);
            if (refusal.isPresent()) {
                return refusal;
            }
            if (old.get().span().from().isBefore(from)) {
                register.put(during.apply(old.get(), old.get().span().endingOn(from)));
            }
        }
        register.put(term);
        return Optional.empty();
    }

    private Optional<Refusal> alterable(K code, LocalDate from) {
        Optional<T> last = register.last(code);
        if (last.isEmpty()) {
            return Refusals.unknown(field, code);
        }
        if (from.isBefore(last.get().span().from())) {
            return Refusals.laterChange(code, last.get().span().from());
        }
        return last.get().span().endedBy(from) ? Refusals.notThere(field, code, from) : Optional.empty();
    }
}
