-- Readings of work reports under review. What was confirmed is a matter; nothing of a pledge's state lies here.

create schema pledge;

create table pledge.reading (
    district   char(6)     not null,
    reading    integer     not null,
    plan_year  integer     not null,
    title      text        not null,
    filename   text        not null,
    hash       text        not null,
    attachment text        not null,
    content    text        not null,
    facts      text        not null,
    notices    text        not null,
    read_by    text        not null,
    read_at    timestamptz not null,
    state      text        not null,
    decided_by text,
    decided_at timestamptz,
    reason     text,
    constraint reading_pk primary key (district, reading),
    constraint reading_hash_is_sha256 check (hash ~ '^[0-9a-f]{64}$'),
    constraint reading_attachment_is_sha256 check (attachment ~ '^[0-9a-f]{64}$'),
    constraint reading_state_known check (state in ('draft', 'confirmed', 'discarded')),
    constraint reading_decided_by_somebody check ((state = 'draft') = (decided_by is null)
        and (decided_by is null) = (decided_at is null)),
    constraint reading_discarded_for_a_reason check (state <> 'discarded' or reason is not null)
);
create unique index reading_once on pledge.reading (district, hash) where state <> 'discarded';
comment on table pledge.reading is 'A work report that was read: its file, its text, its facts as they were read, and what became of the review';
comment on column pledge.reading.hash is 'SHA-256 of the file as it was brought';
comment on column pledge.reading.attachment is 'What is kept of it in the store of attachments; of a web page its text';
comment on column pledge.reading.facts is 'The facts as the library read them, JSON; corrections are revisions of items';
comment on column pledge.reading.notices is 'What the library says of the text, a line each in both languages, JSON';

create table pledge.item (
    district   char(6)          not null,
    reading    integer          not null,
    item       integer          not null,
    revision   integer          not null,
    category   text             not null,
    name       text             not null,
    target     double precision,
    measure    text             not null,
    bound      text             not null,
    counting   text             not null,
    baseline   double precision,
    due        date             not null,
    quote      text             not null,
    starts     integer          not null,
    lead       text,
    supporting text[]           not null,
    left_out   text,
    revised_by text             not null,
    revised_at timestamptz      not null,
    constraint item_pk primary key (district, reading, item, revision),
    constraint item_of_reading foreign key (district, reading) references pledge.reading (district, reading),
    constraint item_counts_from_one check (item > 0 and revision > 0)
);
comment on table pledge.item is 'What a reading promises, every revision of it; the first is what was read or added by hand, the last is what holds';
comment on column pledge.item.starts is 'Where the quote begins in the text, in code points from 0';
comment on column pledge.item.left_out is 'Why it will be no pledge; absent while it may become one';

create table pledge.filed (
    district char(6)     not null,
    reading  integer     not null,
    item     integer     not null,
    revision integer     not null,
    matter   bigint      not null,
    filed_at timestamptz not null,
    constraint filed_pk primary key (district, reading, item),
    constraint filed_once unique (district, matter),
    constraint filed_revision foreign key (district, reading, item, revision)
        references pledge.item (district, reading, item, revision)
);
comment on table pledge.filed is 'Which item became which matter; written in the transaction of the filing, so that no item is filed twice';

create table pledge.warning (
    district char(6)     not null,
    matter   bigint      not null,
    light    text        not null,
    since    timestamptz not null,
    reports  integer     not null,
    constraint warning_pk primary key (district, matter),
    constraint warning_light_known check (light in ('green', 'yellow', 'red'))
);
comment on table pledge.warning is 'The light of which a pledge''s people were last told, so that they are told of each change once';
comment on column pledge.warning.reports is 'How many reports of progress there were then';
