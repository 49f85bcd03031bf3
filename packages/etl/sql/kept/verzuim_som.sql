-- verzuim_som: minutes missed, in all and by reden, and times late. Grain: delivery × leerling × tijdvak × geoorloofd.
-- Reads warehouse.verzuim, of each changed delivery once. A tijdvak lies within one kwartaal and one schooljaar; how a day
-- finds its tijdvak is looked up by its number: five million times a comparison would cost more than the counting.
-- $1 swv, $2 cut, $3 moment of knowing, $4 deliveries (null: all), $5 the tijdvak of each day, $6 the first of those days
select
  levering_id,
  leerling,
  coalesce(($5::date[])[datum - $6::date + 1], datum) as tijdvak,
  geoorloofd,
  sum(minuten)::integer as minuten,
  (count(*) filter (where soort = 'te_laat'))::integer as te_laat,
  coalesce(sum(minuten) filter (where reden = 'ziek'), 0)::integer as ziek,
  coalesce(sum(minuten) filter (where reden = 'medisch'), 0)::integer as medisch,
  coalesce(sum(minuten) filter (where reden = 'verlof'), 0)::integer as verlof,
  coalesce(sum(minuten) filter (where reden = 'spijbelen'), 0)::integer as spijbelen,
  coalesce(sum(minuten) filter (where reden = 'onbekend'), 0)::integer as onbekend,
  coalesce(sum(minuten) filter (where reden = 'geschorst'), 0)::integer as geschorst,
  coalesce(sum(minuten) filter (where reden = 'overig'), 0)::integer as overig
from warehouse.verzuim_op($1, $3)
where datum <= $2 and ($4::bigint[] is null or levering_id = any ($4::bigint[]))
-- with the columns by which the fact is divided: so its parts can be counted side by side
group by swv, schooljaar, levering_id, leerling, tijdvak, geoorloofd
