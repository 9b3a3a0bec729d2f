package org.huying.matter.web.inbox;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.huying.matter.MatterId;
import org.huying.matter.MatterQuery;

/** Ids of matters as an address carries them: with commas between. What is none is passed over. */
public final class Ids {

    private Ids() {}

    public static Set<MatterId> of(String text) {
        return Arrays.stream(text.split(","))
                .flatMap(id -> find(id).stream())
                .limit(MatterQuery.LARGEST)
                .collect(Collectors.toUnmodifiableSet());
    }

    public static Optional<MatterId> find(String text) {
        try {
            return Optional.of(MatterId.parse(text.strip()));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }
}
