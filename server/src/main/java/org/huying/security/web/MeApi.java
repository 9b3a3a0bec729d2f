package org.huying.security.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.huying.base.Bilingual;
import org.huying.base.Role;
import org.huying.base.UnitCode;
import org.huying.security.Viewer;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who the API takes its caller for. */
@RestController
@Tag(name = "Accounts", description = "Who the caller is, and who may come in.")
class MeApi {

    /** The caller's account, person and posts today. */
    public record Me(
            String account, String person, Bilingual name, List<String> roles, List<String> units, String district) {}

    @GetMapping("/api/v1/me")
    @Operation(summary = "Say who the caller is and which posts they hold today")
    Me me(Viewer viewer) {
        return new Me(
                viewer.account().value(),
                viewer.person().value(),
                viewer.name(),
                viewer.roles().stream().map(Role::word).toList(),
                viewer.units().stream().map(UnitCode::value).toList(),
                viewer.district().value());
    }
}
