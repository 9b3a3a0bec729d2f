package org.huying.platform.postgres;

/** PostgreSQL cannot be started, reached or trusted; the message says what to do and is shown as it is. */
public final class PostgresFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public PostgresFailure(String message) {
        super(message);
    }

    public PostgresFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
