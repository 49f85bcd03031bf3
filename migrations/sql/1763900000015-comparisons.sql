-- peildatum/comparisons: beside a published figure the period before it, and beside an indicator how much is in it.
alter table publication.cijfer add column vergelijking jsonb;
-- the name by which staff trace it
alter table publication.cijfer add column kenmerk text;

create table publication.dekking (
  publicatie_id text not null references publication.publicatie,
  volgorde integer not null,
  indicator text not null,
  periode text not null,
  soort text not null,
  leveranciers integer not null check (leveranciers >= 0),
  leveranciers_verwacht integer not null check (leveranciers_verwacht >= leveranciers),
  scholen integer check (scholen >= 0),
  scholen_verwacht integer check (scholen_verwacht >= scholen),
  leerlingen_procent numeric(5, 1) check (leerlingen_procent between 0 and 100),
  primary key (publicatie_id, volgorde),
  constraint scholen_samen check (num_nonnulls(scholen, scholen_verwacht, leerlingen_procent) in (0, 3))
);
create index dekking_van on publication.dekking (publicatie_id, indicator, periode);
create trigger no_change before update or delete or truncate on publication.dekking
  for each statement execute function publication.refuse_change();
create trigger same_transaction after insert on publication.dekking
  referencing new table as added for each statement execute function publication.same_transaction();
grant select, insert on publication.dekking to peildatum_etl;
grant select on publication.dekking to peildatum_public, peildatum_staff;
alter table publication.dekking enable row level security;
create policy etl_all on publication.dekking to peildatum_etl using (true) with check (true);
create policy readers on publication.dekking for select to peildatum_public, peildatum_staff
  using (publicatie_id in (select id from publication.publicatie));
