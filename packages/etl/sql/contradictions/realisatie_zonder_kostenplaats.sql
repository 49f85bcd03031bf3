-- realisatie_zonder_kostenplaats: realisaties of a verplichting that do not say where they are booked. Grain: mutatie.
-- $1 swv, $2 cut, $3 moment of knowing
select bron from verplichting_mutatie where soort = 'realisatie' and kostenplaats is null
