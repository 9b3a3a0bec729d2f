-- The ledger: what happened to each matter, only ever appended to.

create table matter.event (
    district         char(6)     not null,
    matter           bigint      not null,
    seq              integer     not null,
    at               timestamptz not null,
    by               text        not null,
    unit             text,
    role             text        not null,
    line_edition     integer     not null,
    calendar_edition integer     not null,
    district_edition integer     not null,
    type             text        not null,
    digest           smallint    not null,
    body             text        not null,
    hash             bytea       not null,
    constraint event_pk primary key (district, matter, seq),
    constraint event_hash_has_32_bytes check (octet_length(hash) = 32)
) partition by range (matter);
comment on table matter.event is 'The ledger: one chain of events for each matter, in the partition of the month in which it was opened';
comment on column matter.event.body is 'The event as JSON; text and not jsonb, since exactly these bytes are hashed';
comment on column matter.event.hash is 'H(hash before, header, body)';

create function matter.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'what %.% says is never changed or removed (law 3)', tg_table_schema, tg_table_name
        using errcode = 'restrict_violation';
end
$$;

create trigger event_is_append_only before update or delete on matter.event
    for each row execute function matter.refuse_change();
create trigger event_is_not_emptied before truncate on matter.event
    for each statement execute function matter.refuse_change();

-- Makes the partition for the matters opened in a month, 202611; false if it was there. It is made apart and then
-- attached, since that does not wait for those who write elsewhere.
create function matter.open_month(month integer) returns boolean language plpgsql as $$
declare
    name  text   := 'event_' || month;
    first bigint := month * 1000000000::bigint;
begin
    perform pg_advisory_xact_lock(hashtext('matter.open_month'));
    if to_regclass('matter.' || name) is not null then
        return false;
    end if;
    execute format('create table matter.%I (like matter.event including all)', name);
    execute format('alter table matter.event attach partition matter.%I for values from (%s) to (%s)',
                   name, first, first + 1000000000);
    execute format('create trigger %I before truncate on matter.%I for each statement '
                   'execute function matter.refuse_change()', name || '_is_not_emptied', name);
    return true;
end
$$;

create table matter.receipt (
    district  char(6)     not null,
    account   text        not null,
    key       text        not null,
    body_hash text        not null,
    matter    bigint      not null,
    version   integer     not null,
    opened    bigint[]    not null,
    at        timestamptz not null,
    constraint receipt_pk primary key (district, account, key)
);
comment on table matter.receipt is 'The first result of each idempotency key, kept 90 days (law 10)';

create index receipt_at on matter.receipt using brin (at);
