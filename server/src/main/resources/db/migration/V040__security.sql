-- Accounts, tokens, the vault of requesters' identities and the ledger of looks into it.

create schema security;

create table security.account (
    district   char(6)     not null,
    account    text        not null,
    person     text        not null,
    password   text        not null,
    stamp      integer     not null,
    demo       boolean     not null,
    created_at timestamptz not null,
    changed_at timestamptz not null,
    locked_at  timestamptz,
    constraint account_pk primary key (district, account),
    constraint account_stamp_counts check (stamp > 0)
);
comment on table security.account is 'What lets a person sign in; it gives no right by itself';
comment on column security.account.password is 'Argon2id, encoded with its salt and parameters';
comment on column security.account.stamp is 'Rises with each change of password or lock; sessions and tokens of an older stamp have ended';
comment on column security.account.demo is 'Its password is set anew by the demo at each start';

create index account_person on security.account (district, person);

create table security.token (
    district   char(6)     not null,
    token      text        not null,
    account    text        not null,
    stamp      integer     not null,
    label      text        not null,
    hash       bytea       not null,
    issued_at  timestamptz not null,
    expires_at timestamptz not null,
    used_at    timestamptz,
    revoked_at timestamptz,
    constraint token_pk primary key (district, token),
    constraint token_hash_uk unique (district, hash),
    constraint token_account_fk foreign key (district, account) references security.account (district, account),
    constraint token_hash_is_sha256 check (octet_length(hash) = 32)
);
comment on table security.token is 'Bearer tokens of the API; the token itself is shown once and kept nowhere';

create index token_account on security.token (district, account, issued_at);

create table security.master_key (
    district    char(6)     not null,
    fingerprint text        not null,
    since       timestamptz not null,
    constraint master_key_pk primary key (district)
);
comment on table security.master_key is 'Which master key, kept outside the database, wraps the keys of this district''s vault';

create table security.requester (
    district    char(6)     not null,
    requester   text        not null,
    wrapped_key bytea,
    name        bytea,
    phone       bytea,
    id_number   bytea,
    address     bytea,
    phone_hash  bytea,
    id_hash     bytea,
    same_hash   bytea,
    stored_at   timestamptz not null,
    erased_at   timestamptz,
    constraint requester_pk primary key (district, requester),
    constraint requester_same_uk unique (district, same_hash),
    constraint requester_erased_holds_nothing check (
        (erased_at is null and wrapped_key is not null)
        or (erased_at is not null
            and num_nonnulls(wrapped_key, name, phone, id_number, address, phone_hash, id_hash, same_hash) = 0))
);
comment on table security.requester is 'Identities, each encrypted under a key of its own that is wrapped by the master key';
comment on column security.requester.phone_hash is 'Keyed hash, to find a requester by phone; no plain hash, which could be guessed';
comment on column security.requester.same_hash is 'Keyed hash of all that was given together: exactly the same again is the same requester';

create index requester_phone on security.requester (district, phone_hash) where phone_hash is not null;
create index requester_id_number on security.requester (district, id_hash) where id_hash is not null;

create table security.access_head (
    district char(6) not null,
    seq      bigint  not null,
    hash     bytea   not null,
    constraint access_head_pk primary key (district)
);
comment on table security.access_head is 'The last record of the access ledger; its row lock puts the records in order';

create table security.access_record (
    district  char(6)     not null,
    seq       bigint      not null,
    at        timestamptz not null,
    deed      text        not null,
    account   text        not null,
    person    text        not null,
    requester text        not null,
    matter    text        not null,
    reason    text        not null,
    prev      bytea       not null,
    hash      bytea       not null,
    constraint access_record_pk primary key (district, seq),
    constraint access_record_deed check (deed in ('look', 'erase')),
    constraint access_record_requester_fk foreign key (district, requester)
        references security.requester (district, requester)
);
comment on table security.access_record is 'Every look at an identity and every erasure, each chained to the one before it (law 8)';

create index access_record_requester on security.access_record (district, requester, seq);
create index access_record_account on security.access_record (district, account, seq);
