package org.huying.matter.procedure;

import org.huying.base.Bilingual;
import org.huying.base.Refusal;

/** An action of the line that leads on from the stage at hand, but is not open to the actor now, and why. */
public record Withheld(String action, Bilingual title, Refusal why) {}
