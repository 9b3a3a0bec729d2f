package org.huying.platform;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.List;
import java.util.Map;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;

/** Describes the errors of the API: which there are, and what a problem says. */
@Component
class ApiProblems implements OpenApiCustomizer {

    private static final String NAME = "Problem";

    @Override
    public void customise(OpenAPI api) {
        api.getComponents().addSchemas(NAME, problem());
        api.getPaths()
                .forEach((path, item) ->
                        item.readOperationsMap().forEach((method, operation) -> describe(path, method, operation)));
    }

    private static void describe(String path, PathItem.HttpMethod method, Operation operation) {
        ApiResponses responses = operation.getResponses();
        boolean writes = method != PathItem.HttpMethod.GET;
        add(responses, "400", "Not well-formed: the field and, in a body, line and column are named.");
        add(responses, "401", "The caller is not known; `WWW-Authenticate` says what it takes.");
        add(responses, "403", "The caller's posts do not allow it.");
        if (path.contains("{")) {
            add(responses, "404", "There is no such thing within the caller's scope.");
        }
        if (path.contains("/actions/")) {
            add(
                    responses,
                    "409",
                    "The caller saw an older version: `changed` lists the events since, `version` is the current one.");
        }
        if (writes) {
            add(
                    responses,
                    "422",
                    "A rule refused it: `rule` names the law or limit, `field` the input, `allowed` what could be done "
                            + "instead. Also where an Idempotency-Key was used for another command.");
        }
        add(responses, "405", "The address does not take this method; `Allow` lists those that it does.");
        if (responses.values().stream().anyMatch(response -> response.getContent() != null)) {
            add(responses, "406", "There is no answer in a form that `Accept` allows.");
        }
        if (operation.getRequestBody() != null) {
            add(responses, "413", "Too much was sent; `rule` names the limit.");
            add(responses, "415", "A body of this type is not taken.");
        }
        add(responses, "429", "Too many failed attempts to sign in; `Retry-After` says how many seconds to wait.");
        header(responses, "201", "Location", "Where what was made is found.");
        header(responses, "405", "Allow", "The methods that the address takes.");
        header(responses, "429", "Retry-After", "How many seconds to wait.");
        add(
                responses,
                "503",
                "The database is away, full or too busy (`code`); `Retry-After` says when to come again.");
        header(responses, "503", "Retry-After", "How many seconds to wait.");
        add(responses, "500", "A failure of the server, logged under `reference`.");
    }

    private static void header(ApiResponses responses, String status, String name, String description) {
        ApiResponse response = responses.get(status);
        if (response != null) {
            response.addHeaderObject(name, new Header().description(description).schema(type("string", description)));
        }
    }

    private static void add(ApiResponses responses, String status, String description) {
        if (!responses.containsKey(status)) {
            Schema<?> schema = new Schema<>().$ref("#/components/schemas/" + NAME);
            responses.addApiResponse(
                    status,
                    new ApiResponse()
                            .description(description)
                            .content(new Content()
                                    .addMediaType("application/problem+json", new MediaType().schema(schema))));
        }
    }

    private static Schema<?> problem() {
        Schema<?> both = type("object", "The same in both languages.")
                .properties(Map.of("zh", type("string", "Chinese."), "en", type("string", "English.")));
        Schema<?> events = type("array", "Of a conflict: what has happened since the version that was seen.");
        events.setItems(new Schema<>().$ref("#/components/schemas/EventView"));
        Schema<?> actions = type("array", "Of a refused action: the actions that the caller may take now.");
        actions.setItems(type("string", "An action."));
        return type("object", "RFC 9457 problem details.")
                .addProperty("type", type("string", "urn:huying:problem: and the code."))
                .addProperty("title", type("string", "What went wrong, in the caller's language."))
                .addProperty("status", type("integer", "The HTTP status."))
                .addProperty("instance", type("string", "The path that was asked for."))
                .addProperty("code", type("string", "Stable and machine-readable."))
                .addProperty("message", both)
                .addProperty("field", type("string", "The input at fault."))
                .addProperty("rule", type("string", "The law, limit or line position that was broken."))
                .addProperty("reference", type("string", "The number under which a failure was logged."))
                .addProperty("version", type("integer", "Of a conflict: the current version."))
                .addProperty("changed", events)
                .addProperty("allowed", actions)
                .required(List.of("type", "title", "status", "instance", "code", "message"));
    }

    private static Schema<?> type(String type, String description) {
        Schema<?> schema = new Schema<>().description(description);
        schema.addType(type);
        return schema;
    }
}
