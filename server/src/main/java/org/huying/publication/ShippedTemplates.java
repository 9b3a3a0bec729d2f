package org.huying.publication;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.huying.publication.template.TemplateReader;
import org.huying.publication.template.TemplateReading;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The templates that come with the product: the folder {@code report-templates}. */
final class ShippedTemplates {

    private ShippedTemplates() {}

    /** Their texts by id. */
    static Map<String, String> all() {
        Map<String, String> texts = new TreeMap<>();
        try {
            for (Resource file :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:report-templates/*.txt")) {
                try (InputStream in = file.getInputStream()) {
                    String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                    switch (TemplateReader.read(text)) {
                        case TemplateReading.Read read ->
                            texts.put(read.template().id(), text);
                        case TemplateReading.Faulty faulty ->
                            throw new IllegalStateException(file + " is wrong: " + faulty.faults());
                    }
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return texts;
    }
}
