-- What rates of single phases are counted from. The ledger says it of every matter, so the tallies are made anew at the next start.

alter table matter.tallied
    add column stage_due timestamptz,
    add column passed    smallint not null default 0,
    add column overran   smallint not null default 0,
    add column sample    boolean;
comment on column matter.tallied.stage_due is 'When its stage is due; only for reading on';
comment on column matter.tallied.passed is 'The phases that it has left for a later one or its end: 1 intake, 2 assigning, 4 handling, 8 checking, 16 answering, added up';
comment on column matter.tallied.overran is 'The phases of which it left a stage after that was due, added up in the same way';
comment on column matter.tallied.sample is 'What was found when its unchecked closing was sampled; absent where it was not';

alter table matter.tallied_before
    add column passed  smallint not null default 0,
    add column overran smallint not null default 0,
    add column sample  boolean;

delete from matter.tally;
