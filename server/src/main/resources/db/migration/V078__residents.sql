-- Accounts of residents and companies: a way back to what they filed, and nothing else.

create table intake.resident (
    district   char(6)     not null,
    resident   text        not null,
    name_hash  text        not null,
    kind       text        not null,
    password   text        not null,
    stamp      integer     not null,
    requester  text        not null,
    created_at timestamptz not null,
    changed_at timestamptz not null,
    constraint resident_pk primary key (district, resident),
    constraint resident_name_uk unique (district, name_hash),
    constraint resident_kind check (kind in ('person', 'company')),
    constraint resident_stamp_counts check (stamp > 0)
);
comment on table intake.resident is 'What lets a resident or a company sign in; it gives no right in the district''s service';
comment on column intake.resident.name_hash is 'Keyed hash of the name with which they sign in; the name itself is kept nowhere';
comment on column intake.resident.password is 'Argon2id, encoded with its salt and parameters';
comment on column intake.resident.stamp is 'Rises with each change of password; sessions of an older stamp have ended';
comment on column intake.resident.requester is 'Who they are, by reference into the vault; shared with no other account or filing';

create table intake.resident_matter (
    district  char(6)     not null,
    resident  text        not null,
    matter    bigint      not null,
    requester text        not null,
    way       text        not null,
    since     timestamptz not null,
    constraint resident_matter_pk primary key (district, resident, matter),
    constraint resident_matter_resident_fk foreign key (district, resident)
        references intake.resident (district, resident) on delete cascade,
    constraint resident_matter_way check (way in ('filed', 'added'))
);
comment on table intake.resident_matter is 'Which matters an account sees: those filed while signed in, and those added with number and query code';
comment on column intake.resident_matter.requester is 'As whom: the account''s own, or who filed the matter that was added';

create index resident_matter_latest on intake.resident_matter (district, resident, since desc, matter desc);
