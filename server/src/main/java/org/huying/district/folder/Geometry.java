package org.huying.district.folder;

import org.huying.base.Invalid;
import org.huying.base.Refusal;
import org.huying.district.Boundary;
import org.huying.district.json.GeoJson;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A boundary as somebody pastes it: a GeoJSON geometry, or a feature that has one. */
public final class Geometry {

    private Geometry() {}

    /** @throws Invalid if it is none */
    public static Boundary boundary(String text) {
        try {
            JsonNode json = JsonMapper.shared().readTree(text);
            JsonNode first = json.path("type").asString("").equals("FeatureCollection")
                    ? json.path("features").path(0)
                    : json;
            return GeoJson.boundary(first.path("type").asString("").equals("Feature") ? first.path("geometry") : first);
        } catch (JacksonException broken) {
            throw new Invalid(Refusal.of(
                            "boundary",
                            "不是有效的 GeoJSON：" + broken.getOriginalMessage(),
                            "not GeoJSON: " + broken.getOriginalMessage())
                    .at("boundary")
                    .by("district:boundary"));
        }
    }
}
