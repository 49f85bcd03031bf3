import { GESLACHT, ONDERWIJSSOORT } from '../code-lists.js';
import { ageOn } from '../period.js';
import { defineSource } from '../source.js';

export const inschrijvingen = defineSource({
  kind: 'inschrijvingen',
  everySchool: true,
  name: 'Inschrijvingen',
  description: 'Inschrijvingen van leerlingen op vo- en vso-vestigingen, met begin en einde.',
  personal: 'pseudonym',
  retention: { years: 7, ground: 'bekostigingsgegevens (WVO 103a oud)' },
  key: ['leerling_id', 'vestiging', 'begindatum'],
  partitionBy: 'begindatum',
  columns: {
    leerling_id: {
      type: 'leerling',
      required: true,
      description: 'BSN, onderwijsnummer of eigen vast nummer',
    },
    vestiging: {
      type: 'vestiging',
      required: true,
      refersTo: 'vestiging',
      description: 'Vestiging van inschrijving',
    },
    onderwijssoort: {
      type: 'code',
      required: true,
      codes: ONDERWIJSSOORT,
      description: 'Onderwijssoort',
    },
    leerjaar: {
      type: 'getal',
      required: true,
      between: [1, 6],
      description: 'Leer- of verblijfsjaar',
    },
    begindatum: { type: 'datum', required: true, description: 'Eerste dag van de inschrijving' },
    einddatum: { type: 'datum', description: 'Laatste dag; leeg zolang de inschrijving loopt' },
    geboortedatum: {
      type: 'geboortedatum',
      required: true,
      description: 'Geboortedatum; wordt alleen versleuteld bewaard',
    },
    geslacht: { type: 'code', codes: GESLACHT, description: 'Geslacht' },
    postcode4: { type: 'postcode4', description: 'Vier cijfers van de postcode thuis' },
    bekostigd: { type: 'janee', description: 'Telt de inschrijving voor de bekostiging' },
  },
  dateOrders: [['begindatum', 'einddatum']],
  rules: [
    {
      code: 'leeftijd_buiten_bereik',
      column: 'geboortedatum',
      expected: 'een leeftijd van 3 tot en met 27 jaar op de begindatum',
      holds: (row) => {
        if (typeof row.geboortedatum !== 'string' || typeof row.begindatum !== 'string')
          return true;
        const age = ageOn(row.geboortedatum, row.begindatum);
        return age >= 3 && age <= 27;
      },
    },
  ],
  setRules: [
    {
      rule: 'no_overlap',
      code: 'bekostigd_overlapt',
      expected: 'per leerling geen twee bekostigde inschrijvingen tegelijk op dezelfde vestiging',
      per: ['leerling_id', 'vestiging'],
      from: 'begindatum',
      until: 'einddatum',
      where: { column: 'bekostigd', is: 'J' },
    },
    {
      rule: 'vso_only_at_vso',
      code: 'onderwijssoort_past_niet',
      expected: 'een vso-onderwijssoort alleen op een vso-vestiging',
      column: 'onderwijssoort',
      vestiging: 'vestiging',
    },
  ],
  touches: [{ from: 'begindatum', until: 'einddatum', open: true }],
});
