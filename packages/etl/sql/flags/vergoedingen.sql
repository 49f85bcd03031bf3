-- vergoedingen: granted amounts that break the rule `vergoeding`. Loaded all the same: the amount is what was granted.
-- $1 swv, $2 delivery, $3 amount for geslaagd, $4 maximum for niet_passend
with toegekend as (
  select vergoeding.regel, vergoeding.grond, vergoeding.toegekend_bedrag, vergoeding.ingezette_middelen, traject.uitkomst
  from warehouse.vergoedingen vergoeding
  join warehouse.doorstroom traject
    on traject.swv = vergoeding.swv and traject.bekend_tot is null
    and traject.leverancier = vergoeding.traject_id_leverancier and traject.traject_id = vergoeding.traject_id
  where vergoeding.swv = $1 and vergoeding.levering_id = $2 and vergoeding.bekend_tot is null
    and vergoeding.besluit = 'toegekend'
)
select
  regel,
  kolom,
  'vergoeding_afwijkend' as code,
  verwacht
from toegekend
cross join lateral (values
  (
    'toegekend_bedrag', 'bij geslaagd precies ' || $3 || ' euro',
    grond = 'geslaagd' and toegekend_bedrag <> $3::numeric
  ),
  (
    'grond', 'bij geslaagd een traject met uitkomst geslaagd',
    grond = 'geslaagd' and uitkomst <> 'geslaagd'
  ),
  (
    'ingezette_middelen', 'bij niet_passend de ingezette middelen',
    grond = 'niet_passend' and ingezette_middelen is null
  ),
  (
    'toegekend_bedrag', 'bij niet_passend hoogstens ' || $4 || ' euro en hoogstens de ingezette middelen',
    grond = 'niet_passend' and toegekend_bedrag > least($4::numeric, ingezette_middelen)
  ),
  (
    'grond', 'bij niet_passend een traject met uitkomst terug_vso, symbiose, maatwerk of gestopt',
    grond = 'niet_passend' and uitkomst not in ('terug_vso', 'symbiose', 'maatwerk', 'gestopt')
  )
) as regels (kolom, verwacht, afwijkend)
where afwijkend
order by regel
