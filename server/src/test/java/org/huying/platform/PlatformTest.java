package org.huying.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** The whole server, started as it will run. */
@ServerTest
@Import(OpenDoors.class)
class PlatformTest {

    private final HttpClient client = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Test
    void greetsVisitorsInChinese() throws Exception {
        HttpResponse<String> home = get("/", "Accept", "text/html");
        assertThat(home.statusCode()).isEqualTo(200);
        assertThat(home.body()).contains("<html lang=\"zh-CN\"").contains("民有所呼，我有所应");
    }

    @Test
    void speaksEnglishToWhoeverAsksForIt() throws Exception {
        HttpResponse<String> chosen = get("/?lang=en", "Accept", "text/html");
        assertThat(chosen.body()).contains("<html lang=\"en\"").contains("You call, we respond");
        assertThat(chosen.headers().firstValue("Set-Cookie").orElse("")).contains("huying-lang=en");
        assertThat(get("/", "Accept-Language", "en-GB,en;q=0.9").body()).contains("<html lang=\"en\"");
        assertThat(get("/", "Accept-Language", "zh-CN,en;q=0.9").body()).contains("<html lang=\"zh-CN\"");
    }

    @Test
    void servesAssetsUnderAddressesThatNameTheirContent() throws Exception {
        Matcher styles = Pattern.compile("href=\"(/[^\"]+\\.css)\"")
                .matcher(get("/", "Accept", "text/html").body());
        while (styles.find()) {
            HttpResponse<String> style = get(styles.group(1), "Accept", "text/css");
            assertThat(style.statusCode()).isEqualTo(200);
            assertThat(style.headers().firstValue("Cache-Control").orElse("")).contains("max-age=31536000");
        }
        assertThat(styles.reset().results())
                .hasSize(2)
                .allSatisfy(match -> assertThat(match.group(1)).containsPattern("-[0-9a-f]{32}\\.css"));
    }

    @Test
    void describesItsApi() throws Exception {
        HttpResponse<String> description = get("/api/v1/openapi.json", "Accept", "application/json");
        assertThat(description.statusCode()).isEqualTo(200);
        assertThat(description.body()).contains("\"openapi\":\"3.1").contains("呼应 Huying");
    }

    @Test
    void writesNoScriptIntoItsPages() throws Exception {
        assertThat(get("/", "Accept", "text/html").body())
                .doesNotContainPattern("<script(?![^>]*\\ssrc=)")
                .doesNotContainPattern("\\son[a-z]+=")
                .doesNotContain(" style=");
    }

    private HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                        .headers(headers)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
