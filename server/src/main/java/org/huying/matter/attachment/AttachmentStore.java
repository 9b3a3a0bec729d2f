package org.huying.matter.attachment;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.huying.base.DistrictCode;
import org.huying.matter.MatterId;
import org.huying.security.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is known of attachments, by whom they were brought and to which matters they belong. */
@Component
class AttachmentStore {

    private final JdbcClient jdbc;

    AttachmentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional
    void add(DistrictCode district, AccountId account, Attachment attachment, Instant at) {
        jdbc.sql("""
                insert into matter.attachment (district, attachment, type, size, stored_at)
                values (:district, :attachment, :type, :size, :at)
                on conflict (district, attachment) do nothing
                """)
                .param("district", district.value())
                .param("attachment", attachment.id())
                .param("type", attachment.type())
                .param("size", attachment.size())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("""
                insert into matter.upload (district, attachment, account, filename, at)
                values (:district, :attachment, :account, :filename, :at)
                on conflict (district, attachment, account) do update set filename = excluded.filename, at = excluded.at
                """)
                .param("district", district.value())
                .param("attachment", attachment.id())
                .param("account", account.value())
                .param("filename", attachment.filename())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Under the name that the account gave it, or else the name under which it was first brought. */
    Optional<Attachment> find(DistrictCode district, String id, AccountId account) {
        return jdbc.sql("""
                select a.attachment, u.filename, a.type, a.size
                  from matter.attachment a
                  join matter.upload u on u.district = a.district and u.attachment = a.attachment
                 where a.district = :district and a.attachment = :attachment
                 order by u.account <> :account, u.at, u.account
                 limit 1
                """)
                .param("district", district.value())
                .param("attachment", id)
                .param("account", account.value())
                .query((row, number) -> new Attachment(
                        row.getString("attachment"),
                        row.getString("filename"),
                        row.getString("type"),
                        row.getLong("size")))
                .optional();
    }

    /** Those of a matter, each under the name that the account gave it, or else under which it was first brought. */
    List<Attachment> list(DistrictCode district, MatterId matter, AccountId account) {
        return jdbc.sql("""
                select distinct on (a.attachment) a.attachment, u.filename, a.type, a.size
                  from matter.enclosure e
                  join matter.attachment a on a.district = e.district and a.attachment = e.attachment
                  join matter.upload u on u.district = a.district and u.attachment = a.attachment
                 where e.district = :district and e.matter = :matter
                 order by a.attachment, u.account <> :account, u.at, u.account
                """)
                .param("district", district.value())
                .param("matter", matter.value())
                .param("account", account.value())
                .query((row, number) -> new Attachment(
                        row.getString("attachment"),
                        row.getString("filename"),
                        row.getString("type"),
                        row.getLong("size")))
                .list();
    }

    boolean broughtBy(DistrictCode district, String id, AccountId account) {
        return jdbc.sql("""
                select exists (select from matter.upload
                                where district = :district and attachment = :attachment and account = :account)
                """)
                .param("district", district.value())
                .param("attachment", id)
                .param("account", account.value())
                .query((row, number) -> row.getBoolean(1))
                .single();
    }

    List<MatterId> matters(DistrictCode district, String id) {
        return jdbc.sql("""
                select matter from matter.enclosure
                 where district = :district and attachment = :attachment
                 order by matter
                """)
                .param("district", district.value())
                .param("attachment", id)
                .query((row, number) -> new MatterId(row.getLong("matter")))
                .list();
    }
}
