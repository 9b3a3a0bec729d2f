package org.huying.platform;

/** More was sent than is taken. */
final class TooLarge extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final long limit;

    /** @param limit in bytes */
    TooLarge(long limit) {
        super("at most " + limit + " bytes are taken");
        this.limit = limit;
    }

    long limit() {
        return limit;
    }
}
