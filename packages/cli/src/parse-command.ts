import { parseArgs } from 'node:util';
import { Fault } from '@peildatum/schema';
import type { Command } from './command.js';

export interface ParsedCommand {
  readonly positionals: readonly string[];
  readonly values: Readonly<Record<string, string | boolean | undefined>>;
}

/** Reads the words behind a subcommand; what it does not know it refuses, all at once. */
export function parseCommand(command: Command, words: readonly string[]): ParsedCommand {
  let parsed: { values: Record<string, string | boolean | undefined>; positionals: string[] };
  try {
    parsed = parseArgs({
      args: [...words],
      options: Object.fromEntries(
        Object.entries(command.options).map(([name, { type }]) => [name, { type }]),
      ),
      allowPositionals: true,
      strict: true,
    });
  } catch (error) {
    throw new Fault('gebruik_onjuist', sayWrong(command, error), error);
  }
  const missing = Object.entries(command.options)
    .filter(([name, option]) => option.required === true && blank(parsed.values[name]))
    .map(([name]) => `--${name}`);
  const repeats = command.positionals.at(-1)?.endsWith('...') === true;
  if (parsed.positionals.length < command.positionals.length) {
    missing.push(
      ...command.positionals.slice(parsed.positionals.length).map((name) => `<${name}>`),
    );
  }
  const faults = missing.length === 0 ? [] : [`Er ontbreekt: ${missing.join(', ')}.`];
  if (!repeats && parsed.positionals.length > command.positionals.length) {
    faults.push(`Te veel: ${parsed.positionals.slice(command.positionals.length).join(' ')}.`);
  }
  if (faults.length > 0) throw new Fault('gebruik_onjuist', faults.join(' '));
  return parsed;
}

function blank(value: unknown): boolean {
  return value === undefined || value === '';
}

function sayWrong(command: Command, error: unknown): string {
  const code = (error as { code?: string }).code;
  const known = Object.keys(command.options)
    .map((name) => `--${name}`)
    .join(', ');
  const named = /'(-{1,2}[^' ]+)/.exec(String((error as Error).message))?.[1] ?? '';
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') {
    return `De optie ${named} bestaat niet bij ${command.name}. Bekend: ${known}.`;
  }
  if (code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE') {
    return `De optie ${named} heeft een verkeerde of geen waarde.`;
  }
  return `De woorden achter ${command.name} zijn niet te lezen.`;
}
