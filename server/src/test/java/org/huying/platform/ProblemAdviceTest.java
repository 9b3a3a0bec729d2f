package org.huying.platform;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import org.huying.base.Bilingual;
import org.huying.base.Conflict;
import org.huying.base.Forbidden;
import org.huying.base.Invalid;
import org.huying.base.NotFound;
import org.huying.base.Refusal;
import org.huying.base.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a client and a reader are told when something goes wrong. */
@ServerTest
@Import({OpenDoors.class, ProblemAdviceTest.Trouble.class})
class ProblemAdviceTest {

    record Lamp(@NotBlank String place, int height) {}

    /** Fails in every way that a controller can. */
    @RestController
    static class Trouble {

        @GetMapping({"/api/v1/trouble/{kind}", "/trouble/{kind}"})
        String fail(@PathVariable String kind) {
            Refusal refusal =
                    new Refusal("duty-list", new Bilingual("不在职责清单内", "Not on the duty list"), "unit", "limit:at-most");
            throw switch (kind) {
                case "invalid" -> new Invalid(refusal);
                case "forbidden" -> new Forbidden(refusal);
                case "not-found" -> new NotFound(refusal);
                case "conflict" -> new Conflict(refusal);
                case "refused" -> new Refused(refusal);
                case "away" -> broken("08006");
                case "full" -> broken("53100");
                case "slow" -> broken("57014");
                case "none-free" ->
                    new CannotCreateTransactionException(
                            "begin", new SQLTransientConnectionException("timed out", null, 0));
                case "rolled-back-badly" -> {
                    TransactionSystemException ending =
                            new TransactionSystemException("rollback", new SQLException("closed"));
                    ending.initApplicationException(broken("53100"));
                    yield ending;
                }
                default -> new IllegalStateException("the secret inside");
            };
        }

        private static RuntimeException broken(String state) {
            return new DataAccessResourceFailureException("outside", new SQLException("inside", state));
        }

        @PostMapping("/api/v1/trouble/lamps")
        Lamp lamp(@Valid @RequestBody Lamp lamp) {
            return lamp;
        }

        @GetMapping("/api/v1/trouble/count")
        int count(@RequestParam int number) {
            return number;
        }
    }

    private final HttpClient client = HttpClient.newHttpClient();
    private final JsonMapper json = new JsonMapper();

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @CsvSource({"invalid, 400", "forbidden, 403", "not-found, 404", "conflict, 409", "refused, 422"})
    void aRefusalNamesItsCodeItsFieldAndItsRule(String kind, int status) throws Exception {
        HttpResponse<String> answer = get("/api/v1/trouble/" + kind, "Accept-Language", "en");
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        JsonNode problem = json.readTree(answer.body());
        assertThat(problem.get("type").asString()).isEqualTo("urn:huying:problem:duty-list");
        assertThat(problem.get("title").asString()).isEqualTo("Not on the duty list");
        assertThat(problem.get("status").asInt()).isEqualTo(status);
        assertThat(problem.get("code").asString()).isEqualTo("duty-list");
        assertThat(problem.get("field").asString()).isEqualTo("unit");
        assertThat(problem.get("rule").asString()).isEqualTo("limit:at-most");
        assertThat(problem.get("message").get("zh").asString()).isEqualTo("不在职责清单内");
    }

    @ParameterizedTest
    @CsvSource({
        "away, database-away",
        "full, storage-full",
        "slow, database-busy",
        "none-free, database-busy",
        "rolled-back-badly, storage-full"
    })
    void troubleOfTheDatabaseIsNoBugButToldInBothLanguagesWithWhenToComeAgain(String kind, String code)
            throws Exception {
        HttpResponse<String> answer = get("/api/v1/trouble/" + kind);
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).contains("5");
        JsonNode problem = json.readTree(answer.body());
        assertThat(problem.get("code").asString()).isEqualTo(code);
        assertThat(problem.get("message").get("zh").asString()).startsWith("数据库");
        assertThat(problem.get("message").get("en").asString()).startsWith("The database");
        assertThat(problem.has("reference")).isFalse();
        HttpResponse<String> page = get("/trouble/" + kind, "Accept", "text/html");
        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.body()).contains(problem.get("title").asString());
    }

    @Test
    void aProblemSpeaksChineseUnlessAskedOtherwise() throws Exception {
        assertThat(json.readTree(get("/api/v1/trouble/refused").body())
                        .get("title")
                        .asString())
                .isEqualTo("不在职责清单内");
    }

    record Unreadable(String body, String code, String field, String words) {}

    static List<Unreadable> unreadable() {
        return List.of(
                new Unreadable(
                        "{\"place\": \"bridge\",\n \"height\": \"tall\"}",
                        "unreadable",
                        "height",
                        "(line 2, column 12)"),
                new Unreadable(
                        "{\"place\": \"bridge\", \"height\": 3, \"colour\": 1}",
                        "unreadable",
                        "colour",
                        "There is no field 'colour' (line 1, column "),
                new Unreadable("{\"place\": ", "unreadable", "", "The body is not JSON (line 1, column"),
                new Unreadable("", "unreadable", "", "The body is missing"),
                new Unreadable("{\"place\": \" \", \"height\": 3}", "invalid", "place", "place:"));
    }

    @ParameterizedTest
    @MethodSource("unreadable")
    void aBodyThatCannotBeReadIsShownItsPlace(Unreadable given) throws Exception {
        HttpResponse<String> answer = post("/api/v1/trouble/lamps", given.body);
        assertThat(answer.statusCode()).isEqualTo(400);
        JsonNode problem = json.readTree(answer.body());
        assertThat(problem.get("code").asString()).isEqualTo(given.code);
        assertThat(problem.get("title").asString()).contains(given.words);
        assertThat(problem.path("field").asString("")).isEqualTo(given.field);
    }

    @Test
    void aParameterThatCannotBeReadIsNamed() throws Exception {
        for (String query : List.of("", "?number=many")) {
            HttpResponse<String> answer = get("/api/v1/trouble/count" + query);
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(json.readTree(answer.body()).get("field").asString()).isEqualTo("number");
        }
    }

    @Test
    void aRouteThatIsNotThereIsAProblemToo() throws Exception {
        HttpResponse<String> answer = get("/api/v1/nowhere");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(json.readTree(answer.body()).get("code").asString()).isEqualTo("not-found");
    }

    @Test
    void aWrongMethodIsToldTheRightOnes() throws Exception {
        HttpResponse<String> posted = post("/api/v1/trouble/count", "{}");
        assertThat(posted.statusCode()).isEqualTo(405);
        assertThat(posted.headers().firstValue("Allow").orElse("")).contains("GET");
    }

    @Test
    void aBugIsShownAsANumberAndNothingElse() throws Exception {
        HttpResponse<String> answer = get("/api/v1/trouble/bug");
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).doesNotContain("secret").doesNotContain("IllegalState");
        assertThat(json.readTree(answer.body()).get("reference").asString()).matches("[2-9A-Z]{8}");
        assertThat(get("/trouble/bug", "Accept", "text/html").body())
                .containsPattern("<code data-reference>[2-9A-Z]{8}</code>")
                .doesNotContain("secret");
    }

    @Test
    void aReaderGetsAPage() throws Exception {
        HttpResponse<String> refused = get("/trouble/refused", "Accept", "text/html");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("不在职责清单内").contains("limit:at-most");
        HttpResponse<String> nowhere = get("/nowhere", "Accept", "text/html");
        assertThat(nowhere.statusCode()).isEqualTo(404);
        assertThat(nowhere.body()).contains("这里没有您要找的内容。");
    }

    private HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    private HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Content-Type", "application/json")
                .header("Accept-Language", "en")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
