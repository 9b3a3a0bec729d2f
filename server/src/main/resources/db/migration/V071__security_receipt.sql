-- Commands on accounts and tokens happen once under an idempotency key; the access ledger is read by matter, person and day.

create table security.receipt (
    district char(6)     not null,
    account  text        not null,
    key_hash bytea       not null,
    command  text        not null,
    made     text        not null,
    at       timestamptz not null,
    constraint receipt_pk primary key (district, account, key_hash)
);
comment on table security.receipt is 'What commands on accounts, tokens and identities made, by idempotency key; kept for 90 days (law 10)';
comment on column security.receipt.command is 'A keyed hash of the whole command: the same key with another one is refused';
comment on column security.receipt.made is 'The id of what the command made; empty where nothing';

create index receipt_at on security.receipt (district, at);

create index access_record_matter on security.access_record (district, matter, seq);
create index access_record_person on security.access_record (district, person, seq);
create index access_record_at on security.access_record (district, at);
