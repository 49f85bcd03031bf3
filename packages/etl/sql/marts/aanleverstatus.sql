-- aanleverstatus: rows read of each delivery that counts, counted, or was refused. Grain: delivery × what became of its rows.
-- Reads the register of deliveries as it stood, not the warehouse: every delivery that changes bears on it. Not of a file of
-- which nobody knows what it is, nor of a dossier: that is one pupil. Line 0 stands for the delivery as a whole.
-- $1 swv, $2 cut, $3 moment of knowing
with stand as (
  select distinct on (levering_id) levering_id, staat, rijen, geladen, quarantaine
  from audit.levering_stand
  where vanaf <= $3
    and levering_id in (select id from audit.levering where swv = $1 and soort <> 'oso_dossier')
  order by levering_id, nummer desc
),
-- the same content is the same delivery: of a file that was refused twice, or refused and then loaded, the last time counts
laatste_keer as (
  select max(levering_id) as levering_id
  from stand
  join audit.levering on levering.id = stand.levering_id
  group by coalesce(inhoud_hash, id::text)
),
levering as (
  select
    id,
    soort,
    leverancier,
    coalesce(periode, 'onbepaald') as genoemd,
    coalesce(periode, '') ~ '^\d{4}(-\d{4}|-K[1-4]|-\d{2})?$' as is_genoemd,
    to_char(least((ontvangen_op at time zone 'Europe/Amsterdam')::date, $2::date), 'YYYY-MM') as ontvangen,
    stand.staat,
    stand.rijen,
    stand.geladen,
    stand.quarantaine
  from audit.levering
  join stand on stand.levering_id = levering.id
  join laatste_keer on laatste_keer.levering_id = levering.id
),
-- the first and the last month that a delivery says, or its rows say, that it is about; else the month of receipt
met_maanden as (
  select
    levering.*,
    case
      when genoemd ~ '^\d{4}$' then array[genoemd || '-01', genoemd || '-12']
      when genoemd ~ '^\d{4}-\d{4}$' then array[left(genoemd, 4) || '-08', right(genoemd, 4) || '-07']
      when genoemd ~ '^\d{4}-K[1-4]$' then array[
        left(genoemd, 5) || lpad((right(genoemd, 1)::integer * 3 - 2)::text, 2, '0'),
        left(genoemd, 5) || lpad((right(genoemd, 1)::integer * 3)::text, 2, '0')
      ]
      when genoemd ~ '^\d{4}-\d{2}(-\d{2})?(\.\.\d{4}-\d{2}-\d{2})?$'
        then array[left(genoemd, 7), substring(genoemd from '(\d{4}-\d{2})(?:-\d{2})?$')]
      else array[ontvangen, ontvangen]
    end as maanden
  from levering
),
met_periode as (
  select
    met_maanden.*,
    case
      when genoemd ~ '^\d{4}$' then genoemd
      when genoemd ~ '^\d{4}-\d{4}$' and right(genoemd, 4)::integer = left(genoemd, 4)::integer + 1 then genoemd
      else jaar || '-' || jaar + 1
    end as periode
  from met_maanden
  -- a row may end years later: what lies after the receipt or the cut is not delivered yet, or not published
  cross join lateral (select least(maanden[2], ontvangen) as einde) as laatste
  cross join lateral (select left(einde, 4)::integer - (right(einde, 2) < '08')::integer as jaar) as schooljaar
  where maanden[1] <= to_char($2::date, 'YYYY-MM')
),
-- the days of rows are not told: those of one pupil would be among them
met_naam as (
  select
    met_periode.*,
    concat_ws('-', soort, leverancier, case when is_genoemd then genoemd else periode end) as naam,
    staat in ('geladen', 'vervangen', 'geweigerd') as telt
  from met_periode
),
-- what counts now bears the name as it is; what came before, and what was refused, the how manieth of that name it is
genummerd as (
  select
    met_naam.*,
    row_number() over (partition by periode, naam order by id) as nummer,
    row_number() over (partition by periode, naam order by telt desc, (staat = 'geladen') desc, id desc) as plaats
  from met_naam
)
select
  periode,
  case when plaats = 1 then naam else naam || ' (' || nummer || ')' end as levering,
  leverancier,
  soort,
  deel.aantal as gelezen,
  case when deel.werd = 'geweigerd' then 0 else deel.aantal end as verwerkt,
  case when deel.werd = 'geladen' then deel.aantal else 0 end as geladen,
  case when deel.werd = 'quarantaine' then deel.aantal else 0 end as quarantaine,
  -- once for each delivery, whatever became of its rows
  (deel.werd = 'geladen')::integer as ontvangen,
  (deel.werd = 'geladen' and staat = 'geweigerd')::integer as geweigerd,
  array[warehouse.bron(id, 0)] as bronnen
from genummerd
cross join lateral (values
  ('geladen', case when staat = 'geweigerd' then 0 else geladen end),
  ('quarantaine', case when staat = 'geweigerd' then 0 else quarantaine end),
  ('geweigerd', case when staat = 'geweigerd' then rijen else 0 end)
) as deel (werd, aantal)
where telt and (deel.aantal > 0 or deel.werd = 'geladen')
