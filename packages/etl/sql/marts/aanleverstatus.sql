-- aanleverstatus: rows that were read, loaded and put in quarantine. Grain: delivery that counts, counted, or was refused.
-- Reads the register of deliveries as it stood, not the warehouse: every delivery that changes bears on it. A file of which
-- nobody could tell what it is, is no delivery of a kind. Line 0 stands for the delivery as a whole.
-- $1 swv, $2 cut, $3 moment of knowing
with stand as (
  select distinct on (levering_id) levering_id, staat, rijen, geladen, quarantaine
  from audit.levering_stand
  where vanaf <= $3 and levering_id in (select id from audit.levering where swv = $1 and soort is not null)
  order by levering_id, nummer desc
),
levering as (
  select
    id,
    soort,
    leverancier,
    coalesce(periode, 'onbepaald') as genoemd,
    to_char(least((ontvangen_op at time zone 'Europe/Amsterdam')::date, $2::date), 'YYYY-MM') as ontvangen,
    stand.staat,
    stand.rijen,
    stand.geladen,
    stand.quarantaine
  from audit.levering
  join stand on stand.levering_id = levering.id
  where stand.staat in ('geladen', 'vervangen', 'geweigerd')
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
-- what was corrected or refused is named as the delivery that counts, and that one bears the name as it is
met_naam as (
  select
    met_periode.*,
    concat_ws('-', soort, leverancier, genoemd) as naam,
    row_number() over (
      partition by periode, concat_ws('-', soort, leverancier, genoemd)
      order by (staat = 'geladen') desc, id desc
    ) as plaats
  from met_periode
)
select
  periode,
  case when plaats = 1 then naam else naam || '-' || id end as levering,
  leverancier,
  soort,
  rijen as gelezen,
  geladen,
  quarantaine,
  case when staat = 'geweigerd' then 0 else geladen + quarantaine end as verwerkt,
  1 as ontvangen,
  (staat = 'geweigerd')::integer as geweigerd,
  array[warehouse.bron(id, 0)] as bronnen
from met_naam
