-- thuiszitters_per_1000: thuiszitters of the schooljaar beside the pupils on 1 October. Grain: pupil, or vestiging of DUO.
-- Before the first telling, and where DUO shields a count, the noemer is unknown. Vso outside the area counts (choice 28).
-- Which vestigingen are of the swv is judged on 1 October, also when the newest telling is an older one (choice 26).
-- $1 swv, $2 cut, $3 moment of knowing
with schooljaar as (
  select
    bouwperiode.*,
    make_date(extract(year from bouwperiode.eerste)::int, 10, 1) as teldag
  from bouwperiode
),
telling as (
  select distinct peildatum from warehouse.duo_leerlingen_vo_op($1, $3) where peildatum <= $2
),
newest as (
  select schooljaar.periode, schooljaar.teldag, max(telling.peildatum) as peildatum
  from schooljaar
  left join telling on telling.peildatum <= schooljaar.teldag
  group by schooljaar.periode, schooljaar.teldag
),
thuiszitter as (
  select
    schooljaar.periode,
    array_remove(array_agg(melding.bron) || max(melding.leeftijd_bron), null) as bronnen
  from schooljaar
  join getelde_melding as melding
    on melding.begindatum <= schooljaar.laatste
    and (melding.einddatum is null or melding.einddatum >= schooljaar.eerste)
    and melding.jaren between schooljaar.leeftijd_vanaf and schooljaar.leeftijd_tot_en_met
  where melding.soort = 'absoluut'
    or least(melding.einddatum, schooljaar.laatste, $2::date) - melding.begindatum
      > schooljaar.thuiszitter_dagen
  group by schooljaar.periode, melding.leerling
),
in_vso as (
  select schooljaar.periode, array_agg(inschrijving.bron) as bronnen
  from schooljaar
  join inschrijving
    on schooljaar.teldag between inschrijving.begindatum and inschrijving.tot and inschrijving.is_vso
  group by schooljaar.periode, inschrijving.leerling
)
select periode, 1 as teller, 0 as noemer, bronnen from thuiszitter
union all
select periode, 0, 1, bronnen from in_vso
union all
select newest.periode, 0, telling_vestiging.leerlingen, telling_vestiging.bronnen
from newest
join telling_vestiging using (peildatum)
join eigen_vestiging using (vestiging)
where eigen_vestiging.dagen @> newest.teldag
union all
select periode, 0, null, '{}' from newest where peildatum is null
