package org.huying.matter.web;

import java.util.Optional;
import java.util.function.Function;
import org.huying.base.NotFound;
import org.huying.matter.Matter;
import org.huying.matter.MatterId;
import org.huying.matter.Matters;
import org.huying.security.Viewer;

/** What the id in an address names. What is no id names nothing, and looks like what lies outside the reader's scope. */
public final class Addressed {

    private Addressed() {}

    /** @throws NotFound if the reader has no such matter */
    public static Matter matter(Matters matters, Viewer viewer, String id) {
        return of(id, known -> matters.find(viewer, known));
    }

    /** @throws NotFound if there is nothing of that id */
    public static <T> T of(String id, Function<MatterId, Optional<T>> find) {
        try {
            return find.apply(MatterId.parse(id)).orElseThrow(Addressed::missing);
        } catch (IllegalArgumentException noId) {
            throw missing();
        }
    }

    public static NotFound missing() {
        return new NotFound("matter", "没有这个事项，或不在您的管辖范围内。", "There is no such matter within your scope.");
    }
}
