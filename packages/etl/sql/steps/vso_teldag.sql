-- vso_teldag: the day of each schooljaar on which vso pupils are counted, and that day a year later. Grain: schooljaar.
-- The day is a parameter of the swv; a day before August lies in the second calendar year of the schooljaar.
-- $1 swv, $2 cut, $3 moment of knowing
with jaar as (
  select generate_series(
    extract(year from min(begindatum) - interval '7 months')::int,
    extract(year from $2::date - interval '7 months')::int
  ) as jaar
  from inschrijving
),
teldag as (
  select
    jaar,
    make_date(
      jaar + (left(waarde, 2)::int < 8)::int, left(waarde, 2)::int, right(waarde, 2)::int
    ) as peildatum
  from jaar
  join geldende_parameter
    on parameter = 'teldatum_vso' and make_date(jaar, 8, 1) between van and tot
)
select
  jaar || '-' || jaar + 1 as schooljaar,
  peildatum,
  (peildatum + interval '1 year')::date as een_jaar_later,
  (peildatum + interval '2 years')::date as twee_jaar_later
from teldag
