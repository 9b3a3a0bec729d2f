-- What people keep of their work list, and who has which matter open.

create table matter.saved_view (
    district char(6)     not null,
    account  text        not null,
    view     text        not null,
    name     text        not null,
    query    text        not null,
    position integer     not null,
    usual    boolean     not null,
    made_at  timestamptz not null,
    constraint saved_view_pk primary key (district, account, view),
    constraint saved_view_name_uk unique (district, account, name),
    constraint saved_view_name check (length(name) between 1 and 40),
    constraint saved_view_query check (length(query) between 1 and 2000)
);
comment on table matter.saved_view is 'Filters of the inbox that somebody keeps under a name';
comment on column matter.saved_view.usual is 'Whether the inbox opens with it; at most one of an account';

create unlogged table matter.presence (
    district char(6)     not null,
    matter   bigint      not null,
    account  text        not null,
    person   text        not null,
    acting   boolean     not null,
    seen_at  timestamptz not null,
    constraint presence_pk primary key (district, matter, account)
);
comment on table matter.presence is 'Who has a matter open or its form being filled in; worth nothing after half a minute, so that a crash may empty it';

create index presence_seen on matter.presence (district, seen_at);

-- The urgent, the supervised and the pressing are few among all.
create index matter_pressing on matter.matter (district, least(stage_due, total_due), matter)
    where phase <> 'closed' and not paused;
create index matter_person on matter.matter (district, person, stage_due, matter) where phase <> 'closed' and person is not null;
