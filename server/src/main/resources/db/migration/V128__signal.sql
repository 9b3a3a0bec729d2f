-- What devices measure. A reading is never changed: one that was wrong is corrected by a further edition of it.
create schema if not exists signal;

create table signal.reading (
    district    char(6)     not null,
    device      text        not null,
    series      text        not null,
    at          timestamptz not null,
    edition     integer     not null,
    value       numeric     not null,
    kind        text        not null,
    unit        text        not null,
    place       text,
    recorded_at timestamptz not null,
    recorded_by text        not null,
    constraint reading_pkey primary key (district, device, series, at, edition),
    constraint reading_counts_from_one check (edition >= 1)
);
create index reading_at on signal.reading (district, at);
comment on table signal.reading is
    'What a device measured at an instant; kind, unit and place are what the register said of it on that day';
comment on column signal.reading.edition is 'From one on; a correction is the next';

create function signal.refuse_change() returns trigger
    language plpgsql as
$$
begin
    raise exception 'readings are never changed or removed (law 3)' using errcode = 'restrict_violation';
end
$$;
create trigger reading_is_append_only before update or delete or truncate on signal.reading
    for each statement execute function signal.refuse_change();
