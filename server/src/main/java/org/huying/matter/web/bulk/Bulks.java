package org.huying.matter.web.bulk;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huying.base.Refusal;
import org.huying.base.Zones;
import org.huying.district.Districts;
import org.huying.line.Line;
import org.huying.line.Lines;
import org.huying.matter.Issue;
import org.huying.matter.Matter;
import org.huying.matter.MatterId;
import org.huying.matter.Matters;
import org.huying.matter.Outcome;
import org.huying.matter.procedure.Available;
import org.huying.matter.procedure.Command;
import org.huying.matter.web.ActionForm;
import org.huying.matter.web.Bodies;
import org.huying.matter.web.Choices;
import org.huying.matter.web.FormKeys;
import org.huying.matter.web.Forms;
import org.huying.matter.web.bulk.Bulk.Choice;
import org.huying.matter.web.bulk.Bulk.Item;
import org.huying.matter.web.bulk.Bulk.Result;
import org.huying.matter.web.inbox.ActionKeys;
import org.huying.matter.words.Discretion;
import org.huying.matter.words.Discretions;
import org.huying.matter.words.Names;
import org.huying.security.Viewer;
import org.springframework.stereotype.Component;

/**
 * Does one thing to several matters, each by a command of its own with a key of its own: what is done to one is durable
 * whatever becomes of the next, and the same form sent again acts once on each.
 */
@Component
class Bulks {

    private final Matters matters;
    private final Lines lines;
    private final Districts districts;
    private final Discretions discretions;
    private final Bodies bodies;
    private final FormKeys keys;
    private final Clock clock;

    Bulks(
            Matters matters,
            Lines lines,
            Districts districts,
            Discretions discretions,
            Bodies bodies,
            FormKeys keys,
            Clock clock) {
        this.matters = matters;
        this.lines = lines;
        this.districts = districts;
        this.discretions = discretions;
        this.bodies = bodies;
        this.keys = keys;
        this.clock = clock;
    }

    Bulk of(Viewer by, List<MatterId> chosen, String action, String back) {
        List<MatterId> ids = chosen.stream().distinct().toList();
        List<Matter> found = new ArrayList<>();
        Names names = new Names(districts.current(by.district()));
        List<List<Available>> each = new ArrayList<>();
        List<Item> items = new ArrayList<>();
        for (MatterId id : ids.subList(0, Math.min(Bulk.MOST, ids.size()))) {
            matters.find(by, id).ifPresent(matter -> {
                Discretion discretion = discretions.of(by, matter);
                found.add(matter);
                items.add(item(matter, discretion, line(by, matter), names));
                each.add(discretion.actions(matters.available(by, matter)));
            });
        }
        boolean oneLine =
                found.stream().map(matter -> line(by, matter)).distinct().count() == 1;
        List<Available> common = Common.of(each, oneLine);
        Optional<Available> taken =
                common.stream().filter(one -> one.action().equals(action)).findFirst();
        return new Bulk(
                items,
                found.isEmpty() ? List.of() : choices(common, line(by, found.getFirst())),
                taken.map(one -> form(one, by, line(by, found.getFirst()))).orElse(null),
                Math.max(0, ids.size() - Bulk.MOST),
                Math.min(Bulk.MOST, ids.size()) - items.size(),
                back);
    }

    private static List<Choice> choices(List<Available> common, Line line) {
        Map<String, String> known = ActionKeys.of(line);
        return common.stream()
                .map(one ->
                        new Choice(one.action(), one.title(), one.universal(), known.getOrDefault(one.action(), "")))
                .toList();
    }

    private ActionForm form(Available one, Viewer by, Line line) {
        Choices choices =
                new Choices(districts.current(by.district()), LocalDate.ofInstant(clock.instant(), Zones.CHINA));
        return new Forms(line, choices, keys::next).of(one);
    }

    private static Item item(Matter matter, Discretion discretion, Line line, Names names) {
        return new Item(
                matter.id().toString(),
                matter.origin().number(),
                discretion.text(matter.content().subject()),
                Names.stage(line, matter.position().stage()),
                names.unit(matter.holder()),
                matter.version());
    }

    /**
     * @param versions of each matter, as it was seen when the form was made
     * @param key of the form
     */
    List<Result> carryOut(
            Viewer by,
            Bulk bulk,
            String action,
            Map<String, Object> inputs,
            Map<String, Integer> versions,
            String key) {
        Names names = new Names(districts.current(by.district()));
        List<Result> results = new ArrayList<>();
        for (Item item : bulk.items()) {
            Command.Act act =
                    new Command.Act(MatterId.parse(item.id()), action, new HashMap<>(inputs), versions.get(item.id()));
            Instant now = clock.instant();
            Issue issue = new Issue(now, "form:" + key + ":" + item.id(), bodies.hash(by.district(), act));
            results.add(result(by, item, matters.act(by, act, issue), names));
        }
        return results;
    }

    private Result result(Viewer by, Item item, Outcome outcome, Names names) {
        return switch (outcome) {
            case Outcome.Done done -> new Result(now(by, done.matter(), names), null);
            case Outcome.Refused refused -> new Result(item, refused.refusal());
            case Outcome.Stale stale -> new Result(now(by, stale.matter(), names), STALE);
            case Outcome.Missing missing -> new Result(item, MISSING);
            case Outcome.KeyReused reused -> new Result(item, REUSED);
        };
    }

    private Item now(Viewer by, Matter matter, Names names) {
        return item(matter, discretions.of(by, matter), line(by, matter), names);
    }

    private Line line(Viewer by, Matter matter) {
        return lines.edition(by.district(), matter.origin().line(), matter.lineEdition());
    }

    private static final Refusal STALE =
            Refusal.of("stale", "此件在您查看之后已有变动，请核对后再办。", "It was changed after you saw it; look at it again first.");
    private static final Refusal MISSING =
            Refusal.of("matter", "没有这个事项，或不在您的管辖范围内。", "There is no such matter within your scope.");
    private static final Refusal REUSED =
            Refusal.of("form-used", "这张表单已经用于别的内容，请重新选择后办理。", "This form was used for something else; choose again.");
}
