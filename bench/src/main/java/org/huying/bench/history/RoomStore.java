package org.huying.bench.history;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads how much room tables and indexes take; the partitions of a table count together. */
final class RoomStore {

    private static final String ROOM = """
            with t as (
                select c.oid, coalesce(p.inhparent, c.oid) as root
                  from pg_class c
                  join pg_namespace n on n.oid = c.relnamespace
                  left join pg_inherits p on p.inhrelid = c.oid
                 where n.nspname = 'matter' and c.relkind = 'r')
            select 'matter.' || r.relname as name, null as index_name,
                   sum(pg_table_size(t.oid))::bigint as bytes, sum(greatest(c.reltuples, 0))::bigint as rows
              from t join pg_class r on r.oid = t.root join pg_class c on c.oid = t.oid
             group by r.relname
            union all
            select 'matter.' || r.relname,
                   coalesce(ri.relname, i.relname),
                   sum(pg_relation_size(x.indexrelid))::bigint, 0
              from t join pg_class r on r.oid = t.root join pg_index x on x.indrelid = t.oid
              join pg_class i on i.oid = x.indexrelid
              left join pg_inherits pi on pi.inhrelid = x.indexrelid
              left join pg_class ri on ri.oid = pi.inhparent
             group by 1, 2
             order by 1, 2 nulls first
            """;

    private RoomStore() {}

    static List<HistoryCommand.Room> read(House house) throws SQLException {
        Map<String, HistoryCommand.Room> rooms = new LinkedHashMap<>();
        try (Connection connection = house.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(ROOM)) {
            while (rows.next()) {
                String table = rows.getString("name");
                String index = rows.getString("index_name");
                long bytes = rows.getLong("bytes");
                if (index == null) {
                    rooms.put(
                            table, new HistoryCommand.Room(table, rows.getLong("rows"), bytes, new LinkedHashMap<>()));
                } else {
                    rooms.computeIfAbsent(table, name -> new HistoryCommand.Room(name, 0, 0, new LinkedHashMap<>()))
                            .indexes()
                            .put(index, bytes);
                }
            }
        }
        return new ArrayList<>(rooms.values());
    }
}
