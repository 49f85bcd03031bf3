import { Fault, FORBIDDEN_COLUMNS, goalFigureOf, yearsWithoutTarget } from '@peildatum/schema';
import {
  type Complain,
  type Placed,
  type PlacedKeys,
  type PlacedText,
  readPlacedTree,
} from './placed-tree.js';

/** One target of a goal, by the columns of the source `doelen`, and its line. */
export interface GoalRecord {
  readonly line: number;
  readonly values: Readonly<Record<string, string>>;
}

const ROOT = ['ondersteuningsplan', 'programmas'] as const;
const PROGRAMMA = ['id', 'naam', 'doelen'] as const;
const DOEL = ['id', 'tekst', 'indicator', 'richting', 'streefwaarden', 'bronnen'] as const;

/** Things that one refusal names at most. */
const MOST_NAMED = 20;

/**
 * Reads the text of doelen.yaml: a record for each target, in the order of the file. What is wrong with the file as a
 * whole refuses it, all of it in one fault; what is wrong with one value is for the reader of rows.
 */
export function readGoals(text: string): readonly GoalRecord[] {
  const complaints: { line: number; what: string }[] = [];
  const complain: Complain = (line, what) => complaints.push({ line, what });
  const tree = readPlacedTree(text, complain);
  const records = tree === undefined ? [] : recordsOf(tree, complain);
  if (complaints.length === 0) return records;
  const said = complaints
    .sort((a, b) => a.line - b.line)
    .map(({ line, what }) => `Regel ${line}: ${what}.`);
  const more = said.length - MOST_NAMED;
  throw new Fault(
    'doelen_onjuist',
    [...said.slice(0, MOST_NAMED), ...(more > 0 ? [`En nog ${more}.`] : [])].join(' '),
  );
}

function recordsOf(tree: Placed, complain: Complain): readonly GoalRecord[] {
  refusePersons(tree);
  const root = keysOf(tree, ROOT, 'het bestand', complain);
  if (root === undefined) return [];
  const plan = textAt(root, 'ondersteuningsplan', complain);
  if (!isPlan(plan.text)) {
    complain(plan.line, 'ondersteuningsplan: verwacht de jaren van het plan, als 2024-2027');
  }
  const ids = new Map<string, number>();
  const records: GoalRecord[] = [];
  let goals = 0;
  const programmas = listAt(root, 'programmas', 'een programma', complain);
  const programmaIds = new Map<string, number>();
  for (const one of programmas) {
    const programma = keysOf(one, PROGRAMMA, 'een programma', complain);
    if (programma === undefined) continue;
    const id = textAt(programma, 'id', complain);
    refuseDouble(id, programmaIds, 'een ander programma', complain);
    const naam = textAt(programma, 'naam', complain);
    for (const other of listAt(programma, 'doelen', 'een doel', complain)) {
      const goal = keysOf(other, DOEL, 'een doel', complain);
      if (goal === undefined) continue;
      goals += 1;
      refuseDouble(textAt(goal, 'id', complain), ids, 'een ander doel', complain);
      const shared = {
        plan: plan.text,
        programma_id: id.text,
        programma_naam: naam.text,
        volgorde: String(goals),
      };
      records.push(...targetsOf(goal, shared, complain));
    }
  }
  return records;
}

/** The years of a plan: `2024-2027`. */
function isPlan(text: string): boolean {
  const years = /^(\d{4})-(\d{4})$/.exec(text);
  const length = years === null ? -1 : Number(years[2]) - Number(years[1]);
  return length >= 0 && length <= 10;
}

function targetsOf(
  goal: PlacedKeys,
  shared: Readonly<Record<string, string>>,
  complain: Complain,
): readonly GoalRecord[] {
  const indicator = textAt(goal, 'indicator', complain).text;
  const targets = valueAt(goal, 'streefwaarden');
  if (targets === undefined || !('entries' in targets) || targets.entries.length === 0) {
    complain(
      targets?.line ?? goal.line,
      'streefwaarden: verwacht minstens één periode met haar streefwaarde, als "2023-2024": 4,5',
    );
    return [];
  }
  const periods = targets.entries.map(({ key }) => key.trim());
  const kind = goalFigureOf(indicator)?.indicator.period;
  const missing = kind === undefined ? [] : yearsWithoutTarget(shared.plan ?? '', kind, periods);
  const own = {
    ...shared,
    doel_id: textAt(goal, 'id', complain).text,
    tekst: textAt(goal, 'tekst', complain).text,
    indicator,
    richting: textAt(goal, 'richting', complain).text,
    bronnen: bronnenOf(goal, complain),
  };
  return targets.entries.flatMap(({ key, line, value }, at) => {
    if (!('text' in value)) {
      complain(line, 'streefwaarden: verwacht bij elke periode één getal');
      return [];
    }
    const jaren = at === 0 ? missing.join(', ') : '';
    const target = { periode: key.trim(), streefwaarde: value.text };
    return [{ line, values: { ...own, ...target, jaren_zonder_streefwaarde: jaren } }];
  });
}

/** Web addresses, one or a list of them. */
function bronnenOf(goal: PlacedKeys, complain: Complain): string {
  const found = valueAt(goal, 'bronnen');
  if (found === undefined) return '';
  const items = 'items' in found ? found.items : [found];
  return items
    .flatMap((item) => {
      if ('text' in item) return item.text;
      complain(item.line, 'bronnen: verwacht een lijst van webadressen');
      return [];
    })
    .filter((text) => text !== '')
    .join(' ');
}

/** The keys of a part; which are unknown is said by their line, since what was typed may be anything. */
function keysOf(
  part: Placed,
  known: readonly string[],
  what: string,
  complain: Complain,
): PlacedKeys | undefined {
  if (!('entries' in part)) {
    complain(part.line, `verwacht ${what} met ${known.join(', ')}`);
    return undefined;
  }
  for (const { key, line } of part.entries) {
    if (!known.includes(key)) {
      complain(line, `onbekende sleutel bij ${what}; bekend: ${known.join(', ')}`);
    }
  }
  return part;
}

function valueAt(part: PlacedKeys, key: string): Placed | undefined {
  return part.entries.find((entry) => entry.key === key)?.value;
}

/** The text of a key; empty when it is not there: then the reader of rows says that it is required. */
function textAt(part: PlacedKeys, key: string, complain: Complain): PlacedText {
  const value = valueAt(part, key);
  if (value === undefined) return { line: part.line, text: '' };
  if ('text' in value) return value;
  complain(value.line, `${key}: verwacht één tekst`);
  return { line: value.line, text: '' };
}

function listAt(
  part: PlacedKeys,
  key: string,
  what: string,
  complain: Complain,
): readonly Placed[] {
  const value = valueAt(part, key);
  if (value !== undefined && 'items' in value && value.items.length > 0) return value.items;
  complain(value?.line ?? part.line, `${key}: verwacht een lijst met minstens ${what}`);
  return [];
}

function refuseDouble(
  { text, line }: PlacedText,
  seen: Map<string, number>,
  other: string,
  complain: Complain,
): void {
  const before = seen.get(text);
  if (text === '') return;
  if (before === undefined) seen.set(text, line);
  else complain(line, `deze id heeft ${other} al, op regel ${before}`);
}

/** Keys for data of persons may not be there; `naam` is what a programme is called. */
function refusePersons(tree: Placed): void {
  const found = new Set<string>();
  const look = (part: Placed, path: string): void => {
    if ('items' in part) for (const item of part.items) look(item, path);
    if (!('entries' in part)) return;
    for (const { key, value } of part.entries) {
      const name = key.trim().toLowerCase();
      const isOwn = path === '/programmas' && key === 'naam';
      if (FORBIDDEN_COLUMNS.includes(name) && !isOwn) found.add(name);
      look(value, `${path}/${key}`);
    }
  };
  look(tree, '');
  if (found.size > 0) {
    throw new Fault('kolom_verboden', `Sleutel: ${[...found].sort().join(', ')}.`);
  }
}
