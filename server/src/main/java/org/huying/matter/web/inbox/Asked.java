package org.huying.matter.web.inbox;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.huying.base.Role;
import org.huying.base.UnitCode;
import org.huying.line.Line;
import org.huying.line.Universal;
import org.huying.matter.Plea;
import org.huying.matter.ledger.Asks;
import org.huying.security.Viewer;

/** What a reader can be asked for besides holding: decisions on extensions and pauses, signatures, samples. */
final class Asked {

    private Asked() {}

    /** Never empty: who is asked for nothing looks for what nobody is asked for. */
    static Set<String> of(Viewer by, Collection<Line> lines) {
        Set<String> asks = new HashSet<>();
        for (Role role : by.roles()) {
            asks.add(Asks.signature(role));
            for (UnitCode unit : by.units()) {
                asks.add(Asks.signature(role, unit));
            }
        }
        for (Line line : lines) {
            add(asks, by, line, Universal.APPROVE_EXTENSION, Asks.plea(Plea.Kind.EXTENSION));
            add(asks, by, line, Universal.APPROVE_PAUSE, Asks.plea(Plea.Kind.PAUSE));
            add(asks, by, line, Universal.SAMPLE, Asks.SAMPLE);
        }
        asks.add("nothing");
        return asks;
    }

    private static void add(Set<String> asks, Viewer by, Line line, Universal action, String word) {
        if (by.hasAny(line.rules().of(action).by())) {
            asks.add(word);
        }
    }
}
