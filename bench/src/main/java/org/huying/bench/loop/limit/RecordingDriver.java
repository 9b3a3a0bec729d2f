package org.huying.bench.loop.limit;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverPropertyInfo;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Properties;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** PostgreSQL's driver, whose connections tell the {@link Tape} what they send. */
public final class RecordingDriver implements Driver {

    private final Driver real = new org.postgresql.Driver();

    @Override
    public @Nullable Connection connect(String url, Properties info) throws SQLException {
        Connection connection = real.connect(url, info);
        return connection == null
                ? null
                : proxy(Connection.class, new RecordedConnection(connection, Tape.OF_THIS_PROCESS));
    }

    static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(
                Proxy.newProxyInstance(RecordingDriver.class.getClassLoader(), new Class<?>[] {type}, handler));
    }

    /** What the real one answers, with its own exceptions. */
    static @Nullable Object passed(Object real, Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(real, arguments);
        } catch (InvocationTargetException failure) {
            throw failure.getCause() == null ? failure : failure.getCause();
        }
    }

    /** Tells when transactions begin and end. */
    private static final class RecordedConnection implements InvocationHandler {

        private final Connection real;
        private final Tape tape;
        private boolean begun;

        RecordedConnection(Connection real, Tape tape) {
            this.real = real;
            this.tape = tape;
        }

        @Override
        public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
            boolean inTransaction = begun;
            Object answer = passed(real, method, arguments);
            switch (method.getName()) {
                case "commit" -> ended(inTransaction, new Sent.Commit());
                case "rollback" -> ended(inTransaction, new Sent.Rollback());
                default -> {}
            }
            if (answer instanceof PreparedStatement statement && arguments != null) {
                return proxy(
                        PreparedStatement.class,
                        new RecordedStatement(statement, String.valueOf(arguments[0]), this::begin, tape));
            }
            return answer;
        }

        /** The driver begins a transaction with the first statement after the last one ended. */
        private void begin() throws SQLException {
            if (!begun && !real.getAutoCommit()) {
                begun = true;
                tape.add(new Sent.Begin());
            }
        }

        private void ended(boolean inTransaction, Sent how) {
            begun = false;
            if (inTransaction) {
                tape.add(how);
            }
        }
    }

    @Override
    public boolean acceptsURL(String url) throws SQLException {
        return real.acceptsURL(url);
    }

    @Override
    public DriverPropertyInfo[] getPropertyInfo(String url, Properties info) throws SQLException {
        return real.getPropertyInfo(url, info);
    }

    @Override
    public int getMajorVersion() {
        return real.getMajorVersion();
    }

    @Override
    public int getMinorVersion() {
        return real.getMinorVersion();
    }

    @Override
    public boolean jdbcCompliant() {
        return real.jdbcCompliant();
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getLogger(RecordingDriver.class.getName());
    }
}
