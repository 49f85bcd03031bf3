import { makeDefinitive } from '@peildatum/etl';
import { type Command, EXIT } from '../command.js';
import { JSON_OPTION } from './options.js';
import { sayResult } from './result.js';

export const vaststellen: Command = {
  name: 'vaststellen',
  summary: 'Stelt een concept vast: vanaf dan zien lezers het, en het verandert nooit meer.',
  positionals: ['publicatie'],
  options: { json: JSON_OPTION },
  examples: ['peildatum vaststellen VO2708-2024-12-31-1'],
  run: async (input) => {
    const pool = (await input.openDatabase()).poolOf('peildatum_etl');
    const head = await makeDefinitive(pool, input.positionals[0] ?? '');
    sayResult(input, head, () => [
      `Publicatie ${head.id} is vastgesteld op ${head.vastgesteldOp}.`,
    ]);
    return EXIT.good;
  },
};
