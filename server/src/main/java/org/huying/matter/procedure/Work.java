package org.huying.matter.procedure;

import java.util.ArrayList;
import java.util.List;
import org.huying.base.Role;
import org.huying.matter.Matter;
import org.huying.matter.event.Event;
import org.huying.matter.event.Recorded;

/** A decision in the making: the state after the events so far, and the events. */
final class Work {

    private final Setting setting;
    private final List<Event> events = new ArrayList<>();
    private final List<Command.Open> openings = new ArrayList<>();
    private final List<Decision.Echo> echoes = new ArrayList<>();
    private Matter matter;

    Work(Matter matter, Setting setting) {
        this.matter = matter;
        this.setting = setting;
    }

    Matter matter() {
        return matter;
    }

    void add(Event event) {
        events.add(event);
        matter = Matter.apply(matter, record(matter, event, setting, Role.SYSTEM));
    }

    void open(Command.Open opening) {
        openings.add(opening);
    }

    void echo(Decision.Echo echo) {
        echoes.add(echo);
    }

    Decision done() {
        return new Decision.Accepted(events, openings, echoes);
    }

    static Recorded record(Matter before, Event event, Setting setting, Role role) {
        return new Recorded(
                before.id(),
                before.version() + 1,
                setting.now(),
                setting.actor().person(),
                setting.actor().home(),
                role,
                setting.editions(),
                event);
    }
}
