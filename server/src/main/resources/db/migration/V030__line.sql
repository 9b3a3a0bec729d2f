-- The editions of a district's business lines, as they were written. An edition is never changed or removed.
create schema if not exists line;

create table line.edition (
    district     char(6)     not null,
    line         text        not null,
    edition      integer     not null,
    digest       char(64)    not null,
    files        jsonb       not null,
    published_by text        not null,
    published_at timestamptz not null,
    constraint edition_pkey primary key (district, line, edition),
    constraint edition_counts_from_one check (edition >= 1),
    constraint edition_line check (line ~ '^[a-z][a-z0-9-]{0,39}$'),
    constraint edition_digest check (digest ~ '^[0-9a-f]{64}$'),
    constraint edition_files check (jsonb_typeof(files) = 'object' and files ? 'line.yaml')
);
comment on table line.edition is 'A published definition of a business line; matters keep the edition they were opened under';
comment on column line.edition.digest is 'SHA-256 of the files, by which a definition that did not change is known';
comment on column line.edition.files is 'The texts of the definition by file name';
