package org.huying.matter.web.views;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.huying.security.Viewer;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** The rows of saved views. Each statement is one account's. */
@Component
final class SavedViewStore {

    private static final String OWN = " where district = :district and account = :account ";

    private final JdbcClient jdbc;

    SavedViewStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<SavedView> list(Viewer owner) {
        return own(
                        "select view, name, query, position, usual from matter.saved_view" + OWN
                                + "order by position, made_at, view",
                        owner)
                .query((row, number) -> new SavedView(
                        row.getString("view"),
                        row.getString("name"),
                        row.getString("query"),
                        row.getInt("position"),
                        row.getBoolean("usual")))
                .list();
    }

    /** The same id again changes nothing, so that a form that is sent twice keeps one view. */
    boolean add(Viewer owner, String id, String name, String query, Instant at) {
        try {
            own("""
                    insert into matter.saved_view (district, account, view, name, query, position, usual, made_at)
                    values (:district, :account, :view, :name, :query,
                            (select coalesce(max(position), 0) + 1 from matter.saved_view
                              where district = :district and account = :account), false, :at)
                    on conflict (district, account, view) do nothing
                    """, owner)
                    .param("view", id)
                    .param("name", name)
                    .param("query", query)
                    .param("at", at.atOffset(ZoneOffset.UTC))
                    .update();
            return true;
        } catch (DuplicateKeyException sameName) {
            return false;
        }
    }

    boolean rename(Viewer owner, String id, String name) {
        try {
            own("update matter.saved_view set name = :name" + OWN + "and view = :view", owner)
                    .param("view", id)
                    .param("name", name)
                    .update();
            return true;
        } catch (DuplicateKeyException sameName) {
            return false;
        }
    }

    void requery(Viewer owner, String id, String query) {
        own("update matter.saved_view set query = :query" + OWN + "and view = :view", owner)
                .param("view", id)
                .param("query", query)
                .update();
    }

    /** Puts one before the other; both keep their distance to the rest. */
    void place(Viewer owner, List<String> ids) {
        own("""
                update matter.saved_view v set position = o.position
                  from unnest(:ids::text[]) with ordinality as o (view, position)
                 where v.district = :district and v.account = :account and v.view = o.view
                """, owner).param("ids", ids.toArray(String[]::new)).update();
    }

    /** @param id none for no view at all */
    void makeUsual(Viewer owner, String id) {
        own("update matter.saved_view set usual = (view = :view)" + OWN + "and usual <> (view = :view)", owner)
                .param("view", id)
                .update();
    }

    void remove(Viewer owner, String id) {
        own("delete from matter.saved_view" + OWN + "and view = :view", owner)
                .param("view", id)
                .update();
    }

    private StatementSpec own(String sql, Viewer owner) {
        return jdbc.sql(sql)
                .param("district", owner.district().value())
                .param("account", owner.account().value());
    }
}
