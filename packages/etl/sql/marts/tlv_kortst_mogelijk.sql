-- tlv_kortst_mogelijk: tlv's meant for a return, by the schooljaar in which they begin. Grain: tlv.
-- The law's shortest: until 31 July of the next year when it begins on or before 1 August, else of the year after that.
-- $1 swv, $2 cut, $3 moment of knowing
with terugkeer as (
  select
    begindatum,
    extract(year from einddatum)::int as eindjaar,
    extract(year from begindatum)::int as beginjaar,
    warehouse.bron(levering_id, regel) as bron
  from warehouse.tlv_op($1, $3)
  where besluit = 'toegekend' and begindatum <= $2
    and (route = 'B' or (route = 'C' and intentie_doorstroom = 'J'))
)
select
  bouwperiode.periode,
  1 as noemer,
  (
    eindjaar = case when begindatum <= make_date(beginjaar, 8, 1) then beginjaar + 1 else beginjaar + 2 end
  )::int as teller,
  array[bron] as bronnen
from bouwperiode
join terugkeer on begindatum between bouwperiode.eerste and bouwperiode.laatste
