-- peildatum/aansluiting: a publication says of each kalenderjaar whether the money ties out with the ledger. Never amounts:
-- a sum of vergoedingen gives away how many there are.
alter table publication.publicatie add column aansluiting jsonb not null default '{}';
grant insert (aansluiting) on publication.publicatie to peildatum_etl;

create or replace function publication.only_forward() returns trigger
language plpgsql as $$
begin
  if (new.id, new.swv, new.tot, new.versie, new.gemaakt_op, new.code_versie, new.hash, new.gemaakt_in, new.aansluiting)
    is distinct from
    (old.id, old.swv, old.tot, old.versie, old.gemaakt_op, old.code_versie, old.hash, old.gemaakt_in, old.aansluiting)
  then
    raise exception 'een publicatie verandert nooit' using errcode = 'integrity_constraint_violation';
  end if;
  if old.status <> new.status and (old.status, new.status) not in (
    ('concept', 'vastgesteld'), ('concept', 'ingetrokken'),
    ('vastgesteld', 'vervangen'), ('vastgesteld', 'ingetrokken')
  ) then
    raise exception 'een publicatie gaat niet van % naar %', old.status, new.status
      using errcode = 'integrity_constraint_violation';
  end if;
  if new.vervangen_door is distinct from old.vervangen_door
    and not (old.status = 'vastgesteld' and new.status = 'vervangen')
  then
    raise exception 'een publicatie verandert nooit' using errcode = 'integrity_constraint_violation';
  end if;
  if old.vastgesteld_op is not null and new.vastgesteld_op is distinct from old.vastgesteld_op then
    raise exception 'een publicatie verandert nooit' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end
$$;
