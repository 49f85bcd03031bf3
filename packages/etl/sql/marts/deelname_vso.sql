-- deelname_vso: vso pupils with a tlv of this swv on the peildatum, and pupils in vo by DUO's newest telling before it.
-- Grain: pupil for the teller, vestiging for the noemer. A day before every telling has an unknown noemer.
-- Which vestigingen are of the swv is judged on the peildatum, not on the day of the telling (choice 26).
-- $1 swv, $2 cut, $3 moment of knowing
with met_tlv as (
  select
    inschrijving.leerling,
    greatest(inschrijving.begindatum, eigen_tlv.begindatum) as van,
    least(inschrijving.tot, eigen_tlv.einddatum) as tot,
    inschrijving.bron as van_inschrijving,
    eigen_tlv.bron as van_tlv
  from inschrijving
  join eigen_tlv using (leerling)
  where is_vso
),
leerling as (
  select
    periode,
    leerling,
    array_agg(distinct van_inschrijving) || array_agg(distinct van_tlv) as bronnen
  from bouwperiode
  join met_tlv on laatste between van and tot
  group by periode, leerling
),
-- also one in which nobody is counted is the newest
telling as (
  select distinct peildatum from warehouse.duo_leerlingen_vo_op($1, $3) where peildatum <= $2
),
nieuwste as (
  select periode, laatste, max(peildatum) as peildatum
  from bouwperiode
  left join telling on peildatum <= laatste
  group by periode, laatste
)
select
  periode,
  1 as teller,
  0 as noemer,
  bronnen
from leerling
union all
select
  periode,
  0,
  leerlingen,
  bronnen
from nieuwste
join telling_vestiging using (peildatum)
join eigen_vestiging using (vestiging)
where dagen @> laatste
union all
select
  periode,
  0,
  null,
  '{}'
from nieuwste
where peildatum is null
