-- How far a simulated district has lived.

create schema simulation;

create table simulation.year (
    district char(6)          not null,
    seed     bigint           not null,
    scale    double precision not null,
    since    date             not null,
    evidence text[]           not null,
    constraint year_pk primary key (district)
);
comment on table simulation.year is 'A district that is simulated: from which seed, how large (1 is the real number of calls), since which day';
comment on column simulation.year.evidence is 'Attachments that its clerks bring as evidence';

create table simulation.day (
    district char(6)     not null,
    day      date        not null,
    reached  timestamptz not null,
    filed    integer     not null,
    constraint day_pk primary key (district, day)
);
comment on table simulation.day is 'Days whose calls have come in, and until when';

create table simulation.pending (
    district char(6)     not null,
    matter   bigint      not null,
    at       timestamptz not null,
    version  integer     not null,
    constraint pending_pk primary key (district, matter)
);
comment on table simulation.pending is 'When somebody simulated will do something about which matter, as it stood at this version';
create index pending_at on simulation.pending (district, at);
