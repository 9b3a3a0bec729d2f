package org.huying.administration.change;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.huying.base.NotFound;

/** Every form there is, by its kind. */
public final class ChangeForms {

    private static final Map<String, ChangeForm> ALL = all();

    private ChangeForms() {}

    /** @throws NotFound where there is none of that kind */
    public static ChangeForm require(String kind) {
        ChangeForm form = ALL.get(kind);
        if (form == null) {
            throw new NotFound("change", "没有这种变更：" + kind, "there is no such change: " + kind);
        }
        return form;
    }

    public static List<String> kinds() {
        return List.copyOf(ALL.keySet());
    }

    private static Map<String, ChangeForm> all() {
        Map<String, ChangeForm> all = new LinkedHashMap<>();
        Stream.of(UnitForms.all(), PeopleForms.all(), PlaceForms.all(), DutyForms.all())
                .flatMap(List::stream)
                .forEach(form -> all.put(form.kind(), form));
        return all;
    }
}
