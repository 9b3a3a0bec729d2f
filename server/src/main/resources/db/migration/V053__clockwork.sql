-- What the clockwork has yet to do.

create table matter.trouble (
    district  char(6)     not null,
    matter    bigint      not null,
    failures  integer     not null,
    retry_at  timestamptz not null,
    reference text        not null,
    message   text        not null,
    constraint trouble_pk primary key (district, matter)
);
comment on table matter.trouble is 'Matters at which the clockwork failed; it tries again later and goes on with the others';

create table matter.republication (
    district char(6)     not null,
    edition  integer     not null,
    year     integer     not null,
    since    timestamptz not null,
    reached  bigint      not null,
    done_at  timestamptz,
    constraint republication_pk primary key (district, edition)
);
comment on table matter.republication is 'Published calendars and how far open matters have been computed anew';

create table matter.succession (
    district char(6)     not null,
    unit     text        not null,
    day      date        not null,
    since    timestamptz not null,
    done_at  timestamptz,
    constraint succession_pk primary key (district, unit, day)
);
comment on table matter.succession is 'Abolished units whose open matters are handed over from a day on';
