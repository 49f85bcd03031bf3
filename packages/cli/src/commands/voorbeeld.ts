import { resolve } from 'node:path';
import { EXAMPLE_SWV, type ExampleSize, writeExample } from '@peildatum/etl';
import { Fault, formatNumber } from '@peildatum/schema';
import { type Command, EXIT } from '../command.js';
import { JSON_OPTION } from './options.js';
import { sayResult } from './result.js';

export const voorbeeld: Command = {
  name: 'voorbeeld',
  summary: 'Schrijft verzonnen leveringen van elke soort, van een verzonnen regio.',
  positionals: [],
  options: {
    uit: { type: 'string', value: 'map', required: true, help: 'Map voor de bestanden.' },
    zaad: {
      type: 'string',
      value: 'getal',
      help: 'Hetzelfde zaad geeft dezelfde bestanden. Standaard 1.',
    },
    omvang: {
      type: 'string',
      value: 's|m|l|xl',
      help: 's: ongeveer 400 leerlingen; m: ongeveer 25.000 in vier schooljaren; l: dezelfde, met vijf miljoen lesuren verzuim; xl: tien keer m, met ook tien keer zoveel scholen. Standaard s.',
    },
    json: JSON_OPTION,
  },
  examples: ['peildatum voorbeeld --uit leveringen --zaad 1 --omvang s'],
  run: async (input) => {
    const seed = input.text('zaad') ?? '1';
    const size = input.text('omvang') ?? 's';
    if (!/^\d{1,9}$/.test(seed))
      throw new Fault('gebruik_onjuist', '--zaad moet een geheel getal zijn.');
    if (!isSize(size)) throw new Fault('gebruik_onjuist', '--omvang moet s, m, l of xl zijn.');
    const folder = resolve(input.text('uit') ?? '.');
    const written = await writeExample({ folder, seed: Number(seed), size });
    const rows = written.files.reduce((sum, file) => sum + file.rows, 0);
    sayResult(input, { swv: EXAMPLE_SWV, folder, ...written }, () => [
      `${written.files.length} leveringen met ${formatNumber(rows, 0)} rijen over ${formatNumber(written.pupils, 0)} verzonnen leerlingen in ${folder}`,
      `Inlezen: peildatum inlezen ${folder} --swv ${EXAMPLE_SWV}`,
    ]);
    return EXIT.good;
  },
};

function isSize(text: string): text is ExampleSize {
  return ['s', 'm', 'l', 'xl'].includes(text);
}
