import { layOutExplanation, tryProfile } from '@peildatum/etl';
import { Fault } from '@peildatum/schema';
import { type Command, EXIT } from '../command.js';
import { limitsOf } from './delivered-files.js';
import { JSON_OPTION } from './options.js';
import { profileNamed } from './profiles.js';
import { sayResult } from './result.js';

const FIRST_ROWS = 5;

export const profiel: Command = {
  name: 'profiel',
  summary: 'Zegt wat een profiel met de eerste rijen van een export zou doen.',
  positionals: ['controleren', 'profiel', 'bestand'],
  options: {
    rijen: { type: 'string', value: 'aantal', help: 'Hoeveel rijen; anders 5.' },
    json: JSON_OPTION,
  },
  examples: ['peildatum profiel controleren magister-verzuim export.csv'],
  run: async (input) => {
    const [what = '', name = '', file = ''] = input.positionals;
    if (what !== 'controleren') {
      throw new Fault('gebruik_onjuist', `Een profiel kun je controleren, niet ${what}.`);
    }
    const { settings } = input;
    const rows = Number(input.text('rijen') ?? FIRST_ROWS);
    if (!Number.isInteger(rows) || rows < 1 || rows > 1000) {
      throw new Fault('gebruik_onjuist', '--rijen is een getal van 1 tot en met 1000.');
    }
    const profile = profileNamed(name, settings.dataFolder);
    const explanation = await tryProfile(profile, file, limitsOf(settings), rows);
    sayResult(input, explanation, () => layOutExplanation(explanation));
    return EXIT.good;
  },
};
