package org.huying.matter.ledger;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import org.huying.base.Role;
import org.huying.base.UnitCode;
import org.huying.matter.Closure;
import org.huying.matter.Matter;
import org.huying.matter.Plea;
import org.huying.matter.Signing;

/**
 * What a matter asks of somebody besides its holder, in words that lists can be searched for: to decide an extension or
 * a pause, to sign, to sample.
 */
public final class Asks {

    public static final String SAMPLE = "sample";

    private Asks() {}

    public static String plea(Plea.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    /** A signature that anybody in the role can give. */
    public static String signature(Role role) {
        return "sign:" + role.word();
    }

    /** A signature that somebody in the role in this unit can give. */
    public static String signature(Role role, UnitCode unit) {
        return signature(role) + "@" + unit;
    }

    public static Set<String> of(Matter matter) {
        Set<String> asks = new LinkedHashSet<>();
        matter.pleas().forEach(plea -> asks.add(plea(plea.kind())));
        Signing signing = matter.signing();
        for (int slot = 0; signing != null && slot < signing.slots().size(); slot++) {
            if (signing.open(slot)) {
                Signing.Slot open = signing.slots().get(slot);
                asks.add(open.unit() == null ? signature(open.role()) : signature(open.role(), open.unit()));
            }
        }
        Closure closure = matter.closure();
        if (closure != null && closure.sampled() && closure.sample() == null) {
            asks.add(SAMPLE);
        }
        return asks;
    }
}
