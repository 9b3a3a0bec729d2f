package org.huying.matter.procedure;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.huying.base.Bilingual;
import org.huying.base.Role;
import org.huying.district.Person;
import org.huying.district.Post;
import org.huying.district.Unit;
import org.huying.line.Action;
import org.huying.line.Category;
import org.huying.line.Need;
import org.huying.matter.Matter;
import org.huying.matter.procedure.Available.Input;
import org.jspecify.annotations.Nullable;

/** What an action needs in the situation at hand, with the values that would be accepted and those already known. */
final class Needs {

    /** Which requester said what is written down by another. */
    static final String CALLER = "caller";

    static final String LEADER = "leader";

    private final Setting setting;

    Needs(Setting setting) {
        this.setting = setting;
    }

    List<Input> of(Matter matter, Action action) {
        List<Input> inputs = new ArrayList<>();
        for (Need need : action.needs()) {
            inputs.add(complete(Basics.input(need), matter));
        }
        for (Input extra : List.of(Basics.NOTE, Basics.ATTACHMENTS)) {
            if (inputs.stream().noneMatch(input -> input.name().equals(extra.name()))) {
                inputs.add(extra);
            }
        }
        return action.by().contains(Role.REQUESTER) ? onBehalf(inputs, matter) : inputs;
    }

    /**
     * What requesters say for themselves somebody of the centre writes down for those who call: then it is on record who
     * of them said it. Where nobody is known to have asked, there is nobody to name.
     */
    List<Input> onBehalf(List<Input> inputs, Matter matter) {
        List<String> requesters = matter.content().requesters();
        if (setting.actor().requester() != null || requesters.isEmpty()) {
            return inputs;
        }
        List<Need.Choice> callers = IntStream.range(0, requesters.size())
                .mapToObj(at ->
                        new Need.Choice(requesters.get(at), new Bilingual("诉求人" + (at + 1), "Requester " + (at + 1))))
                .toList();
        List<Input> more = new ArrayList<>(inputs);
        more.add(new Input(
                CALLER,
                new Bilingual("代谁提出", "On behalf of"),
                Need.Type.CHOICE,
                true,
                callers,
                callers.size() == 1 ? callers.getFirst().value() : null));
        return more;
    }

    /** With the values that the district or the line would accept, and with what is known of the matter already. */
    Input complete(Input input, Matter matter) {
        List<Need.Choice> allowed = switch (input.type()) {
            case CATEGORY -> categories();
            case UNIT, UNITS -> units(matter);
            case PERSON -> input.name().equals(LEADER) ? leaders(setting) : input.allowed();
            default -> input.allowed();
        };
        return new Input(
                input.name(),
                input.title(),
                input.type(),
                input.required(),
                allowed,
                known(input, matter),
                input.bounds());
    }

    private static @Nullable Object known(Input input, Matter matter) {
        return switch (input.name()) {
            case "category" -> matter.content().category();
            case "place" ->
                matter.content().place() == null
                        ? null
                        : matter.content().place().value();
            case "leader" ->
                matter.position().leader() == null
                        ? null
                        : matter.position().leader().value();
            default -> input.value();
        };
    }

    private List<Need.Choice> categories() {
        return setting.line().categories().values().stream()
                .filter(Category::leaf)
                .map(category -> new Need.Choice(category.code(), category.title()))
                .toList();
    }

    private List<Need.Choice> units(Matter matter) {
        String line = setting.line().id().value();
        String category = matter.content().category();
        return setting.district().handlingUnits(line, category, setting.today()).stream()
                .map(Needs::choice)
                .toList();
    }

    /** Those who can be named as responsible leader (责任领导). */
    static List<Need.Choice> leaders(Setting setting) {
        return setting.district().data().posts().stream()
                .filter(post -> post.role() == Role.LEADER && post.span().covers(setting.today()))
                .map(Post::person)
                .distinct()
                .map(person -> new Need.Choice(
                        person.value(),
                        setting.district().person(person).map(Person::name).orElse(Bilingual.same(person.value()))))
                .toList();
    }

    private static Need.Choice choice(Unit unit) {
        return new Need.Choice(
                unit.code().value(), new Bilingual(unit.name().zh(), unit.name().en()));
    }
}
