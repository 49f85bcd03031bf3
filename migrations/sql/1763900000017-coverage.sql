-- peildatum/coverage: which schools are in it may be known while the share of the pupils is not, since DUO shields a count.
alter table publication.dekking drop constraint scholen_samen;
alter table publication.dekking add constraint scholen_samen check (
  num_nonnulls(scholen, scholen_verwacht) in (0, 2) and (leerlingen_procent is null or scholen is not null)
);

-- the days on which a vestiging has lesson rows, kept as the other steps are (kept-steps); unlogged for the same reason
create unlogged table marts.verzuim_plaats (
  swv text not null,
  tot date not null,
  levering_id bigint not null,
  vestiging text not null,
  datum date not null,
  primary key (swv, tot, levering_id, vestiging, datum)
);
grant select, insert, update, delete on marts.verzuim_plaats to peildatum_etl;
revoke all on marts.verzuim_plaats from peildatum_staff;
alter table marts.verzuim_plaats enable row level security;
create policy etl_all on marts.verzuim_plaats to peildatum_etl using (true) with check (true);
