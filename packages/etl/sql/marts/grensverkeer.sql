-- grensverkeer: vso pupils who cross the border of the swv on the peildatum. Grain: pupil.
-- A place of which it is not known where it belongs is not in the area.
-- $1 swv, $2 cut, $3 moment of knowing
with in_vso as (
  select
    periode,
    laatste as peildatum,
    leerling,
    coalesce(dagen @> laatste, false) as in_gebied,
    bron
  from bouwperiode
  join inschrijving on laatste between begindatum and tot
  left join eigen_vestiging using (vestiging)
  where is_vso
),
tlv as (
  select toegekende_tlv.*, eigen_tlv.bron is not null as is_eigen
  from toegekende_tlv
  left join eigen_tlv on eigen_tlv.bron = toegekende_tlv.bron
),
leerling as (
  select
    in_vso.periode,
    in_vso.leerling,
    bool_or(in_gebied) as ook_binnen,
    bool_or(not in_gebied) as ook_buiten,
    coalesce(bool_or(is_eigen), false) as heeft_eigen,
    coalesce(bool_or(not is_eigen), false) as heeft_andere,
    array_agg(distinct in_vso.bron) || array_remove(array_agg(distinct tlv.bron), null) as bronnen
  from in_vso
  left join tlv
    on tlv.leerling = in_vso.leerling and peildatum between tlv.begindatum and tlv.einddatum
  group by in_vso.periode, in_vso.leerling
),
verkeer as (
  select
    periode,
    -- also of whom both swv's have one (choice 23)
    ook_binnen and (heeft_andere or not heeft_eigen) as inkomend,
    ook_buiten and heeft_eigen as uitgaand,
    bronnen
  from leerling
)
select
  periode,
  inkomend::int as inkomend,
  uitgaand::int as uitgaand,
  bronnen
from verkeer
where inkomend or uitgaand
