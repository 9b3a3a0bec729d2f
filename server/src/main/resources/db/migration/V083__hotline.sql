-- The district's telephone number for residents, as the public pages say it.

create table intake.hotline (
    district   char(6)     not null,
    phone      text        not null,
    zh         text        not null,
    en         text        not null,
    changed_by text        not null,
    changed_at timestamptz not null,
    constraint hotline_pk primary key (district)
);
comment on table intake.hotline is 'The number to call; where there is no row the public pages name none';
