-- What came in from outside: filings without an account, and messages of other systems.

create schema intake;

create table intake.query_code (
    district  char(6)     not null,
    matter    bigint      not null,
    requester text        not null,
    hash      bytea       not null,
    made_at   timestamptz not null,
    constraint query_code_pk primary key (district, matter),
    constraint query_code_is_sha256 check (octet_length(hash) = 32)
);
comment on table intake.query_code is 'With which code a resident follows which matter without an account; only its hash is kept';
comment on column intake.query_code.requester is 'Who asked, by reference into the vault';

create table intake.imported (
    district    char(6)     not null,
    source      text        not null,
    external_id text        not null,
    matter      bigint      not null,
    against     integer     not null,
    likes       integer     not null,
    imported_at timestamptz not null,
    constraint imported_pk primary key (district, source, external_id)
);
comment on table intake.imported is 'Which message of which other system became which matter, so that importing twice adds nothing';
comment on column intake.imported.against is 'How many readers disagreed there, likes how many agreed';

create table intake.imported_user (
    district  char(6) not null,
    source    text    not null,
    user_hash text    not null,
    requester text    not null,
    constraint imported_user_pk primary key (district, source, user_hash)
);
comment on table intake.imported_user is 'Who is who: a user of another system and the requester that he became in the vault';
comment on column intake.imported_user.user_hash is 'A keyed hash of what the other system calls him';
