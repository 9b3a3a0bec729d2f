package org.huying.matter.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.huying.base.PersonId;
import org.huying.base.PlaceCode;
import org.huying.base.UnitCode;
import org.huying.base.Zones;
import org.huying.calendar.WorkCalendar;
import org.huying.district.Point;
import org.huying.line.Line;
import org.huying.matter.Agenda;
import org.huying.matter.Clocks;
import org.huying.matter.Closure;
import org.huying.matter.Content;
import org.huying.matter.Judgement;
import org.huying.matter.Matter;
import org.huying.matter.Origin;
import org.huying.matter.Position;
import org.huying.matter.Signing;
import org.huying.matter.procedure.Available;
import org.huying.matter.words.Discretion;
import org.huying.matter.words.Names;
import org.huying.security.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes what a program sees of a matter. */
@Component
class MatterViews {

    private final Vault vault;

    MatterViews(Vault vault) {
        this.vault = vault;
    }

    /** @param line in the edition that the matter is under */
    MatterView view(
            Matter matter,
            Line line,
            WorkCalendar calendar,
            List<Available> available,
            Discretion discretion,
            Instant now,
            Locale locale) {
        Origin origin = matter.origin();
        Position position = matter.position();
        Content content = matter.content();
        Clocks clocks = matter.clocks();
        return new MatterView(
                matter.id().toString(),
                origin.number(),
                origin.line().value(),
                position.stage(),
                Names.stage(line, position.stage()).in(locale),
                position.phase().word(),
                position.holder().value(),
                person(position.person()),
                unit(position.lead()),
                person(position.leader()),
                position.outsider(),
                clocks.stage() == null ? null : clocks.stage().due(),
                clocks.total().due(),
                overdue(matter, now),
                provisional(matter, calendar),
                pause(clocks),
                matter.version(),
                discretion.text(content.subject()),
                discretion.text(content.text()),
                content.category(),
                place(content.place()),
                spot(content.point()),
                content.urgent(),
                content.confidential(),
                origin.channel(),
                origin.filedBy().value(),
                origin.filedAt(),
                masked(content.fields(), discretion),
                requesters(discretion),
                opener(origin),
                children(matter),
                links(matter),
                pleas(matter, discretion),
                signing(matter.signing()),
                milestones(matter.agenda()),
                matter.agenda().duties(),
                matter.urged(),
                matter.supervised(),
                closure(matter.closure(), discretion),
                judgement(matter.judgement(), discretion),
                available.stream().map(each -> ActionView.of(each, locale)).toList());
    }

    private static boolean overdue(Matter matter, Instant now) {
        Clocks clocks = matter.clocks();
        return clocks.running()
                && (Objects.requireNonNull(clocks.stage()).overdue(now)
                        || clocks.total().overdue(now));
    }

    private static boolean provisional(Matter matter, WorkCalendar calendar) {
        return matter.open()
                && Stream.of(matter.clocks().stage(), matter.clocks().total())
                        .filter(Objects::nonNull)
                        .anyMatch(clock -> calendar.provisional(
                                LocalDate.ofInstant(clock.due(), Zones.CHINA).getYear()));
    }

    private static MatterView.@Nullable Pause pause(Clocks clocks) {
        Clocks.Pause pause = clocks.pause();
        return pause == null
                ? null
                : new MatterView.Pause(pause.reason(), pause.approvedBy().value(), pause.from(), pause.until());
    }

    private static MatterView.@Nullable Spot spot(@Nullable Point point) {
        return point == null ? null : new MatterView.Spot(point.lon(), point.lat());
    }

    static Map<String, Object> masked(Map<String, Object> values, Discretion discretion) {
        Map<String, Object> masked = new HashMap<>(values);
        masked.replaceAll((name, value) -> value instanceof String text ? discretion.text(text) : value);
        return masked;
    }

    private List<MatterView.Requester> requesters(Discretion discretion) {
        return discretion.requesters(vault).stream()
                .map(asked -> new MatterView.Requester(
                        asked.id().value(),
                        asked.masked().name(),
                        asked.masked().phone(),
                        asked.masked().idNumber(),
                        asked.masked().erased()))
                .toList();
    }

    private static MatterView.@Nullable Opener opener(Origin origin) {
        Origin.Opener opener = origin.opener();
        return opener == null ? null : new MatterView.Opener(opener.id().toString(), word(opener.tie()), opener.rule());
    }

    private static List<MatterView.ChildView> children(Matter matter) {
        return matter.children().stream()
                .map(child -> new MatterView.ChildView(
                        child.id().toString(),
                        child.number(),
                        child.line().value(),
                        child.rule(),
                        word(child.waits()),
                        child.lead().value(),
                        child.closed()))
                .toList();
    }

    private static List<MatterView.LinkView> links(Matter matter) {
        return matter.links().stream()
                .map(link -> new MatterView.LinkView(link.id().toString(), link.number(), word(link.kind())))
                .toList();
    }

    private static List<MatterView.PleaView> pleas(Matter matter, Discretion discretion) {
        return matter.pleas().stream()
                .map(plea -> new MatterView.PleaView(
                        word(plea.kind()),
                        plea.amount().text(),
                        discretion.text(plea.reason()),
                        plea.by().value(),
                        plea.at()))
                .toList();
    }

    private static MatterView.@Nullable SigningView signing(@Nullable Signing signing) {
        return signing == null
                ? null
                : new MatterView.SigningView(
                        signing.action(),
                        signing.by().value(),
                        signing.asked(),
                        signing.inOrder(),
                        signing.slots().stream().map(MatterViews::slot).toList());
    }

    private static MatterView.SigningView.Slot slot(Signing.Slot slot) {
        return new MatterView.SigningView.Slot(
                slot.role().word(), unit(slot.unit()), slot.due(), person(slot.signedBy()), slot.late());
    }

    private static List<MatterView.Milestone> milestones(Agenda agenda) {
        return agenda.milestones().stream()
                .map(node -> new MatterView.Milestone(node.name(), node.due(), word(node.state())))
                .toList();
    }

    private static MatterView.@Nullable ClosureView closure(@Nullable Closure closure, Discretion discretion) {
        return closure == null
                ? null
                : new MatterView.ClosureView(
                        word(closure.way()),
                        closure.at(),
                        closure.by().value(),
                        closure.late(),
                        closure.reply() == null ? null : discretion.text(closure.reply()),
                        closure.outcome(),
                        closure.asked(),
                        closure.sampled(),
                        closure.sample());
    }

    private static MatterView.@Nullable JudgementView judgement(@Nullable Judgement judgement, Discretion discretion) {
        return judgement == null
                ? null
                : new MatterView.JudgementView(
                        judgement.resolved(),
                        judgement.satisfied(),
                        judgement.text() == null ? null : discretion.text(judgement.text()),
                        judgement.at());
    }

    private static @Nullable String unit(@Nullable UnitCode unit) {
        return unit == null ? null : unit.value();
    }

    private static @Nullable String person(@Nullable PersonId person) {
        return person == null ? null : person.value();
    }

    private static @Nullable String place(@Nullable PlaceCode place) {
        return place == null ? null : place.value();
    }

    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
