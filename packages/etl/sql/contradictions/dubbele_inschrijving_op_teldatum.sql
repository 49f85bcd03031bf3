-- dubbele_inschrijving_op_teldatum: inschrijvingen that cover a 1 October together with another of the same pupil. Grain:
-- inschrijving.
-- $1 swv, $2 cut, $3 moment of knowing
with teldag as (
  select make_date(jaar, 10, 1) as dag
  from generate_series(
    (select extract(year from min(begindatum))::int from inschrijving), extract(year from $2::date)::int
  ) as jaar
),
op_teldag as (
  select bron, count(*) over (partition by leerling, dag) as samen
  from teldag
  join inschrijving on dag between inschrijving.begindatum and inschrijving.tot
  where dag <= $2
)
select distinct bron from op_teldag where samen > 1
