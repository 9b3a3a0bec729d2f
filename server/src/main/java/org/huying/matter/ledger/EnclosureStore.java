package org.huying.matter.ledger;

import java.util.Collection;
import java.util.Set;
import org.huying.base.DistrictCode;
import org.huying.matter.MatterId;
import org.huying.security.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which files a command may name. The rows of what is enclosed are written with the events. */
@Component
final class EnclosureStore {

    private final JdbcClient jdbc;

    EnclosureStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those that the account has brought or that belong to the matter already. */
    Set<String> usable(DistrictCode district, Collection<String> ids, AccountId account, MatterId matter) {
        return jdbc.sql("""
                select attachment from matter.upload
                 where district = :district and attachment = any(:ids) and account = :account
                union
                select attachment from matter.enclosure
                 where district = :district and attachment = any(:ids) and matter = :matter
                """)
                .param("district", district.value())
                .param("ids", ids.toArray(String[]::new))
                .param("account", account.value())
                .param("matter", matter.value())
                .query((row, number) -> row.getString("attachment"))
                .set();
    }
}
