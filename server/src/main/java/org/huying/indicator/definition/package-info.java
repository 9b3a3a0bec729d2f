/**
 * Definitions of figures as data: what an indicator counts and what a scorecard weighs, how they are read, and their editions
 * in each district, of which every past day keeps its own.
 */
@NullMarked
@NamedInterface("definition")
package org.huying.indicator.definition;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
