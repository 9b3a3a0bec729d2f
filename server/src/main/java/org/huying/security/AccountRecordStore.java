package org.huying.security;

import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.huying.base.DistrictCode;
import org.huying.base.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of what was done to accounts. Rows are written with the change itself, in one statement. */
@Component
final class AccountRecordStore {

    private final JdbcClient jdbc;

    AccountRecordStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<AccountRecord> list(DistrictCode district, AccountRecordQuery query) {
        AccountId account = query.account();
        PersonId by = query.by();
        return jdbc.sql("""
                select seq, at, by, deed, account, detail
                  from security.account_record
                 where district = :district
                   and (cast(:account as text) is null or account = :account)
                   and (cast(:by as text) is null or by = :by)
                   and (cast(:from as timestamptz) is null or at >= :from)
                   and (cast(:until as timestamptz) is null or at < :until)
                 order by at desc, seq desc
                 limit :most
                """)
                .param("district", district.value())
                .param("account", account == null ? null : account.value(), Types.VARCHAR)
                .param("by", by == null ? null : by.value(), Types.VARCHAR)
                .param("from", utc(query.from()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("until", utc(query.until()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("most", query.size())
                .query((row, number) -> new AccountRecord(
                        row.getLong("seq"),
                        row.getTimestamp("at").toInstant(),
                        new PersonId(row.getString("by")),
                        AccountRecord.Deed.of(row.getString("deed")),
                        new AccountId(row.getString("account")),
                        row.getString("detail")))
                .list();
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
