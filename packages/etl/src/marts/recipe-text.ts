import { createHash } from 'node:crypto';
import { type Indicator, recipeName } from '@peildatum/schema';
import { sqlFile, sqlRelations } from '../sql-file.js';
import { KEPT_TEXTS } from './kept-steps.js';

/** Steps that are made by code of their own, and the kinds that they read. */
export const MADE_STEPS: Readonly<Record<string, readonly string[]>> = {
  bekende_vestiging: kindsIn(sqlFile('warehouse', 'vestiging')),
  melding_leeftijd: ['verzuimmeldingen', 'inschrijvingen'],
  // no kind: what an indicator is counted with is part of its recipe, whoever says it
  geldende_parameter: [],
};

/** What decides a step that code makes: its SQL, or a number to raise with every change of what it gives. */
const MADE_TEXTS: Readonly<Record<string, string>> = {
  bekende_vestiging: sqlFile('warehouse', 'vestiging'),
  melding_leeftijd: 'versie 1 van ages.ts',
  geldende_parameter: 'versie 1 van parameters.ts',
};

const STEP_TEXTS: ReadonlyMap<string, string> = new Map([
  ...sqlRelations('steps').map((name) => [name, sqlFile('steps', name)] as const),
  ...KEPT_TEXTS,
]);

/** The kinds of delivery that an SQL text reads. */
function kindsIn(sql: string): readonly string[] {
  const names = [...bare(sql).matchAll(/warehouse\.([a-z0-9_]+)_op\(/g)].map(
    ([, kind]) => kind ?? '',
  );
  return [...new Set(names)].sort();
}

/** The steps that an SQL text reads itself. */
function stepsIn(sql: string): readonly string[] {
  const words = new Set(bare(sql).match(/[a-z0-9_]+/g) ?? []);
  return [...Object.keys(MADE_STEPS), ...STEP_TEXTS.keys()]
    .filter((name) => words.has(name))
    .sort();
}

/** SQL without its comments: what a comment names is not read. */
function bare(sql: string): string {
  return sql.replaceAll(/--[^\n]*/g, '');
}

/** The SQL of an indicator's mart. */
export function martSql(indicator: Indicator): string {
  return sqlFile('marts', recipeName(indicator));
}

/** The steps that SQL texts need, each after the ones that it reads itself. */
export function stepsFor(texts: readonly string[]): readonly string[] {
  const ordered: string[] = [];
  const open = new Set<string>();
  const add = (name: string): void => {
    if (ordered.includes(name)) return;
    if (open.has(name)) throw new Error(`stap ${name} leest zichzelf`);
    open.add(name);
    const text = STEP_TEXTS.get(name);
    for (const needed of text === undefined ? [] : stepsIn(text)) {
      if (needed !== name) add(needed);
    }
    ordered.push(name);
  };
  for (const text of texts) for (const name of stepsIn(text)) add(name);
  return ordered;
}

/** The SQL of a step; none for one that is made by code. */
export function stepSql(name: string): string | undefined {
  return STEP_TEXTS.get(name);
}

/** What decides a step, however it is made. */
export function stepText(name: string): string {
  return STEP_TEXTS.get(name) ?? MADE_TEXTS[name] ?? name;
}

/** Every kind of delivery that decides the figures of an indicator: those its SQL and its steps read. */
export function kindsReadBy(indicator: Indicator): readonly string[] {
  const text = martSql(indicator);
  const kinds = new Set(kindsIn(text));
  for (const step of stepsFor([text])) {
    for (const kind of MADE_STEPS[step] ?? kindsIn(STEP_TEXTS.get(step) ?? '')) kinds.add(kind);
  }
  // whatever stands under a vestiging stands under its successor
  if (indicator.dimensions.some(({ labels }) => labels === 'vestiging')) {
    for (const kind of MADE_STEPS.bekende_vestiging ?? []) kinds.add(kind);
  }
  return [...kinds].sort();
}

/** Does an indicator read a step of which is kept what millions of rows come to? */
export function readsKept(indicator: Indicator): boolean {
  return stepsFor([martSql(indicator)]).some((name) => KEPT_TEXTS.has(name));
}

/** Does an indicator count deliveries themselves? Then every delivery that changes bears on it, of whatever kind. */
export function readsRegister(indicator: Indicator): boolean {
  return /\baudit\.levering\b/.test(bare(martSql(indicator)));
}

/** SHA-256 of what decides the mart of an indicator: its SQL, that of its steps, and the columns that it has. */
export function recipeHash(indicator: Indicator): string {
  const text = martSql(indicator);
  const steps = stepsFor([text]).map(stepText);
  const { dimensions, measures, scales, version, parameters } = indicator;
  return createHash('sha256')
    .update(JSON.stringify([text, steps, dimensions, measures, scales, version, parameters]))
    .digest('hex');
}
