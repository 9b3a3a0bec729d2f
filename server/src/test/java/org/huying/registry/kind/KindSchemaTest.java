package org.huying.registry.kind;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.huying.line.reader.WrittenFile;
import org.huying.line.reader.WrittenFiles;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.json.JsonMapper;

/** {@code things/kind.schema.json}, with which editors check, and the reader are of one opinion. */
class KindSchemaTest {

    private static final JsonMapper JSON = new JsonMapper();

    @SuppressWarnings("NullAway.Init")
    private static Schema schema;

    @BeforeAll
    static void read() throws IOException {
        schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(Path.of("..", "things", "kind.schema.json")));
    }

    private static List<Error> errors(WrittenFile file) {
        Object tree = new Load(LoadSettings.builder().build()).loadFromString(file.text());
        return schema.validate(JSON.writeValueAsString(tree), InputFormat.JSON);
    }

    private static boolean read(WrittenFile file) {
        return KindReader.read(file) instanceof KindReading.Read;
    }

    @Test
    void bothAllowEveryShippedKind() {
        for (WrittenFile file : WrittenFiles.shipped("things")) {
            assertThat(errors(file)).as(file.name()).isEmpty();
            assertThat(read(file)).as(file.name()).isTrue();
        }
    }

    @Test
    void bothRefuseTheSame() {
        String good =
                "id: k\ntitle: t\nfields:\n  a: {title: a, type: number, from: 0, to: 9}\n  b: {title: b, type: choice, of: {x: X}}\n"
                        + "series:\n  s: {title: s, unit: m}\n";
        assertThat(errors(new WrittenFile("k", good))).isEmpty();
        assertThat(read(new WrittenFile("k", good))).isTrue();
        List<String[]> changes = List.of(
                new String[] {"title: t\n", ""},
                new String[] {"type: number", "type: colour"},
                new String[] {"from: 0", "from: none"},
                new String[] {", of: {x: X}", ""},
                new String[] {"of: {x: X}", "of: {}"},
                new String[] {", unit: m", ""},
                new String[] {"title: s, ", ""},
                new String[] {"type: choice", "type: text"},
                new String[] {"type: number", "type: day"},
                new String[] {"  a: {", "  A b: {"},
                new String[] {"title: t", "title: {en: T}"},
                new String[] {"title: t", "title: t\ncolour: red"});
        for (String[] change : changes) {
            WrittenFile file = new WrittenFile("k", good.replace(change[0], change[1]));
            assertThat(errors(file)).as(String.join(" → ", change)).isNotEmpty();
            assertThat(read(file)).as(String.join(" → ", change)).isFalse();
        }
    }
}
