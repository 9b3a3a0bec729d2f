package org.huying.intake.resident;

import java.time.Instant;
import org.huying.intake.PublicFilings.Followed;

/**
 * A matter that an account sees.
 *
 * @param filed whether it was filed while signed in; else it was added with number and query code
 */
public record Linked(Followed followed, boolean filed, Instant since) {}
