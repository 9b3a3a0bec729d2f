package org.huying.district.json;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.huying.base.Bilingual;
import org.huying.district.DistrictChange;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * How a change is written as JSON: codes as plain words, boundaries as GeoJSON, days as {@code 2026-12-01}. The change log
 * keeps the kind apart; in a file it stands among the rest, as {@code "change": "abolish-unit"}.
 */
public final class ChangeJson {

    /** The key under which a file says what kind of change it is. */
    public static final String KIND = "change";

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(DistrictWords.module())
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private static final Map<String, Class<? extends DistrictChange>> KINDS = kinds();

    private ChangeJson() {}

    /** The kind of change, such as {@code abolish-unit}. */
    public static String kind(DistrictChange change) {
        return kind(change.getClass());
    }

    /** Every kind that there is, in the order of the alphabet. */
    public static Iterable<String> allKinds() {
        return KINDS.keySet();
    }

    public static String detail(DistrictChange change) {
        return MAPPER.writeValueAsString(change);
    }

    /** As it stands in a file of changes. */
    public static String write(DistrictChange change) {
        ObjectNode object = MAPPER.createObjectNode().put(KIND, kind(change));
        object.setAll((ObjectNode) MAPPER.readTree(detail(change)));
        return MAPPER.writeValueAsString(object);
    }

    /** A change of the log, whose kind is kept beside it. */
    public static DistrictChange read(String kind, String detail) {
        ObjectNode object = (ObjectNode) MAPPER.readTree(detail);
        return read(object.put(KIND, kind));
    }

    /** @throws Misread if it is none */
    public static DistrictChange read(JsonNode object) {
        String kind = object.path(KIND).asString("");
        Class<? extends DistrictChange> type = Optional.<Class<? extends DistrictChange>>ofNullable(KINDS.get(kind))
                .orElseThrow(() -> new Misread(
                        KIND,
                        new Bilingual(
                                "“" + kind + "”不是一种变更；可用：" + String.join("、", KINDS.keySet()),
                                "'" + kind + "' is no kind of change; there are "
                                        + String.join(", ", KINDS.keySet()))));
        ObjectNode plain = ((ObjectNode) object).without(KIND);
        Complete.require(plain, type);
        try {
            return MAPPER.treeToValue(plain, type);
        } catch (DatabindException unfit) {
            throw new Misread(path(unfit), words(unfit));
        } catch (JacksonException unfit) {
            throw new Misread("", words(unfit));
        }
    }

    private static Bilingual words(JacksonException unfit) {
        Throwable cause = unfit.getCause() == null ? unfit : unfit.getCause();
        String said = cause instanceof JacksonException jackson ? jackson.getOriginalMessage() : cause.getMessage();
        String first = String.valueOf(said).lines().findFirst().orElse("");
        return new Bilingual("不合要求：" + first, "cannot be read: " + first);
    }

    private static String path(DatabindException unfit) {
        StringBuilder path = new StringBuilder();
        unfit.getPath()
                .forEach(step -> path.append(
                        step.getPropertyName() == null
                                ? "[" + step.getIndex() + "]"
                                : (path.isEmpty() ? "" : ".") + step.getPropertyName()));
        return path.toString();
    }

    private static String kind(Class<?> change) {
        return change.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    private static Map<String, Class<? extends DistrictChange>> kinds() {
        Map<String, Class<? extends DistrictChange>> kinds = new TreeMap<>();
        Arrays.stream(DistrictChange.class.getPermittedSubclasses())
                .forEach(type -> kinds.put(kind(type), type.asSubclass(DistrictChange.class)));
        return kinds;
    }

    /** What was read is no change, and where in it. */
    public static final class Misread extends IllegalArgumentException {

        private static final long serialVersionUID = 1L;

        private final String path;
        private final transient Bilingual words;

        Misread(String path, Bilingual words) {
            super(path + ": " + words.en());
            this.path = path;
            this.words = words;
        }

        public String path() {
            return path;
        }

        public Bilingual words() {
            return words;
        }
    }
}
