package org.huying.pledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import org.huying.base.DistrictCode;
import org.huying.base.Zones;
import org.huying.demo.OnTheDemo;
import org.huying.matter.Matter;
import org.huying.matter.MatterId;
import org.huying.matter.Matters;
import org.huying.security.Viewer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A light that turns worse is told once: yellow urges, red lists for supervision. */
class WarningsTest extends OnTheDemo {

    private static final DistrictCode QINGSHAN = new DistrictCode("420107");
    private static final String HANDLER = "handler-jiaoyu";
    private static final Viewer SYSTEM = Viewer.system(QINGSHAN);

    @Autowired
    private Warnings warnings;

    @Autowired
    private Pledges pledges;

    @Autowired
    private Matters matters;

    private final Instant now = Instant.now();

    @Test
    void urgesWhenItTurnsYellowAndSupervisesWhenItTurnsRed() {
        MatterId id = working();
        report(id, 800);
        warnings.tell(QINGSHAN, Instant.now());
        assertThat(pledge(id).light()).isEqualTo(Light.YELLOW);
        assertThat(matter(id).urged()).isEqualTo(1);
        assertThat(matter(id).supervised()).isZero();
        report(id, 500);
        warnings.tell(QINGSHAN, Instant.now());
        assertThat(pledge(id).light()).isEqualTo(Light.RED);
        assertThat(matter(id).urged()).isEqualTo(1);
        assertThat(matter(id).supervised()).isEqualTo(1);
    }

    @Test
    void tellsEachChangeOnceAndNothingOfWhatIsGreen() {
        MatterId green = working();
        report(green, 990);
        MatterId yellow = working();
        report(yellow, 800);
        warnings.tell(QINGSHAN, Instant.now());
        warnings.tell(QINGSHAN, Instant.now().plus(1, ChronoUnit.HOURS));
        assertThat(matter(yellow).urged()).isEqualTo(1);
        assertThat(matter(green).urged()).isZero();
        assertThat(matter(green).supervised()).isZero();
    }

    @Test
    void movesNoDeadline() {
        MatterId id = working();
        report(id, 100);
        Instant due = matter(id).clocks().total().due();
        warnings.tell(QINGSHAN, Instant.now());
        assertThat(matter(id).clocks().total().due()).isEqualTo(due);
        assertThat(matter(id).position().stage()).isEqualTo("working");
    }

    /** A pledge of whose thousand days twenty are left. */
    private MatterId working() {
        LocalDate today = LocalDate.ofInstant(now, Zones.CHINA);
        Map<String, Object> fields = new HashMap<>(Map.of(
                "year",
                2018,
                "counting",
                "total",
                "target",
                1000,
                "measure",
                "个",
                "comparator",
                "at-least",
                "begins",
                today.minusDays(980).toString(),
                "due",
                today.plusDays(20).toString()));
        Map<String, Object> body =
                Map.of("subject", "新增车位", "text", "新增车位1000个", "category", "0303", "channel", "api", "fields", fields);
        String id = api.post("supervisor", "/lines/report-tasks/matters", body).text("id");
        assertThat(api.act("supervisor", id, "issue", Map.of("lead", "jiaoyu")).status())
                .isEqualTo(200);
        assertThat(api.act(HANDLER, id, "plan-back", Map.of("plan", "方案")).status())
                .isEqualTo(200);
        return MatterId.parse(id);
    }

    private void report(MatterId id, int amount) {
        Map<String, ?> inputs = Map.of("amount", amount, "progress", "在建", "evidence", "照片");
        assertThat(api.act(HANDLER, id.toString(), "report", inputs).status()).isEqualTo(200);
    }

    private Matter matter(MatterId id) {
        return matters.find(SYSTEM, id).orElseThrow();
    }

    private Pledge pledge(MatterId id) {
        return pledges.find(SYSTEM, id, Instant.now()).orElseThrow();
    }
}
