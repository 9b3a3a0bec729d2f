package org.huying.security.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.util.Map;
import org.huying.demo.Api.Answer;
import org.huying.demo.OnTheDemo;
import org.junit.jupiter.api.Test;

/** Twice is once, for commands on accounts and tokens too (law 10). */
class RepeatedCommandsTest extends OnTheDemo {

    private static final String KEY = "Idempotency-Key";

    private final String key = "key-" + System.nanoTime();

    @Test
    void answersTheSameTokenToTheSameKey() {
        int before = api.get("operator", "/tokens").body().size();
        Answer first = api.post("operator", "/tokens", "{\"label\":\"walk\",\"days\":3}", KEY, key);
        Answer again = api.post("operator", "/tokens", "{\"days\":3, \"label\":\"walk\"}", KEY, key);

        assertThat(first.status()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(api.get("operator", "/tokens").body().size()).isEqualTo(before + 1);
        HttpRequest request = api.anonymous("/me")
                .header("Authorization", "Bearer " + again.text("token"))
                .GET()
                .build();
        assertThat(api.send(request).text("account")).isEqualTo("operator");
        assertThat(api.post("dispatcher", "/tokens", Map.of("label", "walk", "days", 3), KEY, key)
                        .text("token"))
                .as("a key is its account's own")
                .isNotEqualTo(first.text("token"));
    }

    @Test
    void refusesAKeyThatCameWithAnotherBody() {
        api.post("operator", "/tokens", Map.of("label", "one"), KEY, key);
        Answer other = api.post("operator", "/tokens", Map.of("label", "two"), KEY, key);

        assertThat(other.status()).isEqualTo(422);
        assertThat(other.text("code")).isEqualTo("idempotency-key-reused");
        assertThat(other.text("rule")).isEqualTo("law-10");
        assertThat(api.post("operator", "/tokens", Map.of("label", "x"), KEY, "two words")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void makesAnAccountOnceHoweverOftenItIsAskedFor() {
        Map<String, String> wish = Map.of("account", "new-" + key.substring(4), "password", "a long enough password");
        Answer first = api.post("admin", "/accounts", wish, KEY, key);
        Answer again = api.post("admin", "/accounts", wish, KEY, key);

        assertThat(first.status()).as(first.response().body()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(api.post("admin", "/accounts", wish).status()).isEqualTo(409);
    }

    @Test
    void keepsNoReceiptOfWhatWasRefused() {
        Map<String, String> weak = Map.of("account", "weak-" + key.substring(4), "password", "short");
        assertThat(api.post("admin", "/accounts", weak, KEY, key).status()).isEqualTo(400);
        Map<String, String> strong =
                Map.of("account", "weak-" + key.substring(4), "password", "a long enough password");
        assertThat(api.post("admin", "/accounts", strong, KEY, key).status()).isEqualTo(201);
    }
}
