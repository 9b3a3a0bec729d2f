package org.huying.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Response;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.assertj.core.api.SoftAssertions;
import org.huying.base.PersonId;
import org.huying.base.Refused;
import org.huying.base.Zones;
import org.huying.demo.Browsers;
import org.huying.demo.DemoServer;
import org.huying.district.demo.DemoDistrict;
import org.huying.indicator.Grain;
import org.huying.platform.ServerTest;
import org.huying.pledge.review.DemoPledges;
import org.huying.publication.Composition;
import org.huying.publication.Reports;
import org.huying.publication.Span;
import org.huying.publication.disclosure.Disclosure;
import org.huying.publication.disclosure.Disclosures;
import org.huying.simulation.Simulations;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Everybody follows every link of every page of a district that has lived some days. Each page is looked at in both
 * languages, every mode and both widths; what was seen is kept under {@code target/pages}.
 */
@ServerTest
@TestPropertySource(
        properties = {"huying.demo=true", "huying.demo-password=" + DemoServer.PASSWORD, "huying.walked-by=everybody"})
class EveryPageTest {

    private static final List<String> ROLES = List.of(
            "-",
            "resident",
            "dispatcher",
            "operator",
            "handler",
            "inspector",
            "supervisor",
            "leader",
            "auditor",
            "admin");

    /** What no page leads to by a link: where failures forward to, and parts that scripts put into a page. */
    private static final Set<String> UNLINKED = Set.of(
            "/error",
            "/sign-in/again",
            "/board/rows",
            "/inbox/numbers",
            "/inbox/places",
            "/inbox/preview/{id}",
            "/inbox/rows",
            "/inbox/units");

    private static final int ADDRESSES_OF_A_PAGE = 2;
    private static final Path SEEN = Path.of("target", "pages");

    private static Playwright playwright;
    private static Browser browser;

    @LocalServerPort
    private int port;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Simulations simulations;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private DemoPledges demoPledges;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Reports reports;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Disclosures disclosures;

    private final Set<String> looked = new HashSet<>();
    private final TreeSet<String> visited = new TreeSet<>();
    private final TreeSet<String> found = new TreeSet<>();
    private final List<String> heard = new ArrayList<>();

    @BeforeAll
    static void launch() {
        Browsers.require();
        playwright = Playwright.create();
        browser = Browsers.launch(playwright);
    }

    @AfterAll
    static void close() {
        if (playwright != null) {
            playwright.close();
        }
    }

    @Test
    void everyPageIsFitForEverybody() {
        Instant now = Instant.now();
        LocalDate since = LocalDate.ofInstant(now.minus(Duration.ofDays(9)), Zones.CHINA);
        simulations.begin(DemoDistrict.QINGSHAN, 7, 0.02, since, now);
        assertThat(simulations.fill(DemoDistrict.QINGSHAN, now, told -> {}, () -> false))
                .isPositive();
        assertThat(demoPledges.live(DemoDistrict.QINGSHAN, now)).isPositive();
        writeReport();
        Ways ways = new Ways(requestMappingHandlerMapping);
        for (String role : ROLES) {
            walk(role, ways);
        }
        TreeSet<String> missed = ways.pages();
        missed.removeAll(visited);
        missed.removeAll(UNLINKED);
        SoftAssertions.assertSoftly(softly -> {
            softly.assertThat(missed)
                    .as("pages that nobody could reach by links")
                    .isEmpty();
            softly.assertThat(found).as("what is wrong on the pages").isEmpty();
        });
    }

    /** A bulletin of the month that is over or under way, disclosed and no longer valid. */
    private void writeReport() {
        LocalDate yesterday = reports.yesterday();
        Reports.Order order = new Reports.Order("monthly-bulletin", Span.around(Grain.MONTH, yesterday), yesterday);
        PersonId writer = new PersonId("leader");
        Composition bulletin = null;
        while (bulletin == null) {
            try {
                bulletin = reports.compose(DemoDistrict.QINGSHAN, order, writer);
            } catch (Refused notYetCounted) {
                Thread.onSpinWait();
            }
        }
        Disclosure disclosure = disclosures.disclose(DemoDistrict.QINGSHAN, bulletin.id(), "青政通〔1〕号", writer);
        disclosures.abolish(
                DemoDistrict.QINGSHAN, disclosure.number().toString(), disclosures.today(), "下月通报发布后不再适用", writer);
    }

    private void walk(String role, Ways ways) {
        try (BrowserContext context = browser.newContext(new Browser.NewContextOptions().setLocale("zh-CN"))) {
            Page page = context.newPage();
            page.onConsoleMessage(message -> {
                if (message.type().equals("error")) {
                    heard.add(message.text());
                }
            });
            page.onPageError(heard::add);
            page.addInitScript("document.addEventListener('securitypolicyviolation', "
                    + "event => console.error('CSP: ' + event.violatedDirective + ' ' + event.blockedURI));");
            Map<String, Integer> times = new HashMap<>();
            Set<String> known = new LinkedHashSet<>(new Entrance(page, base()).of(role));
            Deque<String> ahead = new ArrayDeque<>(known);
            while (!ahead.isEmpty()) {
                String address = ahead.poll();
                Optional<String> way = ways.of(URI.create(address).getPath()).filter(ways.pages()::contains);
                int most = way.isPresent() && visited.contains(way.get()) ? 1 : ADDRESSES_OF_A_PAGE;
                if (way.isPresent() && times.merge(way.get(), 1, Integer::sum) <= most) {
                    visited.add(way.get());
                    visit(page, role, address, way.get());
                    links(page).stream().filter(known::add).forEach(ahead::add);
                }
            }
        }
    }

    /** A page that another has seen as well is only read; whoever is first looks at it in every way. */
    private void visit(Page page, String role, String address, String way) {
        boolean first = looked.add(way);
        for (String language : first ? Look.LANGUAGES : List.of("zh")) {
            for (String mode : first ? Look.MODES : List.of("plain")) {
                boolean shown = open(page, role, new Look(language, mode, 1440), address);
                for (int width : shown && first ? Look.WIDTHS : List.<Integer>of()) {
                    look(page, role, new Look(language, mode, width), way, address);
                }
            }
        }
    }

    private boolean open(Page page, String role, Look look, String address) {
        heard.clear();
        look.fit(page);
        Response response = page.navigate(base() + look.at(address));
        String type = response == null ? "" : String.valueOf(response.headerValue("content-type"));
        int status = response == null ? 0 : response.status();
        if (status != 200) {
            find(role + " " + address + ": answered " + status);
            return false;
        }
        return type.startsWith("text/html");
    }

    private void look(Page page, String role, Look look, String way, String address) {
        look.fit(page);
        String where = role + " " + address + " " + look + ": ";
        Findings.plain(page, look).forEach(finding -> find(where + finding));
        heard.forEach(words -> find(where + words));
        heard.clear();
        Findings.barriers(page).forEach(finding -> find(where + finding));
        String name = way.equals("/") ? "home" : way.substring(1).replaceAll("[^a-zA-Z0-9]+", "-");
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SEEN.resolve(name + "_" + role + "_" + look + ".png"))
                .setFullPage(true));
    }

    /** Told at once, since the walk is long. */
    private void find(String finding) {
        if (found.add(finding)) {
            System.out.println("found: " + finding);
        }
    }

    /** Where a page leads to on this server, files to keep left out. */
    private List<String> links(Page page) {
        List<String> links = new ArrayList<>();
        Object all = page.evaluate("() => Array.from(document.querySelectorAll('a[href]:not([download])'), "
                + "link => new URL(link.getAttribute('href'), document.baseURI).href).filter(href => href.startsWith(location.origin))"
                + ".map(href => href.substring(location.origin.length).replace(/#.*/, ''))");
        for (Object link : (List<?>) all) {
            String address = String.valueOf(link);
            boolean file = address.matches("(?s).*\\.(pdf|xlsx|csv|zip|json|ics)(\\?.*)?")
                    || address.startsWith("/attachments/")
                    || address.startsWith("/api/");
            if (!file && !address.isEmpty()) {
                links.add(address.replaceAll("([?&])(lang|mode)=[a-z]*&?", "$1").replaceAll("[?&]$", ""));
            }
        }
        return links;
    }

    private String base() {
        return "http://localhost:" + port;
    }
}
