package org.huying.matter.attachment;

/** The bytes are not what their type promises. */
final class Damaged extends Exception {

    private static final long serialVersionUID = 1L;

    Damaged(String message) {
        super(message);
    }
}
