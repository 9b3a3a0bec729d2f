package org.huying.cli;

/** Something that the command needs is not to be had; the message says what to do. */
final class Unavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Unavailable(String message) {
        super(message);
    }
}
