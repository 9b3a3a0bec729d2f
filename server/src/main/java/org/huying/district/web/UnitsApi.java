package org.huying.district.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.huying.base.DistrictCode;
import org.huying.district.District;
import org.huying.district.Districts;
import org.huying.district.Unit;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who can be made to answer. */
@RestController
@Tag(name = "District", description = "What the district is: units and places.")
class UnitsApi {

    private final Districts districts;
    private final DistrictCode code;
    private final Clock clock;

    UnitsApi(Districts districts, DistrictCode code, Clock clock) {
        this.districts = districts;
        this.code = code;
        this.clock = clock;
    }

    /** The units of a day, in the order in which people choose from them. */
    public record Units(List<UnitView> items) {}

    /** An accountable unit. */
    public record UnitView(
            String code,

            @Schema(description = "In the caller's language.")
            String name,

            @Schema(allowableValues = {"government", "centre", "department", "street", "community", "utility"})
            String kind,

            @Nullable String parent,

            @Schema(description = "Whether work can be assigned to it.")
            boolean handles) {

        static UnitView of(Unit unit, Locale locale) {
            return new UnitView(
                    unit.code().value(),
                    unit.name().in(locale),
                    unit.kind().name().toLowerCase(Locale.ROOT),
                    unit.parent() == null ? null : unit.parent().value(),
                    unit.handles());
        }
    }

    @GetMapping("/api/v1/units")
    @Operation(
            summary = "List the units to which work can be assigned today, in the district's order",
            description = "With `all=true` also those that run the loop: government, command centre and its sections.")
    Units units(
            @Parameter(description = "Whether those that handle nothing are listed too.")
                    @RequestParam(defaultValue = "false")
                    boolean all,
            Locale locale) {
        District district = districts.current(code);
        LocalDate today = LocalDate.now(clock);
        List<Unit> units = all ? district.units(today) : district.handlingUnits(today);
        return new Units(units.stream().map(unit -> UnitView.of(unit, locale)).toList());
    }
}
