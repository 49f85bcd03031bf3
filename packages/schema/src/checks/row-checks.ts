import type { Source } from '../source.js';
import { BESLUIT_CHECKS } from './besluit-checks.js';
import type { Check } from './check.js';
import { DOELEN_CHECKS } from './doelen-checks.js';
import { DOORSTROOM_CHECKS } from './doorstroom-checks.js';
import { INSCHRIJVING_CHECKS } from './inschrijving-checks.js';
import { MIDDELEN_CHECKS } from './middelen-checks.js';
import { ONDERSTEUNING_CHECKS } from './ondersteuning-checks.js';
import type { CheckContext, CheckedValue, RowCheck, ValueCheck } from './row-check.js';
import { TLV_CHECKS } from './tlv-checks.js';
import { VALUE_CHECKS } from './value-checks.js';
import { VERZUIM_CHECKS } from './verzuim-checks.js';

/** Checks of rows that are right by type and rule and yet look wrong. Adding one is one entry in one of these lists. */
export const ROW_CHECKS: readonly RowCheck[] = [
  ...INSCHRIJVING_CHECKS,
  ...TLV_CHECKS,
  ...BESLUIT_CHECKS,
  ...DOORSTROOM_CHECKS,
  ...VERZUIM_CHECKS,
  ...ONDERSTEUNING_CHECKS,
  ...MIDDELEN_CHECKS,
  ...DOELEN_CHECKS,
];

/** A check of one row as it applies to one kind: the row is loaded, and the finding has this level. */
export interface RowWarning {
  readonly code: string;
  readonly level: 'waarschuwing' | 'melding';
  /** The column that the finding is put at. */
  readonly column: string;
  /** Columns that it reads; when they are all empty it finds nothing. */
  readonly reads: readonly string[];
  readonly expected: string;
  /** True: worth a finding. The other way round from `RowRule.holds`. */
  readonly suspect: (row: Readonly<Record<string, CheckedValue>>, context: CheckContext) => boolean;
  /** What was expected of a suspect row, where that is more than `expected`. */
  readonly sayExpected?: RowCheck['sayExpected'];
}

/** What to ask of every good row of a kind, in the order of its columns. */
export function rowWarningsOf(source: Source): readonly RowWarning[] {
  const columns = Object.keys(source.columns);
  const ofValues = VALUE_CHECKS.flatMap((check) =>
    valueColumns(check, source).map((column) => ({
      code: check.id,
      level: check.level,
      column,
      reads: [column],
      expected: check.expected,
      suspect: (row: Readonly<Record<string, CheckedValue>>, context: CheckContext) =>
        check.suspect(row[column] ?? null, context),
    })),
  );
  const ofRows = ROW_CHECKS.filter(({ kinds }) => kinds.includes(source.kind)).map(
    ({ id, level, column, reads, expected, suspect, sayExpected }) => ({
      code: id,
      level,
      column,
      reads,
      expected,
      suspect,
      ...(sayExpected === undefined ? {} : { sayExpected }),
    }),
  );
  return [...ofValues, ...ofRows].sort(
    (a, b) => columns.indexOf(a.column) - columns.indexOf(b.column),
  );
}

/** The columns of a kind that a check of values looks at. */
export function valueColumns({ on }: ValueCheck, source: Source): readonly string[] {
  if (!isOfType(on)) return on[source.kind] ?? [];
  return Object.entries(source.columns)
    .filter(([, column]) => column.type === on.type && column.fromFileName === undefined)
    .map(([name]) => name);
}

function isOfType(on: ValueCheck['on']): on is { readonly type: 'datum' } {
  return typeof on.type === 'string';
}

/** The same checks as everybody is told of them. */
export function describeRowChecks(sources: readonly Source[]): readonly Check[] {
  return [
    ...ROW_CHECKS.map((check) => describe(check, check.kinds, check.example)),
    ...VALUE_CHECKS.map((check) => {
      const kinds = sources.filter((source) => valueColumns(check, source).length > 0);
      const [first] = kinds;
      const [column = 'waarde'] = first === undefined ? [] : valueColumns(check, first);
      return describe(
        check,
        kinds.map(({ kind }) => kind),
        { wrong: { [column]: check.example.wrong }, right: { [column]: check.example.right } },
      );
    }),
  ];
}

function describe(
  { id, level, explanation, action, norm }: RowCheck | ValueCheck,
  kinds: readonly string[],
  example: Check['example'],
): Check {
  return {
    id,
    level,
    stage: 'rij',
    explanation,
    action,
    kinds,
    norm,
    ...(example === undefined ? {} : { example }),
  };
}
