import { findDeliveries } from '@peildatum/etl';
import type { Settings } from '@peildatum/schema';
import type { CommandInput, OptionDeclaration } from '../command.js';
import { profileOf } from './profiles.js';

/** Options of what reads deliveries; one wording for each. */
export const LEVERANCIER: OptionDeclaration = {
  type: 'string',
  help: 'Wie levert; gaat voor op de bestandsnaam.',
};
export const PERIODE: OptionDeclaration = {
  type: 'string',
  help: 'Periode van de levering; gaat voor op de bestandsnaam.',
};

/** The files that the arguments stand for, each once, and what no carrier reads. */
export function deliveredFiles({ positionals }: CommandInput) {
  const found = positionals.map(findDeliveries);
  return {
    files: [...new Set(found.flatMap(({ deliveries }) => deliveries))],
    passedOver: found.flatMap((one) => one.passedOver),
  };
}

/** What the options say of the deliveries; it goes before what their names say. */
export function saidOf(input: CommandInput) {
  return {
    supplier: input.text('leverancier'),
    period: input.text('periode'),
    profile: profileOf(input),
  };
}

/** How much of a file is read at most: characters of a line, bytes that are unpacked. */
export function limitsOf({ lineLength, unpackedBytes }: Settings) {
  return { lineLength, unpackedBytes };
}
