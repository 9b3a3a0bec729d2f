-- Reports: the templates by which they are written, what was composed, and what was disclosed. Rows are only added; what is no longer
-- valid is abolished by a row of its own.

create schema publication;

create function publication.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'rows of %.% are only added', tg_table_schema, tg_table_name;
end
$$;

create table publication.template (
    district     char(6)     not null,
    template     text        not null,
    edition      integer     not null,
    text         text        not null,
    digest       text        not null,
    shipped      boolean     not null,
    published_by text        not null,
    published_at timestamptz not null,
    constraint template_pk primary key (district, template, edition)
);
comment on table publication.template is 'Every edition of every template of a report';

create table publication.composition (
    district    char(6)     not null,
    composition bigint      not null,
    template    text        not null,
    edition     integer     not null,
    span        text        not null,
    as_of       date        not null,
    title       text        not null,
    content     text        not null,
    digest      text        not null,
    composed_by text        not null,
    composed_at timestamptz not null,
    constraint composition_pk primary key (district, composition),
    constraint composition_same unique (district, template, edition, span, as_of, digest),
    constraint composition_template_fk foreign key (district, template, edition)
        references publication.template (district, template, edition)
);
comment on table publication.composition is 'Reports as they were composed; the same for the same template, span and day';

create table publication.disclosure (
    district     char(6)     not null,
    year         integer     not null,
    serial       integer     not null,
    composition  bigint      not null,
    title        text        not null,
    publisher    text        not null,
    document     text        not null,
    topic        text        not null,
    published_on date        not null,
    disclosed_by text        not null,
    disclosed_at timestamptz not null,
    constraint disclosure_pk primary key (district, year, serial),
    constraint disclosure_once unique (district, composition),
    constraint disclosure_composition_fk foreign key (district, composition)
        references publication.composition (district, composition)
);
comment on table publication.disclosure is 'Reports that everybody may read, with what government disclosure says of each';

create table publication.abolition (
    district     char(6)     not null,
    year         integer     not null,
    serial       integer     not null,
    since        date        not null,
    reason       text        not null,
    abolished_by text        not null,
    abolished_at timestamptz not null,
    constraint abolition_pk primary key (district, year, serial),
    constraint abolition_disclosure_fk foreign key (district, year, serial)
        references publication.disclosure (district, year, serial)
);
comment on table publication.abolition is 'Since when and why a disclosed report is no longer valid';

create trigger template_is_append_only before update or delete or truncate on publication.template
    for each statement execute function publication.refuse_change();
create trigger composition_is_append_only before update or delete or truncate on publication.composition
    for each statement execute function publication.refuse_change();
create trigger disclosure_is_append_only before update or delete or truncate on publication.disclosure
    for each statement execute function publication.refuse_change();
create trigger abolition_is_append_only before update or delete or truncate on publication.abolition
    for each statement execute function publication.refuse_change();
