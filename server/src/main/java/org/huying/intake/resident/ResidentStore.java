package org.huying.intake.resident;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.huying.base.DistrictCode;
import org.huying.intake.PublicFilings.Followed;
import org.huying.matter.MatterId;
import org.huying.security.RequesterId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of accounts of residents, and of the matters on their lists. */
@Component
class ResidentStore {

    private final JdbcClient jdbc;

    ResidentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An account with what proves it. */
    record Row(Resident resident, String password) {}

    /** False where the name is taken. */
    boolean add(DistrictCode district, Resident resident, String nameHash, String password) {
        return jdbc.sql("""
                        insert into intake.resident
                               (district, resident, name_hash, kind, password, stamp, requester, created_at, changed_at)
                        values (:district, :resident, :name, :kind, :password, :stamp, :requester, :at, :at)
                        on conflict (district, name_hash) do nothing
                        """)
                        .param("district", district.value())
                        .param("resident", resident.id().value())
                        .param("name", nameHash)
                        .param("kind", resident.kind().word())
                        .param("password", password)
                        .param("stamp", resident.stamp())
                        .param("requester", resident.requester().value())
                        .param("at", resident.since().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    Optional<Row> findByName(DistrictCode district, String nameHash) {
        return jdbc.sql("""
                        select resident, kind, password, stamp, requester, created_at
                        from intake.resident
                        where district = :district and name_hash = :name
                        """)
                .param("district", district.value())
                .param("name", nameHash)
                .query((row, number) -> row(row))
                .optional();
    }

    Optional<Row> find(DistrictCode district, ResidentId resident) {
        return jdbc.sql("""
                        select resident, kind, password, stamp, requester, created_at
                        from intake.resident
                        where district = :district and resident = :resident
                        """)
                .param("district", district.value())
                .param("resident", resident.value())
                .query((row, number) -> row(row))
                .optional();
    }

    /** False where it was changed meanwhile. */
    boolean changePassword(DistrictCode district, Resident resident, String password, Instant at) {
        return jdbc.sql("""
                        update intake.resident
                        set password = :password, stamp = stamp + 1, changed_at = :at
                        where district = :district and resident = :resident and stamp = :stamp
                        """)
                        .param("district", district.value())
                        .param("resident", resident.id().value())
                        .param("stamp", resident.stamp())
                        .param("password", password)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** With the list of its matters, which stay. */
    boolean remove(DistrictCode district, ResidentId resident) {
        return jdbc.sql("delete from intake.resident where district = :district and resident = :resident")
                        .param("district", district.value())
                        .param("resident", resident.value())
                        .update()
                == 1;
    }

    void link(DistrictCode district, ResidentId resident, Followed followed, boolean filed, Instant at) {
        jdbc.sql("""
                        insert into intake.resident_matter (district, resident, matter, requester, way, since)
                        values (:district, :resident, :matter, :requester, :way, :at)
                        on conflict (district, resident, matter) do nothing
                        """)
                .param("district", district.value())
                .param("resident", resident.value())
                .param("matter", followed.matter().value())
                .param("requester", followed.requester().value())
                .param("way", filed ? "filed" : "added")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void unlink(DistrictCode district, ResidentId resident, MatterId matter) {
        jdbc.sql("""
                        delete from intake.resident_matter
                        where district = :district and resident = :resident and matter = :matter
                        """)
                .param("district", district.value())
                .param("resident", resident.value())
                .param("matter", matter.value())
                .update();
    }

    Optional<Linked> find(DistrictCode district, ResidentId resident, MatterId matter) {
        return jdbc.sql("""
                        select matter, requester, way, since
                        from intake.resident_matter
                        where district = :district and resident = :resident and matter = :matter
                        """)
                .param("district", district.value())
                .param("resident", resident.value())
                .param("matter", matter.value())
                .query((row, number) -> linked(row))
                .optional();
    }

    /** The latest first. */
    List<Linked> list(DistrictCode district, ResidentId resident, int offset, int most) {
        return jdbc.sql("""
                        select matter, requester, way, since
                        from intake.resident_matter
                        where district = :district and resident = :resident
                        order by since desc, matter desc
                        offset :offset limit :most
                        """)
                .param("district", district.value())
                .param("resident", resident.value())
                .param("offset", offset)
                .param("most", most)
                .query((row, number) -> linked(row))
                .list();
    }

    /** Who stands behind the accounts. */
    List<RequesterId> requesters(DistrictCode district) {
        return jdbc.sql("select requester from intake.resident where district = :district order by requester")
                .param("district", district.value())
                .query((row, number) -> new RequesterId(row.getString("requester")))
                .list();
    }

    private static Row row(ResultSet row) throws SQLException {
        Resident resident = new Resident(
                new ResidentId(row.getString("resident")),
                Resident.Kind.of(row.getString("kind")),
                row.getInt("stamp"),
                new RequesterId(row.getString("requester")),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
        return new Row(resident, row.getString("password"));
    }

    private static Linked linked(ResultSet row) throws SQLException {
        Followed followed =
                new Followed(new MatterId(row.getLong("matter")), new RequesterId(row.getString("requester")));
        return new Linked(
                followed,
                "filed".equals(row.getString("way")),
                row.getObject("since", OffsetDateTime.class).toInstant());
    }
}
