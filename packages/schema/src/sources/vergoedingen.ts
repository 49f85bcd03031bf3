import { VERGOEDING_BESLUIT, VERGOEDING_GROND } from '../code-lists.js';
import { defineSource } from '../source.js';

export const vergoedingen = defineSource({
  kind: 'vergoedingen',
  name: 'Vergoedingen doorstroom',
  description: 'De vergoeding aan de vo-school voor een leerling die uit het vso overkomt.',
  personal: 'pseudonym',
  retention: { years: 7, ground: 'financiële administratie' },
  key: ['vergoeding_id'],
  keyWithin: 'supplier',
  columns: {
    vergoeding_id: {
      type: 'tekst',
      identifies: true,
      required: true,
      description: 'Nummer van de vergoeding',
    },
    traject_id: {
      type: 'tekst',
      identifies: true,
      required: true,
      refersTo: 'doorstroom',
      description: 'Traject waarvoor de vergoeding is',
    },
    vo_vestiging: {
      type: 'vestiging',
      required: true,
      refersTo: 'vestiging',
      description: 'School die de vergoeding vraagt',
    },
    aanvraagdatum: { type: 'datum', required: true, description: 'Dag van de aanvraag' },
    grond: { type: 'code', required: true, codes: VERGOEDING_GROND, description: 'Grond' },
    ingezette_middelen: { type: 'bedrag', description: 'Aangetoonde inzet van middelen, in euro' },
    besluit: { type: 'code', required: true, codes: VERGOEDING_BESLUIT, description: 'Besluit' },
    besluitdatum: { type: 'datum', description: 'Dag van het besluit' },
    toegekend_bedrag: { type: 'bedrag', description: 'Toegekend bedrag, in euro' },
    betaaldatum: { type: 'datum', description: 'Dag van betaling' },
  },
  dateOrders: [['aanvraagdatum', 'besluitdatum', 'betaaldatum']],
  rules: [
    {
      code: 'toegekend_onvolledig',
      column: 'besluit',
      expected: 'bij toegekend ook besluitdatum en toegekend_bedrag',
      holds: (row) =>
        row.besluit !== 'toegekend' || (row.besluitdatum !== null && row.toegekend_bedrag !== null),
    },
    {
      code: 'betaald_zonder_toekenning',
      column: 'betaaldatum',
      expected: 'een betaaldatum alleen bij besluit toegekend',
      holds: (row) => row.betaaldatum === null || row.besluit === 'toegekend',
    },
  ],
  setRules: [
    {
      rule: 'at_most_one',
      code: 'tweede_toekenning',
      expected: 'hoogstens één toegekende vergoeding per traject',
      per: ['traject_id'],
      where: { column: 'besluit', is: 'toegekend' },
    },
  ],
  touches: [{ on: 'aanvraagdatum' }, { on: 'besluitdatum' }, { on: 'betaaldatum' }],
});
