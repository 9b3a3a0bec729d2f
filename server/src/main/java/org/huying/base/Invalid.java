package org.huying.base;

/** The input is not well-formed; the refusal names the field. HTTP 400. */
public final class Invalid extends Coded {

    private static final long serialVersionUID = 1L;

    public Invalid(Refusal refusal) {
        super(refusal);
    }

    public Invalid(String code, String zh, String en) {
        super(Refusal.of(code, zh, en));
    }
}
