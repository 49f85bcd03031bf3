import { fileNameOf, type TakeInContext } from '@peildatum/etl';
import type { CommandInput } from '../command.js';
import { ReadProgress } from '../terminal/read-progress.js';
import { today } from '../today.js';
import { limitsOf } from './delivered-files.js';
import { knownProfiles } from './profiles.js';

/** What taking files in needs, from the settings of a command and its database; it shows progress on the terminal. */
export function takeInContext(
  { settings, terminal }: CommandInput,
  database: Pick<TakeInContext, 'swv' | 'pool' | 'pseudonymiser'>,
  findingLimit: number,
): TakeInContext {
  const progress = new ReadProgress(terminal);
  return {
    ...database,
    faultShare: settings.faultShare,
    limits: limitsOf(settings),
    profiles: knownProfiles(settings.dataFolder),
    today: today(),
    findingLimit,
    onFile: (file) => progress.begin(fileNameOf(file)),
    onSettle: () => progress.say('Sleutels, verwijzingen en geschiedenis …'),
    onProgress: (rows, share) => progress.show(rows, share),
  };
}
