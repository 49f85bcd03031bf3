import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { builtInProfiles, type Profile, readProfiles, withBuiltInProfiles } from '@peildatum/etl';
import { Fault } from '@peildatum/schema';
import type { CommandInput, OptionDeclaration } from '../command.js';

export const PROFILE: OptionDeclaration = {
  type: 'string',
  value: 'naam of bestand',
  help: 'Lees met dit profiel, ook als de bestandsnaam er niet bij past.',
};

/** Own profiles stand in the folder `profielen` of the data folder, and go before the built-in ones of the same name. */
export function knownProfiles(dataFolder: string): readonly Profile[] {
  const own = join(dataFolder, 'profielen');
  return existsSync(own) ? withBuiltInProfiles(readProfiles(own)) : builtInProfiles();
}

/** A profile by its name, or by its file. */
export function profileNamed(name: string, dataFolder: string): Profile {
  const known = knownProfiles(dataFolder);
  const found = known.find(({ id }) => id === name);
  if (found !== undefined) return found;
  const [read] = existsSync(name) ? readProfiles(name) : [];
  if (read !== undefined) return read;
  const names = known.map(({ id }) => id).join(', ');
  throw new Fault('gebruik_onjuist', `Het profiel ${name} bestaat niet. Bekend: ${names}.`);
}

/** The profile that the command names, if it does. */
export function profileOf(input: CommandInput): Profile | undefined {
  const name = input.text('profiel');
  return name === undefined ? undefined : profileNamed(name, input.settings.dataFolder);
}
