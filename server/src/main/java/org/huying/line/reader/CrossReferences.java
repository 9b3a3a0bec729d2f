package org.huying.line.reader;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.huying.line.Action;
import org.huying.line.ChildRule;
import org.huying.line.Duty;
import org.huying.line.Line;
import org.huying.line.LineRule;
import org.huying.line.Milestone;
import org.huying.line.Stage;

/** Every name that is used in a line exists in it and is there once (rule S11). */
final class CrossReferences {

    private final Line line;
    private final Document document;

    private CrossReferences(Line line, Document document) {
        this.line = line;
        this.document = document;
    }

    static void check(Line line, Document document) {
        CrossReferences check = new CrossReferences(line, document);
        line.actions().values().forEach(check::action);
        check.stage("/reopen/to", line.rules().reopenTo());
        check.reopens();
        check.duties();
        check.twice(
                "/milestones", line.milestones().stream().map(Milestone::name).toList());
        check.twice("/scores", line.scores());
    }

    private void action(Action action) {
        String path = "/actions/" + action.name();
        action.from().forEach(stage -> stage(path + "/from", stage));
        stage(path + "/to", action.to());
        action.from().stream()
                .sorted()
                .filter(from -> closed(from) && closed(action.to()) && !from.equals(action.to()))
                .forEach(from ->
                        document.problems.shape(document.spot(path + "/to"), "closed-to-closed", from, action.to()));
        if (action.then() != null) {
            action(path + "/then", action.then());
        }
        if (action.fulfils() != null) {
            List<String> duties = line.duties().stream().map(Duty::name).toList();
            known(path + "/fulfils", action.fulfils(), duties, "duty");
        }
        children(path + "/children", action.children());
        List<String> opens = action.opens().stream().map(rule -> rule.name()).toList();
        twice(path + "/opens", opens);
    }

    private void children(String path, List<ChildRule> rules) {
        List<String> names = rules.stream().map(ChildRule::name).toList();
        twice(path, names);
        for (int i = 0; i < rules.size(); i++) {
            String at = path + "/" + i;
            rules.get(i).before().forEach(name -> action(at + "/before", name));
            rules.get(i).after().forEach(name -> known(at + "/after", name, names, "sibling"));
        }
    }

    private void reopens() {
        String to = line.rules().reopenTo();
        if (closed(to)) {
            document.problems.shape(document.spot("/reopen/to"), "reopen-closed", to);
        }
    }

    private boolean closed(String name) {
        Stage stage = line.stages().get(name);
        return stage != null && !stage.open();
    }

    private void duties() {
        twice("/every", line.duties().stream().map(Duty::name).toList());
        for (int i = 0; i < line.duties().size(); i++) {
            String at = "/every/" + i + "/in";
            line.duties().get(i).in().forEach(stage -> stage(at, stage));
        }
    }

    private void stage(String path, String name) {
        known(path, name, line.stages().keySet(), "stage");
    }

    private void action(String path, String name) {
        known(path, name, line.actions().keySet(), "action");
    }

    private void known(String path, String name, Collection<String> known, String kind) {
        if (!known.contains(name) && !name.equals("?")) {
            Spot spot = document.spotOf(path, name);
            document.problems.unknown(spot, LineRule.S11, name, known, "unknown-" + kind, name);
        }
    }

    private void twice(String path, List<String> names) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < names.size(); i++) {
            if (!seen.add(names.get(i))) {
                document.problems.name(document.spot(path + "/" + i), "twice", names.get(i));
            }
        }
    }
}
