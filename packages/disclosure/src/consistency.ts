import type { Finding } from './finding.js';
import type { LinkedSystem } from './linked-system.js';
import type { Statuses } from './statuses.js';

/** What is wrong with statuses before any sum is made: a reader who compares two tables sees it. */
export function consistencyFindings(system: LinkedSystem, statuses: Readonly<Statuses>): Finding[] {
  const { figures, tables } = system;
  const finding = (
    kind: Finding['kind'],
    figure: number,
    formula: string,
    shown: readonly string[],
  ): Finding => {
    const { id = '', cells } = figures[figure] ?? {};
    const part = [...(cells?.keys() ?? [])][0] ?? '';
    return {
      kind,
      figure: id,
      part,
      count: `${id}.${part}`,
      interval: null,
      attacker: 'outsider',
      formula,
      shown,
    };
  };

  const twins = figures.flatMap((figure, index) => {
    const shownTwin = figure.twins.find((twin) => statuses[twin] === 'shown');
    if (statuses[index] !== 'hidden' || shownTwin === undefined) return [];
    const { id = '' } = figures[shownTwin] ?? {};
    return [finding('twins-differ', index, `${figure.id} has the same records as ${id}`, [id])];
  });
  const tablesInPart = [...tables].flatMap(([table, members]) => {
    const listed = members.find((figure) => statuses[figure] !== 'withheld');
    const withheld = members.find((figure) => statuses[figure] === 'withheld');
    if (listed === undefined || withheld === undefined) return [];
    const { id = '' } = figures[listed] ?? {};
    return [
      finding('withheld-in-part', withheld, `table ${table} is withheld and lists ${id}`, [id]),
    ];
  });
  const totals = figures.flatMap(({ id, isTotal }, index) =>
    isTotal && statuses[index] === 'withheld'
      ? [finding('withheld-in-part', index, `total ${id} is withheld`, [])]
      : [],
  );
  return [...twins, ...tablesInPart, ...totals];
}
