-- vergoeding_afwijking: the rule `vergoeding`, part by part, and which vergoedingen break it. Grain: vergoeding × part.
-- The one place of the rule: flags while loading, the indicator and the list for staff read it. Before a besluit there is no
-- amount to judge; the amounts are those that hold on the day of the besluit, until then on that of the aanvraag.
-- $1 swv, $2 cut, $3 moment of knowing
with getoetst as (
  select
    vergoeding_met_traject.*,
    geslaagd.waarde as geslaagd,
    maximum.waarde as maximum
  from vergoeding_met_traject
  join geldende_parameter geslaagd
    on geslaagd.parameter = 'vergoeding_geslaagd'
    and coalesce(besluitdatum, aanvraagdatum) between geslaagd.van and geslaagd.tot
  join geldende_parameter maximum
    on maximum.parameter = 'vergoeding_maximum'
    and coalesce(besluitdatum, aanvraagdatum) between maximum.van and maximum.tot
)
select
  levering_id,
  regel,
  besluit,
  besluitdatum,
  deel,
  kolom,
  verwacht,
  array[bron, traject_bron] as bronnen
from getoetst
cross join lateral (values
  (
    'bedrag_geslaagd', 'toegekend_bedrag', 'bij geslaagd precies ' || geslaagd || ' euro',
    grond = 'geslaagd' and toegekend_bedrag <> geslaagd::numeric
  ),
  (
    'uitkomst_geslaagd', 'grond', 'bij geslaagd een traject met uitkomst geslaagd',
    grond = 'geslaagd' and uitkomst <> 'geslaagd'
  ),
  (
    'middelen', 'ingezette_middelen', 'bij niet_passend de ingezette middelen',
    grond = 'niet_passend' and ingezette_middelen is null
  ),
  (
    'bedrag_niet_passend', 'toegekend_bedrag',
    'bij niet_passend hoogstens ' || maximum || ' euro en hoogstens de ingezette middelen',
    grond = 'niet_passend' and toegekend_bedrag > least(maximum::numeric, ingezette_middelen)
  ),
  (
    'uitkomst_niet_passend', 'grond', 'bij niet_passend een traject met uitkomst terug_vso, symbiose, maatwerk of gestopt',
    grond = 'niet_passend' and uitkomst not in ('terug_vso', 'symbiose', 'maatwerk', 'gestopt')
  )
) as delen (deel, kolom, verwacht, afwijkend)
where afwijkend
