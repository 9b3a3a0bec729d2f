package org.huying.matter.web.views;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import org.huying.base.Role;
import org.huying.matter.ledger.LedgerFixture;
import org.huying.matter.procedure.SmallDistrict;
import org.huying.platform.TestDatabase;
import org.huying.security.Viewer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class SavedViewsTest {

    private static final Viewer MINE = LedgerFixture.viewer("mine", SmallDistrict.CENTRE, Role.DISPATCHER);
    private static final Viewer OTHER = LedgerFixture.viewer("other", SmallDistrict.CENTRE, Role.DISPATCHER);

    private final HikariDataSource source = TestDatabase.fresh();
    private final SavedViews views =
            new SavedViews(new SavedViewStore(JdbcClient.create(source)), () -> LedgerFixture.NOW);

    @AfterEach
    void close() {
        source.close();
    }

    @Test
    void keepsEachViewOnceAndForItsOwnerOnly() {
        assertThat(views.add(MINE, "a", " 超期的 ", "view=all&due=late")).isEmpty();
        assertThat(views.add(MINE, "a", "超期的", "view=all&due=late")).isEmpty();
        assertThat(views.add(MINE, "b", "超期的", "view=all"))
                .hasValueSatisfying(refusal -> assertThat(refusal.field()).isEqualTo("name"));
        assertThat(views.add(OTHER, "a", "超期的", "view=held")).isEmpty();
        assertThat(views.list(MINE)).containsExactly(new SavedView("a", "超期的", "view=all&due=late", 1, false));
        views.remove(OTHER, "a");
        views.remove(OTHER, "a");
        assertThat(views.list(OTHER)).isEmpty();
        assertThat(views.list(MINE)).hasSize(1);
    }

    @Test
    void putsThemInOrderHoweverOftenItIsAsked() {
        for (String id : new String[] {"a", "b", "c"}) {
            assertThat(views.add(MINE, id, id, "view=all")).isEmpty();
        }
        views.move(MINE, "c", 1);
        views.move(MINE, "c", 1);
        assertThat(views.list(MINE)).extracting(SavedView::id).containsExactly("c", "a", "b");
        views.move(MINE, "c", 99);
        assertThat(views.list(MINE)).extracting(SavedView::id).containsExactly("a", "b", "c");
    }

    @Test
    void oneAtMostIsTheUsualOne() {
        assertThat(views.add(MINE, "a", "一", "view=all")).isEmpty();
        assertThat(views.add(MINE, "b", "二", "view=held")).isEmpty();
        assertThat(views.usual(MINE)).isEmpty();
        views.makeUsual(MINE, "a");
        views.makeUsual(MINE, "b");
        assertThat(views.usual(MINE)).map(SavedView::id).contains("b");
        views.makeUsual(MINE, "");
        assertThat(views.usual(MINE)).isEmpty();
    }

    @Test
    void namesAreUniqueAndNeitherEmptyNorEndless() {
        assertThat(views.add(MINE, "a", "一", "view=all")).isEmpty();
        assertThat(views.add(MINE, "b", "二", "view=all")).isEmpty();
        assertThat(views.rename(MINE, "b", "一")).isPresent();
        assertThat(views.rename(MINE, "b", "  ")).isPresent();
        assertThat(views.rename(MINE, "b", "长".repeat(41))).isPresent();
        assertThat(views.rename(MINE, "b", "长".repeat(40))).isEmpty();
        for (int more = 2; more < SavedViews.MOST; more++) {
            assertThat(views.add(MINE, "m" + more, "名" + more, "view=all")).isEmpty();
        }
        assertThat(views.add(MINE, "z", "再一个", "view=all")).isPresent();
    }
}
