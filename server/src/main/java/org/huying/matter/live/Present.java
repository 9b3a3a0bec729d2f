package org.huying.matter.live;

import org.huying.base.Bilingual;
import org.huying.base.PersonId;

/**
 * Somebody who has a matter open.
 *
 * @param acting whether they are filling in a form of it
 */
public record Present(PersonId person, Bilingual name, boolean acting) {}
