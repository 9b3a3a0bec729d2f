package org.huying.indicator.definition;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.huying.base.Bilingual;
import org.huying.base.PersonId;
import org.huying.base.Zones;
import org.huying.line.reader.WrittenFile;
import org.huying.platform.Demo;
import org.huying.platform.DemoStep;
import org.springframework.stereotype.Component;

/** An indicator of the demo district's own, with an exclusion, and the edition that will hold from the next month on. */
@Component
final class DemoDefinitionsStep implements DemoStep {

    private static final DefinitionId LAMPS = new DefinitionId("lamp-repairs");
    private static final PersonId BY = new PersonId("leader");

    private final Definitions definitions;

    DemoDefinitionsStep(Definitions definitions) {
        this.definitions = definitions;
    }

    @Override
    public int order() {
        return 250;
    }

    @Override
    public Bilingual title() {
        return new Bilingual("指标：本区自定的一项及其下一版", "Indicators: one of the district's own, and its next edition");
    }

    @Override
    public void run(Demo demo) {
        boolean there = definitions.editions(demo.district()).stream()
                .anyMatch(edition -> edition.id().equals(LAMPS));
        if (there) {
            return;
        }
        LocalDate today = LocalDate.ofInstant(demo.now(), Zones.CHINA);
        publish(demo, "lamp-repairs", today);
        publish(demo, "lamp-repairs-next", today.plusMonths(1).withDayOfMonth(1));
    }

    private void publish(Demo demo, String file, LocalDate effective) {
        DefinitionPublication result = Objects.requireNonNull(definitions
                .publish(
                        demo.district(),
                        List.of(new WrittenFile(LAMPS.value(), text(file))),
                        effective,
                        DistrictWords.ANY,
                        BY,
                        demo.now())
                .get(LAMPS.value()));
        if (result instanceof DefinitionPublication.Rejected rejected) {
            throw new IllegalStateException("the demo's definition is refused: " + rejected.findings());
        }
    }

    private static String text(String file) {
        try (InputStream in = DemoDefinitionsStep.class.getResourceAsStream("/demo/indicators/" + file + ".yaml")) {
            return new String(Objects.requireNonNull(in, file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
