package org.huying.intake.contact;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.huying.base.Bilingual;
import org.huying.base.DistrictCode;
import org.huying.base.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The row of the hotline. */
@Component
class ContactStore {

    private final JdbcClient jdbc;

    ContactStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Hotline> find(DistrictCode district) {
        return jdbc.sql("select phone, zh, en from intake.hotline where district = :district")
                .param("district", district.value())
                .query((row, number) ->
                        new Hotline(row.getString("phone"), new Bilingual(row.getString("zh"), row.getString("en"))))
                .optional();
    }

    void put(DistrictCode district, Hotline hotline, PersonId by, Instant at) {
        jdbc.sql("""
                        insert into intake.hotline (district, phone, zh, en, changed_by, changed_at)
                        values (:district, :phone, :zh, :en, :by, :at)
                        on conflict (district) do update
                        set phone = excluded.phone, zh = excluded.zh, en = excluded.en,
                            changed_by = excluded.changed_by, changed_at = excluded.changed_at
                        """)
                .param("district", district.value())
                .param("phone", hotline.phone())
                .param("zh", hotline.words().zh())
                .param("en", hotline.words().en())
                .param("by", by.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void remove(DistrictCode district) {
        jdbc.sql("delete from intake.hotline where district = :district")
                .param("district", district.value())
                .update();
    }
}
