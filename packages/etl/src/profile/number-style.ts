import { ROW_FAULTS } from '@peildatum/schema';
import { Rejected } from '../rows/values.js';
import type { Treatment } from './profile.js';

/** Signs that may stand between groups of three digits. */
export const THOUSANDS: readonly string[] = ['.', ',', ' ', "'"];

/**
 * Reads a number in the style of a supplier. Groups must be groups of three: `1.5` is not 15 where the point stands
 * between thousands, and `1.23` is not 1,23 where the comma is the decimal sign.
 */
export function numberReader(
  style: Extract<Treatment, { by: 'number' }>,
): (text: string) => string | Rejected {
  const { decimal, thousands } = style;
  const fraction = decimal === undefined ? '' : `(?:${decimal === 'komma' ? ',' : '[.]'}\\d{1,2})?`;
  // a blank between thousands is often one that does not break
  const between = thousands === ' ' ? '[ \\u00a0\\u202f]' : `[${thousands ?? ''}]`;
  const grouped = thousands === undefined ? '' : `|\\d{1,3}(?:${between}\\d{3})+${fraction}`;
  const whole = decimal === undefined ? '\\d+' : `\\d*${fraction}`;
  const shape = new RegExp(`^-?(?:${whole}${grouped})$`);
  const strip = thousands === undefined ? undefined : new RegExp(between, 'g');
  const rejected =
    decimal === undefined
      ? new Rejected('getal_onjuist', ROW_FAULTS.getal_onjuist)
      : new Rejected(
          'bedrag_onjuist',
          `een bedrag met ${sayStyle(style)}, hoogstens twee decimalen`,
        );
  return (text) => {
    if (!shape.test(text)) return rejected;
    return strip === undefined ? text : text.replace(strip, '');
  };
}

/** `decimaal komma, duizendtal .`, as the profile writes it. */
export function sayStyle({ decimal, thousands }: Extract<Treatment, { by: 'number' }>): string {
  return [
    ...(decimal === undefined ? [] : [`decimaal ${decimal}`]),
    ...(thousands === undefined ? [] : [`duizendtal ${thousands === ' ' ? 'spatie' : thousands}`]),
  ].join(', ');
}
