package org.huying.security;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.huying.base.DistrictCode;
import org.huying.base.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of accounts. An account is locked, never deleted: its name stands in ledgers. */
@Component
final class AccountStore {

    private static final String ROW = """
            select district, account, person, password, stamp, demo, temporary, locked_at
              from security.account
            """;

    /** The change and its record are one statement: neither is without the other. */
    private static final String RECORD = """
            insert into security.account_record (district, at, by, deed, account, detail)
            select district, :at, :by, :deed, account, '' from changed
            """;

    private final JdbcClient jdbc;

    AccountStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An account with its encoded password, which does not leave this package. */
    record Row(Account account, String password, boolean demo) {}

    Optional<Row> find(DistrictCode district, AccountId account) {
        return jdbc.sql(ROW + "where district = :district and account = :account")
                .param("district", district.value())
                .param("account", account.value())
                .query(AccountStore::row)
                .optional();
    }

    List<Account> list(DistrictCode district) {
        return jdbc.sql(ROW + "where district = :district order by account")
                .param("district", district.value())
                .query((row, number) -> account(row))
                .list();
    }

    /** What is written beside a change: who did what. */
    record Doing(AccountRecord.Deed deed, PersonId by, Instant at) {}

    /** False when the name is taken. */
    boolean add(
            DistrictCode district,
            AccountId account,
            PersonId person,
            String password,
            boolean temporary,
            Doing doing) {
        return recorded(
                jdbc.sql("""
                with changed as (
                  insert into security.account
                         (district, account, person, password, stamp, demo, temporary, created_at, changed_at)
                  values (:district, :account, :person, :password, 1, false, :temporary, :at, :at)
                  on conflict (district, account) do nothing
                  returning district, account)
                """ + RECORD)
                        .param("person", person.value())
                        .param("password", password)
                        .param("temporary", temporary),
                district,
                account,
                doing);
    }

    /** Sets a password, which ends everything that was issued under the old one. */
    boolean changePassword(DistrictCode district, AccountId account, String password, boolean temporary, Doing doing) {
        return recorded(
                jdbc.sql("""
                with changed as (
                  update security.account
                     set password = :password, stamp = stamp + 1, demo = false, temporary = :temporary,
                         changed_at = :at
                   where district = :district and account = :account
                  returning district, account)
                """ + RECORD).param("password", password).param("temporary", temporary),
                district,
                account,
                doing);
    }

    /** Ends everything that was issued under the stamp before. */
    boolean signOut(DistrictCode district, AccountId account, Doing doing) {
        return recorded(jdbc.sql("""
                with changed as (
                  update security.account set stamp = stamp + 1, changed_at = :at
                   where district = :district and account = :account
                  returning district, account)
                """ + RECORD), district, account, doing);
    }

    /** The same password, encoded with today's parameters; nothing ends. */
    void encodeAgain(Account account, String old, String password) {
        jdbc.sql("""
                update security.account set password = :password
                 where district = :district and account = :account and password = :old
                """)
                .param("district", account.district().value())
                .param("account", account.id().value())
                .param("old", old)
                .param("password", password)
                .update();
    }

    boolean lock(DistrictCode district, AccountId account, Doing doing) {
        return recorded(jdbc.sql("""
                with changed as (
                  update security.account set locked_at = :at, stamp = stamp + 1, changed_at = :at
                   where district = :district and account = :account and locked_at is null
                  returning district, account)
                """ + RECORD), district, account, doing);
    }

    boolean unlock(DistrictCode district, AccountId account, Doing doing) {
        return recorded(jdbc.sql("""
                with changed as (
                  update security.account set locked_at = null, changed_at = :at
                   where district = :district and account = :account and locked_at is not null
                  returning district, account)
                """ + RECORD), district, account, doing);
    }

    private static boolean recorded(
            JdbcClient.StatementSpec change, DistrictCode district, AccountId account, Doing doing) {
        return change.param("district", district.value())
                        .param("account", account.value())
                        .param("at", Timestamp.from(doing.at()))
                        .param("by", doing.by().value())
                        .param("deed", doing.deed().word())
                        .update()
                == 1;
    }

    /** Any encoded password of the demo's own accounts; they share one. */
    Optional<String> findDemoPassword(DistrictCode district) {
        return jdbc.sql("""
                select password from security.account
                 where district = :district and demo
                 order by account
                 limit 1
                """)
                .param("district", district.value())
                .query((row, number) -> row.getString("password"))
                .optional();
    }

    /** Makes demo accounts that are missing, and sets this password where a demo account has another. */
    int putDemo(DistrictCode district, Collection<PersonId> persons, String password, Instant at) {
        return jdbc.sql("""
                insert into security.account as a
                       (district, account, person, password, stamp, demo, created_at, changed_at)
                select :district, person, person, :password, 1, true, :at, :at
                  from unnest(:persons) as person
                on conflict (district, account) do update
                   set password = excluded.password, stamp = a.stamp + 1, changed_at = excluded.changed_at
                 where a.demo and a.password <> excluded.password
                """)
                .param("district", district.value())
                .param("persons", persons.stream().map(PersonId::value).toArray(String[]::new))
                .param("password", password)
                .param("at", Timestamp.from(at))
                .update();
    }

    static Account account(ResultSet row) throws SQLException {
        Timestamp locked = row.getTimestamp("locked_at");
        return new Account(
                new DistrictCode(row.getString("district")),
                new AccountId(row.getString("account")),
                new PersonId(row.getString("person")),
                row.getInt("stamp"),
                locked == null ? null : locked.toInstant(),
                row.getBoolean("temporary"));
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(account(row), row.getString("password"), row.getBoolean("demo"));
    }
}
