package org.huying.matter.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.huying.demo.OnTheDemo;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/** {@code /api/v1/openapi.json} says what the code does. */
class ApiDescriptionTest extends OnTheDemo {

    private final RequestMappingHandlerMapping mappings;
    private JsonNode description;

    @Autowired
    ApiDescriptionTest(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings) {
        this.mappings = mappings;
    }

    @BeforeEach
    void fetch() {
        description = api.send(api.anonymous("/openapi.json").GET().build()).body();
    }

    @Test
    void everyRouteOfTheCodeIsDescribedAndNoOther() {
        Set<String> routes = new TreeSet<>();
        mappings.getHandlerMethods()
                .keySet()
                .forEach(mapping -> mapping.getPatternValues().stream()
                        .filter(path -> path.startsWith("/api/v1/") && !path.contains("openapi"))
                        .forEach(path -> mapping.getMethodsCondition().getMethods().stream()
                                .map(RequestMethod::name)
                                .forEach(method -> routes.add(method + " " + path))));
        Set<String> described = new TreeSet<>();
        description
                .path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .propertyNames()
                        .forEach(method ->
                                described.add(method.toUpperCase(java.util.Locale.ROOT) + " " + path.getKey())));

        assertThat(routes).hasSizeGreaterThan(15);
        assertThat(described).isEqualTo(routes);
    }

    @Test
    void everyOperationSaysWhatItDoesWhatItAnswersAndHowItFails() {
        description
                .path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(operation -> {
                    String name = operation.getKey() + " " + path.getKey();
                    JsonNode responses = operation.getValue().path("responses");
                    assertThat(operation.getValue().path("summary").asString(""))
                            .as(name)
                            .isNotBlank();
                    assertThat(responses.propertyNames()).as(name).anyMatch(status -> status.startsWith("2"));
                    assertThat(responses.propertyNames()).as(name).contains("400", "401", "403");
                    responses.properties().forEach(response -> {
                        if (!response.getKey().equals("204")) {
                            assertThat(response.getValue().path("content"))
                                    .as(name + " " + response.getKey())
                                    .isNotEmpty();
                        }
                    });
                }));
    }

    @Test
    void tellsWhatCanGoWrongOnTheWayAndHowACommandIsSentTwice() {
        description
                .path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(described -> {
                    JsonNode operation = described.getValue();
                    String name = described.getKey() + " " + path.getKey();
                    JsonNode responses = operation.path("responses");
                    assertThat(responses.propertyNames()).as(name).contains("405", "429");
                    if (operation.has("requestBody")) {
                        assertThat(responses.propertyNames()).as(name).contains("406", "413", "415");
                    }
                    if (responses.has("201")) {
                        assertThat(responses.path("201").path("headers").propertyNames())
                                .as(name)
                                .contains("Location");
                    }
                    if (!described.getKey().equals("get") && !path.getKey().endsWith("/attachments")) {
                        assertThat(operation.path("parameters").valueStream())
                                .as(name)
                                .anyMatch(parameter ->
                                        parameter.path("name").asString().equals("Idempotency-Key"));
                    }
                }));
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        List<String> dangling = new ArrayList<>();
        collect(description, dangling);

        assertThat(dangling).isEmpty();
    }

    @Test
    void tellsWhichMembersOfAMatterAreAlwaysThere() {
        JsonNode required = description
                .path("components")
                .path("schemas")
                .path("MatterView")
                .path("required");
        List<String> names = new ArrayList<>();
        required.forEach(name -> names.add(name.asString()));

        assertThat(names)
                .contains("id", "number", "line", "stage", "phase", "holder", "totalDue", "version", "actions");
        assertThat(names).doesNotContain("stageDue", "closure");
    }

    private void collect(JsonNode node, List<String> dangling) {
        if (node.path("$ref").isString()) {
            String pointer = node.path("$ref").asString().substring(1);
            if (description.at(pointer).isMissingNode()) {
                dangling.add(pointer);
            }
        }
        node.forEach(child -> collect(child, dangling));
    }
}
