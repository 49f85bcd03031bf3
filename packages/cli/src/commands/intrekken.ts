import { withdraw } from '@peildatum/etl';
import { type Command, EXIT } from '../command.js';
import { JSON_OPTION } from './options.js';
import { sayResult } from './result.js';

export const intrekken: Command = {
  name: 'intrekken',
  summary: 'Trekt een publicatie in: lezers zien haar niet meer, bewaard blijft zij wel.',
  positionals: ['publicatie'],
  options: { json: JSON_OPTION },
  examples: ['peildatum intrekken VO2708-2024-12-31-1'],
  run: async (input) => {
    const pool = (await input.openDatabase()).poolOf('peildatum_etl');
    const head = await withdraw(pool, input.positionals[0] ?? '');
    sayResult(input, head, () => [`Publicatie ${head.id} is ingetrokken.`]);
    return EXIT.good;
  },
};
