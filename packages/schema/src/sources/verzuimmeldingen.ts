import { MELDING_SOORT, REDEN_AFGESLOTEN } from '../code-lists.js';
import { defineSource } from '../source.js';

export const verzuimmeldingen = defineSource({
  kind: 'verzuimmeldingen',
  name: 'Verzuimmeldingen',
  description:
    'Meldingen van verzuim aan het verzuimloket of de gemeente, met begin en afsluiting.',
  personal: 'special',
  retention: { years: 3, ground: 'WVO (oud) 17a lid 14: tot drie jaar na het einde' },
  key: ['melding_id'],
  keyWithin: 'supplier',
  columns: {
    melding_id: {
      type: 'tekst',
      identifies: true,
      required: true,
      description: 'Nummer van de melding',
    },
    leerling_id: {
      type: 'leerling',
      required: true,
      description: 'BSN, onderwijsnummer of eigen vast nummer',
    },
    vestiging: {
      type: 'vestiging',
      refersTo: 'vestiging',
      description: 'Vestiging die meldt; leeg bij absoluut verzuim',
    },
    gemeente: { type: 'gemeente', required: true, description: 'Gemeente, CBS-code' },
    leeftijd: {
      type: 'getal',
      between: [0, 99],
      description: 'Leeftijd op de begindatum, nodig voor wie nooit ingeschreven was',
    },
    soort: { type: 'code', required: true, codes: MELDING_SOORT, description: 'Soort verzuim' },
    begindatum: { type: 'datum', required: true, description: 'Eerste dag van het verzuim' },
    einddatum: { type: 'datum', description: 'Dag van afsluiting; leeg zolang de melding loopt' },
    reden_afgesloten: {
      type: 'code',
      codes: REDEN_AFGESLOTEN,
      description: 'Waarom de melding is afgesloten',
    },
  },
  dateOrders: [['begindatum', 'einddatum']],
  rules: [
    {
      code: 'absoluut_met_vestiging',
      column: 'vestiging',
      expected: 'geen vestiging bij absoluut verzuim',
      holds: (row) => row.soort !== 'absoluut' || row.vestiging === null,
    },
    {
      code: 'vestiging_ontbreekt',
      column: 'vestiging',
      expected: 'een vestiging bij elke soort behalve absoluut',
      holds: (row) => row.soort === 'absoluut' || row.vestiging !== null,
    },
    {
      code: 'einddatum_ontbreekt',
      column: 'einddatum',
      expected: 'een einddatum bij elke reden_afgesloten',
      holds: (row) => row.reden_afgesloten === null || row.einddatum !== null,
    },
  ],
  touches: [{ from: 'begindatum', until: 'einddatum', open: true }],
});
