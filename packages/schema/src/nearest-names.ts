import { editDistance } from './edit-distance.js';

/** No name is longer; what is, is none. */
const LONGEST = 80;

/** At most three names that somebody may have meant: those that differ from what was typed in the fewest letters. */
export function nearestNames(wrong: string, names: readonly string[]): readonly string[] {
  const typed = wrong.trim().toLowerCase().slice(0, LONGEST);
  return names
    .map((name) => ({ name, distance: editDistance(typed, name) }))
    .filter(({ name, distance }) => distance <= Math.max(2, Math.floor(name.length / 3)))
    .sort((a, b) => a.distance - b.distance || a.name.localeCompare(b.name))
    .slice(0, 3)
    .map(({ name }) => name);
}
