package org.huying.structure;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import org.huying.platform.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tenant is the shard key: every key of every table begins with it, so the schema can be distributed as it is. */
class SchemaTest {

    @Test
    void everyKeyBeginsWithTheDistrict() {
        assertThat(read("""
                        select n.nspname || '.' || c.relname || ': ' || k.conname
                        from pg_constraint k
                        join pg_class c on c.oid = k.conrelid
                        join pg_namespace n on n.oid = c.relnamespace
                        join pg_attribute a on a.attrelid = c.oid and a.attnum = k.conkey[1]
                        where k.contype in ('p', 'u', 'f')
                          and n.nspname not in ('pg_catalog', 'information_schema', 'flyway')
                          and a.attname <> 'district'
                        order by 1""")).isEmpty();
    }

    @Test
    void everyUniqueIndexBeginsWithTheDistrict() {
        assertThat(read("""
                        select n.nspname || '.' || i.relname
                        from pg_index x
                        join pg_class i on i.oid = x.indexrelid
                        join pg_namespace n on n.oid = i.relnamespace
                        left join pg_attribute a on a.attrelid = x.indrelid and a.attnum = x.indkey[0]
                        where x.indisunique
                          and n.nspname not in ('pg_catalog', 'pg_toast', 'information_schema', 'flyway')
                          and a.attname is distinct from 'district'
                        order by 1""")).isEmpty();
    }

    @Test
    void everyTableHasAKeyAndADistrict() {
        assertThat(read("""
                        select n.nspname || '.' || c.relname
                        from pg_class c
                        join pg_namespace n on n.oid = c.relnamespace
                        where c.relkind in ('r', 'p')
                          and n.nspname not in ('pg_catalog', 'information_schema', 'flyway')
                          and (not exists (
                                select from pg_attribute a
                                where a.attrelid = c.oid and a.attname = 'district' and a.attnotnull
                                  and format_type(a.atttypid, a.atttypmod) = 'character(6)')
                            or not c.relispartition and not exists (
                                select from pg_constraint k where k.conrelid = c.oid and k.contype = 'p'))
                        order by 1""")).isEmpty();
    }

    @Test
    void instantsCarryTheirZone() {
        assertThat(read("""
                        select table_schema || '.' || table_name || '.' || column_name
                        from information_schema.columns
                        where data_type = 'timestamp without time zone'
                          and table_schema not in ('pg_catalog', 'information_schema', 'flyway')
                        order by 1""")).isEmpty();
    }

    private static List<String> read(String sql) {
        try (HikariDataSource source = TestDatabase.fresh()) {
            return JdbcClient.create(source)
                    .sql(sql)
                    .query((row, number) -> row.getString(1))
                    .list();
        }
    }
}
