package org.huying.registry;

import java.util.List;

/**
 * A stretch of a list of things, in the order of their codes.
 *
 * @param all how many there are altogether
 */
public record ThingPage(List<Thing> things, long all) {

    public ThingPage {
        things = List.copyOf(things);
    }
}
