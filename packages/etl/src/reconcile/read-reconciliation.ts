import { type ReconciliationStatus, type TiesOut, tiesOut } from '@peildatum/schema';
import type { MartContext } from '../marts/build.js';
import { listRows, prepareLists } from '../marts/list-rows.js';

/** One thing that is told by the administration of the swv and by its ledger. Amounts in euro, as text to the cent. */
export interface ReconciledLine {
  readonly jaar: number;
  readonly onderdeel: 'verplichtingen' | 'vergoedingen';
  /** Several joined by `+`; null: not known. */
  readonly kostenplaats: string | null;
  /** Realisaties or payments as delivered. */
  readonly eigen: string;
  readonly eigenAantal: number;
  /** Debit minus credit on result accounts; null: nothing to compare with. */
  readonly grootboek: string | null;
  readonly grootboekAantal: number;
  readonly verschil: string | null;
  readonly status: ReconciliationStatus;
}

export interface ReconciledYear {
  readonly jaar: number;
  readonly aansluiting: TiesOut;
  readonly regels: readonly ReconciledLine[];
}

/** Compares money that is told twice, per kalenderjaar up to the cut, in the transaction of the caller. */
export async function readReconciliation(context: MartContext): Promise<readonly ReconciledYear[]> {
  await prepareLists(context, 'reconcile', ['aansluiting']);
  const lines = await listRows<ReconciledLine & Record<string, unknown>>(
    context,
    'reconcile',
    'aansluiting',
  );
  const years = [...new Set(lines.map(({ jaar }) => jaar))];
  return years.map((jaar) => {
    const regels = lines.filter((line) => line.jaar === jaar);
    return { jaar, aansluiting: tiesOut(regels.map(({ status }) => status)), regels };
  });
}

/** What a publication says of it: by kalenderjaar, and never an amount. */
export function publishedReconciliation(
  years: readonly ReconciledYear[],
): Readonly<Record<string, TiesOut>> {
  return Object.fromEntries(years.map(({ jaar, aansluiting }) => [String(jaar), aansluiting]));
}
