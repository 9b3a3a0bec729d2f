-- The seals that protect the ledger from whoever may change rows.

create table matter.unsealed (
    district char(6) not null,
    matter   bigint  not null,
    seq      integer not null,
    hash     bytea   not null,
    constraint unsealed_pk primary key (district, matter, seq)
);
comment on table matter.unsealed is 'Events that no seal protects yet';

create table matter.seal (
    district    char(6)     not null,
    seal        bigint      not null,
    at          timestamptz not null,
    count       integer     not null,
    root        bytea       not null,
    access_seq  bigint      not null,
    access_hash bytea       not null,
    prev        bytea       not null,
    hash        bytea       not null,
    key         text        not null,
    signature   bytea       not null,
    constraint seal_pk primary key (district, seal)
);
comment on table matter.seal is 'Every minute the new events are sealed: each seal is chained to the one before it and signed with a key outside the database';
comment on column matter.seal.root is 'Hash over the sealed events in the order of matter and seq';
comment on column matter.seal.key is 'Fingerprint of the public key that verifies the signature';

create table matter.seal_head (
    district char(6) not null,
    seal     bigint  not null,
    matter   bigint  not null,
    seq      integer not null,
    hash     bytea   not null,
    constraint seal_head_pk primary key (district, matter, seq),
    constraint seal_head_seal_fk foreign key (district, seal) references matter.seal (district, seal)
);
comment on table matter.seal_head is 'The events under each seal';

create index seal_head_seal on matter.seal_head (district, seal, matter, seq);

create trigger seal_is_append_only before update or delete on matter.seal
    for each row execute function matter.refuse_change();
create trigger seal_is_not_emptied before truncate on matter.seal
    for each statement execute function matter.refuse_change();
create trigger seal_head_is_append_only before update or delete on matter.seal_head
    for each row execute function matter.refuse_change();
create trigger seal_head_is_not_emptied before truncate on matter.seal_head
    for each statement execute function matter.refuse_change();
