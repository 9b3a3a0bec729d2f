package org.huying.base;

/** The state changed under the asker's hands, or a key was used for something else. HTTP 409. */
public final class Conflict extends Coded {

    private static final long serialVersionUID = 1L;

    public Conflict(Refusal refusal) {
        super(refusal);
    }

    public Conflict(String code, String zh, String en) {
        super(Refusal.of(code, zh, en));
    }
}
