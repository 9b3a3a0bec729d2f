/** The words in which matters are told to people: a clerk's on the pages of the district, a neighbour's on the public ones. */
@NullMarked
@NamedInterface("words")
package org.huying.matter.words;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
