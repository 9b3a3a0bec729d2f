package org.huying.intake.web;

import java.util.List;
import java.util.Optional;
import org.huying.base.DistrictCode;
import org.huying.base.Role;
import org.huying.line.Line;
import org.huying.line.Lines;
import org.springframework.stereotype.Component;

/** The lines in which residents themselves may file. */
@Component
class PublicLines {

    private final DistrictCode district;
    private final Lines lines;

    PublicLines(DistrictCode district, Lines lines) {
        this.district = district;
        this.lines = lines;
    }

    List<Line> list() {
        return lines.all(district).stream()
                .filter(line -> !line.internal() && line.filedBy().contains(Role.REQUESTER))
                .toList();
    }

    Optional<Line> find(String id) {
        return list().stream().filter(line -> line.id().value().equals(id)).findFirst();
    }

    /** Whether filing needs that basic field, which is welcome in any case. */
    boolean demands(Line line, String field) {
        return line.filing().stream().anyMatch(need -> need.name().equals(field) && need.required());
    }
}
