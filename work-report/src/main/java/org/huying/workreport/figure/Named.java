package org.huying.workreport.figure;

import org.huying.workreport.Change;
import org.huying.workreport.Qualifier;

/**
 * A figure of a sentence with its name.
 *
 * @param found the measure or place
 * @param name its name
 * @param from where the words that name it begin in the sentence
 * @param to where name and figure end
 * @param change what the value says
 * @param qualifier how exactly it is meant
 * @param target whether it says how far a yearly target is
 */
record Named(Found found, String name, int from, int to, Change change, Qualifier qualifier, boolean target) {

    Named called(String other, int start) {
        return new Named(found, other, Math.min(from, start), to, change, qualifier, target);
    }

    /** The same with what the first value of its run says. */
    Named changing(Change other) {
        return new Named(found, name, from, to, other, qualifier, target);
    }
}
