package org.huying.intake.resident;

import static org.assertj.core.api.Assertions.assertThat;

import org.huying.demo.Desk;
import org.huying.demo.InABrowser;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** In a browser: a resident who is signed in is nobody to the service, and a member of the service no resident. */
@TestPropertySource(properties = "huying.server-of-its-own=residents")
class ResidentSessionTest extends InABrowser {

    private static final String PASSWORD = "correct horse battery";

    private Desk registered(String name) {
        Desk resident = resident(false);
        resident.open("/public/register");
        resident.page().fill("#name", name);
        resident.page().fill("#password", PASSWORD);
        resident.page().fill("#again", PASSWORD);
        resident.page().click("main button[type=submit]");
        assertThat(resident.page().url()).endsWith("/public/mine");
        return resident;
    }

    private static String session(Desk desk) {
        return desk.page().context().cookies().stream()
                .filter(cookie -> cookie.name.equals("JSESSIONID"))
                .map(cookie -> cookie.value)
                .findFirst()
                .orElse("");
    }

    @Test
    void opensNoDoorOfTheService() {
        try (Desk resident = registered("no-door")) {
            for (String path : new String[] {"/inbox", "/matters/new", "/lines", "/hotline", "/actuator/env"}) {
                resident.open(path);
                assertThat(resident.page().url()).as(path).contains("/sign-in");
            }
            assertThat(resident.page()
                            .context()
                            .request()
                            .get(address("/api/v1/matters"))
                            .status())
                    .isEqualTo(401);
            resident.open("/public/account");
            assertThat(resident.force("/matters/202611000000001/actions/comment", "text", "x"))
                    .isEqualTo(302);
            assertThat(resident.force("/hotline", "phone", "110")).isEqualTo(302);
        }
    }

    @Test
    void beginsAnewWithEachSignInAndEndsWhole() {
        try (Desk resident = resident(false);
                Desk first = registered("anew")) {
            resident.open("/public/sign-in");
            String before = session(resident);
            resident.signIn("anew", PASSWORD);
            assertThat(session(resident)).isNotEqualTo(before);
            resident.open("/public/account");
            assertThat(resident.text()).contains("anew");
            resident.page().click("form[action='/public/sign-out'] button");
            resident.open("/public/mine");
            assertThat(resident.page().url()).contains("/public/sign-in");
            first.open("/public/mine");
            assertThat(first.text()).as("the other device stays").contains("anew");
        }
    }

    @Test
    void doesNotGoAlongWithAMemberOfTheService() {
        try (Desk both = registered("on-duty")) {
            both.open("/sign-in");
            both.signIn("operator");
            both.open("/public/mine");
            assertThat(both.page().url()).contains("/public/sign-in");
            assertThat(both.text()).contains("请先退出工作账号");
            both.signIn("on-duty", PASSWORD);
            assertThat(both.text()).contains("请先退出工作账号");
            assertThat(both.open("/inbox")).isEqualTo(200);
        }
    }

    @Test
    void aChangedPasswordEndsTheOtherDevices() {
        try (Desk here = registered("two-devices");
                Desk there = resident(false)) {
            there.open("/public/sign-in");
            there.signIn("two-devices", PASSWORD);
            here.open("/public/account");
            here.page().fill("#old", PASSWORD);
            here.page().fill("#next", "another long password");
            here.page().fill("#again", "another long password");
            here.page().click("form[action='/public/account/password'] button[type=submit]");
            assertThat(here.text()).contains("密码已修改");
            there.open("/public/mine");
            assertThat(there.page().url()).contains("/public/sign-in");
        }
    }

    @Test
    void refusesWhatComesWithoutTheToken() {
        try (Desk resident = registered("forged")) {
            int status = resident.page()
                    .context()
                    .request()
                    .post(address("/public/account/close"))
                    .status();
            assertThat(status).isEqualTo(403);
            resident.open("/public/account");
            assertThat(resident.text()).contains("forged");
        }
    }

    @Test
    void closesAnAccountAndForgetsIt() {
        try (Desk resident = registered("closing")) {
            resident.open("/public/account");
            resident.page().fill("#close-password", PASSWORD);
            resident.page().click("form[action='/public/account/close'] button");
            assertThat(resident.text()).contains("账号已注销");
            resident.open("/public/mine");
            assertThat(resident.page().url()).contains("/public/sign-in");
        }
    }

    @Test
    void leadsBackToPublicPagesOnly() {
        try (Desk resident = registered("back")) {
            for (String to :
                    new String[] {"//elsewhere.example", "/inbox", "https://elsewhere.example", "/public/../inbox"}) {
                resident.open("/public/sign-in?to=" + to);
                assertThat(resident.page().url()).as(to).endsWith("/public/mine");
            }
        }
    }
}
