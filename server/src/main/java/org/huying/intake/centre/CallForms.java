package org.huying.intake.centre;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.huying.base.Forbidden;
import org.huying.base.PlaceCode;
import org.huying.base.Refusal;
import org.huying.base.Refused;
import org.huying.base.Role;
import org.huying.base.Zones;
import org.huying.district.Districts;
import org.huying.intake.Calls;
import org.huying.intake.Calls.Caller;
import org.huying.line.Action;
import org.huying.line.Line;
import org.huying.line.Lines;
import org.huying.matter.Matters;
import org.huying.matter.procedure.Command;
import org.huying.matter.web.Choices;
import org.huying.matter.web.FormField;
import org.huying.matter.web.FormKeys;
import org.huying.matter.web.Forms;
import org.huying.matter.web.Sent;
import org.huying.matter.web.Typed;
import org.huying.matter.words.Channels;
import org.huying.security.Identity;
import org.huying.security.RequesterId;
import org.huying.security.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the operator's form, and reads what comes back with it. */
@Component
class CallForms {

    /** Fields of every call; what else is typed are the line's own. */
    static final Set<String> BASICS = Set.of(
            "line",
            "token",
            "phone",
            "name",
            "requester",
            "text",
            "place",
            "category",
            "subject",
            "channel",
            "confidential",
            "urgent",
            "reply");

    /** Those at which the screen says what is wrong. */
    static final Set<String> SHOWN =
            Set.of("phone", "name", "text", "place", "category", "subject", "channel", "reply");

    private static final String FORM = "call";
    private static final String USUAL = "requests";

    private final Districts districts;
    private final Lines lines;
    private final Matters matters;
    private final Calls calls;
    private final FormKeys keys;

    CallForms(Districts districts, Lines lines, Matters matters, Calls calls, FormKeys keys) {
        this.districts = districts;
        this.lines = lines;
        this.matters = matters;
        this.calls = calls;
        this.keys = keys;
    }

    CallForm fresh(Viewer by, String wanted, @Nullable String place, Instant now) {
        List<Line> open = open(by);
        Line line = chosen(open, wanted);
        Choices choices = new Choices(districts.current(by.district()), LocalDate.ofInstant(now, Zones.CHINA));
        return new CallForm(
                line.id().value(),
                line.title(),
                open.stream()
                        .map(each -> new CallForm.LineChoice(each.id().value(), each.title()))
                        .toList(),
                Choices.categories(line, null),
                choices.places(place),
                Channels.OFFERED.stream()
                        .map(channel -> new FormField.Option(channel, Channels.title(channel)))
                        .toList(),
                new Forms(line, choices, keys::next).fields(FORM, matters.filingNeeds(by, line.id(), now)),
                calls.settling(by, line).map(Action::title).orElse(null),
                keys.next(),
                Map.of("channel", Channels.OFFERED.getFirst()),
                null,
                false);
    }

    /** The form again with what was typed. */
    CallForm again(CallForm form, Map<String, List<String>> typed, String token, Refusal why) {
        Map<String, String> values = new HashMap<>();
        BASICS.forEach(name -> Sent.first(typed, name).ifPresent(value -> values.put(name, value)));
        List<FormField> filled = form.fields().stream()
                .map(field -> field.with(
                        typed.getOrDefault(field.name(), List.of()),
                        field.name().equals(why.field()) ? why.message() : null))
                .toList();
        return new CallForm(
                form.lineId(),
                form.line(),
                form.lines(),
                form.categories(),
                form.places(),
                form.channels(),
                filled,
                form.settle(),
                token,
                values,
                why,
                true);
    }

    Line line(Viewer by, String wanted) {
        return chosen(open(by), wanted);
    }

    /** What was typed as a filing; who calls is added by the door. */
    Command.File filing(CallForm form, Map<String, List<String>> typed) {
        Map<String, Object> inputs = new HashMap<>(Typed.inputs(form.fields(), typed));
        inputs.keySet().removeAll(BASICS);
        Set<String> known = form.fields().stream().map(FormField::name).collect(Collectors.toSet());
        inputs.keySet().retainAll(known);
        String text = said(typed, "text").orElse("");
        return new Command.File(
                new org.huying.line.LineId(form.lineId()),
                said(typed, "subject").orElseGet(() -> Subjects.of(text)),
                text,
                said(typed, "category").orElse(null),
                place(said(typed, "place").orElse(null)),
                null,
                said(typed, "channel").orElse("phone"),
                List.of(),
                said(typed, "confidential").isPresent(),
                said(typed, "urgent").isPresent(),
                inputs);
    }

    static Caller caller(Map<String, List<String>> typed) {
        String phone = said(typed, "phone").orElse(null);
        Optional<RequesterId> known = said(typed, "requester").flatMap(RequesterId::find);
        return known.isPresent() && phone != null && said(typed, "name").isEmpty()
                ? new Caller.Known(phone, known.get())
                : new Caller.Told(new Identity(said(typed, "name").orElse(null), phone, null));
    }

    static Optional<String> said(Map<String, List<String>> typed, String name) {
        return Sent.first(typed, name).map(String::strip).filter(text -> !text.isEmpty());
    }

    static @Nullable PlaceCode place(@Nullable String code) {
        try {
            return code == null ? null : new PlaceCode(code);
        } catch (IllegalArgumentException noCode) {
            throw new Refused(Refusal.of("place", "没有地点“" + code + "”。", "There is no place '" + code + "'.")
                    .at("place"));
        }
    }

    private List<Line> open(Viewer by) {
        if (!by.has(Role.OPERATOR)) {
            throw new Forbidden("file", "来电登记是坐席员的工作台。", "Calls are taken down by operators.");
        }
        return lines.all(by.district()).stream()
                .filter(line -> !line.internal() && by.hasAny(line.filedBy()))
                .toList();
    }

    private static Line chosen(List<Line> open, String wanted) {
        Optional<Line> named =
                open.stream().filter(line -> line.id().value().equals(wanted)).findFirst();
        return named.or(() -> open.stream()
                        .filter(line -> line.id().value().equals(USUAL))
                        .findFirst())
                .or(() -> open.stream().findFirst())
                .orElseThrow(() -> new Forbidden("file", "您的岗位不能登记事项。", "Your posts do not file matters."));
    }
}
