package org.huying.security;

import java.util.Optional;
import java.util.regex.Pattern;
import org.huying.base.Refusal;
import org.jspecify.annotations.Nullable;

/** Whether what was typed can be a telephone number: seven to twenty digits, spaces, hyphens and brackets. */
public final class Telephone {

    private static final Pattern FORM = Pattern.compile("\\+?[0-9][0-9 ()-]{5,18}[0-9]");

    private Telephone() {}

    /** @param field where it was typed; absent numbers are not refused */
    public static Optional<Refusal> refuses(@Nullable String phone, String field) {
        return phone == null || phone.isBlank() || FORM.matcher(phone.strip()).matches()
                ? Optional.empty()
                : Optional.of(Refusal.of("phone", "联系电话不正确，请核对。", "This is no telephone number.")
                        .at(field));
    }
}
