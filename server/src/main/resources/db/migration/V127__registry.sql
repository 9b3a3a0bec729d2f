-- The register of things (登记对象) and the editions of their kinds. Nothing in it is ever changed or removed: what is true
-- of a thing is said by its entries, each of which holds from a day on.
create schema if not exists registry;

create table registry.kind (
    district     char(6)     not null,
    kind         text        not null,
    edition      integer     not null,
    digest       char(64)    not null,
    text         text        not null,
    effective    date        not null,
    published_by text        not null,
    published_at timestamptz not null,
    constraint kind_pkey primary key (district, kind, edition),
    constraint kind_counts_from_one check (edition >= 1),
    constraint kind_name check (kind ~ '^[a-z][a-z0-9-]{0,39}$'),
    constraint kind_digest check (digest ~ '^[0-9a-f]{64}$'),
    constraint kind_is_not_backdated check (effective >= (published_at at time zone 'Asia/Shanghai')::date)
);
comment on table registry.kind is 'A published edition of a kind of things: which fields they have, and which series they measure';

create table registry.entry (
    district    char(6)          not null,
    thing       text             not null,
    edition     integer          not null,
    recorded_at timestamptz      not null,
    recorded_by text             not null,
    holds_from  date             not null,
    kind        text             not null,
    name        text             not null,
    place       text,
    unit        text             not null,
    lon         double precision,
    lat         double precision,
    state       text             not null,
    numbers     jsonb            not null default '{}',
    fields      jsonb            not null default '{}',
    constraint entry_pkey primary key (district, thing, edition),
    constraint entry_counts_from_one check (edition >= 1),
    constraint entry_thing check (thing ~ '^[0-9A-Za-z][0-9A-Za-z.-]{0,39}$'),
    constraint entry_state check (state in ('standing', 'retired')),
    constraint entry_point check ((lon is null) = (lat is null)),
    constraint entry_is_not_to_come check (holds_from <= (recorded_at at time zone 'Asia/Shanghai')::date)
);
comment on table registry.entry is
    'What was recorded of a thing. Of a day, as known at the end of another, that one holds which has the greatest edition of '
    'those recorded by then that hold from the day or earlier';
comment on column registry.entry.numbers is 'The fields that are numbers, by name, for sums';

create function registry.refuse_change() returns trigger
    language plpgsql as
$$
begin
    raise exception 'entries of the register are never changed or removed (law 3)' using errcode = 'restrict_violation';
end
$$;
create trigger entry_is_append_only before update or delete or truncate on registry.entry
    for each statement execute function registry.refuse_change();
create trigger kind_is_append_only before update or delete or truncate on registry.kind
    for each statement execute function registry.refuse_change();
