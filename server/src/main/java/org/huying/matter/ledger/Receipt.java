package org.huying.matter.ledger;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.huying.matter.MatterId;
import org.huying.security.AccountId;

/**
 * The first result of an idempotency key (law 10). Only what succeeded leaves one: a refusal changed nothing, so that
 * the same command may be tried again under the same key. Account, key and command are kept as the first halves of their
 * SHA-256, which nobody meets by chance.
 *
 * @param version of the matter after the command
 */
record Receipt(byte[] keyHash, byte[] bodyHash, MatterId matter, int version, List<MatterId> opened, Instant at) {

    private static final int HALF = Digest.BYTES / 2;

    Receipt {
        opened = List.copyOf(opened);
    }

    /** @param command the hash of the command that came with the key */
    static Receipt of(
            AccountId account,
            String key,
            String command,
            MatterId matter,
            int version,
            List<MatterId> opened,
            Instant at) {
        return new Receipt(keyHash(account, key), half(command), matter, version, opened, at);
    }

    boolean isOf(String command) {
        return Arrays.equals(bodyHash, half(command));
    }

    static byte[] keyHash(AccountId account, String key) {
        return half(account.value() + "\n" + key);
    }

    private static byte[] half(String text) {
        return Arrays.copyOf(Digest.SHA_256.start().digest(text.getBytes(StandardCharsets.UTF_8)), HALF);
    }
}
