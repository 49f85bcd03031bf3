-- doorstroom_leerling: vso pupils with a tlv of this swv on the teldag, and where in vo they are a year later.
-- Grain: schooljaar × pupil, of schooljaren whose second day is past. Whoever counts the doorstroom counts these pupils.
-- Who is still in vso a year later has not moved on: vo_vestiging is null, as for who is nowhere.
-- $1 swv, $2 cut, $3 moment of knowing
with geteld_jaar as (
  select schooljaar, peildatum, een_jaar_later, twee_jaar_later
  from vso_teldag
  where een_jaar_later <= $2
),
-- two inschrijvingen on the day: the later begindatum, then the higher vestiging, gives the pupil's dimensions (choice 6)
in_vso as (
  select distinct on (schooljaar, leerling)
    schooljaar, peildatum, een_jaar_later, twee_jaar_later,
    leerling, vestiging, onderwijssoort, leerjaar, postcode4, bron
  from geteld_jaar
  join inschrijving on is_vso and peildatum between begindatum and tot
  order by schooljaar, leerling, begindatum desc, vestiging collate "C" desc
),
met_tlv as (
  select distinct on (in_vso.schooljaar, in_vso.leerling)
    in_vso.*,
    eigen_tlv.bron as tlv_bron
  from in_vso
  join eigen_tlv
    on eigen_tlv.leerling = in_vso.leerling
    and in_vso.peildatum between eigen_tlv.begindatum and eigen_tlv.einddatum
  order by in_vso.schooljaar, in_vso.leerling, eigen_tlv.begindatum desc, eigen_tlv.bron desc
),
een_jaar as (
  select
    met_tlv.schooljaar, met_tlv.een_jaar_later, inschrijving.*,
    bool_or(inschrijving.is_vso) over (partition by met_tlv.schooljaar, met_tlv.leerling) as nog_in_vso
  from met_tlv
  join inschrijving
    on inschrijving.leerling = met_tlv.leerling
    and met_tlv.een_jaar_later between inschrijving.begindatum and inschrijving.tot
),
tussenvoorziening as (
  select vestiging, van, coalesce(tot, 'infinity'::date) as tot
  from warehouse.vestiging_kenmerken_op($1, $3)
  where tussenvoorziening = 'J'
),
in_vo as (
  select distinct on (een_jaar.schooljaar, een_jaar.leerling)
    een_jaar.schooljaar, een_jaar.leerling, een_jaar.vestiging, een_jaar.bron,
    -- looked up on the day that the pupil is there (decision 0007); pro at a tussenvoorziening is tussenvoorziening
    case
      when tussenvoorziening.vestiging is not null then 'tussenvoorziening'
      when een_jaar.onderwijssoort = 'pro' then 'pro'
      else 'vo'
    end as bestemming
  from een_jaar
  join bekende_vestiging using (vestiging)
  left join tussenvoorziening
    on tussenvoorziening.vestiging = een_jaar.vestiging
    and een_jaar.een_jaar_later between tussenvoorziening.van and tussenvoorziening.tot
  where not een_jaar.nog_in_vso and bekende_vestiging.is_vo
  order by
    een_jaar.schooljaar, een_jaar.leerling, een_jaar.begindatum desc,
    een_jaar.vestiging collate "C" desc
)
select
  met_tlv.schooljaar,
  met_tlv.twee_jaar_later,
  met_tlv.leerling,
  met_tlv.vestiging as vso_vestiging,
  met_tlv.onderwijssoort,
  met_tlv.leerjaar,
  met_tlv.postcode4,
  in_vo.vestiging as vo_vestiging,
  in_vo.bestemming,
  array_remove(array[met_tlv.bron, met_tlv.tlv_bron, in_vo.bron], null) as bronnen
from met_tlv
left join in_vo using (schooljaar, leerling)
