package org.huying.matter.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huying.base.Generated;
import org.huying.matter.Matter;
import org.huying.matter.event.Event;
import org.huying.matter.event.Recorded;
import org.huying.matter.procedure.GeneratedLines;
import org.huying.matter.procedure.Life;
import org.huying.matter.procedure.SmallDistrict;
import org.huying.matter.procedure.World;
import org.junit.jupiter.api.Test;

class EventCodecTest {

    @Test
    void readsBackWhatItWroteWhateverHappens() {
        Set<Class<?>> seen = new HashSet<>();
        Generated.cases(300, source -> {
            World world = new World(
                    SmallDistrict.district(),
                    GeneratedLines.draw(source),
                    Instant.parse("2024-01-30T02:00:00.123456Z"));
            Life life = new Life(source, world);
            life.file();
            for (int step = source.between(1, 40); step > 0; step--) {
                life.step();
            }
            for (Matter matter : world.all()) {
                for (Recorded recorded : world.ledger(matter.id())) {
                    Event event = recorded.event();
                    seen.add(event.getClass());
                    String body = EventCodec.write(event);
                    assertThat(EventCodec.read(EventCodec.word(event.getClass()), body))
                            .isEqualTo(event);
                    assertThat(Packing.unpack(Packing.pack(body))).isEqualTo(body.getBytes(StandardCharsets.UTF_8));
                }
            }
        });
        assertThat(seen).as("types of events that such lives bring about").hasSizeGreaterThan(25);
    }

    @Test
    void keepsWholeNumbersDecimalsAndListsApart() {
        Event event = new Event.Attached(List.of("a"), null);
        Map<String, Object> inputs =
                Map.of("many", 12L, "share", new BigDecimal("1.50"), "yes", true, "words", List.of("甲", "乙"));
        Map<String, Object> read = LedgerJson.MAPPER.readValue(
                LedgerJson.MAPPER.writeValueAsString(inputs), new tools.jackson.core.type.TypeReference<>() {});
        assertThat(read).isEqualTo(inputs);
        assertThat(EventCodec.write(event)).isEqualTo("{\"attachments\":[\"a\"]}");
    }

    @Test
    void callsEveryTypeByItsWord() {
        assertThat(EventCodec.word(Event.HandedOver.class)).isEqualTo("handed-over");
        assertThat(EventCodec.words()).hasSize(Event.class.getPermittedSubclasses().length);
    }
}
