package org.huying.security.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huying.security.web.Visitor.basic;
import static org.huying.security.web.Visitor.bearer;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.huying.base.Bilingual;
import org.huying.base.DistrictCode;
import org.huying.base.PersonId;
import org.huying.base.Role;
import org.huying.base.UnitCode;
import org.huying.base.Zones;
import org.huying.district.DistrictChange;
import org.huying.district.Districts;
import org.huying.district.Function;
import org.huying.district.Span;
import org.huying.district.UnitKind;
import org.huying.platform.ServerTest;
import org.huying.security.AccountId;
import org.huying.security.Accounts;
import org.huying.security.Viewer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** Both doors on a running server, with one page and one address of the API behind each of them. */
@ServerTest
@Import({DoorsTest.Desk.class, DoorsTest.HandClock.class})
class DoorsTest {

    private static final DistrictCode QINGSHAN = new DistrictCode("420107");
    private static final LocalDate FOUNDED = LocalDate.of(2020, 1, 1);
    private static final String PASSWORD = "call-and-response";
    private static final AtomicInteger NAMES = new AtomicInteger();

    /** What lies behind the doors. */
    @Controller
    static class Desk {

        @GetMapping("/desk")
        @ResponseBody
        String desk(Viewer viewer) {
            return viewer.name().zh() + " " + viewer.roles();
        }

        @PostMapping("/desk")
        @ResponseBody
        String write(Viewer viewer) {
            return "written by " + viewer.account();
        }

        @GetMapping("/public/hello")
        @ResponseBody
        String hello(Optional<Viewer> viewer) {
            return viewer.map(known -> "hello " + known.account()).orElse("hello");
        }

        @PostMapping("/api/v1/desk")
        @ResponseBody
        String writeByProgram(Viewer viewer) {
            return "written by " + viewer.account();
        }
    }

    /** A clock that is turned by hand. */
    static class HandClock extends Clock {

        private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-03-02T01:00:00Z"));

        @Bean
        @Primary
        static HandClock handClock() {
            return new HandClock();
        }

        void pass(long seconds) {
            now.updateAndGet(instant -> instant.plusSeconds(seconds));
        }

        @Override
        public Instant instant() {
            return now.get();
        }

        @Override
        public ZoneId getZone() {
            return Zones.CHINA;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    @LocalServerPort
    private int port;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Districts districts;

    @Autowired
    private HandClock clock;

    private Visitor visitor;
    private String name = "";

    @BeforeEach
    void somebodyHasAPost() {
        visitor = new Visitor(port);
        clock.pass(2 * 60 * 60); // so that the throttle has forgotten the test before
        name = "worker-" + NAMES.incrementAndGet();
        if (districts.find(QINGSHAN).isEmpty()) {
            found();
        }
        PersonId person = new PersonId(name);
        List<DistrictChange> changes = List.of(
                new DistrictChange.EnterPerson(person, new Bilingual("演示员", "Demo person"), today()),
                new DistrictChange.Appoint(person, new UnitCode("centre"), Role.DISPATCHER, null, Span.from(today())));
        districts.change(QINGSHAN, changes, PersonId.SYSTEM, clock.instant());
        accounts.create(QINGSHAN, new AccountId(name), person, PASSWORD, new PersonId("admin"), clock.instant());
    }

    // Pages

    @Test
    void sendsStrangersToTheSignInPageAndBack() {
        HttpResponse<String> stranger = visitor.get("/desk?tab=2", "Accept", "text/html");
        assertThat(stranger.statusCode()).isEqualTo(302);
        assertThat(location(stranger)).endsWith("/sign-in?to=%2Fdesk%3Ftab%3D2");

        HttpResponse<String> in = visitor.signIn(name, PASSWORD);
        assertThat(in.statusCode()).isEqualTo(302);
        assertThat(location(in)).endsWith("/desk?tab=2");
        assertThat(visitor.get("/desk").body()).isEqualTo("演示员 [DISPATCHER]");
        assertThat(visitor.get("/").body()).contains("演示员").contains("/sign-out");
    }

    @Test
    void tellsAScriptToGoToTheSignInPage() {
        HttpResponse<String> answer = visitor.get("/desk", "HX-Request", "true");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("HX-Redirect")).contains("/sign-in?expired");
    }

    @Test
    void keepsTheTypedNameButNeverThePassword() {
        HttpResponse<String> answer = visitor.signIn(name, "not-the-password");
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body())
                .contains("value=\"" + name + "\"")
                .contains("value=\"/desk?tab=2\"")
                .contains("账号或密码不正确")
                .doesNotContain("not-the-password");
    }

    @Test
    void escapesWhatWasTyped() {
        assertThat(visitor.signIn("\"><script>alert(1)</script>", PASSWORD).body())
                .doesNotContain("<script>alert");
    }

    @Test
    void speaksEnglishOnRequest() {
        assertThat(visitor.get("/sign-in?lang=en").body()).contains("Staff sign-in");
        assertThat(visitor.get("/sign-in", "Accept-Language", "zh").body()).contains("Staff sign-in");
    }

    @ParameterizedTest
    @CsvSource({
        "https://evil.example/, /",
        "//evil.example/, /",
        "/\\evil.example, /",
        "/sign-out, /",
        "desk, /",
        "/desk, /desk",
        "/desk?a=b&c=%2F, /desk?a=b&c=%2F"
    })
    void leadsBackToItsOwnPagesOnly(String to, String reached) {
        String csrf = Visitor.csrf(visitor.get("/sign-in").body());
        HttpResponse<String> in = visitor.form("/sign-in", "_csrf", csrf, "name", name, "password", PASSWORD, "to", to);
        assertThat(in.statusCode()).isEqualTo(302);
        assertThat(location(in)).matches("(http://localhost:" + port + ")?\\Q" + reached + "\\E");
    }

    @Test
    void givesANewSessionAtTheDoor() {
        visitor.get("/sign-in");
        String before = visitor.sessionCookie().orElseThrow().getValue();
        HttpResponse<String> in = visitor.signIn(name, PASSWORD);
        assertThat(visitor.sessionCookie().orElseThrow().getValue()).isNotEqualTo(before);
        assertThat(String.join(" ", in.headers().allValues("Set-Cookie")))
                .contains("HttpOnly")
                .contains("SameSite=Lax");
    }

    @Test
    void takesNoFormWithoutItsToken() {
        visitor.signIn(name, PASSWORD);
        assertThat(visitor.form("/desk").statusCode()).isEqualTo(403);
        assertThat(visitor.form("/desk", "_csrf", "made-up").body()).contains("页面已过期");
        String csrf = Visitor.csrf(visitor.get("/").body());
        assertThat(visitor.form("/desk", "_csrf", csrf).body()).isEqualTo("written by " + name);
    }

    @Test
    void signsOutByAFormOnly() {
        visitor.signIn(name, PASSWORD);
        visitor.get("/sign-out");
        assertThat(visitor.get("/desk").statusCode()).isEqualTo(200);
        String csrf = Visitor.csrf(visitor.get("/").body());
        assertThat(location(visitor.form("/sign-out", "_csrf", csrf))).endsWith("/sign-in");
        assertThat(visitor.get("/desk").statusCode()).isEqualTo(302);
    }

    @Test
    void opensTheSignInPageAgainWhenItLayOpenForTooLong() {
        HttpResponse<String> stale = visitor.form("/sign-in", "_csrf", "stale", "name", name, "password", PASSWORD);
        assertThat(location(stale)).endsWith("/sign-in?expired");
        assertThat(visitor.get("/sign-in?expired").body()).contains("登录已过期");
    }

    @Test
    void endsSessionsWithALockAndWithANewPassword() {
        visitor.signIn(name, PASSWORD);
        accounts.changePassword(
                QINGSHAN, new AccountId(name), "another-password", new PersonId("admin"), clock.instant());
        assertThat(visitor.get("/desk").statusCode()).isEqualTo(302);

        visitor.signIn(name, "another-password");
        assertThat(visitor.get("/desk").statusCode()).isEqualTo(200);
        accounts.lock(QINGSHAN, new AccountId(name), new PersonId("admin"), clock.instant());
        assertThat(visitor.get("/desk").statusCode()).isEqualTo(302);
        assertThat(visitor.signIn(name, "another-password").body()).contains("此账号已锁定");
    }

    @Test
    void takesRightsAwayOnTheDayThePostEnds() {
        clock.pass(24 * 60 * 60);
        visitor.signIn(name, PASSWORD);
        DistrictChange ends =
                new DistrictChange.Relieve(new PersonId(name), new UnitCode("centre"), Role.DISPATCHER, null, today());
        districts.change(QINGSHAN, List.of(ends), PersonId.SYSTEM, clock.instant());
        assertThat(visitor.get("/desk").body()).isEqualTo("演示员 []");
    }

    @Test
    void countsAWrongPasswordOnce() {
        for (int i = 0; i < 4; i++) {
            visitor.signIn(name, "guess-number-" + i);
        }
        assertThat(visitor.signIn(name, PASSWORD).statusCode()).isEqualTo(302);
    }

    @Test
    void slowsGuessingWithAWaitThatItTells() {
        for (int i = 0; i < 5; i++) {
            assertThat(visitor.signIn(name, "guess-number-" + i).statusCode()).isEqualTo(403);
        }
        HttpResponse<String> slowed = visitor.signIn(name, PASSWORD);
        assertThat(slowed.statusCode()).isEqualTo(429);
        assertThat(slowed.headers().firstValue("Retry-After")).contains("1");
        assertThat(slowed.body()).contains("请 1 秒后再试").contains("value=\"" + name + "\"");
        clock.pass(1);
        assertThat(visitor.signIn(name, PASSWORD).statusCode()).isEqualTo(302);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/sign-in",
                "/public/hello",
                "/assets/huying.css",
                "/actuator/health",
                "/actuator/health/readiness"
            })
    void opensThisToEverybody(String path) {
        assertThat(visitor.get(path).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/desk",
                "/nothing-here",
                "/actuator",
                "/actuator/env",
                "/publicity",
                "/sign-in/other",
                "/public/../desk",
                "/v3/api-docs",
                "/assets/..;/desk"
            })
    void keepsTheRestShut(String path) {
        assertThat(visitor.get(path, "Accept", "text/html").statusCode()).isIn(302, 400);
    }

    @Test
    void doesNotForgetOnPublicPagesWhoIsSignedIn() {
        assertThat(visitor.get("/public/hello").body()).isEqualTo("hello");
        visitor.signIn(name, PASSWORD);
        assertThat(visitor.get("/public/hello").body()).isEqualTo("hello " + name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/sign-in", "/desk", "/nothing-here", "/api/v1/me", "/assets/huying.css"})
    void sendsItsHeadersWithEveryAnswer(String path) {
        HttpResponse<String> answer = visitor.get(path);
        assertThat(header(answer, "Content-Security-Policy")).isEqualTo(SecurityHeaders.CONTENT_POLICY);
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(answer, "X-Frame-Options")).isEqualTo("DENY");
        assertThat(header(answer, "Referrer-Policy")).isEqualTo("same-origin");
        assertThat(header(answer, "Permissions-Policy")).contains("microphone=()");
        assertThat(header(answer, "Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(header(answer, "Strict-Transport-Security")).isEmpty();
    }

    @Test
    void beginsNoSessionForWhoOnlyReads() {
        visitor.get("/", "Accept", "text/html");
        visitor.get("/public/hello", "Accept", "text/html");
        visitor.get("/desk", "Accept", "text/html");
        assertThat(visitor.sessionCookie()).isEmpty();
        visitor.get("/sign-in", "Accept", "text/html");
        assertThat(visitor.sessionCookie()).isPresent();
    }

    @Test
    void showsStrangersTheWayIn() {
        assertThat(visitor.get("/").body()).contains("href=\"/sign-in\"");
        visitor.signIn(name, PASSWORD);
        assertThat(visitor.get("/").body()).doesNotContain("href=\"/sign-in\"");
    }

    @Test
    void demandsStrictTransportBehindTls() {
        assertThat(header(visitor.get("/", "X-Forwarded-Proto", "https"), "Strict-Transport-Security"))
                .isEqualTo("max-age=31536000");
    }

    // The API

    @Test
    void asksProgramsForCredentials() {
        HttpResponse<String> answer = visitor.get("/api/v1/me");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(header(answer, "Content-Type")).startsWith("application/problem+json");
        assertThat(answer.headers().allValues("WWW-Authenticate"))
                .containsExactly("Basic realm=\"huying\", charset=\"UTF-8\"", "Bearer realm=\"huying\"");
        assertThat(answer.body()).contains("\"status\":401").contains("\"code\":\"sign-in\"");
        assertThat(visitor.sessionCookie()).isEmpty();
    }

    @Test
    void tellsProgramsWhoTheyAre() {
        HttpResponse<String> answer = visitor.get("/api/v1/me", basic(name, PASSWORD));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("\"account\":\"" + name + "\"")
                .contains("\"roles\":[\"dispatcher\"]")
                .contains("\"units\":[\"centre\"]")
                .contains("\"district\":\"420107\"")
                .contains("\"zh\":\"演示员\"");
        assertThat(visitor.sessionCookie()).isEmpty();
    }

    @Test
    void readsNoSessionForPrograms() {
        visitor.signIn(name, PASSWORD);
        assertThat(visitor.get("/api/v1/me").statusCode()).isEqualTo(401);
        assertThat(visitor.json("POST", "/api/v1/desk", "{}").statusCode()).isEqualTo(401);
    }

    @Test
    void takesNoBasicCredentialsForPages() {
        assertThat(visitor.get("/desk", basic(name, PASSWORD)).statusCode()).isEqualTo(302);
    }

    @Test
    void needsNoFormTokenWhereCredentialsComeWithTheRequest() {
        assertThat(visitor.json("POST", "/api/v1/desk", "{}", basic(name, PASSWORD))
                        .body())
                .isEqualTo("written by " + name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Basic !!!", "Basic bm9jb2xvbg==", "Basic", "Digest a=b", "Bearer", "Bearer huying_x", ""})
    void refusesWhatProvesNothing(String header) {
        HttpResponse<String> answer = visitor.get("/api/v1/me", "Authorization", header);
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().allValues("WWW-Authenticate")).hasSize(2);
    }

    @Test
    void opensItsDescriptionToEverybody() {
        assertThat(visitor.get("/api/v1/openapi.json").statusCode()).isEqualTo(200);
    }

    @Test
    void slowsGuessingProgramsWithAProblem() {
        for (int i = 0; i < 5; i++) {
            assertThat(visitor.get("/api/v1/me", basic(name, "guess-" + i)).statusCode())
                    .isEqualTo(401);
        }
        HttpResponse<String> slowed = visitor.get("/api/v1/me", basic(name, PASSWORD));
        assertThat(slowed.statusCode()).isEqualTo(429);
        assertThat(header(slowed, "Retry-After")).isEqualTo("1");
        assertThat(header(slowed, "Content-Type")).startsWith("application/problem+json");
        assertThat(slowed.body()).contains("sign-in-throttled");
    }

    @Test
    void forgetsRememberedCredentialsWithALockAndWithANewPassword() {
        assertThat(visitor.get("/api/v1/me", basic(name, PASSWORD)).statusCode())
                .isEqualTo(200);
        accounts.changePassword(
                QINGSHAN, new AccountId(name), "another-password", new PersonId("admin"), clock.instant());
        assertThat(visitor.get("/api/v1/me", basic(name, PASSWORD)).statusCode())
                .isEqualTo(401);
        assertThat(visitor.get("/api/v1/me", basic(name, "another-password")).statusCode())
                .isEqualTo(200);
        accounts.lock(QINGSHAN, new AccountId(name), new PersonId("admin"), clock.instant());
        assertThat(visitor.get("/api/v1/me", basic(name, "another-password")).body())
                .contains("sign-in-locked");
        accounts.unlock(QINGSHAN, new AccountId(name), new PersonId("admin"), clock.instant());
        assertThat(visitor.get("/api/v1/me", basic(name, "another-password")).statusCode())
                .isEqualTo(200);
    }

    @Test
    void issuesAToken() {
        HttpResponse<String> issued =
                visitor.json("POST", "/api/v1/tokens", "{\"label\":\"大屏\"}", basic(name, PASSWORD));
        assertThat(issued.statusCode()).isEqualTo(201);
        String token = field(issued.body(), "token");
        String id = field(issued.body(), "id");
        assertThat(location(issued)).endsWith("/api/v1/tokens/" + id);
        assertThat(visitor.get("/api/v1/me", bearer(token)).body()).contains(name);

        String list = visitor.get("/api/v1/tokens", bearer(token)).body();
        assertThat(list).contains("大屏").doesNotContain(token);
        assertThat(visitor.json("POST", "/api/v1/tokens", "{\"label\":\"again\"}", bearer(token))
                        .statusCode())
                .isEqualTo(403);

        assertThat(visitor.send("DELETE", "/api/v1/tokens/" + id, "", bearer(token))
                        .statusCode())
                .isEqualTo(204);
        HttpResponse<String> revoked = visitor.get("/api/v1/me", bearer(token));
        assertThat(revoked.statusCode()).isEqualTo(401);
        assertThat(revoked.headers().allValues("WWW-Authenticate").getLast()).contains("invalid_token");
    }

    @Test
    void keepsTheAccountsOfTheDistrictForThoseWhoConfigure() {
        appoint(Role.ADMIN);
        String made = "made-" + name;
        String body =
                "{\"account\":\"" + made + "\",\"person\":\"" + name + "\",\"password\":\"first-" + PASSWORD + "\"}";
        assertThat(visitor.json("POST", "/api/v1/accounts", body, basic(name, PASSWORD))
                        .statusCode())
                .isEqualTo(201);
        assertThat(visitor.json("POST", "/api/v1/accounts", body, basic(name, PASSWORD))
                        .statusCode())
                .isEqualTo(409);
        assertThat(visitor.get("/api/v1/accounts", basic(name, PASSWORD)).body())
                .contains(made)
                .doesNotContain("argon2");
        assertThat(visitor.get("/api/v1/me", basic(made, "first-" + PASSWORD)).statusCode())
                .isEqualTo(200);

        String address = "/api/v1/accounts/" + made;
        visitor.json("PUT", address + "/password", "{\"password\":\"second-one\"}", basic(name, PASSWORD));
        assertThat(visitor.get("/api/v1/me", basic(made, "second-one")).statusCode())
                .isEqualTo(200);
        assertThat(visitor.send("PUT", address + "/lock", "", basic(name, PASSWORD))
                        .statusCode())
                .isEqualTo(204);
        assertThat(visitor.get("/api/v1/me", basic(made, "second-one")).statusCode())
                .isEqualTo(401);
        assertThat(visitor.send("DELETE", address + "/lock", "", basic(name, PASSWORD))
                        .statusCode())
                .isEqualTo(204);
        assertThat(visitor.get("/api/v1/me", basic(made, "second-one")).statusCode())
                .isEqualTo(200);
    }

    @Test
    void keepsAccountsFromThoseWhoDoNotConfigure() {
        String own = "/api/v1/accounts/" + name;
        for (HttpResponse<String> answer : List.of(
                visitor.get("/api/v1/accounts", basic(name, PASSWORD)),
                visitor.json("POST", "/api/v1/accounts", "{\"account\":\"x\"}", basic(name, PASSWORD)),
                visitor.json("PUT", own + "/password", "{\"password\":\"x\"}", basic(name, PASSWORD)),
                visitor.send("PUT", own + "/lock", "", basic(name, PASSWORD)),
                visitor.send("DELETE", own + "/lock", "", basic(name, PASSWORD)))) {
            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(answer.body()).contains("\"code\":\"accounts\"");
        }
    }

    @Test
    void letsEverybodyChangeTheirOwnPasswordWithTheOldOne() {
        String issued = visitor.json("POST", "/api/v1/tokens", "{\"label\":\"旧\"}", basic(name, PASSWORD))
                .body();
        String[] token = bearer(field(issued, "token"));
        String body = "{\"password\":\"another-password\"}";
        assertThat(visitor.json("PUT", "/api/v1/me/password", body, token).statusCode())
                .isEqualTo(403);
        assertThat(visitor.json("PUT", "/api/v1/me/password", "{\"password\":\"short\"}", basic(name, PASSWORD))
                        .statusCode())
                .isEqualTo(400);
        assertThat(visitor.json("PUT", "/api/v1/me/password", body, basic(name, PASSWORD))
                        .statusCode())
                .isEqualTo(204);
        assertThat(visitor.get("/api/v1/me", basic(name, PASSWORD)).statusCode())
                .isEqualTo(401);
        assertThat(visitor.get("/api/v1/me", token).statusCode()).isEqualTo(401);
        assertThat(visitor.get("/api/v1/me", basic(name, "another-password")).statusCode())
                .isEqualTo(200);
    }

    @Test
    void letsATokenEnd() {
        String issued = visitor.json("POST", "/api/v1/tokens", "{\"label\":\"短\",\"days\":1}", basic(name, PASSWORD))
                .body();
        clock.pass(24 * 60 * 60 - 1);
        assertThat(visitor.get("/api/v1/me", bearer(field(issued, "token"))).statusCode())
                .isEqualTo(200);
        clock.pass(1);
        assertThat(visitor.get("/api/v1/me", bearer(field(issued, "token"))).statusCode())
                .isEqualTo(401);
    }

    @Test
    void refusesATokenWithoutANameOrForEver() {
        for (String body : List.of("{}", "{\"label\":\"x\",\"days\":0}", "{\"label\":\"x\",\"days\":4000}")) {
            HttpResponse<String> answer = visitor.json("POST", "/api/v1/tokens", body, basic(name, PASSWORD));
            assertThat(answer.statusCode()).as(body).isEqualTo(400);
            assertThat(answer.body()).contains("\"field\"");
        }
        assertThat(visitor.send("DELETE", "/api/v1/tokens/nothing", "", basic(name, PASSWORD))
                        .statusCode())
                .isEqualTo(404);
    }

    private void appoint(Role role) {
        DistrictChange post =
                new DistrictChange.Appoint(new PersonId(name), new UnitCode("centre"), role, null, Span.from(today()));
        districts.change(QINGSHAN, List.of(post), PersonId.SYSTEM, clock.instant());
    }

    private void found() {
        List<DistrictChange> changes = new java.util.ArrayList<>();
        changes.add(new DistrictChange.OpenUnit(
                new UnitCode("centre"), new Bilingual("指挥中心", "Centre"), UnitKind.CENTRE, null, 1, FOUNDED));
        for (Function function : Function.values()) {
            changes.add(new DistrictChange.GiveFunction(function, new UnitCode("centre"), FOUNDED));
        }
        districts.found(
                QINGSHAN,
                new DistrictChange.Found(new Bilingual("青山区", "Qingshan"), FOUNDED),
                changes,
                PersonId.SYSTEM,
                clock.instant());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Zones.CHINA);
    }

    private static String field(String json, String name) {
        return json.replaceFirst("(?s).*\"" + name + "\":\"([^\"]*)\".*", "$1");
    }

    private static String location(HttpResponse<String> answer) {
        return header(answer, "Location");
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
