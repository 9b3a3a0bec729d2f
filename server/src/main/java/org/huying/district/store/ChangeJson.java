package org.huying.district.store;

import java.util.Locale;
import org.huying.base.PersonId;
import org.huying.base.PlaceCode;
import org.huying.base.UnitCode;
import org.huying.district.Boundary;
import org.huying.district.DistrictChange;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;
import tools.jackson.databind.ser.std.ToStringSerializer;

/** How a change is written into the change log: codes as plain words, boundaries as GeoJSON. */
final class ChangeJson {

    private static final JsonMapper MAPPER =
            JsonMapper.builder().addModule(codesAsWords()).build();

    private ChangeJson() {}

    /** The kind of change, such as {@code abolish-unit}. */
    static String kind(DistrictChange change) {
        String name = change.getClass().getSimpleName();
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    static String detail(DistrictChange change) {
        return MAPPER.writeValueAsString(change);
    }

    private static SimpleModule codesAsWords() {
        return new SimpleModule("district")
                .addSerializer(UnitCode.class, new ToStringSerializer(UnitCode.class))
                .addSerializer(PlaceCode.class, new ToStringSerializer(PlaceCode.class))
                .addSerializer(PersonId.class, new ToStringSerializer(PersonId.class))
                .addSerializer(Boundary.class, new GeoJsonSerializer());
    }

    private static final class GeoJsonSerializer extends StdSerializer<Boundary> {

        GeoJsonSerializer() {
            super(Boundary.class);
        }

        @Override
        public void serialize(Boundary boundary, JsonGenerator json, SerializationContext context) {
            json.writeRawValue(boundary.toGeoJson());
        }
    }
}
