-- Files that belong to matters.

create table matter.attachment (
    district   char(6)     not null,
    attachment text        not null,
    type       text        not null,
    size       bigint      not null,
    stored_at  timestamptz not null,
    constraint attachment_pk primary key (district, attachment),
    constraint attachment_is_sha256 check (attachment ~ '^[0-9a-f]{64}$')
);
comment on table matter.attachment is 'Files, named after the SHA-256 of what is kept of them; the bytes lie outside the database';

create table matter.upload (
    district   char(6)     not null,
    attachment text        not null,
    account    text        not null,
    filename   text        not null,
    at         timestamptz not null,
    constraint upload_pk primary key (district, attachment, account),
    constraint upload_attachment_fk foreign key (district, attachment)
        references matter.attachment (district, attachment)
);
comment on table matter.upload is 'Who brought a file, under which name';

create table matter.enclosure (
    district   char(6) not null,
    attachment text    not null,
    matter     bigint  not null,
    constraint enclosure_pk primary key (district, attachment, matter),
    constraint enclosure_attachment_fk foreign key (district, attachment)
        references matter.attachment (district, attachment)
);
comment on table matter.enclosure is 'Which files belong to which matters';

create index enclosure_matter on matter.enclosure (district, matter);
