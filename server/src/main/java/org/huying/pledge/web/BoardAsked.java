package org.huying.pledge.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.util.UriComponentsBuilder;

/** What a board was asked for, as its address says it; what is absent does not restrict. */
public record BoardAsked(
        @Nullable Integer year,
        @Nullable String light,
        @Nullable String kind,
        @Nullable String unit,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate asOf) {

    /** The address of this board, or of a file of it, with one thing asked otherwise; {@code null} takes it out. */
    public String address(String path, String name, @Nullable String value) {
        Map<String, @Nullable String> all = new LinkedHashMap<>();
        all.put("year", year == null ? null : year.toString());
        all.put("light", light);
        all.put("kind", kind);
        all.put("unit", unit);
        all.put("asOf", asOf == null ? null : asOf.toString());
        all.put(name, value);
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        all.forEach((key, said) -> {
            if (said != null && !said.isBlank()) {
                address.queryParam(key, "{" + key + "}");
            }
        });
        Map<String, Object> values = new LinkedHashMap<>();
        all.forEach((key, said) -> {
            if (said != null) {
                values.put(key, said);
            }
        });
        return address.encode().buildAndExpand(values).toUriString();
    }
}
