package org.huying.matter.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.huying.base.Bilingual;
import org.huying.base.DistrictCode;
import org.huying.base.PersonId;
import org.huying.base.Role;
import org.huying.base.UnitCode;
import org.huying.demo.Api;
import org.huying.demo.OnTheDemo;
import org.huying.matter.Matter;
import org.huying.matter.MatterId;
import org.huying.matter.Matters;
import org.huying.matter.words.Discretions;
import org.huying.security.AccountId;
import org.huying.security.Scope;
import org.huying.security.Viewer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The name of who asked, written into the subject, the text and the ledger, as different people read it. */
class NamesInWordsTest extends OnTheDemo {

    private static final String NAME = "诸葛小亮";

    @Autowired
    private Matters matters;

    @Autowired
    private Discretions discretions;

    @Test
    void areReadByWhoHasANeedAndByNobodyElse() {
        String id = file(false);
        assertThat(read("operator", id)).contains(NAME);
        api.act("operator", id, "comment", Map.of("text", NAME + "又来电催问"));
        assertThat(read("leader", id)).doesNotContain(NAME).contains("诸***");
        assertThat(api.get("leader", "/matters/" + id + "/events").body().toString())
                .doesNotContain(NAME)
                .contains("诸***");
    }

    @Test
    void areMaskedWholeForTheHandlersOfAConfidentialMatterAndOfItsChildren() {
        String id = file(true);
        Map<String, Object> assignment =
                Map.of("lead", "chengguan", "helpers", List.of("jianshe"), "category", "0107", "place", "420107001001");
        assertThat(api.act("dispatcher", id, "assign", assignment).status()).isEqualTo(200);
        assertThat(read("handler", id)).doesNotContain("诸").contains("反映");
        String child = api.get("dispatcher", "/matters/" + id)
                .body()
                .path("children")
                .path(0)
                .path("id")
                .asString("");
        assertThat(read("handler-jianshe", child)).contains("反映").doesNotContain("诸");
    }

    @Test
    void areNotFilledIntoTheFormsOfAHandlerWithASecondPost() {
        Viewer both = new Viewer(
                new DistrictCode("420107"),
                new AccountId("both"),
                new PersonId("both"),
                Bilingual.same("both"),
                Set.of(Role.OPERATOR, Role.HANDLER),
                List.of(new UnitCode("zhihui")),
                Scope.WHOLE);
        Matter open = matters.find(both, MatterId.parse(file(false))).orElseThrow();
        Matter secret = matters.find(both, MatterId.parse(file(true))).orElseThrow();
        assertThat(filledIn(both, open)).contains(NAME);
        assertThat(filledIn(both, secret)).doesNotContain(NAME).doesNotContain("诸");
        assertThat(matters.available(both, secret))
                .anyMatch(action -> action.action().equals("correct"));
    }

    private String filledIn(Viewer reader, Matter matter) {
        return discretions.of(reader, matter).actions(matters.available(reader, matter)).stream()
                .flatMap(action -> action.needs().stream())
                .map(need -> String.valueOf(need.value()))
                .collect(Collectors.joining("|"));
    }

    @Test
    void areMaskedInLists() {
        String id = file(false);
        String number = api.get("operator", "/matters/" + id).text("number");
        assertThat(api.get("leader", "/matters?q=" + number).body().toString())
                .contains(number)
                .doesNotContain(NAME);
    }

    private String file(boolean confidential) {
        return api.post(
                        "operator",
                        "/lines/requests/matters",
                        Map.of(
                                "subject",
                                NAME + "反映路灯不亮",
                                "text",
                                "我是" + NAME + "，三天没亮了。",
                                "place",
                                "420107001001",
                                "confidential",
                                confidential,
                                "requester",
                                Map.of("name", NAME, "phone", "13900000099")))
                .text("id");
    }

    private String read(String account, String id) {
        Api.Answer answer = api.get(account, "/matters/" + id);
        assertThat(answer.status()).isEqualTo(200);
        return answer.body().toString();
    }
}
