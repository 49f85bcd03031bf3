-- peildatum/lock-order: who changes or counts the parts of a fact locks its own swv's parts only, and in the order of their names.
-- pg_partition_tree locked every part of every swv, the oldest first: two processes met half-way, and one of them was cut off.
create function warehouse.parts_of(of_soort text, of_swv text) returns table (part oid, name text, parent text)
language sql stable set search_path = pg_catalog, pg_temp
as $$
  with recursive tree as (
    select coalesce(
      to_regclass(format('warehouse.%I', of_soort || '_' || lower(of_swv))), format('warehouse.%I', of_soort)::regclass
    )::oid as part, null::oid as parent
    union all
    select i.inhrelid, i.inhparent from pg_inherits i join tree on i.inhparent = tree.part
  )
  select c.oid, c.relname::text, p.relname::text
  from tree
  join pg_class c on c.oid = tree.part
  left join pg_class p on p.oid = tree.parent
  where c.relkind = 'r'
  order by c.relname
$$;
revoke all on function warehouse.parts_of(text, text) from public;

create or replace function warehouse.refresh_statistics(soort text, swv text) returns void
language plpgsql security definer
set search_path = pg_catalog, pg_temp set default_statistics_target = 20
as $$
declare
  leaf regclass;
begin
  for leaf in select part from warehouse.parts_of(soort, swv) loop
    execute format('analyze %s', leaf);
  end loop;
end
$$;

create or replace function warehouse.close_delivery(of_soort text, of_swv text, levering bigint, moment timestamptz) returns bigint
language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
  one record;
  touched boolean;
  here bigint;
  closed bigint := 0;
begin
  if not exists (
    select from pg_class where relnamespace = 'warehouse'::regnamespace and relname = of_soort and relkind in ('r', 'p')
  ) then
    raise exception 'warehouse.% bestaat niet', of_soort using errcode = 'undefined_table';
  end if;
  for one in
    -- by its name: asking a part for its bounds locks it
    select p.name, p.parent from warehouse.parts_of(of_soort, of_swv) p where p.name = p.parent || '_' || levering
  loop
    execute format('select exists (select from warehouse.%I where bekend_tot is not null)', one.name) into touched;
    -- some of its rows were closed before, each at its own moment: those must stay as they are
    continue when touched;
    execute format('select count(*) from warehouse.%I', one.name) into here;
    closed := closed + here;
    execute format('alter table warehouse.%I detach partition warehouse.%I', one.parent, one.name);
    execute format('alter table warehouse.%I drop column bekend_tot', one.name);
    execute format('alter table warehouse.%I add column bekend_tot timestamptz default %L', one.name, moment);
    execute format('alter table warehouse.%I attach partition warehouse.%I for values in (%s)', one.parent, one.name, levering);
  end loop;
  execute format(
    'update warehouse.%I set bekend_tot = $1 where swv = $2 and levering_id = $3 and bekend_tot is null', of_soort
  ) using moment, of_swv, levering;
  get diagnostics here = row_count;
  return closed + here;
end
$$;
