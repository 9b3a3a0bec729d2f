/**
 * Counting as such: what figures are measured by, whatever is counted. Those who keep records of a kind (matters, things,
 * readings) say how theirs lie in the database; the arithmetic is the same for all.
 */
@NullMarked
@ApplicationModule(
        displayName = "Counting",
        allowedDependencies = {})
package org.huying.counting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
