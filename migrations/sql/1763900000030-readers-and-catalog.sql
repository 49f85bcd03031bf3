-- peildatum/readers-and-catalog: what readers may see beside the publications. PostgreSQL shows everybody how many rows it
-- thinks a table has, how large its files are, what was written and who holds which lock: of a small part that is a count of pupils.

-- a replaced version beside its successor tells of the pupils that changed: to staff of another swv as much as to anybody
drop policy staff_own on publication.publicatie;
create policy staff_own on publication.publicatie for select to peildatum_staff
  using (audit.own_swv(swv) or status = 'vastgesteld');
-- which deliveries, with their hashes, and as of when: of one's own swv only, also of a publication that everybody reads
drop policy readers on audit.publicatie_levering;
drop policy staff_own on audit.publicatie_moment;
create policy staff_own on audit.publicatie_levering for select to peildatum_staff
  using (publicatie_id in (select p.id from publication.publicatie p where audit.own_swv(p.swv)));
create policy staff_own on audit.publicatie_moment for select to peildatum_staff
  using (publicatie_id in (select p.id from publication.publicatie p where audit.own_swv(p.swv)));

-- nor does what stands beside a number say anything where there is none
alter table publication.cijfer add constraint naast_getal_alleen_bij_ok check (
  (vergelijking is null or (status = 'ok' and vergelijking ->> 'status' = 'ok') or vergelijking ->> 'verschil' is null)
  and (status = 'ok' or coalesce(oordeel, 'niet_meetbaar') = 'niet_meetbaar')
  and (status <> 'niet_getoond' or vorige is null)
) not valid;

-- What the planner knows of a column it tells everybody who may ask for a plan, also of rows that row-level security hides: of
-- a concept the number of cells that are not shown. These tables are read by their keys, and need no statistics for that.
do $$
declare
  one record;
begin
  for one in
    select c.oid::regclass as part, a.attname as name
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relnamespace = 'publication'::regnamespace and c.relkind = 'r'
  loop
    execute format('alter table %s alter column %I set statistics 0', one.part, one.name);
  end loop;
end
$$;

-- rows of the warehouse are closed, never thrown away
alter default privileges in schema warehouse revoke delete on tables from peildatum_etl;
do $$
declare
  part regclass;
begin
  for part in
    select oid from pg_class where relnamespace = 'warehouse'::regnamespace and relkind in ('r', 'p')
  loop
    execute format('revoke delete, truncate on %s from peildatum_etl', part);
  end loop;
end
$$;

-- as before (large-facts), without the right to delete
create or replace function warehouse.take_over(
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
  execute format('grant select, insert, update on warehouse.%I to peildatum_etl', part);
end
$$;

-- Does the catalog of this database keep from readers what it says of tables that they may not read? False: a superuser has
-- not yet run the last part of this file, or has given it back.
create function audit.catalog_is_closed() returns boolean
language sql stable set search_path = pg_catalog, pg_temp
return not has_column_privilege('peildatum_public', 'pg_catalog.pg_class', 'reltuples', 'select')
  and not has_function_privilege('peildatum_public', 'pg_catalog.pg_relation_size(regclass, text)', 'execute')
  and not has_function_privilege('peildatum_public', 'pg_catalog.pg_advisory_lock(bigint)', 'execute');
revoke all on function audit.catalog_is_closed() from public;
grant execute on function audit.catalog_is_closed() to peildatum_etl;

-- The catalog belongs to the superuser. Readers keep what drivers and tools ask of it (names, types, columns, rights).
do $$
declare
  one record;
  columns text;
begin
  if not (select rolsuper from pg_roles where rolname = session_user) then
    raise warning 'De catalogus van PostgreSQL blijft voor lezers open: % is geen superuser.', session_user
      using hint = 'Laat een superuser het laatste deel van 1763900000030-readers-and-catalog.sql uitvoeren.';
    return;
  end if;
  -- not reset: the role of the migration is the one that the connection began with
  set local role none;

  -- what was known before
  delete from pg_statistic
  where starelid in (select oid from pg_class where relnamespace = 'publication'::regnamespace);

  -- estimates of rows and pages, and values that stand beside the rows
  for one in
    select c.oid::regclass as name, hidden
    from (values
      ('pg_catalog.pg_class', array['reltuples', 'relpages', 'relallvisible', 'relallfrozen', 'relfrozenxid', 'relminmxid']),
      ('pg_catalog.pg_attribute', array['attmissingval'])
    ) as part (name, hidden)
    join pg_class c on c.oid = part.name::regclass
  loop
    select string_agg(quote_ident(attname), ', ' order by attnum) into columns
    from pg_attribute
    where attrelid = one.name and attnum > 0 and not attisdropped and attname <> all (one.hidden);
    execute format('revoke select on %s from public', one.name);
    execute format('grant select (%s) on %s to public', columns, one.name);
    execute format('grant select on %s to peildatum_owner, peildatum_etl, pg_read_all_stats', one.name);
  end loop;

  -- counters, sizes, the log of writes, transactions, locks of others, and locks and objects of one's own
  for one in
    select p.oid::regprocedure as name, p.proname !~ '^(lo|pg_advisory|pg_try_advisory)' as watches
    from pg_proc p
    where p.pronamespace = 'pg_catalog'::regnamespace and p.prokind = 'f' and (
      p.proname like any (array[
        'pg\_stat\_%', 'pg\_%\_size', 'pg\_advisory\_%', 'pg\_try\_advisory\_%', 'pg\_current\_wal\_%', 'pg\_walfile\_%',
        'pg\_control\_%', 'pg\_last\_%', 'pg\_xact\_%', 'txid\_%', 'pg\_current\_xact\_%', 'lo\_%'
      ])
      or p.proname in (
        'pg_lock_status', 'pg_blocking_pids', 'pg_safe_snapshot_blocking_pids', 'pg_current_snapshot', 'pg_get_replication_slots',
        'pg_sequence_last_value', 'loread', 'lowrite'
      )
    )
    -- of a value that one has already
    and p.proname <> 'pg_column_size'
    and has_function_privilege('public', p.oid, 'execute')
  loop
    execute format('revoke execute on function %s from public', one.name);
    execute format('grant execute on function %s to peildatum_owner, peildatum_etl', one.name);
    if one.watches then
      execute format('grant execute on function %s to pg_read_all_stats', one.name);
    end if;
  end loop;

  set local role peildatum_owner;
end
$$;
