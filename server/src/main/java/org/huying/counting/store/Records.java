package org.huying.counting.store;

import org.huying.counting.By;

/**
 * Records of one kind as one question finds them in the database, in the shape in which criteria are put to them: a table
 * called {@code m}. Each method writes a piece of a statement.
 *
 * @param <C> what can be true of such a record
 * @param <Q> what there can be more or less of in such a record
 */
public interface Records<C, Q> {

    /** {@code from … m where …}: those of the time and of the filters that the viewer may see. */
    void from(SqlText sql);

    /** The same where they are listed: what leads to the newest of them may be said besides. */
    default void listed(SqlText sql) {
        from(sql);
    }

    /** What is read of one that is listed: columns of {@code m}. */
    String columns();

    /** Their order in lists, by columns that are read, of a table called {@code x}. */
    String order();

    /** By what they are told apart, as text; empty where there is none. */
    String key(By by);

    /** The day that decides in which period one counts. */
    String date();

    /** Whether something is true of one. */
    void clause(SqlText sql, C clause);

    /** How much of something there is in one, as {@code numeric}. */
    void quantity(SqlText sql, Q quantity);
}
