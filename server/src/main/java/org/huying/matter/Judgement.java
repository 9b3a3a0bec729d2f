package org.huying.matter;

import java.time.Instant;
import org.huying.base.PersonId;
import org.jspecify.annotations.Nullable;

/** What the one who asked says of the answer: solved? satisfied? and in their own words. */
public record Judgement(
        boolean resolved, boolean satisfied, @Nullable String text, PersonId by, Instant at) {}
