import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type DeliveryCalendar, parseCalendar } from '@peildatum/etl';
import { Fault, isDate } from '@peildatum/schema';
import type { CommandInput, OptionDeclaration } from '../command.js';
import { today } from '../today.js';

export const VANDAAG: OptionDeclaration = {
  type: 'string',
  value: 'JJJJ-MM-DD',
  help: 'Bepaal wie te laat is alsof het deze dag is.',
};

/** The day by which is judged who is late: the one that is said, else today in the Netherlands. */
export function todayOf(input: CommandInput): string {
  const text = input.text('vandaag');
  if (text === undefined) return today();
  if (!isDate(text)) {
    throw new Fault('gebruik_onjuist', `--vandaag ${text} is geen dag als 2024-12-31.`);
  }
  return text;
}

export function calendarFile({ settings }: CommandInput): string {
  return join(settings.dataFolder, 'leverkalender.yaml');
}

/** The calendar of the installation, or undefined when it has none. */
export function readCalendar(input: CommandInput): DeliveryCalendar | undefined {
  const file = calendarFile(input);
  return existsSync(file) ? parseCalendar(readFileSync(file, 'utf8')) : undefined;
}
