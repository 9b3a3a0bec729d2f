package org.huying.bench.loop;

import org.huying.bench.measure.Client;

/** Somebody who can do the loop. */
public interface Contender extends AutoCloseable {

    /** A client that does the whole loop, step by step, each acknowledged before the next. */
    Client client(int number);

    @Override
    void close() throws Exception;
}
