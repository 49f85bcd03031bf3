-- doorstroompercentage: vso pupils with a tlv of this swv on 1 October, and who of them is in vo a year later.
-- Grain: schooljaar × all dimensions of the pupil, so that every breakdown adds up to the total.
-- $1 swv, $2 cut, $3 moment of knowing
with inschrijving as (
  select * from warehouse.inschrijvingen_op($1, $3) where begindatum <= $2
),
-- a number in the official form carries its swv; any other belongs to the swv that delivers it
tlv as (
  select leerling, begindatum, einddatum
  from warehouse.tlv_op($1, $3)
  where besluit = 'toegekend' and aanvraagdatum <= $2
    and (tlv_nummer !~* '^[A-Z]{2}[0-9]{4}-[0-9]{4}-[0-9]{5}$' or upper(left(tlv_nummer, 6)) = $1)
),
schooljaar as (
  select
    periode as schooljaar,
    make_date(extract(year from eerste)::int, 10, 1) as peildatum,
    make_date(extract(year from eerste)::int + 1, 10, 1) as volgende
  from bouwperiode
  where make_date(extract(year from eerste)::int + 1, 10, 1) <= $2
),
-- two inschrijvingen on the date: the later begindatum, then the higher vestiging, gives the pupil's dimensions
in_vso as (
  select distinct on (schooljaar.schooljaar, leerling)
    schooljaar.schooljaar, schooljaar.peildatum, schooljaar.volgende, leerling,
    vestiging, onderwijssoort, leerjaar, postcode4
  from schooljaar
  join inschrijving
    on begindatum <= peildatum and (einddatum is null or einddatum >= peildatum)
  where onderwijssoort like 'vso-%'
  order by schooljaar.schooljaar, leerling, begindatum desc, vestiging collate "C" desc
),
population as (
  select in_vso.*
  from in_vso
  where exists (
    select from tlv
    where tlv.leerling = in_vso.leerling and in_vso.peildatum between tlv.begindatum and tlv.einddatum
  )
),
in_vo as (
  select distinct on (schooljaar.schooljaar, leerling)
    schooljaar.schooljaar, leerling, vestiging,
    case
      when exists (
        select from warehouse.vestiging_kenmerken_op($1, $3) kenmerk
        where kenmerk.vestiging = inschrijving.vestiging and kenmerk.tussenvoorziening = 'J'
          and volgende between kenmerk.van and coalesce(kenmerk.tot, 'infinity')
      ) then 'tussenvoorziening'
      when onderwijssoort = 'pro' then 'pro'
      else 'vo'
    end as bestemming
  from schooljaar
  join inschrijving
    on begindatum <= volgende and (einddatum is null or einddatum >= volgende)
  join bekende_vestiging using (vestiging)
  where onderwijssoort not like 'vso-%' and bekende_vestiging.is_vo
  order by schooljaar.schooljaar, leerling, begindatum desc, vestiging collate "C" desc
),
still_in_vso as (
  select distinct schooljaar.schooljaar, leerling
  from schooljaar
  join inschrijving
    on begindatum <= volgende and (einddatum is null or einddatum >= volgende)
  where onderwijssoort like 'vso-%'
),
outcome as (
  select population.*, in_vo.vestiging as vo_vestiging, in_vo.bestemming
  from population
  left join still_in_vso using (schooljaar, leerling)
  left join in_vo
    on in_vo.schooljaar = population.schooljaar and in_vo.leerling = population.leerling
    and still_in_vso.leerling is null
),
home as (
  select postcode4, gemeentenaam from warehouse.regio_pc4_op($1, $3)
)
select
  schooljaar as periode,
  outcome.vestiging as vso_vestiging,
  onderwijssoort,
  leerjaar::text as leerjaar,
  coalesce(home.gemeentenaam, 'onbekend') as gemeente,
  bestemming,
  vo_vestiging,
  1 as noemer,
  (vo_vestiging is not null)::int as teller,
  null::bigint[] as bronnen
from outcome
left join home using (postcode4)
