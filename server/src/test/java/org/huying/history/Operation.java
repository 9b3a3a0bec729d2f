package org.huying.history;

import org.jspecify.annotations.Nullable;

/**
 * One call as its client lived it.
 *
 * @param invoked when it was made, counted over all clients: a call that was answered before another was made has the
 *     smaller number of the two
 * @param answered when it was answered; {@link #NEVER} where nobody knows what became of it
 * @param answer nothing where none came
 */
record Operation<C, A>(int client, C call, @Nullable A answer, long invoked, long answered) {

    static final long NEVER = Long.MAX_VALUE;

    boolean pending() {
        return answered == NEVER;
    }

    @Override
    public String toString() {
        String from = "%3d–%-3s client %d: ".formatted(invoked, pending() ? "?" : answered, client);
        return from + call + " → " + (pending() ? "no answer" : answer);
    }
}
