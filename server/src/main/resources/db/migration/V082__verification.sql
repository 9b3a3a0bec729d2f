-- When the ledger was read again from end to end, by whom, and what was found.

create table matter.verification (
    district char(6)     not null,
    at       timestamptz not null,
    by       text        not null,
    took_ms  bigint      not null,
    matters  bigint      not null,
    events   bigint      not null,
    seals    bigint      not null,
    unsealed bigint      not null,
    findings integer     not null,
    first    text        not null,
    constraint verification_pk primary key (district, at)
);
comment on table matter.verification is 'Verifications of the ledger that were asked for on a page; rows are only added';

create trigger verification_is_append_only before update or delete or truncate on matter.verification
    for each statement execute function matter.refuse_change();
