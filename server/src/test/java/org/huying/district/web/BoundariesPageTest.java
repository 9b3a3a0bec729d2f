package org.huying.district.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.options.RequestOptions;
import org.huying.demo.Desk;
import org.huying.demo.InABrowser;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The district's boundaries as the maps of the pages ask for them. */
class BoundariesPageTest extends InABrowser {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void whoIsSignedInGetsThePlacesOfAKindWithTheirOutlines() {
        try (Desk desk = desk("handler")) {
            JsonNode streets = JSON.readTree(get(desk, "?kind=street").text());
            assertThat(streets.path("type").asString()).isEqualTo("FeatureCollection");
            assertThat(streets.path("features").size()).isGreaterThan(5);
            JsonNode street = streets.path("features").get(0);
            assertThat(street.path("properties").path("name").asString()).isNotBlank();
            String code = street.path("properties").path("code").asString();
            JsonNode communities =
                    JSON.readTree(get(desk, "?kind=community&within=" + code).text());
            assertThat(communities.path("features")).isNotEmpty().allSatisfy(community -> {
                assertThat(community.path("properties").path("parent").asString())
                        .isEqualTo(code);
                assertThat(community.path("geometry").path("coordinates").size())
                        .isPositive();
            });
        }
    }

    @Test
    void whatABrowserHasAlreadyIsNotSentAgain() {
        try (Desk desk = desk("handler")) {
            APIResponse first = get(desk, "?kind=street");
            String tag = first.headers().get("etag");
            assertThat(tag).isNotBlank();
            assertThat(first.headers().get("cache-control")).contains("private");
            APIResponse again = desk.page()
                    .request()
                    .get(
                            address("/places/boundaries?kind=street"),
                            RequestOptions.create().setHeader("If-None-Match", tag));
            assertThat(again.status()).isEqualTo(304);
        }
    }

    @Test
    void whatIsNoPlaceIsRefusedAndStrangersGetNothing() {
        try (Desk desk = desk("handler");
                Desk stranger = resident(true)) {
            assertThat(get(desk, "?kind=planet").status()).isEqualTo(400);
            assertThat(get(desk, "?within=nowhere").text()).contains("\"features\":[]");
            assertThat(get(stranger, "?kind=street").url()).contains("/sign-in");
        }
    }

    private APIResponse get(Desk desk, String query) {
        return desk.page().request().get(address("/places/boundaries" + query));
    }
}
