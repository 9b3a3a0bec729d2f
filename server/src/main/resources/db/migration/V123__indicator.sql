-- The editions of a district's definitions of figures, as they were written. An edition is never changed or removed.
create schema if not exists indicator;

create table indicator.edition (
    district     char(6)     not null,
    definition   text        not null,
    edition      integer     not null,
    form         text        not null,
    digest       char(64)    not null,
    text         text        not null,
    effective    date        not null,
    published_by text        not null,
    published_at timestamptz not null,
    constraint edition_pkey primary key (district, definition, edition),
    constraint edition_counts_from_one check (edition >= 1),
    constraint edition_definition check (definition ~ '^[a-z][a-z0-9-]{0,39}$'),
    constraint edition_form check (form in ('indicator', 'scorecard')),
    constraint edition_digest check (digest ~ '^[0-9a-f]{64}$'),
    constraint edition_is_not_backdated check (effective >= (published_at at time zone 'Asia/Shanghai')::date)
);
comment on table indicator.edition is 'A published definition of an indicator or of a scorecard; figures of a day follow the edition that held on it';
comment on column indicator.edition.digest is 'SHA-256 of the text, by which a definition that did not change is known';
comment on column indicator.edition.effective is 'The first day whose figures follow it';
