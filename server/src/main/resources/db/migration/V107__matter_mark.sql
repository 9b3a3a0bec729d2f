-- Who follows the ledger, the sealer and the tallies, goes along the order of transactions and remembers how far it came. An
-- event needs no row in an outbox for that, which each of them would have to lock, find and delete again.

-- What is added to the number of a transaction, so that marks go on rising where the ledger is restored into another cluster.
create function matter.era() returns bigint language sql immutable as $$ select 0::bigint $$;

create function matter.mark() returns bigint language sql stable
    as $$ select matter.era() + pg_current_xact_id()::text::bigint $$;
comment on function matter.mark() is 'Where what this transaction writes stands in the ledger';

create function matter.horizon() returns bigint language sql stable
    as $$ select matter.era() + pg_snapshot_xmin(pg_current_snapshot())::text::bigint $$;
comment on function matter.horizon() is 'All transactions of a lower mark have ended: what they wrote is seen from now on, and nothing more comes';

alter table matter.event add column mark bigint not null default 0;
alter table matter.event alter column mark set default matter.mark();
comment on column matter.event.mark is 'The transaction that wrote it, in their order; 0 where that was before marks came to be';

create index event_mark on matter.event (district, mark);

create table matter.follower (
    district char(6)     not null,
    name     text        not null,
    mark     bigint      not null,
    moved_at timestamptz not null,
    constraint follower_pk primary key (district, name)
) with (fillfactor = 50);
comment on table matter.follower is 'How far those have come who follow the ledger: each has all events of a lower mark';

create function matter.followed(char(6), text) returns bigint language sql stable
    as $$ select coalesce((select f.mark from matter.follower f where f.district = $1 and f.name = $2), 1) $$;
comment on function matter.followed(char(6), text) is 'From which mark on events wait for a follower';

-- What waits to be sealed waits on; where something waited to be tallied too, the tallies are made anew.
alter table matter.event disable trigger event_is_append_only;
update matter.event e
   set mark = matter.mark()
  from matter.unsealed u
 where e.district = u.district and e.matter = u.matter and e.seq = u.seq;
alter table matter.event enable trigger event_is_append_only;

delete from matter.tally t where exists (select from matter.untallied u where u.district = t.district);

drop table matter.unsealed;
drop table matter.untallied;

-- Which cluster the marks are numbers of. A ledger that was restored into another one goes on above all its marks.
do $$
begin
    execute format('create function matter.written_in() returns bigint language sql immutable as %L',
                   format('select %s::bigint', (select system_identifier from pg_control_system())));
end
$$;
comment on function matter.written_in() is 'The system identifier of the cluster';

create function matter.take_up() returns boolean language plpgsql as $$
declare
    identifier bigint := (select system_identifier from pg_control_system());
begin
    if matter.written_in() = identifier then
        return false;
    end if;
    perform pg_advisory_xact_lock(hashtext('matter.take_up'));
    execute format('create or replace function matter.era() returns bigint language sql immutable as %L',
                   format('select %s::bigint', greatest((select coalesce(max(mark), 0) from matter.event),
                                                        (select coalesce(max(mark), 0) from matter.follower)) + 1));
    execute format('create or replace function matter.written_in() returns bigint language sql immutable as %L',
                   format('select %s::bigint', identifier));
    return true;
end
$$;
comment on function matter.take_up() is 'Called on each start, before anything is written';
