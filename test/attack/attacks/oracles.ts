import { groupedBy } from '../grouped.js';
import { type Figure, figureKey, isWithheld } from '../harvest/figure.js';
import { type Answer, askRaw } from '../harvest/graphql.js';
import type { Hit } from '../model/hit.js';

const oracle = (cell: string, formula: string): Hit => ({
  attack: 'H14',
  kind: 'oracle',
  cell,
  low: null,
  high: null,
  formula,
});

/** Everything that a cell can be asked for. */
const ASKED = `__typename indicator periode uitsplitsing status tekst
  dimensies { naam } publicatie
  cel { __typename ... on GetoondCijfer { waarde teller noemer tekst tellerTekst noemerTekst }
    ... on NietGetoond { tekst uitleg } ... on NietVanToepassing { tekst uitleg teller noemer }
    ... on GeenGegevens { tekst uitleg } ... on TeWeinig { tekst uitleg } }`;

const QUERY = `query ($publicatie: ID, $indicator: ID!, $uitsplitsing: String, $periode: String, $filter: [CelFilter!]) {
  cijfers(publicatie: $publicatie, indicator: $indicator, uitsplitsing: $uitsplitsing, periode: $periode, filter: $filter) { ${ASKED} } }`;

/** H14: asks for every hidden cell by itself; two of one breakdown and period must answer alike, to the byte. */
export async function hiddenAlike(
  base: string,
  figures: readonly Figure[],
  most = 200,
): Promise<readonly Hit[]> {
  const hidden = figures.filter(
    (one) => one.status === 'niet_getoond' && one.uitsplitsing !== '' && !isWithheld(one),
  );
  const groups = groupedBy(hidden, ({ version, indicator, periode, uitsplitsing }) =>
    [version, indicator, periode, uitsplitsing].join(' '),
  );
  const hits: Hit[] = [];
  let asked = 0;
  for (const group of groups.values()) {
    if (group.length < 2 || asked >= most) continue;
    asked += group.length;
    const answers = await Promise.all(group.map((figure) => askOne(base, figure)));
    for (const [at, answer] of answers.entries()) {
      const [first] = answers;
      const difference = first === undefined ? undefined : compareResponses(first, answer);
      const cell = group[at];
      if (difference !== undefined && cell !== undefined)
        hits.push(oracle(figureKey(cell), difference));
    }
  }
  return hits;
}

async function askOne(
  base: string,
  { version, indicator, periode, uitsplitsing, dimensies }: Figure,
): Promise<Answer> {
  const filter = Object.entries(dimensies).map(([dimensie, waarde]) => ({
    dimensie,
    waarden: [waarde],
  }));
  return await askRaw(base, QUERY, {
    publicatie: version,
    indicator,
    uitsplitsing,
    periode,
    filter,
  });
}

/** H14: a value that a withheld breakdown has, and one that exists nowhere, must answer alike. */
export async function withheldAlike(
  base: string,
  figures: readonly Figure[],
): Promise<readonly Hit[]> {
  const values = groupedBy(
    figures.filter(
      (one) => one.uitsplitsing !== '' && !one.uitsplitsing.includes('+') && !isWithheld(one),
    ),
    ({ uitsplitsing }) => uitsplitsing,
  );
  const hits: Hit[] = [];
  for (const figure of figures.filter(isWithheld)) {
    const known = values.get(figure.uitsplitsing)?.[0]?.dimensies[figure.uitsplitsing];
    if (known === undefined) continue;
    const ask = (value: string) =>
      askOne(base, { ...figure, dimensies: { [figure.uitsplitsing]: value } });
    const difference = compareResponses(await ask(known), await ask('nergens-9'));
    if (difference !== undefined) hits.push(oracle(figureKey(figure), difference));
  }
  return hits;
}

/** How two answers differ, status, headers and bytes; undefined when they do not. Dates are of the moment. */
export function compareResponses(left: Answer, right: Answer): string | undefined {
  if (left.status !== right.status) return `status ${left.status} and ${right.status}`;
  const names = new Set([...Object.keys(left.headers), ...Object.keys(right.headers)]);
  for (const name of names) {
    if (name === 'date') continue;
    if (left.headers[name] !== right.headers[name]) {
      return `header ${name}: ${left.headers[name]} and ${right.headers[name]}`;
    }
  }
  if (left.text === right.text) return undefined;
  const at = [...left.text].findIndex((letter, place) => letter !== right.text[place]);
  return `bytes differ at ${at}: ${left.text.slice(Math.max(0, at - 20), at + 40)} and ${right.text.slice(Math.max(0, at - 20), at + 40)}`;
}

interface Introspected {
  readonly kind: string;
  readonly name: string;
  readonly fields:
    | readonly { readonly name: string; readonly args: readonly { readonly name: string }[] }[]
    | null;
  readonly inputFields:
    | readonly { readonly name: string; readonly type: { readonly name: string | null } }[]
    | null;
}

/** Names of arguments and fields by which a server would count, sort or compare for us. */
const COMPUTES =
  /^(?:gt|lt|gte|lte|min|max|avg|som)$|sort|orden|order|totaal|total|count|gemiddelde|tussen|groter|kleiner|boven|onder/i;

/** H14: arguments that filter on a number or sort by one, and fields that count: by asking, they tell of hidden values. */
export async function computingFields(base: string): Promise<readonly Hit[]> {
  const query = `{ __schema { types { kind name fields { name args { name } } inputFields { name type { name } } } } }`;
  const { text } = await askRaw(base, query);
  const { data } = JSON.parse(text) as { data: { __schema: { types: Introspected[] } } };
  return data.__schema.types
    .filter(({ name }) => !name.startsWith('__'))
    .flatMap(({ name, kind, fields, inputFields }) => [
      ...(fields ?? []).flatMap((field) =>
        field.args
          .filter((arg) => COMPUTES.test(arg.name))
          .map((arg) =>
            oracle(
              `${name}.${field.name}(${arg.name})`,
              'an argument by which the server compares',
            ),
          ),
      ),
      ...(kind === 'INPUT_OBJECT' ? (inputFields ?? []) : [])
        .filter(
          (field) => COMPUTES.test(field.name) || ['Int', 'Float'].includes(field.type.name ?? ''),
        )
        .map((field) => oracle(`${name}.${field.name}`, 'a filter on a number')),
    ]);
}

/** The mark of a cell by which staff find it back. */
export interface Marked {
  readonly cell: string;
  readonly mark: string;
}

/** H14: a cell has one mark in every version of a publication, whatever its value: one that follows the value tells of it. */
export function marksFollowValues(marked: readonly Marked[]): readonly Hit[] {
  return [...groupedBy(marked, ({ cell }) => cell)].flatMap(([cell, found]) => {
    const marks = new Set(found.map(({ mark }) => mark));
    return marks.size > 1 ? [oracle(cell, `marks ${[...marks].join(' and ')}`)] : [];
  });
}

/** The marks of all cells of the figures given, in the versions that they are of. */
export async function readMarks(
  base: string,
  figures: readonly Figure[],
): Promise<readonly Marked[]> {
  const query = `query ($publicatie: ID, $indicator: ID!, $uitsplitsing: String) {
    cijfers(publicatie: $publicatie, indicator: $indicator, uitsplitsing: $uitsplitsing) {
      periode kenmerk dimensies { naam waarde } } }`;
  const groups = groupedBy(figures, ({ version, indicator, uitsplitsing }) =>
    [version, indicator, uitsplitsing].join(' '),
  );
  const marks: Marked[] = [];
  for (const [first] of groups.values()) {
    if (first === undefined) continue;
    const { version, indicator, uitsplitsing } = first;
    const variables = { publicatie: version, indicator, uitsplitsing: uitsplitsing || null };
    const { data } = JSON.parse((await askRaw(base, query, variables)).text) as {
      data: {
        cijfers: {
          periode: string;
          kenmerk: string | null;
          dimensies: { naam: string; waarde: string }[];
        }[];
      };
    };
    for (const { periode, kenmerk, dimensies } of data.cijfers) {
      const values = Object.fromEntries(dimensies.map(({ naam, waarde }) => [naam, waarde]));
      // VO9901-2025-12-31-2 is the second version at its cut
      const cut = version.replace(/-\d+$/, '');
      const cell = `${cut} ${figureKey({ indicator, periode, dimensies: values })}`;
      marks.push({ cell, mark: kenmerk ?? '' });
    }
  }
  return marks;
}
