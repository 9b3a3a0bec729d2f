package org.huying.base;

/** A rule of the district refuses the command; the refusal names law, field or limit. HTTP 422. */
public final class Refused extends Coded {

    private static final long serialVersionUID = 1L;

    public Refused(Refusal refusal) {
        super(refusal);
    }

    public Refused(String code, String zh, String en) {
        super(Refusal.of(code, zh, en));
    }
}
