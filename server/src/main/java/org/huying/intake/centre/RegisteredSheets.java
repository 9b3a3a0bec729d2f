package org.huying.intake.centre;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.huying.calendar.Calendars;
import org.huying.district.Districts;
import org.huying.line.Line;
import org.huying.line.Lines;
import org.huying.line.Universal;
import org.huying.matter.Matter;
import org.huying.matter.MatterId;
import org.huying.matter.Matters;
import org.huying.matter.procedure.Available;
import org.huying.matter.web.FormKeys;
import org.huying.matter.words.ClockWords;
import org.huying.matter.words.Discretions;
import org.huying.matter.words.Names;
import org.huying.security.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes what is shown of a matter that has just been registered. */
@Component
class RegisteredSheets {

    /** What takes a registration back, the most thorough first. */
    private static final List<Universal> BACK = List.of(Universal.VOID, Universal.WITHDRAW, Universal.CORRECT);

    private final Matters matters;
    private final Lines lines;
    private final Districts districts;
    private final Calendars calendars;
    private final Discretions discretions;
    private final FormKeys keys;
    private final Clock clock;

    RegisteredSheets(
            Matters matters,
            Lines lines,
            Districts districts,
            Calendars calendars,
            Discretions discretions,
            FormKeys keys,
            Clock clock) {
        this.matters = matters;
        this.lines = lines;
        this.districts = districts;
        this.calendars = calendars;
        this.discretions = discretions;
        this.keys = keys;
        this.clock = clock;
    }

    RegisteredSheet of(Viewer by, Matter matter, Receipt receipt) {
        Line line = lines.edition(by.district(), matter.origin().line(), matter.lineEdition());
        Names names = new Names(districts.current(by.district()));
        ClockWords words = new ClockWords(calendars.current(by.district()), clock.instant());
        return new RegisteredSheet(
                receipt,
                matter.origin().number(),
                discretions.of(by, matter).text(matter.content().subject()),
                line.id().value(),
                line.title(),
                Names.stage(line, matter.position().stage()),
                names.unit(matter.holder()),
                matter.open()
                        ? words.read(matter.clocks().total(), matter.clocks().pause())
                        : null,
                into(by, receipt),
                matter.open() ? undo(by, matter) : null);
    }

    private @Nullable String into(Viewer by, Receipt receipt) {
        return Optional.ofNullable(receipt.other())
                .flatMap(other -> matters.find(by, MatterId.parse(other)))
                .map(other -> other.origin().number())
                .orElse(null);
    }

    private RegisteredSheet.@Nullable Undo undo(Viewer by, Matter matter) {
        List<Available> available = matters.available(by, matter);
        return BACK.stream()
                .flatMap(one ->
                        available.stream().filter(offered -> offered.action().equals(one.word())))
                .findFirst()
                .map(offered -> new RegisteredSheet.Undo(
                        offered.action(),
                        offered.title(),
                        offered.action().equals(Universal.CORRECT.word()),
                        matter.version(),
                        keys.next()))
                .orElse(null);
    }
}
