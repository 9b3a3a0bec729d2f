package org.huying.base;

/** Something named does not exist, or is outside what the asker may know of. HTTP 404. */
public final class NotFound extends Coded {

    private static final long serialVersionUID = 1L;

    public NotFound(Refusal refusal) {
        super(refusal);
    }

    public NotFound(String code, String zh, String en) {
        super(Refusal.of(code, zh, en));
    }
}
