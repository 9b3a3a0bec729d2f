package org.huying.district.json;

import java.util.function.Function;
import org.huying.base.Bilingual;
import org.huying.base.Invalid;
import org.huying.base.PersonId;
import org.huying.base.PlaceCode;
import org.huying.base.UnitCode;
import org.huying.district.Boundary;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;
import tools.jackson.databind.ser.std.ToStringSerializer;

/** Codes as plain words, names in one or both languages, boundaries as GeoJSON. */
final class DistrictWords {

    private DistrictWords() {}

    static SimpleModule module() {
        return new SimpleModule("district")
                .addSerializer(UnitCode.class, new ToStringSerializer(UnitCode.class))
                .addSerializer(PlaceCode.class, new ToStringSerializer(PlaceCode.class))
                .addSerializer(PersonId.class, new ToStringSerializer(PersonId.class))
                .addSerializer(Boundary.class, new Drawing())
                .addDeserializer(UnitCode.class, new Reading<>(UnitCode.class, word(UnitCode::new)))
                .addDeserializer(PlaceCode.class, new Reading<>(PlaceCode.class, word(PlaceCode::new)))
                .addDeserializer(PersonId.class, new Reading<>(PersonId.class, word(PersonId::new)))
                .addDeserializer(Bilingual.class, new Reading<>(Bilingual.class, DistrictWords::name))
                .addDeserializer(Boundary.class, new Reading<>(Boundary.class, GeoJson::boundary));
    }

    private static <T> Function<JsonNode, T> word(Function<String, T> code) {
        return node -> code.apply(node.isString() ? node.stringValue() : node.toString());
    }

    private static Bilingual name(JsonNode node) {
        return node.isString()
                ? Bilingual.same(node.stringValue())
                : new Bilingual(node.path("zh").asString(""), node.path("en").asString(""));
    }

    private static final class Drawing extends StdSerializer<Boundary> {

        Drawing() {
            super(Boundary.class);
        }

        @Override
        public void serialize(Boundary boundary, JsonGenerator json, SerializationContext context) {
            json.writeRawValue(boundary.toGeoJson());
        }
    }

    private static final class Reading<T> extends StdDeserializer<T> {

        private final transient Function<JsonNode, T> read;

        Reading(Class<T> type, Function<JsonNode, T> read) {
            super(type);
            this.read = read;
        }

        @Override
        public T deserialize(JsonParser json, DeserializationContext context) {
            JsonNode node = json.readValueAsTree();
            try {
                return read.apply(node);
            } catch (Invalid | IllegalArgumentException malformed) {
                String why = malformed instanceof Invalid invalid
                        ? invalid.refusal().message().en()
                        : String.valueOf(malformed.getMessage());
                return context.reportInputMismatch(this, "%s", why);
            }
        }
    }
}
