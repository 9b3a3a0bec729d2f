-- Matters as they stand now.

create schema matter;

-- Handed out to servers in blocks of 64; the month before it makes it a matter's id.
create sequence matter.serial as bigint increment by 64 minvalue 64 maxvalue 999999936 start with 64 cycle;

create table matter.number_serial (
    district char(6) not null,
    stem     text    not null,
    next     bigint  not null,
    constraint number_serial_pk primary key (district, stem)
);
comment on table matter.number_serial is 'The next serial of matter numbers that begin alike; servers reserve blocks, so that gaps are allowed';

create table matter.matter (
    district   char(6)     not null,
    matter     bigint      not null,
    number     text        not null,
    line       text        not null,
    edition    integer     not null,
    stage      text        not null,
    phase      text        not null,
    holder     text        not null,
    person     text,
    lead       text,
    category   text,
    place      text,
    stage_due  timestamptz,
    total_due  timestamptz not null,
    next_timer timestamptz,
    filed_at   timestamptz not null,
    closed_at  timestamptz,
    urgent     boolean     not null,
    paused     boolean     not null,
    urged      integer     not null,
    supervised integer     not null,
    asks       text[]      not null,
    parent     bigint,
    version    integer     not null,
    worded     integer     not null,
    head       bytea       not null,
    state      text        not null,
    constraint matter_pk primary key (district, matter),
    constraint matter_number_uk unique (district, number),
    constraint matter_phase check (phase in ('intake', 'assigning', 'handling', 'checking', 'answering', 'closed')),
    constraint matter_closed_waits_for_nothing check (phase <> 'closed' or next_timer is null)
) with (fillfactor = 80);
comment on table matter.matter is 'Each matter as it stands now: the fold of its ledger, with what lists filter by in columns';
comment on column matter.matter.next_timer is 'When the clockwork must look at it next';
comment on column matter.matter.asks is 'What somebody besides the holder is asked for: extension, pause, sign:ROLE, sign:ROLE@UNIT, sample';
comment on column matter.matter.worded is 'The event by which subject and text became what matter_text holds';
comment on column matter.matter.head is 'The hash of the last event';
comment on column matter.matter.state is 'The state as JSON, without subject and text';

create index matter_timer on matter.matter (district, next_timer, matter) where next_timer is not null;
create index matter_inbox on matter.matter (district, holder, stage_due, matter) where phase <> 'closed';
create index matter_open on matter.matter (district, stage_due, matter) where phase <> 'closed';
create index matter_asks on matter.matter (district, matter) where asks <> '{}';
create index matter_parent on matter.matter (district, parent) where parent is not null;

create table matter.matter_text (
    district char(6)   not null,
    matter   bigint    not null,
    worded   integer   not null,
    subject  text      not null,
    text     text      not null,
    grams    integer[] not null,
    constraint matter_text_pk primary key (district, matter)
);
comment on table matter.matter_text is 'What a matter is about, in words';
comment on column matter.matter_text.grams is 'Hashes of every two characters that stand together, for searching in a language without spaces';

create index matter_text_grams on matter.matter_text using gin (grams);

create table matter.party (
    district char(6) not null,
    unit     text    not null,
    matter   bigint  not null,
    constraint party_pk primary key (district, unit, matter)
);
comment on table matter.party is 'Every unit that holds, held, leads or helps: who may see a matter';

create index party_matter on matter.party (district, matter);

create table matter.requester (
    district  char(6) not null,
    requester text    not null,
    matter    bigint  not null,
    constraint requester_pk primary key (district, requester, matter)
);
comment on table matter.requester is 'Whose matters they are, by reference into the vault';
