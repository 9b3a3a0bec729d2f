package org.huying.bench.loop.floors;

/** The least that keeps the loop: a row for the matter, a row for each thing that happened to it, one deadline. */
public final class FloorSchema {

    public static final String TABLES = """
            create table matter (
                matter  bigint      not null,
                version integer     not null,
                stage   text        not null,
                holder  text        not null,
                due     timestamptz,
                subject text        not null,
                words   text        not null,
                constraint matter_pk primary key (matter)
            );
            create index matter_due on matter (due) where due is not null;
            create table history (
                matter bigint      not null,
                seq    integer     not null,
                at     timestamptz not null,
                by     text        not null,
                what   text        not null,
                said   text,
                constraint history_pk primary key (matter, seq)
            );
            """;

    private FloorSchema() {}
}
