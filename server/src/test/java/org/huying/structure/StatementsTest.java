package org.huying.structure;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huying.platform.TestDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The tenant is the shard key: every statement names one district. What sums over a whole city is declared here, with the
 * reason.
 */
class StatementsTest {

    /** By the method that has the statement. */
    private static final Map<String, String> CITY_WIDE =
            Map.of("DistrictStore.codes", "which districts there are, for a server that is told none");

    private static final Set<String> NO_ALIAS = Set.of(
            "where",
            "on",
            "set",
            "join",
            "left",
            "inner",
            "order",
            "group",
            "limit",
            "for",
            "values",
            "select",
            "using",
            "returning",
            "cross",
            "union",
            "and",
            "full",
            "right",
            "default",
            "having",
            "then",
            "or",
            "do");

    /** A statement that is somewhere bound to a district from outside. */
    private static final Pattern NAMED = Pattern.compile(
            "district\\s*(=|in)\\s*\\(*\\s*(\\?|:\\w+|any\\b|')|\\(district\\)\\s+as\\s*\\(\\s*values|(\\?|:district)\\S*\\s+as\\s+district");

    private static final Pattern OTHER = Pattern.compile("\\bdistrict\\s*=\\s*([a-z_]\\w*)\\.district\\b");

    private static Pattern tables = Pattern.compile("");

    @BeforeAll
    static void readTheSchema() {
        try (HikariDataSource source = TestDatabase.fresh()) {
            List<String> names = JdbcClient.create(source)
                    .sql("""
                            select table_schema || '.' || table_name as name
                              from information_schema.columns
                             where column_name = 'district'
                               and table_schema not in ('pg_catalog', 'information_schema', 'flyway')
                             order by name
                            """)
                    .query((row, number) -> row.getString("name"))
                    .list();
            assertThat(names).contains("matter.matter", "matter.event", "security.account");
            tables = Pattern.compile(
                    "\\b(from|join|update|into|,)\\s+(only\\s+)?(%s)\\b(?!\\.)(?:\\s+(?:as\\s+)?([a-z_]\\w*))?"
                            .formatted(names.stream().map(Pattern::quote).collect(Collectors.joining("|"))));
        }
    }

    @Test
    void everyStatementNamesOneDistrict() throws IOException {
        Set<String> astray = new TreeSet<>();
        int touching = 0;
        for (Statements.Method method : Statements.in(sources())) {
            for (String text : method.texts()) {
                touching += tables.matcher(text).find() ? 1 : 0;
                if (!astray(text).isEmpty() && !astray(method.all()).isEmpty()) {
                    astray.add(method.name());
                }
            }
        }
        assertThat(touching).as("statements that were found").isGreaterThan(150);
        assertThat(astray).isEqualTo(new TreeSet<>(CITY_WIDE.keySet()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select m.stage from matter.matter m where m.matter = ?",
                "select m.stage from matter.matter m join matter.event e on e.matter = m.matter where m.district = ?",
                "select m.stage from matter.matter m join matter.event e on e.district = m.district where m.matter = ?",
                "update matter.matter set state = ? where matter = ?",
                "insert into matter.matter_text (matter, worded, subject) values (?, ?, ?)",
                "delete from matter.party u where u.district = ? and u.matter in (select matter from matter.event)"
            })
    void findsAStatementThatNamesNone(String sql) {
        assertThat(astray(sql)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select state from matter.matter where district = :district and matter = :matter",
                "select 1 from matter.matter m join matter.event e on e.district = m.district where m.district = ?",
                "insert into matter.matter_text (district, matter, worded, subject) values (?, ?, ?, ?)",
                "with d (district) as (values (?)) update matter.matter m set a = 1 from d where m.district = d.district",
                "select now()"
            })
    void letsThroughWhatNamesOne(String sql) {
        assertThat(astray(sql)).isEmpty();
    }

    /** The tables that a statement touches without saying of which district. */
    private static List<String> astray(String sql) {
        List<String> astray = new ArrayList<>();
        Matcher found = tables.matcher(sql);
        long references = tables.matcher(sql).results().count();
        while (found.find()) {
            String alias = found.group(4) == null || NO_ALIAS.contains(found.group(4)) ? "" : found.group(4);
            boolean named = found.group(1).equals("into")
                    ? columns(sql.substring(found.end(3))).contains("district")
                    : (NAMED.matcher(sql).find() || boundOutside(sql)) && restricted(sql, alias, references == 1);
            if (!named) {
                astray.add(found.group(3));
            }
        }
        return astray;
    }

    /** A part of a statement whose district is that of a row that another part has named. */
    private static boolean boundOutside(String sql) {
        Set<String> own = tables.matcher(sql)
                .results()
                .map(found -> String.valueOf(found.group(4)))
                .collect(Collectors.toSet());
        return OTHER.matcher(sql).results().map(found -> found.group(1)).anyMatch(alias -> !own.contains(alias));
    }

    private static List<String> columns(String afterTable) {
        Matcher list = Pattern.compile("^\\s*(?:as\\s+\\w+\\s*)?\\(([^)]*)").matcher(afterTable);
        return list.find() ? List.of(list.group(1).split("[,\\s]+")) : List.of();
    }

    private static boolean restricted(String sql, String alias, boolean alone) {
        String bare = "(?<![.\\w])district";
        String column = alias.isEmpty()
                ? bare
                : alone ? "(" + bare + "|\\b" + alias + "\\.district)" : "\\b" + alias + "\\.district";
        return Pattern.compile(
                        column + "\\s*(=|in\\b)|=\\s*" + column + "\\b|\\(" + column + "\\s*,|using\\s*\\(district")
                .matcher(sql)
                .find();
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> all = Files.walk(Path.of("src/main/java"))) {
            return all.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.endsWith("package-info.java"))
                    .sorted()
                    .toList();
        }
    }
}
