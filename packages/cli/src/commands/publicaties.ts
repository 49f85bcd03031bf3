import { readHeads } from '@peildatum/etl';
import { formatDate, type PublicationHead } from '@peildatum/schema';
import { type Command, EXIT } from '../command.js';
import { layOut } from '../terminal/table.js';
import { JSON_OPTION, SWV, swvOf } from './options.js';
import { sayResult } from './result.js';

export const publicaties: Command = {
  name: 'publicaties',
  summary: 'Toont de publicaties van een swv, de nieuwste eerst.',
  positionals: [],
  options: { swv: { ...SWV, required: false }, json: JSON_OPTION },
  examples: ['peildatum publicaties --swv VO2708'],
  run: async (input) => {
    const pool = (await input.openDatabase()).poolOf('peildatum_etl');
    const heads = await readHeads(
      pool,
      input.text('swv') === undefined ? {} : { swv: swvOf(input) },
    );
    sayResult(input, heads, () => publicationLines(heads));
    return EXIT.good;
  },
};

function publicationLines(heads: readonly PublicationHead[]): readonly string[] {
  if (heads.length === 0) return ['Er zijn nog geen publicaties.'];
  return layOut(
    ['publicatie', 'tot en met', 'status', 'gemaakt op', 'hash'],
    heads.map((head) => [
      head.id,
      formatDate(head.tot),
      head.status,
      head.gemaaktOp,
      head.hash.slice(0, 12),
    ]),
  );
}
