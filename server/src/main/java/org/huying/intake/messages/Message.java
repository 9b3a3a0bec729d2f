package org.huying.intake.messages;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message of a resident as another system kept it.
 *
 * @param id the other system's own id
 * @param user how the other system calls the resident, if it says
 * @param filedAt when it was written there
 * @param against how many readers there disagreed, {@code likes} how many agreed
 */
public record Message(
        String id, @Nullable String user, String subject, Instant filedAt, String text, int against, int likes) {}
