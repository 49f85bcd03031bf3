import { CVB_BESLUIT, DOORSTROOM_UITKOMST, INSTROOMMOMENT } from '../code-lists.js';
import { defineSource } from '../source.js';

export const doorstroom = defineSource({
  kind: 'doorstroom',
  name: 'Doorstroomtrajecten',
  description: 'Trajecten van vso naar vo: voorbereiding, doorstroomperiode en nazorg.',
  personal: 'special',
  retention: { years: 3, ground: 'WVO (oud) 17a lid 14: tot drie jaar na het einde' },
  key: ['traject_id'],
  keyWithin: 'supplier',
  columns: {
    traject_id: {
      type: 'tekst',
      identifies: true,
      required: true,
      description: 'Nummer van het traject',
    },
    leerling_id: {
      type: 'leerling',
      required: true,
      description: 'BSN, onderwijsnummer of eigen vast nummer',
    },
    vso_vestiging: {
      type: 'vestiging',
      required: true,
      refersTo: 'vestiging',
      description: 'Vestiging van herkomst',
    },
    vo_vestiging: { type: 'vestiging', refersTo: 'vestiging', description: 'Gekozen vestiging' },
    start_voorbereiding: { type: 'datum', required: true, description: 'Begin van fase 1' },
    cvb_besluit: {
      type: 'code',
      codes: CVB_BESLUIT,
      description: 'Besluit van de Commissie voor Begeleiding',
    },
    cvb_besluitdatum: { type: 'datum', description: 'Dag van dat besluit' },
    start_doorstroom: { type: 'datum', description: 'Begin van fase 2' },
    instroommoment: { type: 'code', codes: INSTROOMMOMENT, description: 'Moment van instroom' },
    symbiose_van: { type: 'datum', description: 'Eerste dag van de symbiose' },
    symbiose_tot: { type: 'datum', description: 'Laatste dag van de symbiose' },
    volledig_vo: { type: 'datum', description: 'Eerste dag volledig in het vo' },
    inschrijving_vo: { type: 'datum', description: 'Dag van inschrijving in het vo' },
    start_nazorg: { type: 'datum', description: 'Begin van fase 3' },
    einde: { type: 'datum', description: 'Einde van het traject' },
    uitkomst: { type: 'code', required: true, codes: DOORSTROOM_UITKOMST, description: 'Uitkomst' },
    trajectvoorziening: { type: 'janee', description: 'Begonnen via een trajectvoorziening' },
  },
  dateOrders: [
    [
      'start_voorbereiding',
      'cvb_besluitdatum',
      'start_doorstroom',
      'volledig_vo',
      'start_nazorg',
      'einde',
    ],
    ['start_voorbereiding', 'start_doorstroom', 'inschrijving_vo', 'einde'],
    ['start_voorbereiding', 'symbiose_van', 'symbiose_tot', 'einde'],
  ],
  rules: [
    {
      code: 'einde_ontbreekt',
      column: 'einde',
      expected: 'een einde bij elke uitkomst behalve lopend',
      holds: (row) => row.uitkomst === 'lopend' || row.einde !== null,
    },
    {
      code: 'vo_vestiging_ontbreekt',
      column: 'vo_vestiging',
      expected: 'een vo_vestiging zodra start_doorstroom is ingevuld',
      holds: (row) => row.start_doorstroom === null || row.vo_vestiging !== null,
    },
  ],
  touches: [{ from: 'start_voorbereiding', until: 'einde', open: true }],
});
