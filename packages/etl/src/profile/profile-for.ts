import { basename } from 'node:path';
import { Fault } from '@peildatum/schema';
import { fitsPattern } from './file-pattern.js';
import type { Profile } from './profile.js';

/** The profile that a file is read with, by its name, or undefined; refuses when two profiles want the file. */
export function profileFor(fileName: string, profiles: readonly Profile[]): Profile | undefined {
  const name = basename(fileName);
  const fitting = profiles.filter(({ files }) => files.some((file) => fitsPattern(name, file)));
  if (fitting.length > 1) {
    const ids = fitting.map(({ id }) => id).join(' en ');
    throw new Fault('profiel_onjuist', `De profielen ${ids} passen op hetzelfde bestand.`);
  }
  return fitting[0];
}
