import { type CheckStage, checkOf } from '@peildatum/schema';
import type { Finding, FindingLevel } from '../rows/finding.js';

/** From heavy to light. */
export const LEVELS = [
  'fout',
  'wacht',
  'waarschuwing',
  'melding',
] as const satisfies readonly FindingLevel[];

/** What one check found in a delivery. */
export interface CheckResult {
  readonly id: string;
  readonly level: FindingLevel;
  readonly stage: CheckStage;
  readonly explanation: string;
  readonly action: string;
  readonly count: number;
  /** The columns it is about, those with most findings first. */
  readonly columns: readonly { readonly column: string; readonly count: number }[];
  /** The first lines, in order; none for a finding of the whole delivery. */
  readonly lines: readonly number[];
}

const LINES_NAMED = 10;

/** Findings by check and level: heavy ones first, then those that were found most. */
export function summariseFindings(findings: readonly Finding[]): readonly CheckResult[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const name = `${finding.level} ${finding.code}`;
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [finding]);
    else group.push(finding);
  }
  return [...groups.values()]
    .map(resultOf)
    .sort(
      (a, b) =>
        LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level) ||
        b.count - a.count ||
        a.id.localeCompare(b.id, 'nl'),
    );
}

/** How many findings of each level there are. */
export function countLevels(findings: readonly Finding[]): Readonly<Record<FindingLevel, number>> {
  const counts = { fout: 0, wacht: 0, waarschuwing: 0, melding: 0 };
  for (const { level } of findings) counts[level] += 1;
  return counts;
}

function resultOf(group: readonly Finding[]): CheckResult {
  const [first] = group;
  if (first === undefined) throw new Error('een controle zonder bevinding');
  const check = checkOf(first.code);
  const counts = new Map<string, number>();
  for (const { column } of group) {
    if (column !== null) counts.set(column, (counts.get(column) ?? 0) + 1);
  }
  const lines = [...new Set(group.map(({ line }) => line).filter((line) => line > 0))];
  return {
    id: first.code,
    level: first.level,
    stage: check?.stage ?? 'rij',
    explanation: check?.explanation ?? `Verwacht: ${first.expected}.`,
    action: check?.action ?? 'Controleer de rij.',
    count: group.length,
    columns: [...counts]
      .map(([column, count]) => ({ column, count }))
      .sort((a, b) => b.count - a.count || a.column.localeCompare(b.column, 'nl')),
    lines: lines.sort((a, b) => a - b).slice(0, LINES_NAMED),
  };
}
