import { isMoment, normaliseSwv } from '@peildatum/etl';
import { Fault, isDate } from '@peildatum/schema';
import type { CommandInput, OptionDeclaration } from '../command.js';

/** Options that several subcommands have; one wording for each. */
export const SWV: OptionDeclaration = {
  type: 'string',
  value: 'code',
  required: true,
  help: 'Code van het samenwerkingsverband, bijvoorbeeld VO2708.',
};
export const TOT: OptionDeclaration = {
  type: 'string',
  value: 'JJJJ-MM-DD',
  required: true,
  help: 'Gegevens tot en met deze dag.',
};
export const JSON_OPTION: OptionDeclaration = {
  type: 'boolean',
  help: 'Schrijf het resultaat als JSON op standaarduitvoer.',
};

/** The swv that is asked for, in its one spelling. */
export function swvOf(input: CommandInput): string {
  const text = input.text('swv') ?? '';
  const swv = normaliseSwv(text);
  if (swv === undefined)
    throw new Fault('gebruik_onjuist', `--swv ${text} is geen code als VO2708.`);
  return swv;
}

/** A year as `--jaar` names it. */
export function yearOf(text: string): number {
  if (!/^\d{4}$/.test(text)) {
    throw new Fault('gebruik_onjuist', `--jaar ${text} is geen jaar als 2024.`);
  }
  return Number(text);
}

/** The moment that `--bekend-op` names, if it does. */
export function knownAtOf(input: CommandInput): string | undefined {
  const text = input.text('bekend-op');
  if (text === undefined || isMoment(text)) return text;
  throw new Fault(
    'gebruik_onjuist',
    `--bekend-op ${text} is geen dag als 2024-12-31 en geen moment als 2024-12-31T12:00.`,
  );
}

/** The day that the figures go up to. */
export function cutOf(input: CommandInput): string {
  const text = input.text('tot') ?? '';
  if (!isDate(text))
    throw new Fault('gebruik_onjuist', `--tot ${text} is geen dag als 2024-12-31.`);
  return text;
}
