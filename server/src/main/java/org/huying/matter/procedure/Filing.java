package org.huying.matter.procedure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.huying.base.PlaceCode;
import org.huying.base.Refusal;
import org.huying.base.Role;
import org.huying.base.UnitCode;
import org.huying.district.DutyVerdict;
import org.huying.district.Located;
import org.huying.district.Place;
import org.huying.district.Point;
import org.huying.line.Line;
import org.huying.line.Need;
import org.huying.line.Stage;
import org.huying.line.Within;
import org.huying.matter.Agenda;
import org.huying.matter.Clock;
import org.huying.matter.Content;
import org.huying.matter.Matter;
import org.huying.matter.MatterId;
import org.huying.matter.Origin;
import org.huying.matter.Position;
import org.huying.matter.event.Event;
import org.huying.matter.procedure.Available.Input;
import org.jspecify.annotations.Nullable;

/** How a matter begins: filed by somebody, or opened from another matter. */
final class Filing {

    private static final Set<String> BASICS = Set.of("category", "place");

    private final Setting setting;

    Filing(Setting setting) {
        this.setting = setting;
    }

    /** A filing that is in order and awaits its id and number. */
    @FunctionalInterface
    interface Ready {
        Event.Filed as(MatterId id, String number);
    }

    /** In order, or refused. */
    sealed interface Checked {
        record InOrder(Ready ready) implements Checked {}

        record Refused(Refusal refusal) implements Checked {}
    }

    Checked file(Command.File file) {
        Line line = setting.line();
        Refusal refusal = refusal(file, line);
        if (refusal != null) {
            return new Checked.Refused(refusal);
        }
        InputReader.Read read = InputReader.read(inputs(line), file.inputs(), setting);
        if (read.fault() != null) {
            return new Checked.Refused(read.fault());
        }
        Inputs inputs = read.inputs();
        UnitCode lead = inputs.unit("lead");
        Refusal duty = lead == null ? null : mayTake(lead, line, file.category(), "lead", setting);
        if (duty != null) {
            return new Checked.Refused(duty);
        }
        Content content = new Content(
                file.subject().strip(),
                file.text().strip(),
                file.category(),
                place(file),
                file.point(),
                file.requesters(),
                file.confidential(),
                file.urgent(),
                inputs.only(line.fields().keySet()));
        return new Checked.InOrder((id, number) -> {
            Origin origin = new Origin(
                    setting.district().code(),
                    id,
                    number,
                    line.id(),
                    file.channel(),
                    setting.actor().person(),
                    setting.actor().home(),
                    setting.now(),
                    null);
            return begin(
                    origin, content, inputs.values(), line.start(), lead, inputs.person("leader"), inputs.date("due"));
        });
    }

    /** The beginning of a matter that another one opens. */
    Event.Filed open(Command.Open open, Matter opener, MatterId id, String number) {
        Line line = setting.line();
        boolean carries = line.category(open.category()).isPresent();
        Content from = opener.content();
        Content content = new Content(
                open.subject(),
                open.text(),
                carries ? open.category() : null,
                from.place(),
                from.point(),
                open.tie() == Origin.Tie.CHILD ? List.of() : from.requesters(),
                from.confidential(),
                from.urgent(),
                Map.of());
        Origin origin = new Origin(
                setting.district().code(),
                id,
                number,
                line.id(),
                "line",
                setting.actor().person(),
                setting.actor().home(),
                setting.now(),
                new Origin.Opener(opener.id(), open.tie(), open.rule(), opener.holder()));
        String stage = open.enter() == null ? line.start() : open.enter();
        UnitCode lead = open.tie() == Origin.Tie.SPLIT ? null : open.lead();
        return begin(origin, content, Map.of(), stage, lead, opener.position().leader(), open.due());
    }

    private Event.Filed begin(
            Origin origin,
            Content content,
            Map<String, Object> inputs,
            String stageName,
            @Nullable UnitCode lead,
            org.huying.base.@Nullable PersonId leader,
            @Nullable LocalDate given) {
        Stage stage = setting.line().stage(stageName);
        UnitCode opener = origin.opener() == null ? null : origin.opener().holder();
        Holders.Facts facts = new Holders.Facts(lead, content.place(), origin.filer(), opener);
        UnitCode holder = Holders.resolve(Objects.requireNonNull(stage.holder()), facts, setting);
        Timing timing = new Timing(setting);
        Clock total = timing.total(content, holder, setting.now(), given);
        Clock clock = timing.stage(stage, content, holder, setting.now(), total.due(), given);
        Agendas agendas = new Agendas(setting);
        Agenda agenda = agendas.in(stageName, new Agenda(Map.of(), agendas.plan(total)), null, Timing.hours(clock));
        Position position = new Position(stageName, stage.phase(), setting.now(), holder, null, lead, leader, null);
        return new Event.Filed(origin, content, inputs, position, clock, total, agenda);
    }

    private @Nullable Refusal refusal(Command.File file, Line line) {
        if (line.internal()) {
            return Refusals.of(
                    "internal-line",
                    "“%s”的事项只能由其他事项引出，不能直接登记。".formatted(line.title().zh()),
                    "Matters of '%s' are opened by other matters only."
                            .formatted(line.title().en()));
        }
        if (line.filedBy().stream().noneMatch(setting.actor()::has)) {
            return Refusals.notAllowed("登记", "file", line.filedBy());
        }
        if (line.filedBy().stream().filter(setting.actor()::has).allMatch(role -> role == Role.REQUESTER)
                && (setting.actor().requester() == null
                        || !file.requesters().contains(setting.actor().requester()))) {
            return Refusals.notAllowed("代他人登记", "file for somebody else", Set.of(Role.OPERATOR));
        }
        return shape(file, line);
    }

    private @Nullable Refusal shape(Command.File file, Line line) {
        InputReader.Read read = InputReader.read(basics(line), basics(file), setting);
        if (read.fault() != null) {
            return read.fault();
        }
        if (file.point() != null
                && setting.district().locate(file.point(), setting.today()).outside()) {
            return Refusals.of("outside", "该位置不在本区范围内。", "The point lies outside the district.")
                    .at("point");
        }
        if (file.point() != null && file.place() != null && !agree(file.point(), file.place())) {
            return Refusals.of(
                            "place-and-point",
                            "该位置不在所填地点（%s）内，请核对其一。".formatted(file.place()),
                            "The point does not lie in the place %s; one of the two is wrong.".formatted(file.place()))
                    .at("point");
        }
        boolean byCategory = line.total() instanceof Within.ByCategory by && by.otherwise() == null;
        return byCategory && file.category() == null ? Refusals.missing(Basics.required(Basics.CATEGORY)) : null;
    }

    /** The point lies in the place, or the place in the finest that is known around the point. */
    private boolean agree(Point point, PlaceCode place) {
        Located located = setting.district().locate(point, setting.today());
        boolean around = located.path().stream().anyMatch(one -> one.code().equals(place))
                || located.unitGrid().filter(grid -> grid.code().equals(place)).isPresent();
        return around
                || located.finest()
                        .filter(finest -> setting.district().pathTo(place).contains(finest))
                        .isPresent();
    }

    /** Subject, text, category and place, of which a line may demand the last two. */
    private static List<Input> basics(Line line) {
        return List.of(Basics.SUBJECT, Basics.TEXT, demanded(Basics.CATEGORY, line), demanded(Basics.PLACE, line));
    }

    private static Input demanded(Input basic, Line line) {
        boolean required = line.filing().stream().anyMatch(need -> need.name().equals(basic.name()) && need.required());
        return required ? Basics.required(basic) : basic;
    }

    private static Map<String, Object> basics(Command.File file) {
        Map<String, Object> values = new java.util.HashMap<>();
        values.put("subject", file.subject());
        values.put("text", file.text());
        if (file.category() != null) {
            values.put("category", file.category());
        }
        if (file.place() != null) {
            values.put("place", file.place().value());
        }
        return values;
    }

    private @Nullable PlaceCode place(Command.File file) {
        return file.place() != null || file.point() == null
                ? file.place()
                : setting.district()
                        .locate(file.point(), setting.today())
                        .finest()
                        .map(Place::code)
                        .orElse(null);
    }

    /** What filing in a line needs beyond subject, text, category and place; all of the line's fields are welcome. */
    static List<Input> inputs(Line line) {
        List<Input> inputs = new ArrayList<>();
        for (Need need : line.filing()) {
            if (!BASICS.contains(need.name())) {
                inputs.add(Basics.input(need));
            }
        }
        for (Need field : line.fields().values()) {
            if (line.filing().stream().noneMatch(need -> need.name().equals(field.name()))) {
                inputs.add(Basics.optional(Basics.input(field)));
            }
        }
        return inputs;
    }

    /** Duty lists (社区准入负面清单, 工作事项清单) say what a unit may be given. */
    static @Nullable Refusal mayTake(
            UnitCode unit, Line line, @Nullable String category, String field, Setting setting) {
        DutyVerdict verdict = setting.district().mayTake(unit, line.id().value(), category, setting.today());
        return switch (verdict) {
            case DutyVerdict.Allowed allowed -> null;
            case DutyVerdict.RefusedBy by -> Refusals.dutyList(setting.unitName(unit), by, field);
        };
    }
}
