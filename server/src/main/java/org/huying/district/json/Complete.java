package org.huying.district.json;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import org.huying.base.Bilingual;
import org.huying.district.DistrictChange;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Whether everything is there that may not be absent; JSON leaves out what it likes. */
final class Complete {

    private Complete() {}

    /** @throws ChangeJson.Misread naming what is missing */
    static void require(JsonNode object, Class<? extends DistrictChange> type) {
        require(object, type, "");
    }

    private static void require(JsonNode object, Class<?> type, String path) {
        for (RecordComponent component : type.getRecordComponents()) {
            String at = path.isEmpty() ? component.getName() : path + "." + component.getName();
            JsonNode value = object.path(component.getName());
            if (value.isMissingNode() || value.isNull()) {
                if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                    throw new ChangeJson.Misread(at, new Bilingual("缺少这一项", "is missing"));
                }
            } else {
                inside(value, component.getGenericType(), at);
            }
        }
    }

    /** The parts of a change that have parts of their own; codes and names are read as wholes. */
    private static void inside(JsonNode value, Type type, String at) {
        if (type instanceof Class<?> known && known.isRecord() && ofTheDistrict(known)) {
            require(value, known, at);
        } else if (type instanceof ParameterizedType list) {
            for (int i = 0; i < value.size(); i++) {
                inside(value.path(i), list.getActualTypeArguments()[0], at + "[" + i + "]");
            }
        }
    }

    private static boolean ofTheDistrict(Class<?> type) {
        return type.getPackage().equals(DistrictChange.class.getPackage());
    }
}
