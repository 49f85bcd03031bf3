-- verzuim_som: minutes missed, and times late. Grain: delivery × leerling × tijdvak × reden × geoorloofd.
-- Reads warehouse.verzuim, of each changed delivery once. A tijdvak lies within one kwartaal and one schooljaar; how a day
-- finds its tijdvak is looked up by its number: five million times a comparison would cost more than the counting.
-- $1 swv, $2 cut, $3 moment of knowing, $4 deliveries, $5 the tijdvak of each day, $6 the first of those days
select
  levering_id,
  leerling,
  coalesce(($5::date[])[datum - $6::date + 1], datum) as tijdvak,
  reden,
  geoorloofd,
  sum(minuten)::integer as minuten,
  (count(*) filter (where soort = 'te_laat'))::integer as te_laat
from warehouse.verzuim_op($1, $3)
where datum <= $2 and levering_id = any ($4::bigint[])
-- with the columns by which the fact is divided: so its parts can be counted side by side
group by swv, schooljaar, levering_id, leerling, tijdvak, reden, geoorloofd
