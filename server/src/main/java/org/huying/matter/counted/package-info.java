/**
 * How matters are counted: root matters alone, by what happened to them on which day, within what a viewer may see. What is
 * counted and what is listed come from the same conditions, so that a number and its matters cannot part (law 6).
 */
@NullMarked
@NamedInterface("counted")
package org.huying.matter.counted;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
