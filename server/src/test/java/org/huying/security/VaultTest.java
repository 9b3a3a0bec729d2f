package org.huying.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.huying.security.SecurityFixture.NOW;
import static org.huying.security.SecurityFixture.QINGSHAN;
import static org.huying.security.SecurityFixture.WUCHANG;
import static org.huying.security.SecurityFixture.confidential;
import static org.huying.security.SecurityFixture.matter;
import static org.huying.security.SecurityFixture.viewer;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.huying.base.Forbidden;
import org.huying.base.Invalid;
import org.huying.base.NotFound;
import org.huying.base.Refused;
import org.huying.base.Role;
import org.huying.security.keys.Envelope;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class VaultTest {

    private static final Viewer OPERATOR = viewer(Role.OPERATOR, "centre");
    private static final MatterRef MATTER = matter("m1", "housing");

    private static SecurityFixture security;
    private static Vault vault;

    @BeforeAll
    static void start() {
        security = new SecurityFixture();
        vault = security.vault;
    }

    @AfterAll
    static void stop() {
        security.close();
    }

    @Test
    void givesBackEveryIdentityAsItWasKept() {
        Random random = new Random(17);
        for (int i = 0; i < 200; i++) {
            Identity identity = identity(random, i);
            RequesterId id = vault.store(QINGSHAN, identity, NOW);
            assertThat(vault.look(OPERATOR, id, "回访", MATTER, NOW)).isEqualTo(identity);
        }
    }

    @Test
    void showsEverybodyAMask() {
        RequesterId id = vault.store(QINGSHAN, new Identity("王小明", "13812345678", "11010519491231002X"), NOW);
        assertThat(vault.masked(QINGSHAN, id)).isEqualTo(new Masked("王**", "138****5678", "110**************X", false));
        RequesterId bare = vault.store(QINGSHAN, new Identity("李", null, null), NOW);
        assertThat(vault.masked(QINGSHAN, bare)).isEqualTo(new Masked("李*", null, null, false));
        assertThat(vault.masked(QINGSHAN, List.of(id, bare))).containsOnlyKeys(id, bare);
    }

    @Test
    void holdsNothingInClear() {
        vault.store(QINGSHAN, new Identity("欧阳不明文", "13900001111", "11010519491231002X", "和平大道1号"), NOW);
        String dump = security.jdbc
                .sql("select requester::text || r::text as row from security.requester r order by requester")
                .query((row, number) -> row.getString("row"))
                .list()
                .toString();
        assertThat(dump).doesNotContain(hex("欧阳"), hex("13900001111"), "13900001111", hex("和平大道"));
    }

    @Test
    void takesExactlyTheSameIdentityForTheSameRequester() {
        RequesterId first = vault.store(QINGSHAN, new Identity("赵同一", "138 0000 0001", null), NOW);
        assertThat(vault.store(QINGSHAN, new Identity(" 赵同一 ", "+86-13800000001", null), NOW))
                .isEqualTo(first);
        assertThat(vault.store(QINGSHAN, new Identity("钱不同", "13800000001", null), NOW))
                .isNotEqualTo(first);
        assertThat(vault.store(WUCHANG, new Identity("赵同一", "13800000001", null), NOW))
                .isNotEqualTo(first);
        assertThat(vault.store(QINGSHAN, new Identity("赵同一", null, null), NOW))
                .isNotEqualTo(vault.store(QINGSHAN, new Identity("赵同一", null, null), NOW));
    }

    @Test
    void findsByPhoneHoweverItIsWritten() {
        RequesterId one = vault.store(QINGSHAN, new Identity("甲", "13711112222", null), NOW);
        RequesterId two = vault.store(QINGSHAN, new Identity("乙", "１３７-１１１１-２２２２", null), NOW.plusSeconds(1));
        assertThat(vault.listByPhone(QINGSHAN, "0086 137 1111 2222")).containsExactly(one, two);
        assertThat(vault.listByPhone(WUCHANG, "13711112222")).isEmpty();
        RequesterId named = vault.store(QINGSHAN, new Identity("丙", null, "11010519491231002x"), NOW);
        assertThat(vault.listByIdNumber(QINGSHAN, "110105 19491231 002X")).contains(named);
    }

    @Test
    void makesOneRequesterOfManyThatAreStoredAtOnce() throws Exception {
        Set<RequesterId> ids = new HashSet<>();
        try (ExecutorService crowd = Executors.newFixedThreadPool(12)) {
            Callable<RequesterId> store = () -> vault.store(QINGSHAN, new Identity("同时", "13611110000", null), NOW);
            List<Future<RequesterId>> all = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                all.add(crowd.submit(store));
            }
            for (Future<RequesterId> one : all) {
                ids.add(one.get());
            }
        }
        assertThat(ids).hasSize(1);
    }

    @Test
    void noticesEveryChangedByteOfARow() {
        RequesterId id = vault.store(QINGSHAN, new Identity("被改动", "13500001234", null), NOW);
        for (String column : List.of("wrapped_key", "name", "phone")) {
            int length = security.jdbc
                    .sql("select octet_length(" + column + ") from security.requester where requester = :id")
                    .param("id", id.value())
                    .query((row, number) -> row.getInt(1))
                    .single();
            for (int at = 0; at < length; at++) {
                flip(id, column, at);
                assertThatThrownBy(() -> vault.masked(QINGSHAN, id)).isInstanceOf(Envelope.Tampered.class);
                flip(id, column, at);
            }
        }
        assertThat(vault.masked(QINGSHAN, id).phone()).isEqualTo("135****1234");
    }

    @Test
    void noticesBytesThatWereMovedToAnotherRowOrColumn() {
        RequesterId one = vault.store(QINGSHAN, new Identity("某甲", "13300000001", null), NOW);
        RequesterId two = vault.store(QINGSHAN, new Identity("某乙", "13300000002", null), NOW);
        security.transaction.executeWithoutResult(status -> {
            security.jdbc
                    .sql("""
                            update security.requester a set wrapped_key = b.wrapped_key, name = b.name, phone = b.phone
                              from security.requester b where a.requester = :one and b.requester = :two
                            """)
                    .param("one", one.value())
                    .param("two", two.value())
                    .update();
            assertThatThrownBy(() -> vault.masked(QINGSHAN, one)).isInstanceOf(Envelope.Tampered.class);
            status.setRollbackOnly();
        });
        security.transaction.executeWithoutResult(status -> {
            security.jdbc
                    .sql("update security.requester set name = phone where requester = :id")
                    .param("id", one.value())
                    .update();
            assertThatThrownBy(() -> vault.masked(QINGSHAN, one)).isInstanceOf(Envelope.Tampered.class);
            status.setRollbackOnly();
        });
    }

    @Test
    void recordsALookBeforeAnythingIsShownAndKeepsItWhateverTheCallerDoes() {
        RequesterId id = vault.store(QINGSHAN, new Identity("留痕", "13200000001", null), NOW);
        security.transaction.executeWithoutResult(status -> {
            vault.look(OPERATOR, id, "回访 13812345678", MATTER, NOW);
            status.setRollbackOnly();
        });
        assertThat(security.ledger.list(viewer(Role.AUDITOR), id))
                .singleElement()
                .satisfies(record -> {
                    assertThat(record.entry().account()).isEqualTo(OPERATOR.account());
                    assertThat(record.entry().matter()).isEqualTo("m1");
                    assertThat(record.entry().reason()).isEqualTo("回访 138****5678");
                    assertThat(record.entry().at()).isEqualTo(NOW);
                });
    }

    @Test
    void leavesNoRecordOfALookThatShowedNothing() {
        RequesterId id = vault.store(QINGSHAN, new Identity("打不开", "13200000009", null), NOW);
        flip(id, "name", 20);
        assertThatThrownBy(() -> vault.look(OPERATOR, id, "回访", MATTER, NOW)).isInstanceOf(Envelope.Tampered.class);
        assertThat(security.ledger.list(viewer(Role.AUDITOR), id)).isEmpty();
    }

    @Test
    void refusesALookWithoutAReason() {
        RequesterId id = vault.store(QINGSHAN, new Identity("无理由", null, null), NOW);
        assertThatThrownBy(() -> vault.look(OPERATOR, id, " ", MATTER, NOW)).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> vault.look(OPERATOR, id, "长".repeat(501), MATTER, NOW))
                .isInstanceOf(Invalid.class);
        assertThat(security.ledger.list(viewer(Role.AUDITOR), id)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"OPERATOR", "DISPATCHER", "INSPECTOR", "SUPERVISOR"})
    void letsThoseWhoCallBackLookAlsoWhenItIsConfidential(Role role) {
        RequesterId id = vault.store(QINGSHAN, new Identity("可查看", null, null), NOW);
        assertThat(vault.look(viewer(role), id, "回访", confidential("m2", "housing"), NOW)
                        .name())
                .isEqualTo("可查看");
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            mode = Mode.INCLUDE,
            names = {"LEADER", "AUDITOR", "ADMIN", "REQUESTER"})
    void refusesThoseWhoNeedNoName(Role role) {
        RequesterId id = vault.store(QINGSHAN, new Identity("不可查看", null, null), NOW);
        assertThatThrownBy(() -> vault.look(viewer(role), id, "想看", MATTER, NOW))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void letsAHandlerLookOnlyInOpenMattersOfTheirOwn() {
        RequesterId id = vault.store(QINGSHAN, new Identity("承办", null, null), NOW);
        Viewer handler = viewer(Role.HANDLER, "housing");
        assertThat(vault.look(handler, id, "上门", matter("m3", "housing"), NOW).name())
                .isEqualTo("承办");
        assertThatThrownBy(() -> vault.look(handler, id, "上门", matter("m4", "water"), NOW))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> vault.look(handler, id, "上门", confidential("m5", "housing"), NOW))
                .isInstanceOf(Forbidden.class)
                .hasMessageContaining("confidential");
    }

    @Test
    void hidesAConfidentialRequesterFromAHandlerWhoHoldsAnotherPostToo() {
        RequesterId id = vault.store(QINGSHAN, new Identity("双岗", null, null), NOW);
        Viewer handler = viewer(Role.HANDLER, "housing");
        Viewer both = new Viewer(
                QINGSHAN,
                handler.account(),
                handler.person(),
                handler.name(),
                Set.of(Role.HANDLER, Role.INSPECTOR),
                handler.units(),
                new Scope(true, handler.scope().units(), Set.of()));
        assertThatThrownBy(() -> vault.look(both, id, "看", confidential("m6", "housing"), NOW))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void erasesForEverAndBreaksNoChain() {
        Identity identity = new Identity("被遗忘", "13100000001", "11010519491231002X");
        RequesterId id = vault.store(QINGSHAN, identity, NOW);
        vault.look(OPERATOR, id, "回访", MATTER, NOW);
        vault.erase(id, viewer(Role.SUPERVISOR), "", "本人申请删除", NOW.plusSeconds(60));

        assertThat(vault.masked(QINGSHAN, id)).isEqualTo(Masked.ERASED);
        assertThatThrownBy(() -> vault.look(OPERATOR, id, "回访", MATTER, NOW))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("erased");
        assertThat(vault.listByPhone(QINGSHAN, "13100000001")).isEmpty();
        assertThat(vault.store(QINGSHAN, identity, NOW)).isNotEqualTo(id);
        assertThat(security.ledger.list(viewer(Role.AUDITOR), id))
                .extracting(record -> record.entry().deed())
                .containsExactly(AccessEntry.Deed.LOOK, AccessEntry.Deed.ERASE);
        assertThat(security.ledger.verify(QINGSHAN)).isInstanceOf(AccessLedger.Verdict.Intact.class);
        assertThatThrownBy(() -> vault.erase(id, viewer(Role.SUPERVISOR), "", "再删", NOW))
                .isInstanceOf(Refused.class);
    }

    @Test
    void letsOnlyASupervisorErase() {
        RequesterId id = vault.store(QINGSHAN, new Identity("不能删", null, null), NOW);
        for (Role role : List.of(Role.ADMIN, Role.OPERATOR, Role.AUDITOR, Role.HANDLER, Role.LEADER)) {
            assertThatThrownBy(() -> vault.erase(id, viewer(role), "", "删", NOW))
                    .isInstanceOf(Forbidden.class);
        }
        assertThat(vault.masked(QINGSHAN, id).erased()).isFalse();
    }

    @Test
    void keepsDistrictsApart() {
        RequesterId id = vault.store(WUCHANG, new Identity("武昌人", null, null), NOW);
        assertThatThrownBy(() -> vault.look(OPERATOR, id, "回访", MATTER, NOW)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> vault.masked(QINGSHAN, id)).isInstanceOf(NotFound.class);
    }

    @Test
    void refusesWhatCannotBeAnIdentity() {
        assertThatThrownBy(() -> vault.store(QINGSHAN, new Identity(" ", "", null), NOW))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> vault.store(QINGSHAN, new Identity("长".repeat(101), null, null), NOW))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("100");
    }

    private static void flip(RequesterId id, String column, int at) {
        security.jdbc
                .sql("update security.requester set " + column + " = set_byte(" + column + ", :at, get_byte(" + column
                        + ", :at) # 1) where requester = :id")
                .param("at", at)
                .param("id", id.value())
                .update();
    }

    private static Identity identity(Random random, int number) {
        return new Identity(
                random.nextBoolean() ? "名" + number : null,
                "1380" + String.format("%07d", number),
                random.nextBoolean() ? "42010719900101" + String.format("%04d", number) : null,
                random.nextBoolean() ? "和平大道" + random.nextInt(2_000) + "号\n" + "楼".repeat(random.nextInt(50)) : null);
    }

    private static String hex(String text) {
        return java.util.HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
    }
}
