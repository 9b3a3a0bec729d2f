-- What lies under a seal lies in the seal's own row, as arrays: a row and two index entries for each event cost some 240 bytes.

alter table matter.seal
    add column low     bigint    not null default 0,
    add column high    bigint    not null default 0,
    add column matters bigint[]  not null default '{}',
    add column seqs    integer[] not null default '{}',
    add column marks   bytea     not null default '';

alter table matter.seal disable trigger seal_is_append_only;

update matter.seal s
   set low = h.low, high = h.high, matters = h.matters, seqs = h.seqs, marks = h.hashes
  from (select district, seal, min(matter) as low, max(matter) as high,
               array_agg(matter order by matter, seq) as matters,
               array_agg(seq order by matter, seq) as seqs,
               string_agg(hash, ''::bytea order by matter, seq) as hashes
          from matter.seal_head
         group by district, seal) h
 where h.district = s.district and h.seal = s.seal;

alter table matter.seal enable trigger seal_is_append_only;

alter table matter.seal
    alter column low drop default,
    alter column high drop default,
    alter column matters drop default,
    alter column seqs drop default,
    alter column marks drop default,
    add constraint seal_names_an_event_by_matter_and_seq check (cardinality(matters) = cardinality(seqs));
comment on column matter.seal.low is 'The first matter with an event under the seal; 0 where none is under it';
comment on column matter.seal.high is 'The last one';
comment on column matter.seal.matters is 'The events under the seal, in the order of matter and seq: their matters';
comment on column matter.seal.seqs is 'Their numbers within them';
comment on column matter.seal.marks is 'For each event eight bytes that only the sealing key can make from its hash; of seals from before, its hash';

-- Where to begin to look for the seal over an event that happened at some time.
create index seal_at on matter.seal (district, at, seal);

drop table matter.seal_head;

create view matter.seal_head as
    select s.district, s.seal, e.matter, e.seq
      from matter.seal s
     cross join lateral unnest(s.matters, s.seqs) as e (matter, seq);
comment on view matter.seal_head is 'The events under each seal, one a row';

-- The hash is in the ledger; the outbox says only which events wait.
alter table matter.unsealed drop column hash;
