-- What else is going on at a place: the matters around one, on its page.

create index matter_place on matter.matter (district, place, filed_at desc, matter);
