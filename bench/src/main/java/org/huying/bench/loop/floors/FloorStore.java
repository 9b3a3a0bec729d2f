package org.huying.bench.loop.floors;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.huying.bench.loop.Step;
import org.huying.bench.loop.Words;

/** The statements of the floors, prepared once. */
final class FloorStore {

    private static final String FILE = """
            insert into matter (matter, version, stage, holder, due, subject, words)
            values (?, 1, ?, ?, ?, ?, ?)
            """;
    private static final String NOTE = """
            insert into history (matter, seq, at, by, what, said) values (?, ?, ?, ?, ?, ?)
            """;
    private static final String MOVE = """
            update matter set version = ?, stage = ?, holder = ?, due = ? where matter = ? and version = ?
            """;

    private final PreparedStatement lock;
    private final PreparedStatement file;
    private final PreparedStatement move;
    private final PreparedStatement note;
    private final PreparedStatement fileAndNote;
    private final PreparedStatement moveAndNote;

    FloorStore(Connection connection) throws SQLException {
        lock = connection.prepareStatement(
                "select version, stage, holder, due, subject, words from matter where matter = ? for update");
        file = connection.prepareStatement(FILE);
        move = connection.prepareStatement(MOVE);
        note = connection.prepareStatement(NOTE);
        fileAndNote = connection.prepareStatement("with filed as (" + FILE + " returning matter) "
                + "insert into history (matter, seq, at, by, what, said) select matter, ?, ?, ?, ?, ? from filed");
        moveAndNote = connection.prepareStatement("with moved as (" + MOVE + " returning matter) "
                + "insert into history (matter, seq, at, by, what, said) select matter, ?, ?, ?, ?, ? from moved");
    }

    void takeLocking(Move one) throws SQLException {
        if (one.step() != Step.FILE) {
            lock.setLong(1, one.matter());
            try (ResultSet row = lock.executeQuery()) {
                if (!row.next() || row.getInt("version") != one.step().number() - 1) {
                    throw new IllegalStateException("matter " + one.matter() + " is not where it was left");
                }
            }
        }
        takeOptimistic(one);
    }

    void takeOptimistic(Move one) throws SQLException {
        PreparedStatement first = one.step() == Step.FILE ? file : move;
        bind(first, one);
        requireOne(first, one);
        note.setLong(1, one.matter());
        bindNote(note, 2, one);
        requireOne(note, one);
    }

    void takeInOneStatement(Move one) throws SQLException {
        PreparedStatement both = one.step() == Step.FILE ? fileAndNote : moveAndNote;
        bindNote(both, bind(both, one), one);
        requireOne(both, one);
    }

    /** Binds the row of the matter, and says which place comes next. */
    private static int bind(PreparedStatement statement, Move one) throws SQLException {
        if (one.step() == Step.FILE) {
            statement.setLong(1, one.matter());
            statement.setString(2, one.step().word());
            statement.setString(3, one.step().who());
            statement.setObject(4, one.due());
            statement.setString(5, Words.SUBJECT);
            statement.setString(6, Words.TEXT);
        } else {
            statement.setInt(1, one.step().number());
            statement.setString(2, one.step().word());
            statement.setString(3, one.step().who());
            statement.setObject(4, one.due());
            statement.setLong(5, one.matter());
            statement.setInt(6, one.step().number() - 1);
        }
        return 7;
    }

    private static void bindNote(PreparedStatement statement, int at, Move one) throws SQLException {
        statement.setInt(at, one.step().number());
        statement.setObject(at + 1, one.at());
        statement.setString(at + 2, one.step().who());
        statement.setString(at + 3, one.step().word());
        statement.setString(at + 4, one.said());
    }

    private static void requireOne(PreparedStatement statement, Move one) throws SQLException {
        if (statement.executeUpdate() != 1) {
            throw new IllegalStateException("matter " + one.matter() + " is not where it was left");
        }
    }
}
