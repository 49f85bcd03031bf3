-- peildatum/large-facts: a large delivery becomes a part of the warehouse as it stands in staging, without being written twice.
-- Of a large fact: swv, below it schooljaar, below it a part per large delivery and one (_rest) for all others.
alter table audit.bevinding drop constraint bevinding_niveau_check;
alter table audit.bevinding add constraint bevinding_niveau_check
  check (niveau in ('fout', 'wacht', 'waarschuwing', 'melding'));

-- the facts that are partitioned, and the columns of their key as an index has them; kept by the declared tables
create table warehouse.groot_feit (
  soort text primary key check (soort ~ '^[a-z_]+$'),
  sleutel text not null check (sleutel ~ '^[a-z_, ]+$')
);
grant select on warehouse.groot_feit to peildatum_etl;
revoke insert, update, delete on warehouse.groot_feit from peildatum_etl;

-- the key of a fact, as far as one part can keep it: a part holds one swv and one schooljaar, and its key has the date
create function warehouse.make_key(of_soort text, part text) returns void
language plpgsql set search_path = pg_catalog, pg_temp
as $$
declare
  columns text := (select sleutel from warehouse.groot_feit where soort = of_soort);
begin
  execute format(
    'create unique index if not exists %I on warehouse.%I (%s) nulls not distinct where bekend_tot is null',
    part || '_sleutel', part, columns
  );
end
$$;
revoke all on function warehouse.make_key(text, text) from public;

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
end
$$;

-- Makes the staged rows of one schooljaar a part of the warehouse. What is the same for every row is told once, as a default
-- that PostgreSQL keeps beside the rows. The rows are checked, and keyed, before.
create function warehouse.take_over(
  soort text, swv text, schooljaar text, levering bigint, leverancier text, moment timestamptz
) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
  staged text := format('%s_%s', soort, levering);
  staged_year text := format('%s_%s_%s', soort, levering, replace(schooljaar, '-', '_'));
  of_year text := format('%s_%s_%s', soort, lower(swv), replace(schooljaar, '-', '_'));
  part text := format('%s_%s', of_year, levering);
begin
  perform warehouse.make_partition(soort, swv, schooljaar);
  execute format('alter table staging.%I detach partition staging.%I', staged, staged_year);
  execute format(
    'alter table staging.%I
       add column swv text not null default %L, add column leverancier text not null default %L,
       add column levering_id bigint not null default %s, add column bekend_van timestamptz not null default %L,
       add column schooljaar text not null default %L',
    staged_year, swv, leverancier, levering, moment, schooljaar
  );
  execute format('alter table staging.%I owner to peildatum_owner', staged_year);
  execute format('alter table staging.%I set schema warehouse', staged_year);
  execute format('alter table warehouse.%I rename to %I', staged_year, part);
  execute format('alter index if exists warehouse.%I rename to %I', staged_year || '_sleutel', part || '_sleutel');
  execute format('alter table warehouse.%I attach partition warehouse.%I for values in (%s)', of_year, part, levering);
  execute format('grant select, insert, update, delete on warehouse.%I to peildatum_etl', part);
end
$$;
revoke all on function warehouse.take_over(text, text, text, bigint, text, timestamptz) from public;
grant execute on function warehouse.take_over(text, text, text, bigint, text, timestamptz) to peildatum_etl;

-- what was loaded before: its part of a schooljaar becomes the part of all other deliveries
do $$
declare
  leaf record;
  year_name text;
begin
  if to_regclass('warehouse.inschrijvingen') is null then
    return;
  end if;
  drop index if exists warehouse.inschrijvingen_sleutel;
  drop index if exists warehouse.inschrijvingen_levering;
  alter table warehouse.inschrijvingen drop constraint if exists inschrijvingen_check;
  for leaf in
    select c.relname as name, p.relname as of_swv, pg_get_expr(c.relpartbound, c.oid) as bound
    from pg_partition_tree('warehouse.inschrijvingen') t
    join pg_class c on c.oid = t.relid
    join pg_class p on p.oid = t.parentrelid
    where t.isleaf and t.level = 2
  loop
    year_name := leaf.name;
    execute format('alter table warehouse.%I detach partition warehouse.%I', leaf.of_swv, year_name);
    execute format('alter table warehouse.%I rename to %I', year_name, year_name || '_rest');
    execute format(
      'create table warehouse.%I partition of warehouse.%I %s partition by list (levering_id)',
      year_name, leaf.of_swv, leaf.bound
    );
    execute format('alter table warehouse.%I attach partition warehouse.%I default', year_name, year_name || '_rest');
  end loop;
end
$$;
