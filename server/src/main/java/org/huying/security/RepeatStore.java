package org.huying.security;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.huying.base.DistrictCode;
import org.huying.security.keys.Mac256;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of repeats. Of a key only the hash is kept, since a token's secret can be drawn with the key. */
@Component
final class RepeatStore {

    private final JdbcClient jdbc;

    RepeatStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of what came under a key. */
    record Receipt(String command, String made) {}

    /** False where the key was used before; who uses it at the same time is waited for. */
    boolean begin(DistrictCode district, AccountId account, String key, String command, Instant at) {
        return jdbc.sql("""
                insert into security.receipt (district, account, key_hash, command, made, at)
                values (:district, :account, :key, :command, '', :at)
                on conflict (district, account, key_hash) do nothing
                """)
                        .param("district", district.value())
                        .param("account", account.value())
                        .param("key", hash(key))
                        .param("command", command)
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    void made(DistrictCode district, AccountId account, String key, String made) {
        jdbc.sql("""
                update security.receipt set made = :made
                 where district = :district and account = :account and key_hash = :key
                """)
                .param("district", district.value())
                .param("account", account.value())
                .param("key", hash(key))
                .param("made", made)
                .update();
    }

    Optional<Receipt> find(DistrictCode district, AccountId account, String key) {
        return jdbc.sql("""
                select command, made from security.receipt
                 where district = :district and account = :account and key_hash = :key
                """)
                .param("district", district.value())
                .param("account", account.value())
                .param("key", hash(key))
                .query((row, number) -> new Receipt(row.getString("command"), row.getString("made")))
                .optional();
    }

    void purge(DistrictCode district, Instant before) {
        jdbc.sql("delete from security.receipt where district = :district and at < :before")
                .param("district", district.value())
                .param("before", Timestamp.from(before))
                .update();
    }

    private static byte[] hash(String key) {
        return Mac256.sha256(key.getBytes(StandardCharsets.UTF_8));
    }
}
