package org.huying.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.huying.demo.Desk;
import org.huying.demo.InABrowser;
import org.junit.jupiter.api.Test;

/** A session that ends while somebody types takes nothing with it. */
class SessionEndTest extends InABrowser {

    private static final String WORDS = "已电话联系诉求人，约定明天上午到现场查看";

    @Test
    void whatWasTypedIsBackAfterSigningInAgain() {
        String path = "/matters/" + file("会话过期时正在填写");
        try (Desk desk = desk("dispatcher")) {
            desk.open(path);
            typeAndLoseTheSession(desk);
            assertThat(desk.text()).contains("登录已过期");
            desk.signIn("dispatcher");
            assertThat(desk.page().url()).endsWith(path);
            assertThat(desk.page().inputValue("#comment-text")).isEqualTo(WORDS);
            assertThat(desk.page().locator("[data-toasts]").innerText()).contains("已恢复");
            desk.send("comment");
            desk.page().waitForURL("**?done=true");
            assertThat(desk.text()).contains(WORDS);
            desk.open(path);
            assertThat(desk.page().inputValue("#comment-text"))
                    .as("what was sent does not come back")
                    .isEmpty();
        }
    }

    @Test
    void whatOneTypedIsNotShownToAnother() {
        String path = "/matters/" + file("换人登录");
        try (Desk desk = desk("dispatcher")) {
            desk.open(path);
            typeAndLoseTheSession(desk);
            desk.signIn("supervisor");
            desk.open(path);
            assertThat(desk.page().inputValue("#comment-text")).isEmpty();
        }
    }

    private static void typeAndLoseTheSession(Desk desk) {
        desk.choose("comment");
        desk.page().locator("#comment-text").pressSequentially(WORDS);
        desk.page().context().clearCookies();
        desk.send("comment");
        desk.page().waitForURL("**/sign-in?expired**");
    }

    private String file(String subject) {
        return api.file(subject).text("id");
    }
}
