import { readHeads } from '@peildatum/etl';
import { formatDate } from '@peildatum/schema';
import { type Command, EXIT } from '../command.js';
import { layOut } from '../terminal/table.js';
import { JSON_OPTION, SWV, swvOf } from './options.js';

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
    if (input.flag('json')) {
      input.terminal.out(JSON.stringify(heads, null, 2));
      return EXIT.good;
    }
    const lines = layOut(
      ['publicatie', 'tot en met', 'status', 'gemaakt op', 'hash'],
      heads.map((head) => [
        head.id,
        formatDate(head.tot),
        head.status,
        head.gemaaktOp,
        head.hash.slice(0, 12),
      ]),
    );
    for (const line of heads.length === 0 ? ['Er zijn nog geen publicaties.'] : lines) {
      input.terminal.out(line);
    }
    return EXIT.good;
  },
};
