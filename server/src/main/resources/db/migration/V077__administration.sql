-- What administration leaves on record: changes of accounts and tokens, and a change log of the district that stays put.

create function district.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'what %.% says is never changed or removed (law 3)', tg_table_schema, tg_table_name
        using errcode = 'restrict_violation';
end
$$;

create trigger change_is_append_only before update or delete or truncate on district.change
    for each statement execute function district.refuse_change();

create index change_at on district.change (district, at);

alter table security.account add column temporary boolean not null default false;
comment on column security.account.temporary is 'Its password was made by an administrator for one sign-in; its owner sets another before anything else';

alter table security.token add column reading boolean not null default false;
alter table security.token add column issued_by text;
comment on column security.token.reading is 'Whether it lets a program read and not change anything';
comment on column security.token.issued_by is 'The person who issued it for somebody else; null where its owner did';

create table security.account_record (
    district char(6)     not null,
    seq      bigint      not null generated always as identity,
    at       timestamptz not null,
    by       text        not null,
    deed     text        not null,
    account  text        not null,
    detail   text        not null,
    constraint account_record_pk primary key (district, seq),
    constraint account_record_account_fk foreign key (district, account)
        references security.account (district, account)
);
comment on table security.account_record is 'Who made, locked or gave a password to which account, and who issued or revoked which token';

create index account_record_account on security.account_record (district, account, seq);
create index account_record_at on security.account_record (district, at);

create function security.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'what %.% says is never changed or removed (law 3)', tg_table_schema, tg_table_name
        using errcode = 'restrict_violation';
end
$$;

create trigger account_record_is_append_only before update or delete or truncate on security.account_record
    for each statement execute function security.refuse_change();

-- The ledger is searched by day. Events lie in the order in which they happened, so a few pages of index are enough.
create index event_at on matter.event using brin (at);
