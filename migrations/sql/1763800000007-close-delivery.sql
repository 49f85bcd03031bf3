-- peildatum/close-delivery: from a moment on the rows of a delivery are no longer known. Of a part that is one delivery's alone
-- the moment is told once, as the default of a new column: writing it to millions of rows took five times as long as loading them.
create function warehouse.close_delivery(of_soort text, of_swv text, levering bigint, moment timestamptz) returns bigint
language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
  part record;
  touched boolean;
  here bigint;
  closed bigint := 0;
begin
  if not exists (
    select from pg_class where relnamespace = 'warehouse'::regnamespace and relname = of_soort and relkind in ('r', 'p')
  ) then
    raise exception 'warehouse.% bestaat niet', of_soort using errcode = 'undefined_table';
  end if;
  for part in
    select c.relname as name, p.relname as of_year
    from pg_partition_tree(format('warehouse.%I', of_soort)::regclass) t
    join pg_class c on c.oid = t.relid
    join pg_class p on p.oid = t.parentrelid
    where t.isleaf and t.level = 3 and c.relname like format('%s\_%s\_%%', of_soort, lower(of_swv))
      and pg_get_expr(c.relpartbound, c.oid) = format('FOR VALUES IN (%L)', levering::text)
  loop
    execute format('select exists (select from warehouse.%I where bekend_tot is not null)', part.name) into touched;
    -- some of its rows were closed before, each at its own moment: those must stay as they are
    continue when touched;
    execute format('select count(*) from warehouse.%I', part.name) into here;
    closed := closed + here;
    execute format('alter table warehouse.%I detach partition warehouse.%I', part.of_year, part.name);
    execute format('alter table warehouse.%I drop column bekend_tot', part.name);
    execute format('alter table warehouse.%I add column bekend_tot timestamptz default %L', part.name, moment);
    execute format('alter table warehouse.%I attach partition warehouse.%I for values in (%s)', part.of_year, part.name, levering);
  end loop;
  execute format(
    'update warehouse.%I set bekend_tot = $1 where swv = $2 and levering_id = $3 and bekend_tot is null', of_soort
  ) using moment, of_swv, levering;
  get diagnostics here = row_count;
  return closed + here;
end
$$;
revoke all on function warehouse.close_delivery(text, text, bigint, timestamptz) from public;
grant execute on function warehouse.close_delivery(text, text, bigint, timestamptz) to peildatum_etl;

-- findings are written by the million and by the loader alone, with the number of a delivery that it holds: looking that up
-- for each of them took half of the time
alter table audit.bevinding drop constraint bevinding_levering_id_fkey;
