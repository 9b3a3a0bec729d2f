package org.huying.indicator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import org.huying.base.DistrictCode;
import org.huying.base.Zones;
import org.huying.district.demo.DemoDistrict;
import org.huying.indicator.definition.DefinitionId;
import org.huying.indicator.definition.Definitions;
import org.huying.platform.AdminDesk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ApplicationContext;

/** Definitions at the terminal of an administrator. */
class IndicatorsCommandTest {

    private static final String MINE = """
            id: mine
            title: {zh: 热线受理量, en: Hotline}
            kind: count
            on: filed
            of: [{channel: phone}]
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void checksPublishesListsAndExplains() throws IOException {
        try (AdminDesk desk = new AdminDesk()) {
            ApplicationContext modules = desk.modules();
            DistrictCode district = modules.getBean(DistrictCode.class);
            modules.getBean(DemoDistrict.class).load(district, Instant.now());
            LocalDate today = LocalDate.ofInstant(Instant.now(), Zones.CHINA);

            assertThat(desk.run(IndicatorsCommand.class, "check")).isZero();
            assertThat(desk.out()).contains("on-time-closing");

            Path file = Files.writeString(folder.resolve("mine.yaml"), MINE.replace("phone", "telex"));
            assertThat(desk.run(IndicatorsCommand.class, "check", file.toString()))
                    .isZero();
            assertThat(desk.run(IndicatorsCommand.class, "publish", "--by", "editor", file.toString()))
                    .isEqualTo(1);
            assertThat(desk.out()).contains("mine.yaml:5:16: S11:");

            Files.writeString(file, MINE);
            assertThat(desk.run(IndicatorsCommand.class, "publish", "--by", "editor", file.toString()))
                    .isZero();
            assertThat(desk.run(IndicatorsCommand.class, "publish", "--by", "editor", file.toString()))
                    .isZero();
            Files.writeString(file, MINE.replace("phone", "visit"));
            String tomorrow = today.plusDays(1).toString();
            assertThat(desk.run(
                            IndicatorsCommand.class, "publish", "--by", "editor", "--from", tomorrow, file.toString()))
                    .isZero();
            assertThat(desk.run(
                            IndicatorsCommand.class,
                            "publish",
                            "--by",
                            "editor",
                            "--from",
                            today.minusDays(1).toString(),
                            file.toString()))
                    .isEqualTo(1);
            Definitions definitions = modules.getBean(Definitions.class);
            DefinitionId mine = new DefinitionId("mine");
            assertThat(definitions.find(district, mine, today).orElseThrow().edition())
                    .isEqualTo(1);
            assertThat(definitions
                            .find(district, mine, today.plusDays(1))
                            .orElseThrow()
                            .edition())
                    .isEqualTo(2);

            assertThat(desk.run(IndicatorsCommand.class, "list")).isZero();
            assertThat(desk.out()).containsPattern("mine .*1");
            assertThat(desk.run(IndicatorsCommand.class, "list", "--all")).isZero();
            assertThat(desk.out()).contains(tomorrow);

            assertThat(desk.run(
                            IndicatorsCommand.class,
                            "explain",
                            "mine",
                            "--from",
                            today.toString(),
                            "--to",
                            today.toString(),
                            "--only",
                            "place=420107001"))
                    .isZero();
            assertThat(desk.out()).contains("0");
            assertThat(desk.run(
                            IndicatorsCommand.class,
                            "explain",
                            "none",
                            "--from",
                            today.toString(),
                            "--to",
                            today.toString()))
                    .isEqualTo(1);
        }
    }

    @Test
    void saysWhatIsMissing() {
        try (AdminDesk desk = new AdminDesk()) {
            assertThat(desk.run(IndicatorsCommand.class, "check", folder.toString()))
                    .isEqualTo(1);
            assertThat(desk.run(
                            IndicatorsCommand.class,
                            "check",
                            folder.resolve("none").toString()))
                    .isEqualTo(1);
            assertThat(desk.err()).contains("none");
        }
    }
}
