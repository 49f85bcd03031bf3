import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Fault, isFault } from '@peildatum/schema';
import { parseProfile } from './parse-profile.js';
import type { Profile } from './profile.js';

/** Where the profiles stand that come with the product; dist/ lies as deep as src/. */
const BUILT_IN = fileURLToPath(new URL('../../profiles/', import.meta.url));

/** The profiles that come with the product. */
export function builtInProfiles(): readonly Profile[] {
  return readProfiles(BUILT_IN);
}

/**
 * The profile of a file, or those of all files of a folder (.yaml, .yml, .json; not of folders in it), by file name. All
 * that is wrong with any of them is named in one fault.
 */
export function readProfiles(path: string): readonly Profile[] {
  const profiles: Profile[] = [];
  const wrong: string[] = [];
  for (const file of filesAt(path)) {
    try {
      const profile = parseProfile(readFileSync(file, 'utf8'), basename(file));
      const same = profiles.some(({ id }) => id === profile.id);
      if (same) wrong.push(`${basename(file)}: profiel ${profile.id} is er twee keer.`);
      profiles.push(profile);
    } catch (error) {
      if (!isFault(error, 'profiel_onjuist')) throw unreadable(file, error);
      wrong.push(error.detail);
    }
  }
  if (wrong.length > 0) throw new Fault('profiel_onjuist', wrong.join(' '));
  return profiles;
}

/** Profiles of an own folder beside the built-in ones; an own profile goes before the built-in one of the same name. */
export function withBuiltInProfiles(own: readonly Profile[]): readonly Profile[] {
  const ids = new Set(own.map(({ id }) => id));
  return [...builtInProfiles().filter(({ id }) => !ids.has(id)), ...own];
}

function filesAt(path: string): readonly string[] {
  try {
    if (!statSync(path).isDirectory()) return [path];
    return readdirSync(path)
      .filter((name) => !name.startsWith('.') && /\.(?:ya?ml|json)$/i.test(name))
      .map((name) => join(path, name))
      .sort();
  } catch (error) {
    throw unreadable(path, error);
  }
}

function unreadable(path: string, error: unknown): Fault {
  return new Fault('profiel_onjuist', `${path} bestaat niet of is niet te lezen.`, error);
}
