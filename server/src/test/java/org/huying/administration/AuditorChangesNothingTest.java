package org.huying.administration;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.huying.demo.Api;
import org.huying.demo.Clerk;
import org.huying.demo.OnTheDemo;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.test.context.TestConstructor;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The auditor reads everything and changes nothing: every address that takes a command is tried, whichever there are. */
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class AuditorChangesNothingTest extends OnTheDemo {

    private static final Set<RequestMethod> COMMANDS =
            Set.of(RequestMethod.POST, RequestMethod.PUT, RequestMethod.PATCH, RequestMethod.DELETE);

    /** What everybody does for themselves, and what residents do without any account. */
    private static final List<String> NOT_OF_THE_DISTRICT =
            List.of("/sign-in", "/account", "/public", "/api/v1/me", "/api/v1/tokens", "/api/v1/public");

    private final RequestMappingHandlerMapping mappings;

    private String matter = "";

    AuditorChangesNothingTest(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings) {
        this.mappings = mappings;
    }

    @BeforeEach
    void file() {
        matter = api.post(
                        "operator",
                        "/lines/requests/matters",
                        Map.of(
                                "subject",
                                "审计不能改的件",
                                "text",
                                "路灯不亮",
                                "requester",
                                Map.of("name", "王小明", "phone", "13812345678")))
                .text("id");
        assertThat(matter).isNotEmpty();
    }

    private record Command(RequestMethod method, String path) {}

    private List<Command> commands() {
        List<Command> commands = new ArrayList<>();
        for (RequestMappingInfo info : mappings.getHandlerMethods().keySet()) {
            for (RequestMethod method : info.getMethodsCondition().getMethods()) {
                info.getPatternValues().stream()
                        .filter(path -> COMMANDS.contains(method))
                        .filter(path -> NOT_OF_THE_DISTRICT.stream().noneMatch(path::startsWith))
                        .forEach(path -> commands.add(new Command(method, filled(path))));
            }
        }
        return commands;
    }

    /** With something that exists in each place of the address, as far as it can be known. */
    private String filled(String path) {
        String of = path.contains("/matters/") ? matter : path.contains("/accounts/") ? "handler" : "requests";
        return path.replace("{kind}", "rename-unit")
                .replace("{unit}", "chengguan")
                .replace("{action}", "comment")
                .replaceAll("\\{[a-z]+:\\[0-9][^/]*}", "1")
                .replaceAll("\\{(no|item)}", "1")
                .replaceAll("\\{[^}]+}", of);
    }

    @Test
    void everyCommandOfThePagesAndTheApiIsRefused() {
        List<Command> commands = commands();
        assertThat(commands).as("there is something to try").hasSizeGreaterThan(15);
        Clerk auditor = Clerk.of(port(), "auditor");
        String token = auditor.token("/account");
        Map<String, Integer> taken = new TreeMap<>();
        for (Command command : commands) {
            int status = command.path().startsWith("/api/")
                    ? api(api, command)
                    : auditor.form(command.method().name(), command.path(), token, FIELDS)
                            .statusCode();
            if (!refused(command, status)) {
                taken.put(command.method() + " " + command.path(), status);
            }
        }
        assertThat(taken).isEmpty();
    }

    /** What the forms of the product ask for: a missing field must not be what keeps the auditor out. */
    private static final String[] FIELDS = {
        "key", "AAAAAAAAAAAAAAAAAAAAAA", "seen", "1", "step", "make", "unit", "chengguan", "zh", "改名", "from",
                "2099-01-01",
        "year", "2040", "days", "2040-01-01 休 元旦", "source", "x", "week", "mon-fri 08:00-16:00", "text", "x", "reason",
                "x",
        "version", "1", "account", "newcomer", "person", "handler", "label", "x", "reach", "read"
    };

    private static int api(Api api, Command command) {
        String path = command.path().substring("/api/v1".length());
        return path.equals("/attachments")
                ? api.upload("auditor", "x.txt", "x".getBytes(StandardCharsets.UTF_8))
                        .status()
                : api.send(command.method().name(), "auditor", path, body(path)).status();
    }

    /** The body that the command takes, where it is known here. */
    private static Map<String, ?> body(String path) {
        return BODIES.entrySet().stream()
                .filter(known -> path.matches(known.getKey()))
                .findFirst()
                .<Map<String, ?>>map(Map.Entry::getValue)
                .orElse(Map.of("text", "x"));
    }

    private static final Map<String, Map<String, ?>> BODIES = Map.of(
            "/accounts", Map.of("account", "newcomer", "person", "handler", "password", "long-enough-2026"),
            "/accounts/.*/password", Map.of("password", "long-enough-2026"),
            "/accounts/.*/lock", Map.of(),
            "/lines/.*/matters", Map.of("subject", "x", "text", "x"),
            "/matters/.*/actions/.*", Map.of("text", "x"),
            "/matters/.*/erasure", Map.of("reason", "x"),
            "/matters/.*/(look|identity|looks)", Map.of("reason", "x"),
            "/attachments", Map.of());

    /** Of a command whose form is not known here, a misfit of the form keeps out as well as a missing right. */
    private static boolean refused(Command command, int status) {
        boolean known = command.path().startsWith("/administration")
                || BODIES.keySet().stream()
                        .anyMatch(path -> command.path().replace("/api/v1", "").matches(path));
        return Set.of(403, 404, 405).contains(status)
                || (!known && Set.of(400, 415, 422).contains(status));
    }

    @Test
    void noFormIsInAnyPageOfAdministration() {
        Clerk auditor = Clerk.of(port(), "auditor");
        for (String path : PagesOfAdministration.OF_THE_DISTRICT) {
            HttpResponse<String> page = auditor.get(path);
            assertThat(page.statusCode()).as(path).isEqualTo(200);
            String main = page.body()
                    .substring(page.body().indexOf("<main"), page.body().indexOf("</main>"));
            assertThat(main).as(path).doesNotContain("method=\"post\"").doesNotContain("/changes/new/");
        }
    }

    @Test
    void nobodyElseComesIn() {
        for (String account : List.of("operator", "handler", "leader", "inspector", "dispatcher")) {
            Clerk clerk = Clerk.of(port(), account);
            Stream.of("/administration", "/administration/people", "/administration/audit", "/administration/accounts")
                    .forEach(path ->
                            assertThat(clerk.get(path).statusCode()).as(path).isEqualTo(403));
        }
        Clerk supervisor = Clerk.of(port(), "supervisor");
        assertThat(supervisor.get("/administration/audit").statusCode()).isEqualTo(200);
        assertThat(supervisor.get("/administration/accounts").statusCode()).isEqualTo(403);
    }
}
