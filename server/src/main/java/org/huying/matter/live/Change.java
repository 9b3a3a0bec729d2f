package org.huying.matter.live;

import org.huying.base.Bilingual;
import org.huying.matter.MatterId;

/**
 * A matter that changed.
 *
 * @param version what it is now, as far as this is known
 * @param who did the last of it
 */
public record Change(MatterId matter, int version, Bilingual who) {}
