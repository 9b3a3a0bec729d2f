package org.huying.security;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.huying.base.DistrictCode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of the vault. It sees sealed bytes and keyed hashes only. */
@Component
final class VaultStore {

    private static final int FETCHED = 2_000;

    private static final String ROW = """
            select requester, wrapped_key, name, phone, id_number, address, erased_at
              from security.requester
            """;

    private final JdbcClient jdbc;

    VaultStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One process at a time compares or makes the master key. */
    void lockMasterKey() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('huying master key'))")
                .query((row, number) -> true)
                .single();
    }

    Optional<String> findFingerprint(DistrictCode district) {
        return jdbc.sql("select fingerprint from security.master_key where district = :district")
                .param("district", district.value())
                .query((row, number) -> row.getString("fingerprint"))
                .optional();
    }

    void addFingerprint(DistrictCode district, String fingerprint, Instant at) {
        jdbc.sql("""
                insert into security.master_key (district, fingerprint, since)
                values (:district, :fingerprint, :since)
                """)
                .param("district", district.value())
                .param("fingerprint", fingerprint)
                .param("since", Timestamp.from(at))
                .update();
    }

    /** False when exactly this identity is already there, put in by whomever. */
    boolean add(DistrictCode district, SealedRequester requester, IdentityHashes hashes, Instant at) {
        return jdbc.sql("""
                insert into security.requester
                       (district, requester, wrapped_key, name, phone, id_number, address,
                        phone_hash, id_hash, same_hash, stored_at)
                values (:district, :requester, :key, :name, :phone, :id_number, :address,
                        :phone_hash, :id_hash, :same_hash, :at)
                on conflict (district, same_hash) do nothing
                """)
                        .param("district", district.value())
                        .param("requester", requester.id().value())
                        .param("key", requester.parts().get(IdentityPart.KEY))
                        .param("name", requester.parts().get(IdentityPart.NAME))
                        .param("phone", requester.parts().get(IdentityPart.PHONE))
                        .param("id_number", requester.parts().get(IdentityPart.ID_NUMBER))
                        .param("address", requester.parts().get(IdentityPart.ADDRESS))
                        .param("phone_hash", bytes(hashes.phone()))
                        .param("id_hash", bytes(hashes.idNumber()))
                        .param("same_hash", bytes(hashes.same()))
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    Optional<RequesterId> findSame(DistrictCode district, String hash) {
        return jdbc.sql("""
                select requester from security.requester
                 where district = :district and same_hash = :hash
                """)
                .param("district", district.value())
                .param("hash", bytes(hash))
                .query(VaultStore::id)
                .optional();
    }

    List<RequesterId> listByPhone(DistrictCode district, String hash) {
        return jdbc.sql("""
                select requester from security.requester
                 where district = :district and phone_hash = :hash
                 order by stored_at, requester
                """)
                .param("district", district.value())
                .param("hash", bytes(hash))
                .query(VaultStore::id)
                .list();
    }

    List<RequesterId> listByIdNumber(DistrictCode district, String hash) {
        return jdbc.sql("""
                select requester from security.requester
                 where district = :district and id_hash = :hash
                 order by stored_at, requester
                """)
                .param("district", district.value())
                .param("hash", bytes(hash))
                .query(VaultStore::id)
                .list();
    }

    List<SealedRequester> list(DistrictCode district, Collection<RequesterId> requesters) {
        if (requesters.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(ROW + "where district = :district and requester = any(:requesters) order by requester")
                .param("district", district.value())
                .param("requesters", requesters.stream().map(RequesterId::value).toArray(String[]::new))
                .query(VaultStore::sealed)
                .list();
    }

    /** Row by row through a cursor. */
    Stream<RequesterId> kept(DistrictCode district) {
        return jdbc.sql("""
                select requester collate "C" as requester
                  from security.requester
                 where district = :district and erased_at is null
                 order by requester
                """).withFetchSize(FETCHED).param("district", district.value()).query(VaultStore::id).stream();
    }

    /** Destroys the key and all that could point at the person; false if that was done before. */
    boolean erase(DistrictCode district, RequesterId requester, Instant at) {
        return jdbc.sql("""
                update security.requester
                   set wrapped_key = null, name = null, phone = null, id_number = null, address = null,
                       phone_hash = null, id_hash = null, same_hash = null, erased_at = :at
                 where district = :district and requester = :requester and erased_at is null
                """)
                        .param("district", district.value())
                        .param("requester", requester.value())
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    private static RequesterId id(ResultSet row, int number) throws SQLException {
        return new RequesterId(row.getString("requester"));
    }

    private static SealedRequester sealed(ResultSet row, int number) throws SQLException {
        Map<IdentityPart, byte[]> parts = new EnumMap<>(IdentityPart.class);
        for (IdentityPart part : IdentityPart.values()) {
            byte[] bytes = row.getBytes(part.column());
            if (bytes != null) {
                parts.put(part, bytes);
            }
        }
        Timestamp erased = row.getTimestamp("erased_at");
        return new SealedRequester(id(row, number), parts, erased == null ? null : erased.toInstant());
    }

    private static byte @Nullable [] bytes(@Nullable String hex) {
        return hex == null ? null : HexFormat.of().parseHex(hex);
    }
}
