-- What is open in a neighbourhood is asked with every call that is taken down.

create index matter_open_place on matter.matter (district, place, matter) where phase <> 'closed';
