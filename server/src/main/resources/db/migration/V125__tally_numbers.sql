-- What sums of a line's own number fields are counted from. The ledger says it of every matter, so the tallies are made anew at the next start.

alter table matter.tallied add column numbers text;
comment on column matter.tallied.numbers is 'The numbers among its line''s own fields, as a JSON object in the order of their names; absent where there is none';

alter table matter.tallied_before add column numbers text;

delete from matter.tally;
