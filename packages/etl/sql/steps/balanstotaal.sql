-- balanstotaal: what the realised posts of a year add up to (RJO bijlage 3). Grain: kalenderjaar.
-- A post that is not delivered is 0; a year without any realised post is not here. Lasten are delivered as positive amounts.
-- $1 swv, $2 cut, $3 moment of knowing
with som as (
  select
    jaar,
    coalesce(sum(bedrag) filter (where post like 'va\_%'), 0) as vaste_activa,
    coalesce(sum(bedrag) filter (where post = 'vlottend'), 0) as vlottende_activa,
    coalesce(sum(bedrag) filter (where post like 'ev\_%'), 0) as eigen_vermogen,
    coalesce(sum(bedrag) filter (where post = 'voorzieningen'), 0) as voorzieningen,
    coalesce(sum(bedrag) filter (where post = 'kort_schuld'), 0) as kortlopende_schulden,
    coalesce(sum(bedrag) filter (where post in ('rijksbijdrage', 'ov_bijdrage', 'overige_baten')), 0) as totale_baten,
    coalesce(sum(bedrag) filter (where post in ('personeel', 'afschrijving', 'huisvesting', 'overige_lasten')), 0) as totale_lasten,
    coalesce(sum(bedrag) filter (where post in ('financieel', 'buitengewoon')), 0) as financieel_en_buitengewoon,
    array_agg(warehouse.bron(levering_id, regel) order by levering_id, regel) as bronnen
  from warehouse.balans_op($1, $3)
  where soort = 'realisatie'
  group by jaar
)
select
  jaar,
  vaste_activa + vlottende_activa as totaal_vermogen,
  vlottende_activa,
  eigen_vermogen,
  eigen_vermogen + voorzieningen as ev_en_voorzieningen,
  kortlopende_schulden,
  totale_baten,
  totale_baten - totale_lasten + financieel_en_buitengewoon as resultaat,
  bronnen
from som
