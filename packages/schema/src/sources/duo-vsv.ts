import { defineSource } from '../source.js';
import { DUO_COLUMNS, DUO_RETENTION } from './duo-columns.js';

export const duoVsv = defineSource({
  kind: 'duo_vsv',
  name: 'DUO voortijdig schoolverlaters per swv',
  description:
    'Leerlingen en voortijdig schoolverlaters per vestiging en swv (DUO, open data). 2015 in de bestandsnaam is schooljaar 2014-2015.',
  format: 'own',
  personal: 'none',
  retention: DUO_RETENTION,
  key: ['schooljaar', 'swv_vestiging', 'vestiging'],
  columns: {
    schooljaar: {
      type: 'schooljaar',
      required: true,
      description: 'Schooljaar, uit de bestandsnaam',
      fromFileName: (fileName) => {
        const year = /(?<!\d)(20\d{2})(?!\d)/.exec(fileName)?.[1];
        return year === undefined ? undefined : `${Number(year) - 1}-${year}`;
      },
    },
    swv_vestiging: {
      type: 'swv',
      required: true,
      headers: [['SAMENWERKINGSVERBAND NUMMER']],
      description: 'Swv van de vestiging',
    },
    vestiging: DUO_COLUMNS.vestiging,
    leerlingen: {
      type: 'duo_aantal',
      required: true,
      headers: [['AANTAL LEERLINGEN']],
      description: 'Aantal leerlingen',
    },
    vsv_totaal: {
      type: 'duo_aantal',
      required: true,
      headers: [['VSV TOTAAL']],
      description: 'Voortijdig schoolverlaters',
    },
  },
  touches: [{ on: 'schooljaar' }],
});
