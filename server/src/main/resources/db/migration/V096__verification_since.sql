-- A verification may begin where the one before it ended.

alter table matter.verification add column since bigint not null default 0;
alter table matter.verification alter column since drop default;
comment on column matter.verification.since is 'The seal after which was read; 0 where everything was';
