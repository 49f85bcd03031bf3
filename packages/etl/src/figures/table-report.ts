import type { FigureStatus, Publication } from '@peildatum/disclosure';

/** How much of a table readers get, over all its periods. For staff: shares of pupils are exact. */
export interface TableReport {
  readonly indicator: string;
  /** Names of dimensions joined by `+`; empty: the totals. */
  readonly uitsplitsing: string;
  readonly cijfers: number;
  readonly getoond: number;
  readonly vervallen: number;
  /** Records in figures that are shown, as a share of all records in the table, 0 to 1; null: there are none. */
  readonly aandeel: number | null;
}

/** Reports on each table of a cube, as its names tell: indicator, period, counts, breakdown. */
export function tableReports(
  { figures, atoms }: Publication,
  statuses: ReadonlyMap<string, FigureStatus>,
): readonly TableReport[] {
  const tables = new Map<
    string,
    { shown: number; all: number; gone: number; of: number; by: number }
  >();
  for (const { id, table, parts } of figures) {
    const status = statuses.get(id);
    if (status === undefined) continue;
    const [indicator = ''] = table.split(' ');
    const [, breakdown = ''] = / naar (\S+)/.exec(table) ?? [];
    const key = `${indicator} ${breakdown}`;
    const own = tables.get(key) ?? { shown: 0, all: 0, gone: 0, of: 0, by: 0 };
    // of a share the teller comes first: the records that it is about
    const records = (parts[0]?.atoms ?? []).reduce((sum, one) => sum + (atoms[one]?.count ?? 0), 0);
    own.all += 1;
    own.of += records;
    if (status === 'shown') {
      own.shown += 1;
      own.by += records;
    }
    if (status === 'withheld') own.gone += 1;
    tables.set(key, own);
  }
  return [...tables].map(([key, { shown, all, gone, of, by }]) => {
    const [indicator = '', uitsplitsing = ''] = key.split(' ');
    return {
      indicator,
      uitsplitsing,
      cijfers: all,
      getoond: shown,
      vervallen: gone,
      aandeel: of === 0 ? null : by / of,
    };
  });
}
