package org.huying.matter.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.huying.matter.MatterId;

/** Collects what was found; of each matter the first bad event. */
final class Findings {

    private final Map<MatterId, Finding> ofMatters = new TreeMap<>();
    private final List<Finding> general = new ArrayList<>();

    void add(Finding finding) {
        MatterId matter = finding.matter();
        if (matter == null) {
            general.add(finding);
        } else {
            ofMatters.merge(matter, finding, (known, other) -> other.seq() < known.seq() ? other : known);
        }
    }

    void addAll(Findings others) {
        others.all().forEach(this::add);
    }

    List<Finding> all() {
        return Stream.concat(ofMatters.values().stream(), general.stream()).toList();
    }
}
