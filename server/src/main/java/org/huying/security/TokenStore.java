package org.huying.security;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.huying.base.DistrictCode;
import org.huying.base.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of tokens. */
@Component
final class TokenStore {

    private static final String TOKEN = """
            select token, account, label, issued_at, expires_at, used_at, revoked_at, reading, issued_by
              from security.token
            """;

    private final JdbcClient jdbc;

    TokenStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A token that holds, with its account. */
    record Holding(
            String token,
            Account account,
            boolean reading,
            Instant expiresAt,
            @Nullable Instant usedAt) {}

    /** The token and the record of it are one statement. */
    void add(Account account, Token token, byte[] hash, PersonId by) {
        PersonId issuedBy = token.issuedBy();
        jdbc.sql("""
                with issued as (
                  insert into security.token
                         (district, token, account, stamp, label, hash, issued_at, expires_at, reading, issued_by)
                  values (:district, :token, :account, :stamp, :label, :hash, :issued, :expires, :reading, :issuedBy)
                  returning district, account, label)
                insert into security.account_record (district, at, by, deed, account, detail)
                select district, :issued, :by, 'token-issued', account, label from issued
                """)
                .param("district", account.district().value())
                .param("token", token.id())
                .param("account", account.id().value())
                .param("stamp", account.stamp())
                .param("label", token.label())
                .param("hash", hash)
                .param("issued", Timestamp.from(token.issuedAt()))
                .param("expires", Timestamp.from(token.expiresAt()))
                .param("reading", token.reading())
                .param("issuedBy", issuedBy == null ? null : issuedBy.value(), Types.VARCHAR)
                .param("by", by.value())
                .update();
    }

    /** Only while it is neither revoked nor expired, nor its account locked or its password changed since. */
    Optional<Holding> find(DistrictCode district, byte[] hash, Instant now) {
        return jdbc.sql("""
                select t.token, t.used_at, t.reading, t.expires_at, a.district, a.account, a.person, a.stamp, a.locked_at, a.temporary
                  from security.token t
                  join security.account a on a.district = t.district and a.account = t.account
                 where t.district = :district and t.hash = :hash
                   and t.revoked_at is null and t.expires_at > :now
                   and a.locked_at is null and a.stamp = t.stamp
                """)
                .param("district", district.value())
                .param("hash", hash)
                .param("now", Timestamp.from(now))
                .query((row, number) -> new Holding(
                        row.getString("token"),
                        AccountStore.account(row),
                        row.getBoolean("reading"),
                        row.getTimestamp("expires_at").toInstant(),
                        instant(row, "used_at")))
                .optional();
    }

    void used(DistrictCode district, String token, Instant at) {
        jdbc.sql("update security.token set used_at = :at where district = :district and token = :token")
                .param("district", district.value())
                .param("token", token)
                .param("at", Timestamp.from(at))
                .update();
    }

    List<Token> list(DistrictCode district, AccountId account) {
        return jdbc.sql(TOKEN + "where district = :district and account = :account order by issued_at desc, token")
                .param("district", district.value())
                .param("account", account.value())
                .query(TokenStore::token)
                .list();
    }

    List<Token> list(DistrictCode district) {
        return jdbc.sql(TOKEN + "where district = :district order by issued_at desc, token")
                .param("district", district.value())
                .query(TokenStore::token)
                .list();
    }

    /** False if the account has no such token. Revoking twice keeps the first instant, and one record. */
    boolean revoke(DistrictCode district, AccountId account, String token, PersonId by, Instant at) {
        int revoked = jdbc.sql("""
                with revoked as (
                  update security.token set revoked_at = :at
                   where district = :district and account = :account and token = :token and revoked_at is null
                  returning district, account, label)
                insert into security.account_record (district, at, by, deed, account, detail)
                select district, :at, :by, 'token-revoked', account, label from revoked
                """)
                .param("district", district.value())
                .param("account", account.value())
                .param("token", token)
                .param("by", by.value())
                .param("at", Timestamp.from(at))
                .update();
        return revoked == 1
                || list(district, account).stream().anyMatch(each -> each.id().equals(token));
    }

    private static Token token(ResultSet row, int number) throws SQLException {
        String issuedBy = row.getString("issued_by");
        return new Token(
                row.getString("token"),
                new AccountId(row.getString("account")),
                row.getString("label"),
                row.getTimestamp("issued_at").toInstant(),
                row.getTimestamp("expires_at").toInstant(),
                instant(row, "used_at"),
                instant(row, "revoked_at"),
                row.getBoolean("reading"),
                issuedBy == null ? null : new PersonId(issuedBy));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp value = row.getTimestamp(column);
        return value == null ? null : value.toInstant();
    }
}
