package org.huying.matter.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;
import org.huying.base.Refusal;
import org.huying.base.Refused;
import org.huying.district.CoordinateSystem;
import org.huying.district.Coordinates;
import org.huying.district.Point;
import org.huying.security.Identity;
import org.jspecify.annotations.Nullable;

/** What a program says to file a matter. */
@Schema(description = "A matter to be filed. `place` or `point` says where; with neither, the place is not known yet.")
public record NewMatter(
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, maxLength = 200, example = "路灯不亮") @Nullable String subject,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, maxLength = 20_000, example = "整条街的路灯三天没亮了。") @Nullable String text,

        @Schema(description = "The code of a leaf category of the line.") @Nullable String category,

        @Schema(description = "The code of a place.", example = "420107001001") @Nullable String place,

        @Nullable Position point,

        @Schema(
                description = "How the matter was heard.",
                example = "phone",
                defaultValue = "api",
                allowableValues = {
                    "phone",
                    "mayor-hotline",
                    "message-board",
                    "city-management",
                    "visit",
                    "letter",
                    "media",
                    "grid",
                    "web",
                    "api",
                    "import"
                })
        @Nullable String channel,

        @Nullable Asker requester,

        @Schema(description = "Whether those who handle must not learn who asked.", defaultValue = "false") @Nullable Boolean confidential,

        @Schema(description = "Whether it runs on the urgent clocks.", defaultValue = "false") @Nullable Boolean urgent,

        @Schema(description = "The line's own fields and filing needs, by name.") @Nullable Map<String, Object> fields) {

    /** A position. */
    @Schema(description = "A position in degrees.")
    public record Position(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "114.39") @Nullable Double lon,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "30.63") @Nullable Double lat,

            @Schema(
                    allowableValues = {"wgs84", "gcj02", "bd09"},
                    defaultValue = "wgs84")
            @Nullable String system) {

        /** In WGS-84, whatever it was given in. */
        Point toWgs84() {
            if (lon == null || lat == null) {
                throw new Refused(Refusal.of("point", "位置须同时给出 lon 和 lat", "a point needs both lon and lat")
                        .at(lon == null ? "point.lon" : "point.lat"));
            }
            return Coordinates.toWgs84(systemOf(system == null ? "wgs84" : system), lon, lat);
        }

        private static CoordinateSystem systemOf(String word) {
            return switch (word) {
                case "wgs84" -> CoordinateSystem.WGS84;
                case "gcj02" -> CoordinateSystem.GCJ02;
                case "bd09" -> CoordinateSystem.BD09;
                default ->
                    throw new Refused(Refusal.of(
                                    "point-system",
                                    "坐标系应为 wgs84、gcj02 或 bd09",
                                    "a coordinate system is wgs84, gcj02 or bd09")
                            .at("point.system"));
            };
        }
    }

    /** Who asked; kept in the vault and nowhere else. */
    @Schema(description = "Who asked. Kept in the vault, shown masked.")
    public record Asker(
            @Schema(example = "张先生") @Nullable String name,
            @Schema(example = "13800001234") @Nullable String phone,
            @Nullable String idNumber,
            @Nullable String address) {

        Identity identity() {
            return new Identity(name, phone, idNumber, address);
        }

        /** Says nothing: names do not belong in logs. */
        @Override
        public String toString() {
            return "Asker[hidden]";
        }
    }
}
