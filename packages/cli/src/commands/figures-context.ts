import { type FiguresContext, openPseudonymiser } from '@peildatum/etl';
import type { CommandInput } from '../command.js';

/** What computing figures needs, from the settings and the database of a command. */
export async function figuresContext(
  input: CommandInput,
  swv: string,
  cut: string,
): Promise<FiguresContext> {
  const pool = (await input.openDatabase()).poolOf('peildatum_etl');
  const pseudonymiser = await openPseudonymiser(input.settings.dataFolder, swv, pool);
  return { pool, swv, cut, pseudonymiser, threshold: input.settings.threshold, apart: true };
}
