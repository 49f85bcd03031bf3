-- peildatum/marts: what was built when, so that only what a delivery touches is built again; and the way back to a row.
-- When the rows of a delivery last changed: loaded, taken up from waiting, sent back, replaced, withdrawn.
alter table audit.levering add column gewijzigd_op timestamptz;
update audit.levering set gewijzigd_op = clock_timestamp();
create function audit.stamp_change() returns trigger
language plpgsql set search_path = pg_catalog, pg_temp
as $$
begin
  new.gewijzigd_op := clock_timestamp();
  return new;
end
$$;
create trigger stamp_change before insert or update of staat, geladen, quarantaine on audit.levering
  for each row execute function audit.stamp_change();
create index levering_gewijzigd on audit.levering (swv, gewijzigd_op);

-- which periods the rows of a delivery touch; decides between 0 and geen_gegevens, and what a change of it bears on
drop table marts.aanwezigheid;
create table marts.aanwezigheid (
  swv text not null,
  tot date not null,
  levering_id bigint not null,
  soort text not null,
  -- schooljaar, kalenderjaar, kwartaal, peildatum or ooit
  periodesoort text not null,
  periode text not null,
  primary key (swv, tot, levering_id, periodesoort, periode)
);

-- up to which moment the presence of an swv at a cut is known
create table marts.stand (
  swv text not null,
  tot date not null,
  bekend_op timestamptz not null,
  primary key (swv, tot)
);

-- the periods of an indicator that are built, and with which recipe and parameters
create table marts.bouw (
  swv text not null,
  tot date not null,
  indicator text not null,
  periode text not null,
  recept text not null,
  primary key (swv, tot, indicator, periode)
);

-- A row of the warehouse as one number: its delivery and its line.
create function warehouse.bron(levering_id bigint, regel integer) returns bigint
language sql immutable parallel safe strict
return (levering_id << 32) | regel;

grant select, insert, update, delete on marts.aanwezigheid, marts.stand, marts.bouw to peildatum_etl;
grant execute on function warehouse.bron(bigint, integer) to peildatum_etl;
grant select on marts.aanwezigheid, marts.stand, marts.bouw to peildatum_staff;
do $$
declare
  part text;
begin
  foreach part in array array['marts.aanwezigheid', 'marts.stand', 'marts.bouw']
  loop
    execute format('alter table %s enable row level security', part);
    execute format('create policy etl_all on %s to peildatum_etl using (true) with check (true)', part);
    execute format('create policy staff_own on %s for select to peildatum_staff using (audit.own_swv(swv))', part);
  end loop;
end
$$;

-- a goal says beside its figure what it aims at and what is thought of it
alter table publication.cijfer add column streefwaarde numeric;
alter table publication.cijfer add column oordeel text
  check (oordeel in ('gehaald', 'op_koers', 'niet_gehaald', 'niet_meetbaar'));
