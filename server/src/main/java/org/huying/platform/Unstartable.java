package org.huying.platform;

import org.jspecify.annotations.Nullable;

/** The server must not start as things are: the message tells whoever starts it what is wrong and what to do. */
public class Unstartable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Unstartable(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
