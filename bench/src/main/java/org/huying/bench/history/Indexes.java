package org.huying.bench.history;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Indexes that are set aside while a great many rows are copied in, and made again, word for word, from what the database
 * says of them. Keys stay. What was set aside is kept in the database, so that a filling that was cut off loses none.
 */
final class Indexes {

    private static final String ASIDE = """
            create table if not exists public.bench_index_aside as
            select n.nspname || '.' || i.relname as name, pg_get_indexdef(x.indexrelid) as definition
              from pg_index x
              join pg_class i on i.oid = x.indexrelid
              join pg_class t on t.oid = x.indrelid
              join pg_namespace n on n.oid = i.relnamespace
             where n.nspname = 'matter' and t.relkind = 'r' and not t.relispartition
               and t.relname not like 'tall%'
               and not exists (select from pg_constraint c where c.conindid = x.indexrelid)
            """;

    private Indexes() {}

    interface Work {
        void done() throws SQLException;
    }

    static void aside(House house, Work work) throws SQLException {
        house.run(ASIDE);
        for (String name : column(house, "name")) {
            house.run("drop index if exists " + name);
        }
        try {
            work.done();
        } finally {
            again(house);
        }
    }

    /** Makes those that are still aside, if there are any. */
    static void again(House house) throws SQLException {
        if (house.number("select count(*) from pg_class where relname = 'bench_index_aside'") == 0) {
            return;
        }
        List<String> definitions = column(house, "definition");
        try (Connection connection = house.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("set maintenance_work_mem = '1GB'");
            for (String definition : definitions) {
                statement.execute(definition.replaceFirst("INDEX ", "INDEX IF NOT EXISTS "));
            }
            statement.execute("drop table public.bench_index_aside");
        }
    }

    private static List<String> column(House house, String column) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Connection connection = house.connect();
                Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("select " + column + " from public.bench_index_aside order by name")) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }
}
