-- Who asked in a matter, for masking their names in what was written in it.

create index requester_matter on matter.requester (district, matter);
