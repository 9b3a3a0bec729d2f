package org.huying.history;

/** Where clients ask; there may be several doors to the same matters. */
@FunctionalInterface
interface Door {

    Answer ask(Call call);
}
