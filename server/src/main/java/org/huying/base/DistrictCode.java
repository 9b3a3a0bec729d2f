package org.huying.base;

import java.util.regex.Pattern;

/** The tenant: a county-level division's six-digit code (GB/T 2260). It is the first column of every key. */
public record DistrictCode(String value) {

    private static final Pattern FORM = Pattern.compile("[1-9]\\d{5}");

    public DistrictCode {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("a district code has six digits (GB/T 2260), not '" + value + "'");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
