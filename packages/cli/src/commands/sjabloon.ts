import { resolve } from 'node:path';
import { writeTemplates } from '@peildatum/etl';
import { Fault, SOURCES, sourceOf } from '@peildatum/schema';
import { type Command, EXIT } from '../command.js';

export const sjabloon: Command = {
  name: 'sjabloon',
  summary: 'Schrijft een lege levering van een soort, als CSV en als werkmap met keuzelijsten.',
  positionals: ['soort'],
  options: {
    uit: { type: 'string', value: 'map', help: 'Map voor de bestanden. Anders deze map.' },
  },
  examples: ['peildatum sjabloon tlv --uit sjablonen'],
  run: async (input) => {
    const [kind = ''] = input.positionals;
    const source = sourceOf(kind);
    if (source === undefined) {
      const known = SOURCES.filter(({ format }) => format === 'contract').map((one) => one.kind);
      throw new Fault(
        'gebruik_onjuist',
        `De soort ${kind} bestaat niet. Bekend: ${known.join(', ')}.`,
      );
    }
    for (const file of await writeTemplates(source, resolve(input.text('uit') ?? '.'))) {
      input.terminal.out(file);
    }
    return EXIT.good;
  },
};
