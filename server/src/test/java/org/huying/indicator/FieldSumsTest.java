package org.huying.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.huying.base.Role;
import org.huying.base.Zones;
import org.huying.counting.Part;
import org.huying.indicator.definition.DefinitionId;
import org.huying.indicator.definition.Indicator;
import org.huying.line.LineId;
import org.huying.matter.Issue;
import org.huying.matter.MatterId;
import org.huying.matter.counted.MeasuredMatter;
import org.huying.matter.ledger.Clerks;
import org.huying.matter.ledger.LedgerFixture;
import org.huying.matter.procedure.Command;
import org.huying.matter.procedure.SmallDistrict;
import org.huying.matter.tally.Tallied;
import org.huying.security.Viewer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Sums of a number that the matters of a line have: 伤亡与被困人数 of emergencies, as last reported. */
class FieldSumsTest {

    private static final Viewer DUTY_OFFICER =
            LedgerFixture.viewer("duty-officer", SmallDistrict.EMERGENCY, Role.HANDLER);
    private static final DefinitionId CASUALTIES = new DefinitionId("casualties");
    private static final Figuring ALL = new Figuring();

    @AfterAll
    static void close() {
        ALL.close();
    }

    @Test
    void aSumIsThatOfItsMattersAndAPastDaysStaysAfterALaterReport() {
        Instant first = LedgerFixture.NOW;
        MatterId flood = emergency(5, first);
        emergency(12, first.plus(Duration.ofMinutes(5)));
        emergency(null, first.plus(Duration.ofMinutes(7)));
        Clerks.done(ALL.fixture.desk.carryOut(Clerks.OPERATOR, Clerks.filing("路灯不亮"), Issue.once(first)));
        ALL.tallied();
        LocalDate day = LocalDate.ofInstant(first, Zones.CHINA);
        assertThat(sum(null)).isEqualTo("17");

        respond(flood, first.plus(Duration.ofMinutes(9)));
        act(
                Clerks.LAMPS,
                flood,
                "report-in",
                first.plus(Duration.ofDays(3)),
                Map.of("progress", "又找到两人", "casualties", 7));
        ALL.tallied();

        assertThat(sum(null)).isEqualTo("19");
        assertThat(sum(day.plusDays(2))).isEqualTo("17");
        assertThat(sum(day.plusDays(3))).isEqualTo("19");
        assertThat(new Tallied(ALL.fixture, 1_000, 1_000).rebuild.verify(LedgerFixture.DISTRICT))
                .isEmpty();

        Indicator indicator = ALL.indicators.require(LedgerFixture.DISTRICT, CASUALTIES, null);
        List<MeasuredMatter> behind = ALL.matters(indicator, question(null), Part.BASE);
        assertThat(behind)
                .extracting(MeasuredMatter::amount)
                .containsExactlyInAnyOrder(new BigDecimal("7"), new BigDecimal("12"), null);
        assertThat(ALL.words.rule(LedgerFixture.DISTRICT, indicator).in(Locale.CHINESE))
                .contains("合计应急值守的“伤亡与被困人数”");
    }

    private static String sum(@Nullable LocalDate asOf) {
        return ALL.indicators
                .compute(Figuring.LEADER, CASUALTIES, Map.of(), question(asOf).period(), asOf)
                .text();
    }

    private static Question question(@Nullable LocalDate asOf) {
        LocalDate day = Figuring.FIRST;
        return new Question(Dimension.UNIT, Grain.MONTH, new Period(day.minusDays(1), day.plusDays(40)), Map.of())
                .asOf(asOf);
    }

    private static MatterId emergency(@Nullable Integer casualties, Instant at) {
        Command.File filing = new Command.File(
                new LineId("emergencies"),
                "河堤渗水",
                "堤脚渗水，有人被困",
                null,
                SmallDistrict.PLACE,
                null,
                "phone",
                List.of(),
                false,
                false,
                casualties == null ? Map.of() : Map.of("casualties", casualties));
        return Clerks.done(ALL.fixture.desk.carryOut(Clerks.OPERATOR, filing, Issue.once(at)))
                .id();
    }

    private static void respond(MatterId emergency, Instant at) {
        act(DUTY_OFFICER, emergency, "verify", at, Map.of());
        act(
                Clerks.DISPATCHER,
                emergency,
                "respond",
                at,
                Map.of("category", "114", "place", "420107001", "lead", "lamps", "reported-to", "市防指 09:05"));
    }

    private static void act(Viewer by, MatterId matter, String action, Instant at, Map<String, Object> inputs) {
        Clerks.done(ALL.fixture.desk.carryOut(by, new Command.Act(matter, action, inputs, null), Issue.once(at)));
    }
}
