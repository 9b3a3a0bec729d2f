-- The editions of a district's calendar after the first, which comes with the product, and the hours of its units.
create schema if not exists calendar;

create table calendar.edition (
    district     char(6)     not null,
    edition      integer     not null,
    year         integer     not null,
    source       text        not null,
    published_by text        not null,
    published_at timestamptz not null,
    days_off     integer     not null,
    make_up_days integer     not null,
    constraint edition_pkey primary key (district, edition),
    constraint edition_after_the_first check (edition > 1),
    constraint edition_year check (year between 2001 and 2100),
    constraint edition_source check (length(source) between 1 and 500)
);
comment on table calendar.edition is 'A publication of one year, which replaces what was said for that year before';

create table calendar.year_day (
    district char(6) not null,
    edition  integer not null,
    day      date    not null,
    off      boolean not null,
    name     text    not null,
    constraint year_day_pkey primary key (district, edition, day),
    constraint year_day_edition_fkey foreign key (district, edition) references calendar.edition (district, edition),
    constraint year_day_name check (length(name) between 1 and 60)
);
comment on table calendar.year_day is 'A day off, or a weekend day worked in exchange (调休上班)';

create table calendar.unit_hours (
    district    char(6)     not null,
    unit        text        not null,
    starts_on   date        not null,
    name        text        not null,
    week        text        not null,
    recorded_by text        not null,
    recorded_at timestamptz not null,
    constraint unit_hours_pkey primary key (district, unit, starts_on),
    constraint unit_hours_name check (length(name) between 1 and 60),
    constraint unit_hours_week check (length(week) between 1 and 500)
);
comment on table calendar.unit_hours is 'The hours that a unit keeps from a day on; none: office hours';
comment on column calendar.unit_hours.week is 'As in: mon-fri 09:00-12:00 13:30-17:00; sat 09:00-12:00; holidays';

create function calendar.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'what % says is never changed or removed', tg_table_schema || '.' || tg_table_name;
end
$$;

create trigger edition_is_append_only before update or delete or truncate on calendar.edition
    for each statement execute function calendar.refuse_change();
create trigger year_day_is_append_only before update or delete or truncate on calendar.year_day
    for each statement execute function calendar.refuse_change();
create trigger unit_hours_is_append_only before update or delete or truncate on calendar.unit_hours
    for each statement execute function calendar.refuse_change();
