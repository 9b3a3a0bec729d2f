-- Lists stay quick however much was closed.

-- The matters of a place in the order of a list, the newest first: an id begins with the month of opening.
create index lasting_place_newest on matter.lasting (district, place, matter);

-- How often a word stands in the texts decides whether a search walks through the newest or asks the index of words.
alter table matter.matter_text alter column grams set statistics 1000;
