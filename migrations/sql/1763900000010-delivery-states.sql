-- peildatum/delivery-states: what the register said of a delivery at any moment, so that its counts too can be given as they
-- were known: rows that waited are loaded later, and loaded rows may wait again.
create table audit.levering_stand (
  nummer bigint generated always as identity primary key,
  levering_id bigint not null references audit.levering,
  vanaf timestamptz not null,
  staat text not null,
  rijen integer not null,
  geladen integer not null,
  quarantaine integer not null
);
create index levering_stand_van on audit.levering_stand (levering_id, nummer);

-- of what happened before this table only the outcome is known
insert into audit.levering_stand (levering_id, vanaf, staat, rijen, geladen, quarantaine)
select id, moment, stand.staat, rijen, geladen, quarantaine
from audit.levering
cross join lateral (values
  (
    coalesce(geladen_op, ontvangen_op),
    case when levering.staat in ('vervangen', 'ingetrokken') then 'geladen' else levering.staat end
  ),
  (vervangen_op, 'vervangen'),
  (ingetrokken_op, 'ingetrokken')
) as stand (moment, staat)
where levering.staat <> 'ontvangen' and moment is not null
order by moment, id;

-- who loads or withdraws holds the moment of knowing until it commits: nobody looks from a moment between this and that
create function audit.keep_state() returns trigger
language plpgsql set search_path = pg_catalog, pg_temp
as $$
begin
  insert into audit.levering_stand (levering_id, vanaf, staat, rijen, geladen, quarantaine)
  values (new.id, new.gewijzigd_op, new.staat, new.rijen, new.geladen, new.quarantaine);
  return null;
end
$$;
create trigger keep_state after insert or update of staat, geladen, quarantaine on audit.levering
  for each row when (new.staat <> 'ontvangen') execute function audit.keep_state();

grant select, insert on audit.levering_stand to peildatum_etl;
grant select on audit.levering_stand to peildatum_staff;
alter table audit.levering_stand enable row level security;
create policy etl_all on audit.levering_stand to peildatum_etl using (true) with check (true);
create policy staff_own on audit.levering_stand for select to peildatum_staff
  using (levering_id in (select id from audit.levering));
