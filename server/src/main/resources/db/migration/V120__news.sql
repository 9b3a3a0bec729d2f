-- What every server has to hear of at once: changes of accounts, tokens, the district and its calendar. They are rare, so that
-- a server keeps what it read of them, and reads it again when this number has moved.

create schema platform;

create table platform.news (
    district char(6) not null,
    number   bigint  not null,
    constraint news_pk primary key (district)
);
comment on table platform.news is 'Moves with each change that servers must not go on without; nobody listens to what moves often';

-- By triggers, so that no way of changing a row is forgotten, a hand at the database among them. At the end of the transaction, so
-- that a long one does not keep the number from the others.
create function platform.tell() returns trigger language plpgsql as $$
declare
    whose char(6) := case when tg_op = 'DELETE' then old.district else new.district end;
begin
    insert into platform.news as n (district, number) values (whose, 1)
    on conflict (district) do update set number = n.number + 1;
    perform pg_notify('huying_news', whose);
    return null;
end
$$;

create constraint trigger account_tells after update on security.account
    deferrable initially deferred for each row
    when (old.stamp is distinct from new.stamp or old.locked_at is distinct from new.locked_at
        or old.temporary is distinct from new.temporary or old.person is distinct from new.person)
    execute function platform.tell();

create constraint trigger token_tells after update on security.token
    deferrable initially deferred for each row
    when (old.revoked_at is distinct from new.revoked_at or old.expires_at is distinct from new.expires_at
        or old.reading is distinct from new.reading or old.stamp is distinct from new.stamp)
    execute function platform.tell();

create constraint trigger token_gone_tells after delete on security.token
    deferrable initially deferred for each row
    execute function platform.tell();

create constraint trigger district_tells after update on district.district
    deferrable initially deferred for each row
    when (old.edition is distinct from new.edition)
    execute function platform.tell();

create constraint trigger calendar_tells after insert on calendar.edition
    deferrable initially deferred for each row
    execute function platform.tell();
