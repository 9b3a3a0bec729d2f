package org.huying.matter.ledger;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;
import org.huying.base.DistrictCode;
import org.huying.base.PersonId;
import org.huying.base.PlaceCode;
import org.huying.base.UnitCode;
import org.huying.calendar.Limit;
import org.huying.line.LineId;
import org.huying.matter.MatterId;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.EnumNamingStrategies;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.deser.ValueInstantiator;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.deser.std.StdValueInstantiator;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.module.SimpleValueInstantiators;
import tools.jackson.databind.ser.std.StdScalarSerializer;

/**
 * How facts are written as JSON. This is the ledger's handwriting and may grow, never change: ids and limits are plain
 * text, enums lower-case words, instants ISO 8601, what is absent is left out, maps are in the order of their keys.
 * Whole numbers are read as {@code Long}, others as {@code BigDecimal}.
 */
final class LedgerJson {

    static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(plainTexts())
            .enumNamingStrategy(EnumNamingStrategies.KEBAB_CASE)
            .changeDefaultPropertyInclusion(all -> all.withValueInclusion(JsonInclude.Include.NON_NULL))
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.USE_LONG_FOR_INTS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private LedgerJson() {}

    private static SimpleModule plainTexts() {
        SimpleModule module = new SimpleModule("huying-ledger");
        module.setValueInstantiators(new SimpleValueInstantiators() {
            @Override
            public ValueInstantiator modifyValueInstantiator(
                    DeserializationConfig config, BeanDescription.Supplier type, ValueInstantiator usual) {
                return type.getBeanClass().isRecord() && usual instanceof StdValueInstantiator standard
                        ? new RecordMaker(standard)
                        : usual;
            }
        });
        text(module, DistrictCode.class, DistrictCode::value, DistrictCode::new);
        text(module, UnitCode.class, UnitCode::value, UnitCode::new);
        text(module, PlaceCode.class, PlaceCode::value, PlaceCode::new);
        text(module, PersonId.class, PersonId::value, PersonId::new);
        text(module, LineId.class, LineId::value, LineId::new);
        text(module, Limit.class, Limit::text, Limit::parse);
        module.addSerializer(MatterId.class, new MatterIdWriter());
        module.addDeserializer(MatterId.class, new MatterIdReader());
        module.addDeserializer(Instant.class, new InstantReader());
        return module;
    }

    private static <T> void text(
            SimpleModule module, Class<T> type, Function<T, String> write, Function<String, T> read) {
        module.addSerializer(type, new TextWriter<>(type, write));
        module.addDeserializer(type, new TextReader<>(type, read));
    }

    private static final class TextWriter<T> extends StdScalarSerializer<T> {

        private final Function<T, String> write;

        TextWriter(Class<T> type, Function<T, String> write) {
            super(type);
            this.write = write;
        }

        @Override
        public void serialize(T value, JsonGenerator json, SerializationContext context) {
            json.writeString(write.apply(value));
        }
    }

    /** Codes come again and again: the last of each place in a small table is not made anew. */
    private static final class TextReader<T> extends StdScalarDeserializer<T> {

        private static final int KNOWN = 1 << 12;

        private record Text<T>(String text, T value) {}

        private final Function<String, T> read;
        private final AtomicReferenceArray<Text<T>> known = new AtomicReferenceArray<>(KNOWN);

        TextReader(Class<T> type, Function<String, T> read) {
            super(type);
            this.read = read;
        }

        @Override
        public T deserialize(JsonParser json, DeserializationContext context) {
            String text = json.getString();
            int place = (text.hashCode() ^ text.hashCode() >>> 16) & KNOWN - 1;
            Text<T> found = known.getAcquire(place);
            if (found == null || !found.text().equals(text)) {
                found = new Text<>(text, read.apply(text));
                known.setRelease(place, found);
            }
            return found.value();
        }
    }

    private static final class MatterIdWriter extends StdScalarSerializer<MatterId> {

        MatterIdWriter() {
            super(MatterId.class);
        }

        @Override
        public void serialize(MatterId id, JsonGenerator json, SerializationContext context) {
            json.writeNumber(id.value());
        }
    }

    private static final class MatterIdReader extends StdScalarDeserializer<MatterId> {

        MatterIdReader() {
            super(MatterId.class);
        }

        @Override
        public MatterId deserialize(JsonParser json, DeserializationContext context) {
            return new MatterId(json.getLongValue());
        }
    }
}
