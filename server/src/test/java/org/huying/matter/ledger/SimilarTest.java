package org.huying.matter.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.huying.base.PlaceCode;
import org.huying.line.LineId;
import org.huying.matter.Alike;
import org.huying.matter.Issue;
import org.huying.matter.Likeness;
import org.huying.matter.MatterId;
import org.huying.matter.procedure.Command;
import org.huying.matter.procedure.SmallDistrict;
import org.huying.security.Viewer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** What is open and may be the same is found; what is closed, told otherwise or out of scope is not. */
class SimilarTest {

    private static final LedgerFixture FIXTURE = new LedgerFixture(ShippedLines.ALL);
    private static final LineId REQUESTS = new LineId("requests");
    private static final Instant SOON = LedgerFixture.NOW.plus(Duration.ofMinutes(5));
    private static final String LAMP = "南门口的路灯三天不亮了，晚上看不清路";

    private static final Similar SIMILAR =
            new Similar(new SimilarStore(new JdbcTemplate(FIXTURE.source())), FIXTURE.surroundings);

    private static MatterId lampHere = new MatterId(202001000000001L);
    private static MatterId lampElsewhere = lampHere;
    private static MatterId rubbishHere = lampHere;

    @BeforeAll
    static void file() {
        rubbishHere = file("楼道里堆放旧家具没有人清理", "0102", SmallDistrict.PLACE);
        lampElsewhere = file(LAMP, "0203", null);
        lampHere = file("路灯不亮，南门口很暗", "0203", SmallDistrict.PLACE);
    }

    @AfterAll
    static void close() {
        FIXTURE.close();
    }

    @Test
    void theSameWordsAreFoundAnywhereTheNewestFirst() {
        assertThat(found(Clerks.OPERATOR, LAMP, null, null))
                .startsWith(lampElsewhere)
                .doesNotContain(rubbishHere);
        assertThat(found(Clerks.OPERATOR, "垃圾堆放在河边没有人管理", null, null)).isEmpty();
    }

    @Test
    void nearbyTheSameCategoryOrAFewWordsAreEnough() {
        assertThat(found(Clerks.OPERATOR, "晚上很黑", SmallDistrict.PLACE, "0203")).containsExactly(lampHere);
        assertThat(found(Clerks.OPERATOR, "旧家具挡路", SmallDistrict.PLACE, null)).containsExactly(rubbishHere);
        assertThat(found(Clerks.OPERATOR, "完全另外一回事", SmallDistrict.PLACE, null)).isEmpty();
    }

    @Test
    void nothingIsToldBeyondTheScope() {
        assertThat(found(Clerks.ROADS, LAMP, SmallDistrict.PLACE, "0203")).isEmpty();
        Viewer stranger = Viewer.requester(LedgerFixture.DISTRICT, "nobody");
        assertThat(found(stranger, LAMP, SmallDistrict.PLACE, "0203")).isEmpty();
    }

    @Test
    void withoutWordsOrPlaceNothingIsAsked() {
        assertThat(new Likeness(REQUESTS, "路", null, "0203", 5).vague()).isTrue();
        assertThat(found(Clerks.OPERATOR, "路", null, "0203")).isEmpty();
    }

    private static List<MatterId> found(Viewer by, String words, @Nullable PlaceCode place, @Nullable String category) {
        return SIMILAR.list(by, new Likeness(REQUESTS, words, place, category, 5), SOON).stream()
                .map(Alike::row)
                .map(row -> row.id())
                .toList();
    }

    private static MatterId file(String text, String category, @Nullable PlaceCode place) {
        Command.File filing = new Command.File(
                REQUESTS, text, text, category, place, null, "phone", List.of("r1"), false, false, Map.of());
        return Clerks.done(FIXTURE.desk.carryOut(Clerks.OPERATOR, filing, Issue.once(LedgerFixture.NOW)))
                .id();
    }
}
