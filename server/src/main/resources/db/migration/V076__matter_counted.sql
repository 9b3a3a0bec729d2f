-- What is counted stands in columns of its own, so that a figure is read from an index and never from the state.

alter table matter.matter
    add column unit      text generated always as (coalesce(lead, holder)) stored,
    add column channel   text,
    add column lon       double precision,
    add column lat       double precision,
    add column closing   text,
    add column late      boolean,
    add column resolved  boolean,
    add column satisfied boolean,
    add column returned  integer not null default 0,
    add column reworked  integer not null default 0;

comment on column matter.matter.unit is 'Whom its figures are counted for: the lead, or the holder where none was named';
comment on column matter.matter.channel is 'How it was heard';
comment on column matter.matter.closing is 'How it was closed: checked, unchecked, withdrawn, merged or void; null while it is open';
comment on column matter.matter.late is 'Whether it was closed after the whole of it was due; null while it is open';
comment on column matter.matter.resolved is 'What the one who asked says: solved; null while nobody has judged';
comment on column matter.matter.satisfied is 'What the one who asked says: satisfied; null while nobody has judged';
comment on column matter.matter.returned is 'How often a handler sent it back to be assigned anew';
comment on column matter.matter.reworked is 'How often it went back from checking to be handled again';

update matter.matter m
   set channel   = s.state -> 'origin' ->> 'channel',
       lon       = (s.state -> 'content' -> 'point' ->> 'lon')::double precision,
       lat       = (s.state -> 'content' -> 'point' ->> 'lat')::double precision,
       closing   = s.state -> 'closure' ->> 'way',
       late      = (s.state -> 'closure' ->> 'late')::boolean,
       resolved  = (s.state -> 'judgement' ->> 'resolved')::boolean,
       satisfied = (s.state -> 'judgement' ->> 'satisfied')::boolean
  from (select district, matter, state::jsonb as state from matter.matter) s
 where s.district = m.district and s.matter = m.matter;

alter table matter.matter alter column channel set not null;

-- What went back is part of the state, since the ledger says it: the state is completed with what its events say.
with stood as (
    select district, matter, seq, type, role, body::jsonb -> 'position' as position
      from matter.event
     where type in ('filed', 'moved', 'merged', 'reopened', 'withdrawn', 'voided', 'edition-moved')
), stepped as (
    select district, matter, type, role,
           position ->> 'stage' as stage,
           position ->> 'phase' as phase,
           lag(position ->> 'stage') over steps as stage_before,
           lag(position ->> 'phase') over steps as phase_before
      from stood
    window steps as (partition by district, matter order by seq)
), went_back as (
    select district, matter,
           count(*) filter (where role = 'handler'
                              and (phase_before = 'assigning'
                                   and (phase = 'intake' or phase = 'assigning' and stage <> stage_before)
                                or phase_before = 'handling' and phase in ('intake', 'assigning'))) as returned,
           count(*) filter (where phase_before = 'checking' and phase = 'handling') as reworked
      from stepped
     where type = 'moved'
     group by district, matter
)
update matter.matter m
   set returned = b.returned,
       reworked = b.reworked,
       state    = replace(m.state, '"tally":{',
                          '"tally":{"returned":' || b.returned || ',"reworked":' || b.reworked || ',')
  from went_back b
 where b.district = m.district and b.matter = m.matter and (b.returned > 0 or b.reworked > 0);

create index matter_filed on matter.matter (district, filed_at, matter)
    include (unit, place, category, line, channel, phase, total_due, paused, lon, lat) where parent is null;
create index matter_closed on matter.matter (district, closed_at, matter)
    include (unit, place, category, line, channel, closing, late, resolved, satisfied, returned, reworked)
    where parent is null and closed_at is not null;
