-- peildatum/kept-steps: what the lesson rows of a delivery come to, kept, so that a corrected file does not read all the others again.
-- Unlogged, all three: they can be made again, and after a crash the sums and the register of what is kept are empty alike.
create unlogged table marts.verzuim_som (
  levering_id bigint not null,
  minuten integer not null,
  te_laat integer not null,
  -- minutes by reden: side by side there are half as many rows
  ziek integer not null,
  medisch integer not null,
  verlof integer not null,
  spijbelen integer not null,
  onbekend integer not null,
  geschorst integer not null,
  overig integer not null,
  tot date not null,
  -- the first day of a stretch that lies within one kwartaal and one schooljaar; a peildatum is a stretch of its own
  tijdvak date not null,
  leerling uuid not null,
  swv text not null,
  geoorloofd text not null
);
create unlogged table marts.verzuim_dag (
  levering_id bigint not null,
  minuten integer not null,
  tot date not null,
  -- first day of the schooljaar
  eerste date not null,
  leerling uuid not null,
  swv text not null,
  -- the days on which something was missed and how much of each, in the same order: a row for each day costs eight times as much
  dagen date[] not null,
  per_dag integer[] not null
);
-- rows are written in the order of delivery and day: an index of block ranges finds them and costs next to nothing to fill
create index verzuim_som_plaats on marts.verzuim_som using brin (levering_id, tijdvak, tot, swv)
  with (pages_per_range = 16);
create index verzuim_dag_plaats on marts.verzuim_dag using brin (levering_id, eerste, tot, swv)
  with (pages_per_range = 16);

-- of which deliveries a step is kept, as they were last changed, and with which recipe
create unlogged table marts.bewaard (
  swv text not null,
  tot date not null,
  stap text not null,
  levering_id bigint not null,
  gewijzigd_op timestamptz not null,
  recept text not null,
  primary key (swv, tot, stap, levering_id)
);

do $$
declare
  part text;
begin
  foreach part in array array['marts.verzuim_som', 'marts.verzuim_dag', 'marts.bewaard']
  loop
    execute format('grant select, insert, update, delete on %s to peildatum_etl', part);
    execute format('revoke all on %s from peildatum_staff', part);
    execute format('alter table %s enable row level security', part);
    execute format('create policy etl_all on %s to peildatum_etl using (true) with check (true)', part);
  end loop;
end
$$;

-- Blocks that were filled since are told to an index of block ranges: until then it gives them all.
create function marts.summarise_kept() returns void
language sql security definer set search_path = pg_catalog, pg_temp
as $$
  select brin_summarize_new_values('marts.verzuim_som_plaats'), brin_summarize_new_values('marts.verzuim_dag_plaats')
$$;
revoke all on function marts.summarise_kept() from public;
grant execute on function marts.summarise_kept() to peildatum_etl;

-- the part of all small deliveries finds one of them without being read as a whole
create function warehouse.make_finder(part text) returns void
language plpgsql set search_path = pg_catalog, pg_temp
as $$
begin
  execute format(
    'create index if not exists %I on warehouse.%I using brin (levering_id) with (pages_per_range = 16)',
    part || '_levering', part
  );
end
$$;
revoke all on function warehouse.make_finder(text) from public;

create or replace function warehouse.make_partition(soort text, swv text, schooljaar text) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
  of_swv text := format('%s_%s', soort, lower(swv));
  of_year text := format('%s_%s_%s', soort, lower(swv), replace(schooljaar, '-', '_'));
begin
  if swv !~ '^[A-Z]{2}[0-9]{4}$' or schooljaar !~ '^[0-9]{4}-[0-9]{4}$' then
    raise exception 'geen swv of schooljaar' using errcode = 'invalid_parameter_value';
  end if;
  if not exists (select from warehouse.groot_feit feit where feit.soort = make_partition.soort) then
    raise exception 'warehouse.% is niet gepartitioneerd', soort using errcode = 'undefined_table';
  end if;
  if to_regclass(format('warehouse.%I', of_year)) is not null then
    return;
  end if;
  -- one maker at a time: two ingests of the same year must not meet here
  perform pg_advisory_xact_lock(hashtext('peildatum.partition'), hashtext(of_year));
  execute format(
    'create table if not exists warehouse.%I partition of warehouse.%I for values in (%L) partition by list (schooljaar)',
    of_swv, soort, swv
  );
  if to_regclass(format('warehouse.%I', of_year)) is not null then
    return;
  end if;
  execute format(
    'create table warehouse.%I partition of warehouse.%I for values in (%L) partition by list (levering_id)',
    of_year, of_swv, schooljaar
  );
  execute format('create table warehouse.%I partition of warehouse.%I default', of_year || '_rest', of_year);
  perform warehouse.make_key(soort, of_year || '_rest');
  perform warehouse.make_finder(of_year || '_rest');
end
$$;

create or replace function warehouse.refresh_statistics(soort text, swv text) returns void
language plpgsql security definer
set search_path = pg_catalog, pg_temp set default_statistics_target = 20
as $$
declare
  leaf record;
  finder regclass;
begin
  for leaf in select part::regclass as part, name from warehouse.parts_of(soort, swv) loop
    execute format('analyze %s', leaf.part);
    finder := to_regclass(format('warehouse.%I', leaf.name || '_levering'));
    if finder is not null then
      perform brin_summarize_new_values(finder);
    end if;
  end loop;
end
$$;

do $$
declare
  leaf text;
begin
  for leaf in
    select c.relname from pg_class c
    where c.relnamespace = 'warehouse'::regnamespace and c.relkind = 'r' and c.relname like '%\_rest'
  loop
    perform warehouse.make_finder(leaf);
  end loop;
end
$$;
