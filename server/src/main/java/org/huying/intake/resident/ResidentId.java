package org.huying.intake.resident;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** An account of a resident or a company. It tells nothing of them. */
public record ResidentId(String value) {

    private static final int BYTES = 12;
    private static final Pattern FORM = Pattern.compile("a[0-9a-f]{24}");

    public ResidentId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not an account of a resident");
        }
    }

    static ResidentId draw(SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new ResidentId("a" + HexFormat.of().formatHex(bytes));
    }

    @Override
    public String toString() {
        return value;
    }
}
