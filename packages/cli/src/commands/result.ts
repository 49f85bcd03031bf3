import type { CommandInput } from '../command.js';

/** Writes what a command found: with --json as it is, else as lines for a person, which are made only then. */
export function sayResult(
  { flag, terminal }: CommandInput,
  found: unknown,
  lines: () => readonly string[],
): void {
  if (flag('json')) terminal.out(JSON.stringify(found, null, 2));
  else for (const line of lines()) terminal.out(line);
}
