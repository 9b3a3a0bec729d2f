package org.huying.platform;

import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says in the API's description which members are always there: those of a record that cannot be null. */
@Component
class ApiSchemas implements ModelConverter {

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        Schema<?> schema = chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
        JavaType java = Json.mapper().constructType(type.getType());
        if (schema != null && java != null && java.getRawClass().isRecord() && ours(java.getRawClass())) {
            described(schema, context).ifPresent(known -> complete(known, java.getRawClass()));
        }
        return schema;
    }

    private static boolean ours(Class<?> type) {
        return type.getName().startsWith("org.huying.");
    }

    private static Optional<Schema<?>> described(Schema<?> schema, ModelConverterContext context) {
        String reference = schema.get$ref();
        return reference == null
                ? Optional.of(schema)
                : Optional.ofNullable(
                        context.getDefinedModels().get(reference.substring(reference.lastIndexOf('/') + 1)));
    }

    private static void complete(Schema<?> schema, Class<?> type) {
        if (schema.getProperties() == null) {
            return;
        }
        List<String> required =
                new ArrayList<>(Optional.ofNullable(schema.getRequired()).orElseGet(List::of));
        for (RecordComponent component : type.getRecordComponents()) {
            boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
            String name = component.getName();
            if (!nullable && schema.getProperties().containsKey(name) && !required.contains(name)) {
                required.add(name);
            }
        }
        schema.setRequired(required.isEmpty() ? null : required);
    }
}
