package org.huying.matter.live;

/** Somebody who wants to know. Must not block. */
@FunctionalInterface
public interface Listener {
    void hear(Notice notice);
}
