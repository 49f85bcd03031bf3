-- kengetallen: the amounts that the ratios of the jaarrekening are made of. Grain: kalenderjaar.
-- A year of which no post is realised yet has amounts that are unknown, never 0.
-- $1 swv, $2 cut, $3 moment of knowing
select
  bouwperiode.periode,
  eigen_vermogen,
  ev_en_voorzieningen,
  totaal_vermogen,
  vlottende_activa,
  kortlopende_schulden,
  resultaat,
  totale_baten,
  coalesce(bronnen, '{}') as bronnen
from bouwperiode
left join balanstotaal on balanstotaal.jaar = extract(year from bouwperiode.laatste)
