-- A matter's row is two rows: what lasts and is found by many indexes, and where it stands, which every step writes.
-- A step then touches few indexes. The state is no longer kept beside the ledger whose fold it is.

create table matter.lasting (
    district   char(6)          not null,
    matter     bigint           not null,
    filed_at   timestamptz      not null,
    parent     bigint,
    number     text             not null,
    line       text             not null,
    channel    text             not null,
    edition    integer          not null,
    lead       text,
    category   text,
    place      text,
    lon        double precision,
    lat        double precision,
    urged      integer          not null,
    supervised integer          not null,
    asks       text[],
    closed_at  timestamptz,
    closing    text,
    late       boolean,
    resolved   boolean,
    satisfied  boolean,
    returned   integer          not null,
    reworked   integer          not null,
    constraint lasting_pk primary key (district, matter),
    constraint lasting_number_uk unique (district, number)
) with (fillfactor = 90);
comment on table matter.lasting is 'What a matter is and what became of it: hardly ever changes after it was filed';
comment on column matter.lasting.asks is 'What somebody besides the holder is asked for: extension, pause, sign:ROLE, sign:ROLE@UNIT, sample; null where nobody is';
comment on column matter.lasting.channel is 'How it was heard';
comment on column matter.lasting.closing is 'How it was closed: checked, unchecked, withdrawn, merged or void; null while it is open';
comment on column matter.lasting.late is 'Whether it was closed after the whole of it was due; null while it is open';
comment on column matter.lasting.resolved is 'What the one who asked says: solved; null while nobody has judged';
comment on column matter.lasting.satisfied is 'What the one who asked says: satisfied; null while nobody has judged';
comment on column matter.lasting.returned is 'How often a handler sent it back to be assigned anew';
comment on column matter.lasting.reworked is 'How often it went back from checking to be handled again';

create table matter.standing (
    district   char(6)     not null,
    matter     bigint      not null,
    version    integer     not null,
    total_due  timestamptz not null,
    stage_due  timestamptz,
    next_timer timestamptz,
    urgent     boolean     not null,
    paused     boolean     not null,
    child      boolean     not null,
    stage      text        not null,
    phase      text        not null,
    holder     text        not null,
    person     text,
    head       bytea       not null,
    constraint standing_pk primary key (district, matter),
    constraint standing_phase check (phase in ('intake', 'assigning', 'handling', 'checking', 'answering', 'closed')),
    constraint standing_closed_waits_for_nothing check (phase <> 'closed' or next_timer is null)
) with (fillfactor = 75);
comment on table matter.standing is 'Where a matter stands now, with what lists filter and sort by; all of it is the fold of its ledger';
comment on column matter.standing.child is 'Whether it has a parent, which is locked before it';
comment on column matter.standing.next_timer is 'When the clockwork must look at it next';
comment on column matter.standing.head is 'The hash of the last event';

insert into matter.lasting
       (district, matter, filed_at, parent, number, line, channel, edition, lead, category, place, lon, lat,
        urged, supervised, asks, closed_at, closing, late, resolved, satisfied, returned, reworked)
select district, matter, filed_at, parent, number, line, channel, edition, lead, category, place, lon, lat,
       urged, supervised, nullif(asks, '{}'), closed_at, closing, late, resolved, satisfied, returned, reworked
  from matter.matter;

insert into matter.standing
       (district, matter, version, total_due, stage_due, next_timer, urgent, paused, child, stage, phase, holder, person, head)
select district, matter, version, total_due, stage_due, next_timer, urgent, paused, parent is not null, stage, phase, holder, person, head
  from matter.matter;

drop table matter.matter;

create view matter.matter as
select l.district, l.matter, l.number, l.line, l.edition, s.stage, s.phase, s.holder, s.person, l.lead,
       coalesce(l.lead, s.holder) as unit, l.category, l.place, l.lon, l.lat, l.channel,
       s.stage_due, s.total_due, s.next_timer, l.filed_at, l.closed_at, s.urgent, s.paused, l.urged, l.supervised,
       l.asks, l.parent, s.version, s.head, l.closing, l.late, l.resolved, l.satisfied, l.returned, l.reworked
  from matter.lasting l
  left join matter.standing s on s.district = l.district and s.matter = l.matter;
comment on view matter.matter is 'Each matter as it stands now, for those who read; unit is whom its figures are counted for: the lead, or the holder where none was named';

create index lasting_parent on matter.lasting (district, parent) where parent is not null;
create index lasting_asks on matter.lasting (district, matter) where asks is not null;
create index lasting_place on matter.lasting (district, place, filed_at desc, matter);
create index lasting_open_place on matter.lasting (district, place, matter) where closed_at is null;
create index lasting_filed on matter.lasting (district, filed_at, matter) where parent is null;
create index lasting_closed on matter.lasting (district, closed_at, matter) where parent is null and closed_at is not null;
create index lasting_supervised on matter.lasting (district, matter) where closed_at is null and supervised > 0;

create index standing_timer on matter.standing (district, next_timer, matter) where next_timer is not null;
-- A unit has few open matters beside all there are; they are sorted when they are asked for, so that no step pays for it.
create index standing_inbox on matter.standing (district, holder, matter) where phase <> 'closed';

-- What a statement of the ledger ends with: all of it happens only if every matter in it was as it had been found.
create function matter.all_as_found(wanted bigint, met bigint) returns bigint language plpgsql as $$
begin
    if met <> wanted then
        raise exception 'of % matters % were as they had been found', wanted, met using errcode = 'serialization_failure';
    end if;
    return met;
end
$$;

-- Bodies are written packed from now on; those written before stay as they are.
alter table matter.event alter column body drop not null;
alter table matter.event add column packed bytea;
alter table matter.event add constraint event_has_one_body check ((body is null) <> (packed is null));
comment on column matter.event.body is 'The event as JSON, as it was written before bodies were packed; text and not jsonb, since exactly these bytes are hashed';
comment on column matter.event.packed is 'The event as JSON, compressed against a dictionary; unpacked, exactly these bytes are hashed';

-- A receipt is found by what its account and key hash to, and compared by the hash of its command.
alter table matter.receipt drop constraint receipt_pk;
alter table matter.receipt add column key_hash bytea;
update matter.receipt set key_hash = substring(sha256(convert_to(account || E'\n' || key, 'UTF8')) from 1 for 16);
alter table matter.receipt alter column key_hash set not null;
alter table matter.receipt drop column account;
alter table matter.receipt drop column key;
alter table matter.receipt alter column body_hash type bytea
    using substring(sha256(convert_to(body_hash, 'UTF8')) from 1 for 16);
alter table matter.receipt alter column opened drop not null;
update matter.receipt set opened = null where opened = '{}';
alter table matter.receipt add constraint receipt_pk primary key (district, key_hash);
comment on column matter.receipt.key_hash is 'The first half of SHA-256(account, line feed, key)';
comment on column matter.receipt.body_hash is 'The first half of SHA-256 over the hash of the command that came with the key';
comment on column matter.receipt.opened is 'What else the command opened; null where nothing';
