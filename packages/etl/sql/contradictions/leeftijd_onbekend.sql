-- leeftijd_onbekend: meldingen that could make a thuiszitter, of a pupil whose age nobody knows. Grain: melding.
-- $1 swv, $2 cut, $3 moment of knowing
select bron from getelde_melding where jaren is null
