-- Searches find in what may be read. What was indexed before as it was written is indexed anew by the server.

alter table matter.matter_text add column phones text[];

comment on column matter.matter_text.grams is 'Hashes of every character and of every two that stand together in the masked words, for searching in a language without spaces';
comment on column matter.matter_text.phones is 'Keyed hashes of the phone numbers in the words; null until they are indexed';

update matter.matter_text set grams = '{}';

create index matter_text_phones on matter.matter_text using gin (phones) where phones <> '{}';
create index matter_text_waiting on matter.matter_text (district, matter) where phones is null;
