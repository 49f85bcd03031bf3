-- aansluiting: money that is told twice, side by side. Grain: kalenderjaar × what is told × kostenplaats.
-- Realisaties of verplichtingen and paid vergoedingen beside the result accounts of the ledger (debit - credit) on the same
-- kostenplaats. Realisaties on a kostenplaats of the vergoedingen stand in their line: there the ledger has both.
-- $1 swv, $2 cut, $3 moment of knowing
with boeking as (
  select extract(year from datum)::int as jaar, datum, kostenplaats, bedrag, rekeningsoort = 'P' as resultaat
  from warehouse.grootboek_op($1, $3)
  where soort = 'boeking' and datum <= $2
),
met_grootboek as (
  select distinct jaar from boeking
),
van_vergoedingen as (
  select kostenplaats, van, tot
  from geldende_parameter
  cross join lateral regexp_split_to_table(waarde, '\+') as kostenplaats
  where parameter = 'kostenplaats_vergoedingen'
),
realisatie as (
  select
    extract(year from datum)::int as jaar,
    mutatie.kostenplaats,
    bedrag,
    van_vergoedingen.kostenplaats is not null as bij_vergoedingen
  from verplichting_mutatie mutatie
  left join van_vergoedingen
    on van_vergoedingen.kostenplaats = mutatie.kostenplaats
    and mutatie.datum between van_vergoedingen.van and van_vergoedingen.tot
  where mutatie.soort = 'realisatie'
),
betaling as (
  select
    extract(year from betaaldatum)::int as jaar,
    toegekend_bedrag as bedrag,
    exists (select from van_vergoedingen where betaaldatum between van and tot) as heeft_plaats
  from warehouse.vergoedingen_op($1, $3)
  where besluit = 'toegekend' and betaaldatum <= $2
),
jaren as (
  select jaar from met_grootboek union select jaar from realisatie union select jaar from betaling
),
-- verplichtingen: every kostenplaats that a realisatie ever named, in every year of either side
verplicht as (
  select jaar, kostenplaats, sum(bedrag) as bedrag, count(*) as aantal
  from realisatie
  where not bij_vergoedingen
  group by jaar, kostenplaats
),
geboekt as (
  select jaar, kostenplaats, sum(bedrag) as bedrag, count(*) as aantal
  from boeking
  where resultaat
    and kostenplaats in (select kostenplaats from verplicht)
    and not exists (
      select from van_vergoedingen
      where van_vergoedingen.kostenplaats = boeking.kostenplaats and boeking.datum between van and tot
    )
  group by jaar, kostenplaats
),
van_verplichtingen as (
  select
    jaar,
    'verplichtingen' as onderdeel,
    kostenplaats,
    coalesce(verplicht.bedrag, 0) as eigen,
    coalesce(verplicht.aantal, 0) as eigen_aantal,
    coalesce(geboekt.bedrag, 0) as grootboek,
    coalesce(geboekt.aantal, 0) as grootboek_aantal,
    kostenplaats is not null as heeft_plaats
  from verplicht
  full join geboekt using (jaar, kostenplaats)
),
-- vergoedingen: one line a year, over all kostenplaatsen that are theirs in it
eigen as (
  select jaar, sum(bedrag) as bedrag, count(*) as aantal, bool_and(heeft_plaats) as heeft_plaats
  from (
    select jaar, bedrag, heeft_plaats from betaling
    union all
    select jaar, bedrag, true from realisatie where bij_vergoedingen
  ) as geteld
  group by jaar
),
in_grootboek as (
  select jaar, sum(bedrag) as bedrag, count(*) as aantal
  from boeking
  join van_vergoedingen
    on van_vergoedingen.kostenplaats = boeking.kostenplaats and boeking.datum between van and tot
  where resultaat
  group by jaar
),
plaats_in_jaar as (
  select jaar, string_agg(distinct kostenplaats, '+' order by kostenplaats) as kostenplaats
  from jaren
  join van_vergoedingen on van <= make_date(jaar, 12, 31) and tot >= make_date(jaar, 1, 1)
  group by jaar
),
vergoed as (
  select
    jaar,
    'vergoedingen' as onderdeel,
    plaats_in_jaar.kostenplaats,
    coalesce(eigen.bedrag, 0) as eigen,
    coalesce(eigen.aantal, 0) as eigen_aantal,
    coalesce(in_grootboek.bedrag, 0) as grootboek,
    coalesce(in_grootboek.aantal, 0) as grootboek_aantal,
    plaats_in_jaar.kostenplaats is not null and coalesce(eigen.heeft_plaats, true) as heeft_plaats
  from jaren
  left join eigen using (jaar)
  left join in_grootboek using (jaar)
  left join plaats_in_jaar using (jaar)
  -- an swv that never paid a vergoeding, and says of none where it is booked, has nothing to compare
  where exists (select from betaling) or exists (select from van_vergoedingen)
)
select
  jaar,
  onderdeel,
  kostenplaats,
  eigen::numeric(16, 2)::text as eigen,
  eigen_aantal::int as "eigenAantal",
  case when heeft_plaats and jaar in (select jaar from met_grootboek) then grootboek::numeric(16, 2)::text end as grootboek,
  grootboek_aantal::int as "grootboekAantal",
  case
    when heeft_plaats and jaar in (select jaar from met_grootboek) then (eigen - grootboek)::numeric(16, 2)::text
  end as verschil,
  case
    when not heeft_plaats then 'geen_kostenplaats'
    when jaar not in (select jaar from met_grootboek) then 'geen_grootboek'
    when eigen = grootboek then 'sluit_aan'
    else 'verschil'
  end as status
from (select * from van_verplichtingen union all select * from vergoed) as regels
order by jaar, onderdeel desc, kostenplaats collate "C" nulls last
