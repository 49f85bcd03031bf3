import { type Column, defineSource } from '../source.js';
import { DUO_COLUMNS, DUO_RETENTION } from './duo-columns.js';

/** The twelve counting columns: leerjaar 1 to 6, man and vrouw. */
export const TELKOLOMMEN = [1, 2, 3, 4, 5, 6].flatMap((leerjaar) =>
  (['M', 'V'] as const).map((geslacht) => ({
    leerjaar,
    geslacht,
    column: `leerjaar_${leerjaar}_${geslacht === 'M' ? 'man' : 'vrouw'}`,
    header: `LEER- OF VERBLIJFSJAAR ${leerjaar} - ${geslacht === 'M' ? 'MAN' : 'VROUW'}`,
  })),
);

export const duoLeerlingenVo = defineSource({
  kind: 'duo_leerlingen_vo',
  name: 'DUO leerlingen vo per vestiging naar onderwijstype',
  description:
    'Leerlingtelling vo op 1 oktober (DUO, open data). Het jaar staat in de bestandsnaam: 2019 is 1-10-2019.',
  format: 'own',
  personal: 'none',
  retention: DUO_RETENTION,
  columns: {
    peildatum: {
      type: 'datum',
      required: true,
      description: 'Teldatum, uit de bestandsnaam',
      fromFileName: (fileName) => {
        const year = /(?<!\d)(20\d{2})(?!\d)/.exec(fileName)?.[1];
        return year === undefined ? undefined : `${year}-10-01`;
      },
    },
    vestiging: DUO_COLUMNS.vestiging,
    naam: DUO_COLUMNS.naam,
    onderwijstype: {
      type: 'tekst',
      required: true,
      headers: [['ONDERWIJSTYPE VO EN LEER- OF VERBLIJFSJAAR']],
      description: 'Onderwijstype, in de woorden van DUO',
    },
    elementcode: {
      type: 'tekst',
      headers: [['ELEMENTCODE']],
      description: 'Elementcode van de opleiding',
    },
    ...Object.fromEntries(
      TELKOLOMMEN.map(({ leerjaar, geslacht, column, header }): [string, Column] => [
        column,
        {
          type: 'duo_aantal',
          required: true,
          headers: [[header]],
          description: `Leerlingen in leer- of verblijfsjaar ${leerjaar}, ${geslacht === 'M' ? 'mannen' : 'vrouwen'}`,
        },
      ]),
    ),
  },
  touches: [{ on: 'peildatum' }],
});
