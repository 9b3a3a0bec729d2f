package org.huying.history;

/** What a thing does when it is asked one call after the other; states, calls and answers have equality by value. */
@FunctionalInterface
interface Model<S, C, A> {

    Step<S, A> apply(S state, C call);

    record Step<S, A>(A answer, S after) {}
}
