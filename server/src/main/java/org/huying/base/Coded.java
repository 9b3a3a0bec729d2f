package org.huying.base;

/** The few errors that reach a client; each is mapped once, at the edge, to a problem detail and a page. */
public abstract sealed class Coded extends RuntimeException permits NotFound, Forbidden, Conflict, Invalid, Refused {

    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;

    protected Coded(Refusal refusal) {
        super(refusal.code() + ": " + refusal.message().en());
        this.refusal = refusal;
    }

    public Refusal refusal() {
        return refusal;
    }
}
