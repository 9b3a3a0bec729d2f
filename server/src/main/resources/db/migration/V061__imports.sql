-- Which messages of other systems have become matters. The schema intake is made by V060.

create table intake.imported (
    district char(6) not null,
    line     text    not null,
    external text    not null,
    matter   bigint  not null,
    constraint imported_pk primary key (district, line, external)
);
comment on table intake.imported is 'Messages taken over from another system, by its own ids, and the matters that they became';
