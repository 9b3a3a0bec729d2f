package org.huying.simulation;

import java.time.Instant;
import java.util.Map;
import org.huying.base.PlaceCode;
import org.huying.district.Point;
import org.jspecify.annotations.Nullable;

/**
 * Somebody calls.
 *
 * @param fields of the line, that the filing needs
 * @param asker which of the simulated residents, or -1 for nobody who gives a name
 * @param point where exactly, if that is known
 */
record Call(
        Instant at,
        Topic topic,
        String subject,
        String text,
        Map<String, Object> fields,
        PlaceCode place,
        @Nullable Point point,
        String channel,
        int asker,
        boolean confidential,
        boolean urgent) {}
