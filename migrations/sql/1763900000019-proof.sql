-- peildatum/proof: no publication becomes definitive without the proof that its figures point to nobody.
-- What readers may know of the protection: rules, attackers, numbers of cells, hash of what was proven. Never which are small.
alter table publication.publicatie add column bescherming jsonb;
grant insert (bescherming) on publication.publicatie to peildatum_etl;

-- The proof itself brackets the true counts: nobody but the role that makes publications reads it.
create table audit.bewijs (
  publicatie_id text primary key references publication.publicatie,
  -- gzip of JSON
  geheim bytea not null,
  -- why this publication replaces all earlier ones although the differences tell of a few; empty: it does not
  besluit text check (besluit <> '')
);
create trigger no_change before update or delete or truncate on audit.bewijs
  for each statement execute function publication.refuse_change();
create trigger same_transaction after insert on audit.bewijs
  referencing new table as added for each statement execute function publication.same_transaction();
grant select, insert on audit.bewijs to peildatum_etl;
alter table audit.bewijs enable row level security;
create policy etl_all on audit.bewijs to peildatum_etl using (true) with check (true);

-- Periods of indicators that a publication repeats from an earlier one, because the correction is too small to show.
create table audit.aangehouden (
  publicatie_id text not null references publication.publicatie,
  indicator text not null,
  periode text not null,
  uit text not null references publication.publicatie,
  primary key (publicatie_id, indicator, periode)
);
create trigger no_change before update or delete or truncate on audit.aangehouden
  for each statement execute function publication.refuse_change();
create trigger same_transaction after insert on audit.aangehouden
  referencing new table as added for each statement execute function publication.same_transaction();
grant select, insert on audit.aangehouden to peildatum_etl;
grant select on audit.aangehouden to peildatum_staff;
alter table audit.aangehouden enable row level security;
create policy etl_all on audit.aangehouden to peildatum_etl using (true) with check (true);
create policy staff_own on audit.aangehouden for select to peildatum_staff
  using (publicatie_id in (select p.id from publication.publicatie p where audit.own_swv(p.swv)));

create function publication.needs_proof() returns trigger
language plpgsql as $$
begin
  if new.status = 'vastgesteld' and old.status <> 'vastgesteld'
    and not exists (select from audit.bewijs where publicatie_id = new.id)
  then
    raise exception 'een publicatie wordt niet vastgesteld zonder bewijs'
      using errcode = 'integrity_constraint_violation';
  end if;
  if new.bescherming is distinct from old.bescherming then
    raise exception 'een publicatie verandert nooit' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end
$$;
create trigger needs_proof before update on publication.publicatie
  for each row execute function publication.needs_proof();
