package org.huying.base;

/** The asker may not do this. HTTP 403. */
public final class Forbidden extends Coded {

    private static final long serialVersionUID = 1L;

    public Forbidden(Refusal refusal) {
        super(refusal);
    }

    public Forbidden(String code, String zh, String en) {
        super(Refusal.of(code, zh, en));
    }
}
