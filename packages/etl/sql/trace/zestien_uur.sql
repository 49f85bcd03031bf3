-- zestien_uur: the lessons missed without leave, in the schooljaar, of who reached sixteen hours, and the meldingen that were in
-- time. Of `gemeld` only who was reported. Grain: row of verzuim or of verzuimmeldingen.
-- Follows the relations of the mart: bouwperiode (the period of the cell) and cel.
select levering_id, regel, true as teller, false as noemer
from (
  with kandidaat as (
    select leerling
    from verzuim_dag
    join bouwperiode using (eerste)
    group by leerling, zestien_uur_minuten
    having sum(minuten) >= zestien_uur_minuten
  ),
  venster as (
    select
      leerling, datum, zestien_uur_minuten as norm, zestien_uur_melden_dagen::integer as termijn,
      sum(gemist) over (
        partition by leerling order by datum - eerste
        range between ((select zestien_uur_dagen::integer from bouwperiode) - 1) preceding and current row
      ) as minuten
    from verzuim_dag
    join kandidaat using (leerling)
    join bouwperiode using (eerste)
    cross join lateral unnest(dagen, per_dag) as dag (datum, gemist)
  ),
  bereikt as (
    select leerling, min(datum) as eerste_dag, min(datum) + min(termijn) as laatste_dag
    from venster
    where minuten >= norm
    group by leerling
  ),
  melding as (
    select levering_id, regel, leerling
    from warehouse.verzuimmeldingen_op($1, $3)
    join bereikt using (leerling)
    where soort = 'zestien_uur' and begindatum <= $2 and begindatum between eerste_dag and laatste_dag
      and (select maat from cel) = 'gemeld'
  )
  select levering_id, regel
  from warehouse.verzuim_op($1, $3)
  where datum <= $2 and geoorloofd = 'N' and soort in ('afwezig', 'verwijderd')
    -- the parts of other schooljaren are not read
    and schooljaar = (select periode from cel)
    and leerling in (select leerling from bereikt)
    and ((select maat from cel) = '' or leerling in (select leerling from melding))
  union all
  select levering_id, regel from melding
) as herleid
