package org.huying.matter.seal;

/** The sealing key lies where others can read it, or cannot be read itself. */
public final class UnsafeKey extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    UnsafeKey(String message) {
        super(message);
    }

    UnsafeKey(String message, Throwable cause) {
        super(message, cause);
    }
}
