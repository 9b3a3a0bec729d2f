package org.huying.matter.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.huying.base.Refusal;
import org.junit.jupiter.api.Test;

/** Whoever is refused by the kernel is told what to do instead. */
class RefusalHintsTest {

    private static final Pattern CODE = Pattern.compile("Refusals?\\s*\\.of\\(\\s*\"([a-z-]+)\"");

    @Test
    void everyReasonOfTheKernelHasAHintInBothLanguages() throws IOException {
        Set<String> codes = new TreeSet<>();
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java/org/huying/matter/procedure"))) {
            for (Path source :
                    sources.filter(file -> file.toString().endsWith(".java")).toList()) {
                CODE.matcher(Files.readString(source)).results().forEach(found -> codes.add(found.group(1)));
            }
        }
        assertThat(codes).hasSizeGreaterThan(35);
        String chinese = Files.readString(Path.of("src/main/resources/messages/sheet_zh.properties"));
        String english = Files.readString(Path.of("src/main/resources/messages/sheet_en.properties"));
        assertThat(codes).allSatisfy(code -> {
            assertThat(RefusalHints.of(Refusal.of(code, "不行", "no"))).as(code).isPresent();
            assertThat(chinese).contains("\nsheet.hint." + code + "=");
            assertThat(english).contains("\nsheet.hint." + code + "=");
        });
    }

    @Test
    void whatIsNotTheKernelsHasNone() {
        assertThat(RefusalHints.of(Refusal.of("too-large", "太大", "too large"))).isEmpty();
    }
}
