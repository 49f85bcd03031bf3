-- peildatum/presence: which kinds have data in which periods, per swv and cut; decides between 0 and geen_gegevens.
create table marts.aanwezigheid (
  swv text not null,
  tot date not null,
  soort text not null,
  -- schooljaar, kalenderjaar, peildatum or ooit
  periodesoort text not null,
  periode text not null,
  primary key (swv, tot, soort, periodesoort, periode)
);
grant select on marts.aanwezigheid to peildatum_staff;
alter table marts.aanwezigheid enable row level security;
create policy etl_all on marts.aanwezigheid to peildatum_etl using (true) with check (true);
create policy staff_own on marts.aanwezigheid for select to peildatum_staff using (audit.own_swv(swv));
