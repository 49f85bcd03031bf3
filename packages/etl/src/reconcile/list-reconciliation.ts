import { type FiguresContext, inOneMoment } from '../figures/compute.js';
import { type ReconciledYear, readReconciliation } from './read-reconciliation.js';

/** Compares money that is told twice, for staff: per kalenderjaar up to the cut, to the cent. */
export async function listReconciliation(
  context: FiguresContext,
): Promise<readonly ReconciledYear[]> {
  const { swv, cut, pseudonymiser } = context;
  return await inOneMoment({ ...context, indicators: [] }, (client, _periods, knownAt) =>
    readReconciliation({ client, swv, cut, knownAt, pseudonymiser }),
  );
}
