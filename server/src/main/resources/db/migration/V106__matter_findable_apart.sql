-- What matters are found by can be made anew from their words, so it is kept apart and out of the write-ahead log, of which
-- it was the larger part. After a crash of the database it is empty, and the server makes it anew.

create unlogged table matter.findable (
    district char(6)   not null,
    matter   bigint    not null,
    grams    integer[] not null,
    phones   text[]    not null,
    constraint findable_pk primary key (district, matter)
);
comment on table matter.findable is 'What matters are found by; not logged, since it follows from matter_text';
comment on column matter.findable.grams is 'Hashes of every character and of every two that stand together in the masked words, for searching in a language without spaces';
comment on column matter.findable.phones is 'Keyed hashes of the phone numbers in the words';

create unlogged table matter.findable_made (
    district char(6)     not null,
    made_at  timestamptz not null,
    constraint findable_made_pk primary key (district)
);
comment on table matter.findable_made is 'That a district''s matters are all in findable, and since when; emptied with it';

insert into matter.findable (district, matter, grams, phones)
select district, matter, grams, phones from matter.matter_text where phones is not null;

alter table matter.matter_text drop column grams, drop column phones;

create index findable_grams on matter.findable using gin (grams);
create index findable_phones on matter.findable using gin (phones) where phones <> '{}';

-- How often a word stands in the texts decides whether a search walks through the newest or asks the index of words.
alter table matter.findable alter column grams set statistics 1000;
