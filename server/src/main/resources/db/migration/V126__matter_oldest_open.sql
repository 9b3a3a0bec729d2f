-- Where the open matters begin: what a unit ever had a part in is read from there on and not from its beginning.

create index lasting_open on matter.lasting (district, matter) where closed_at is null;
