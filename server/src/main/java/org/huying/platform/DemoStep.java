package org.huying.platform;

import org.huying.base.Bilingual;

/**
 * One part of the demo district, loaded by the module that it belongs to; a bean. Steps run in ascending order before
 * the server takes requests, at every start of the demo, and leave alone what is already there.
 */
public interface DemoStep {

    /** Places, units and people at 100, accounts at 200, matters at 300. */
    int order();

    /** What is loaded, as the progress line says it. */
    Bilingual title();

    void run(Demo demo);
}
