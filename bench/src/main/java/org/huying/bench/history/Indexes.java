package org.huying.bench.history;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Indexes that are set aside while a great many rows are copied in, and made again, word for word, from what the database
 * says of them. Keys stay.
 */
final class Indexes {

    private static final String OF_MATTERS = """
            select n.nspname || '.' || i.relname as name, pg_get_indexdef(x.indexrelid) as definition
              from pg_index x
              join pg_class i on i.oid = x.indexrelid
              join pg_class t on t.oid = x.indrelid
              join pg_namespace n on n.oid = i.relnamespace
             where n.nspname = 'matter' and t.relkind = 'r' and not t.relispartition
               and not exists (select from pg_constraint c where c.conindid = x.indexrelid)
             order by 1
            """;

    private Indexes() {}

    interface Work {
        void done() throws SQLException;
    }

    static void aside(House house, Work work) throws SQLException {
        Map<String, String> indexes = list(house);
        for (String index : indexes.keySet()) {
            house.run("drop index " + index);
        }
        try {
            work.done();
        } finally {
            again(house, indexes);
        }
    }

    private static Map<String, String> list(House house) throws SQLException {
        Map<String, String> indexes = new LinkedHashMap<>();
        try (Connection connection = house.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(OF_MATTERS)) {
            while (rows.next()) {
                indexes.put(rows.getString("name"), rows.getString("definition"));
            }
        }
        return indexes;
    }

    private static void again(House house, Map<String, String> indexes) throws SQLException {
        List<String> definitions = new ArrayList<>(indexes.values());
        try (Connection connection = house.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("set maintenance_work_mem = '1GB'");
            for (String definition : definitions) {
                statement.execute(definition);
            }
        }
    }
}
