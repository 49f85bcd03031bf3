-- verzuimuren: the lesson rows of a kwartaal (teller), and the inschrijvingen of its middle day (noemer), of one class or of all.
-- Grain: row of verzuim or of inschrijvingen. Follows the relations of the mart: bouwperiode and cel.
select levering_id, regel, teller, noemer
from (
  with ingeschreven as (
    select distinct on (leerling) leerling, leerjaar::text as leerjaar, onderwijssoort, bron
    from inschrijving
    join bouwperiode
      on begindatum <= eerste + (laatste - eerste) / 2 and tot >= eerste + (laatste - eerste) / 2
    order by leerling, begindatum desc, vestiging collate "C" desc
  ),
  klasse as (
    select leerling, bron
    from ingeschreven
    join cel
      on coalesce(cel.leerjaar = ingeschreven.leerjaar, true)
      and coalesce(cel.onderwijssoort = ingeschreven.onderwijssoort, true)
  )
  select levering_id, regel, true as teller, false as noemer
  from warehouse.verzuim_op($1, $3) les
  where les.datum <= $2
    and les.datum between (select eerste from bouwperiode) and (select laatste from bouwperiode)
    -- the parts of other schooljaren are not read; the third kwartaal lies in two
    and les.schooljaar in (
      (select extract(year from eerste - interval '7 months') || '-' || extract(year from eerste - interval '7 months') + 1 from bouwperiode),
      (select extract(year from laatste - interval '7 months') || '-' || extract(year from laatste - interval '7 months') + 1 from bouwperiode)
    )
    and coalesce(les.geoorloofd = (select geoorloofd from cel), true)
    and ((select leerjaar is null and onderwijssoort is null from cel) or les.leerling in (select leerling from klasse))
  union all
  select bron >> 32, (bron & 2147483647)::integer, false, true from klasse
) as herleid
