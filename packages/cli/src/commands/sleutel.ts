import { resolve } from 'node:path';
import { openPseudonymiser, writeSchoolKey } from '@peildatum/etl';
import { Fault } from '@peildatum/schema';
import { type Command, EXIT } from '../command.js';
import { SWV, swvOf } from './options.js';

export const sleutel: Command = {
  name: 'sleutel',
  summary: 'Schrijft het sleutelbestand waarmee een school leveringen pseudonimiseert.',
  positionals: [],
  options: {
    swv: SWV,
    uit: {
      type: 'string',
      value: 'bestand',
      required: true,
      help: 'Nieuw bestand voor de sleutel. Wat er staat, wordt nooit overschreven.',
    },
  },
  examples: ['peildatum sleutel --swv VO2708 --uit VO2708.schoolsleutel'],
  run: async (input) => {
    const swv = swvOf(input);
    const given = input.text('uit') ?? '';
    if (given === '-') throw new Fault('gebruik_onjuist', 'Een sleutel komt nooit op het scherm.');
    const pool = (await input.openDatabase()).poolOf('peildatum_etl');
    // the database knows whether it is the key that deliveries were read in with
    const { keys } = await openPseudonymiser(input.settings.dataFolder, swv, pool, true);
    const file = resolve(given);
    await writeSchoolKey(file, swv, keys);
    for (const line of [
      `Sleutelbestand van ${swv}: ${file}`,
      'Het is geheim: geef het apart van de leveringen, en niet per e-mail.',
      'Wie het heeft, kan van elk nummer nagaan welk pseudoniem erbij hoort. Zie docs/pseudonimiseren.md.',
    ]) {
      input.terminal.out(line);
    }
    return EXIT.good;
  },
};
