-- What is counted of matters, kept as it changes, so that a figure is the sum of few rows however many matters there are.

create table matter.untallied (
    district char(6)     not null,
    matter   bigint      not null,
    seq      integer     not null,
    noted_at timestamptz not null default now(),
    constraint untallied_pk primary key (district, matter, seq)
) with (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_threshold = 5000);
comment on table matter.untallied is 'Events that no tally holds yet; the tally that takes one deletes it in its own transaction';

create table matter.tally (
    district char(6)     not null,
    made_at  timestamptz not null,
    events   bigint      not null,
    constraint tally_pk primary key (district)
);
comment on table matter.tally is 'That the tallies of a district were made from its ledger, when, and of how many events; without it the outbox is left alone';

create table matter.tallied (
    district  char(6)     not null,
    matter    bigint      not null,
    seq       integer     not null,
    since     date        not null,
    filed_at  timestamptz not null,
    line      text        not null,
    channel   text        not null,
    stage     text        not null,
    phase     text        not null,
    holder    text        not null,
    lead      text,
    unit      text        not null,
    category  text,
    place     text,
    lon       double precision,
    lat       double precision,
    total_due timestamptz not null,
    paused    boolean     not null,
    closed_at timestamptz,
    closing   text,
    late      boolean,
    resolved  boolean,
    satisfied boolean,
    returned  integer     not null,
    reworked  integer     not null,
    constraint tallied_pk primary key (district, matter)
) with (fillfactor = 80);
comment on table matter.tallied is 'The facts of each root matter for which it counts, as far as its ledger was tallied';
comment on column matter.tallied.seq is 'The last event that was tallied';
comment on column matter.tallied.since is 'The day in China on which the last of these facts was recorded';
comment on column matter.tallied.unit is 'Whom its figures are counted for: the lead, or the holder where none was named';

create index tallied_filed on matter.tallied (district, filed_at, matter);
create index tallied_closed on matter.tallied (district, closed_at, matter) where closed_at is not null;
create index tallied_due on matter.tallied (district, total_due, matter) where closed_at is null and not paused;

create table matter.tallied_before (
    district  char(6)     not null,
    matter    bigint      not null,
    since     date        not null,
    until     date        not null,
    span      smallint    not null,
    filed_at  timestamptz not null,
    line      text        not null,
    channel   text        not null,
    unit      text        not null,
    category  text,
    place     text,
    lon       double precision,
    lat       double precision,
    total_due timestamptz not null,
    paused    boolean     not null,
    closed_at timestamptz,
    closing   text,
    late      boolean,
    resolved  boolean,
    satisfied boolean,
    returned  integer     not null,
    reworked  integer     not null,
    constraint tallied_before_pk primary key (district, matter, since),
    constraint tallied_before_ends_later check (until > since),
    constraint tallied_before_span check (until - since <= 1 << span)
);
comment on table matter.tallied_before is 'The facts of root matters as they were at the end of the days from one to before another: what any table of a past day is computed from';

comment on column matter.tallied_before.span is 'They held for at most two to the power of this days: what held on a day began so many days before it or later, which an index finds';

create index tallied_before_days on matter.tallied_before (district, span, since, until, matter);

create table matter.tally_cell (
    district  char(6)  not null,
    cut       smallint not null,
    monthly   boolean  not null,
    day       date     not null,
    line      text     not null,
    unit      text     not null,
    place     text     not null,
    category  text     not null,
    channel   text     not null,
    filed     integer  not null,
    open      integer  not null,
    done      integer  not null,
    dropped   integer  not null,
    unchecked integer  not null,
    on_time   integer  not null,
    judged    integer  not null,
    resolved  integer  not null,
    satisfied integer  not null,
    returned  integer  not null,
    reworked  integer  not null,
    constraint tally_cell_pk primary key (district, cut, monthly, day, line, unit, place, category, channel)
) with (fillfactor = 80, autovacuum_vacuum_scale_factor = 0.05);
comment on table matter.tally_cell is 'Sums of what happened on a day or in a month, told apart by the dimensions of a cut; the others are empty';
comment on column matter.tally_cell.cut is 'Which dimensions are told apart: 1 channel, 2 unit, 3 category, 4 place, 5 unit and category, 6 place and category, 7 unit and place, 8 unit and channel, 9 place and channel, 10 category and channel; the line always';
comment on column matter.tally_cell.day is 'When it was filed, for filed and open, and when it was closed, for the rest; the first of the month where it is monthly';

create table matter.tally_time (
    district char(6)  not null,
    cut      smallint not null,
    month    date     not null,
    line     text     not null,
    unit     text     not null,
    place    text     not null,
    category text     not null,
    channel  text     not null,
    bucket   smallint not null,
    number   integer  not null,
    constraint tally_time_pk primary key (district, cut, month, line, unit, place, category, channel, bucket)
) with (fillfactor = 80);
comment on table matter.tally_time is 'Histograms of the time from filing to closing of what was done in a month; they merge by adding, and any quantile is read from the sum';
comment on column matter.tally_time.bucket is 'Log-linear: eight buckets for each doubling of the minutes';
