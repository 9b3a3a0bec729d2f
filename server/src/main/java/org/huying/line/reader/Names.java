package org.huying.line.reader;

import java.util.regex.Pattern;

/** The names that authors give: stages, actions, fields. */
final class Names {

    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9-]{0,39}");

    private Names() {}

    static void check(String name, Spot spot, Problems problems) {
        if (!FORM.matcher(name).matches()) {
            problems.shape(spot, "name", name);
        }
    }
}
