package org.huying.platform;

import java.util.regex.Pattern;
import org.huying.base.Invalid;
import org.huying.base.Refusal;
import org.jspecify.annotations.Nullable;

/** The header that makes a command safe to send twice (law 10). */
public final class IdempotencyKey {

    public static final String HEADER = "Idempotency-Key";
    public static final String REPLAYED = "Idempotency-Replayed";

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7E]{1,255}");

    private IdempotencyKey() {}

    /** @throws Invalid if the key is not one */
    public static @Nullable String of(@Nullable String header) {
        if (header != null && !KEY.matcher(header).matches()) {
            throw new Invalid(Refusal.of(
                            "idempotency-key",
                            "Idempotency-Key 应为 1 到 255 个可见 ASCII 字符",
                            "an Idempotency-Key has 1 to 255 visible ASCII characters")
                    .at(HEADER)
                    .by("law-10"));
        }
        return header;
    }

    /** What is said where the key came with another command before. */
    public static Refusal reused(String key) {
        return Refusal.of(
                        "idempotency-key-reused",
                        "此 Idempotency-Key 已用于另一条命令：" + key,
                        "this Idempotency-Key was used for another command: " + key)
                .at(HEADER)
                .by("law-10");
    }
}
