-- tlv_aflopend_zonder_plan: tlv's that end with the schooljaar of the peildatum, and whether something follows. Grain: tlv.
-- A request without begindatum follows when it was asked after the ending tlv (choice 22).
-- $1 swv, $2 cut, $3 moment of knowing
with tlv as (
  select
    leerling, aanvraagdatum, begindatum, einddatum, besluit,
    warehouse.bron(levering_id, regel) as bron
  from warehouse.tlv_op($1, $3)
  where aanvraagdatum <= $2 and besluit not in ('afgewezen', 'ingetrokken')
),
traject as (
  select leerling, start_voorbereiding, coalesce(einde, 'infinity'::date) as einde
  from warehouse.doorstroom_op($1, $3)
  where start_voorbereiding <= $2
),
aflopend as (
  select periode, laatste as peildatum, leerling, aanvraagdatum, begindatum, bron
  from bouwperiode
  join tlv on einddatum = make_date(extract(year from laatste + interval '5 months')::int, 7, 31)
  where besluit = 'toegekend'
),
met_plan as (
  select aflopend.periode, aflopend.bron
  from aflopend
  join tlv as later
    on later.leerling = aflopend.leerling and later.aanvraagdatum <= peildatum
  where later.begindatum > aflopend.begindatum
    or (later.begindatum is null and later.aanvraagdatum > aflopend.aanvraagdatum)
  union
  select aflopend.periode, aflopend.bron
  from aflopend
  join traject
    on traject.leerling = aflopend.leerling and start_voorbereiding <= peildatum and einde > peildatum
)
select
  periode,
  1 as noemer,
  (met_plan.bron is null)::int as teller,
  array[aflopend.bron] as bronnen
from aflopend
left join met_plan using (periode, bron)
