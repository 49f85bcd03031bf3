import type { Average, Spread } from '../attacks/averages.js';
import type { MoneyTie } from '../attacks/money.js';
import type { Percentage } from '../attacks/percentages.js';
import { groupedBy } from '../grouped.js';
import { type Figure, isWithheld, valuesText } from '../harvest/figure.js';
import type { Definition } from '../harvest/graphql.js';
import { dayOf, LINKS, type LinkTerm, MONEY, NO_PARTITION, type Part, PRICES } from './links.js';
import { Notebook, type Puzzle, type Row } from './puzzle.js';
import {
  countsPersons,
  divisionOf,
  LEAST_FOR_SPREAD,
  type Reading,
  readingOf,
} from './readings.js';

/** Everything that readers can write down of one version of a release. */
export interface Written {
  readonly puzzle: Puzzle;
  readonly percentages: readonly Percentage[];
  readonly averages: readonly Average[];
  readonly spreads: readonly Spread[];
  readonly money: readonly MoneyTie[];
}

/** What readers know of the method. */
export interface Method {
  /** Are zeros always printed? Then what is hidden is at least 1. */
  readonly zerosPrinted: boolean;
}

/** Name of a count: figure, period, part, and the values of its breakdown. */
export function countId(
  figure: string,
  periode: string,
  part: Part,
  dimensies: Figure['dimensies'] = {},
): string {
  return [figure, periode, part, valuesText(dimensies)].filter(Boolean).join(' ');
}

/** Whose records a count is about: figures of one indicator and period share them. */
export function groupOfId(id: string): string {
  const [figure = '', periode = ''] = id.split(' ');
  return `${figure.split('/')[0]} ${periode}`;
}

/** Statuses of cells behind which there is nothing to count. */
const NOTHING = new Set(['geen_gegevens', 'niet_van_toepassing']);

/** Writes a version down as counts and what ties them, from what GraphQL and the definitions say. */
export function writeDown(
  figures: readonly Figure[],
  definitions: readonly Definition[],
  method: Method,
): Written {
  const writer = new Writer(method);
  const byFigure = groupedBy(figures, ({ indicator }) => indicator);
  for (const definition of definitions) {
    const { figuur, bescherming } = definition;
    if (bescherming !== 'persoon' && bescherming !== 'bijzonder') continue;
    const byPeriod = groupedBy(byFigure.get(figuur) ?? [], ({ periode }) => periode);
    for (const cells of byPeriod.values()) writer.period(definition, cells);
  }
  writer.links();
  writer.prices(definitions);
  return writer.written();
}

class Writer {
  readonly #notebook = new Notebook();
  readonly #percentages: Percentage[] = [];
  readonly #averages: Average[] = [];
  readonly #spreads: Spread[] = [];
  readonly #periods = new Map<string, Set<string>>();
  readonly #method: Method;

  constructor(method: Method) {
    this.#method = method;
  }

  /** One figure in one period: its cells, and that the values of a breakdown add up to the total. */
  period(definition: Definition, cells: readonly Figure[]): void {
    const reading = readingOf(definition);
    if (reading === 'none') return;
    const counted = cells.filter((cell) => !NOTHING.has(cell.status) && !isWithheld(cell));
    for (const cell of counted) this.#cell(definition, reading, cell);
    const [first] = counted;
    if (first === undefined) return;
    const periods = this.#periods.get(definition.figuur) ?? new Set();
    this.#periods.set(definition.figuur, periods.add(first.periode));
    if (NO_PARTITION.has(definition.indicator) || NO_PARTITION.has(definition.figuur)) return;
    const total = counted.find(({ dimensies }) => Object.keys(dimensies).length === 0);
    const breakdowns = groupedBy(counted, ({ dimensies }) =>
      Object.keys(dimensies).sort().join('+'),
    );
    for (const [names, values] of breakdowns) {
      if (names !== '' && total !== undefined) this.#addsUp(reading, total, names, values);
    }
  }

  #cell(definition: Definition, reading: Reading, cell: Figure): void {
    const { indicator, periode, dimensies, status } = cell;
    const isListed = Object.keys(dimensies).length > 0;
    const shown = (value: number | null | undefined) => (status === 'ok' ? (value ?? null) : null);
    const least = this.#method.zerosPrinted ? 1 : 0;
    const id = (part: Part) => countId(indicator, periode, part, dimensies);
    const { decimalen: decimals } = definition;
    if (reading === 'count') {
      const personal = countsPersons(indicator);
      this.#notebook.count(id('n'), {
        shown: shown(cell.teller ?? cell.waarde),
        // free places may be fewer than none
        least: personal ? (isListed ? 1 : least) : Number.NEGATIVE_INFINITY,
        personal,
      });
    } else if (reading === 'amount') {
      this.#notebook.count(id('n'), {
        shown: shown(cell.teller ?? cell.waarde),
        personal: false,
        whole: false,
      });
    } else if (reading === 'rate') {
      this.#notebook.count(id('teller'), {
        shown: shown(cell.teller),
        least: isListed ? 1 : least,
      });
    } else if (reading === 'share') {
      this.#share(cell, decimals, isListed, least);
    } else {
      const known = status === 'niet_getoond' ? null : (cell.noemer ?? null);
      this.#notebook.count(id('noemer'), { shown: known, least });
      if (reading === 'spread')
        this.#spreads.push({ count: id('noemer'), status, least: LEAST_FOR_SPREAD });
      else if (shown(cell.waarde) !== null) {
        this.#averages.push({ count: id('noemer'), value: cell.waarde ?? 0, decimals, step: 1 });
      }
    }
  }

  #share(cell: Figure, decimals: number, isListed: boolean, least: number): void {
    const { indicator, periode, dimensies, uitsplitsing } = cell;
    const id = (part: Part) => countId(indicator, periode, part, dimensies);
    const division = divisionOf(indicator, uitsplitsing);
    const shown = (value: number | null | undefined) =>
      cell.status === 'ok' ? (value ?? null) : null;
    const [teller, noemer] = [shown(cell.teller), shown(cell.noemer)];
    const isPart = isListed && division !== 'within';
    const part = this.#notebook.count(id('teller'), { shown: teller, least: isPart ? 1 : 0 });
    const whole = this.#notebook.count(id('noemer'), {
      shown: noemer,
      least: isListed ? 1 : least,
    });
    const rest = this.#notebook.count(id('rest'), {
      shown: teller === null || noemer === null ? null : noemer - teller,
    });
    this.#notebook.sum(
      whole,
      [part, rest],
      `${indicator} ${periode} ${valuesText(dimensies)}: teller and rest make the noemer`,
    );
    if (cell.status === 'ok' && cell.waarde !== null) {
      this.#percentages.push({
        part: id('teller'),
        whole: id('noemer'),
        value: cell.waarde,
        decimals,
        per: 100,
      });
    }
  }

  #addsUp(reading: Reading, total: Figure, names: string, values: readonly Figure[]): void {
    const { indicator, periode } = total;
    const id = (cell: Figure, part: Part) =>
      this.#notebook.count(countId(indicator, periode, part, cell.dimensies));
    const add = (whole: Part, part: Part) =>
      this.#notebook.sum(
        id(total, whole),
        values.map((value) => id(value, part)),
        `${indicator} ${periode} ${whole}: the parts by ${names} make the total`,
      );
    if (reading === 'count' || reading === 'amount') add('n', 'n');
    if (reading === 'rate') add('teller', 'teller');
    if (reading === 'spread' || reading === 'average') add('noemer', 'noemer');
    if (reading !== 'share') return;
    const division = divisionOf(indicator, names);
    if (division === 'within') for (const part of ['teller', 'noemer'] as const) add(part, part);
    else {
      add(division, 'teller');
      for (const value of values) this.#same(id(total, 'noemer'), id(value, 'noemer'), names);
    }
  }

  #same(left: number, right: number, names: string): void {
    const why = `by ${names} the noemer is that of the total`;
    this.#notebook.row({
      terms: [
        [left, 1],
        [right, -1],
      ],
      low: 0,
      high: 0,
      why,
    });
  }

  /** The relations between figures, in every period that their first figure has. */
  links(): void {
    for (const { terms, relation, why } of LINKS) {
      for (const periode of this.#periods.get(terms[0]?.figure ?? '') ?? []) {
        const places = terms.map((term) => this.#placeOf(term, periode));
        if (places.includes(undefined)) continue;
        const row: Row = {
          terms: terms.map(({ factor }, at) => [places[at] ?? 0, factor]),
          low: 0,
          high: relation === '=' ? 0 : Number.POSITIVE_INFINITY,
          why: `${periode}: ${why}`,
        };
        this.#notebook.row(row);
        const [outer, inner, ...others] = places;
        if (
          relation === '>=' &&
          outer !== undefined &&
          inner !== undefined &&
          others.length === 0
        ) {
          this.#notebook.nest(outer, inner);
        }
      }
    }
  }

  /** What the parameters say that one costs, in the years in which nothing broke that rule. */
  prices(definitions: readonly Definition[]): void {
    for (const { amount, count, value, parameter, relation, unless } of PRICES) {
      const price = parameterOf(definitions, parameter);
      for (const periode of this.#periods.get(amount) ?? []) {
        const id = (figure: string) => `${countId(figure, periode, 'n')} ${value}`;
        const [money, number] = [this.#notebook.find(id(amount)), this.#notebook.find(id(count))];
        if (price === undefined || money === undefined || number === undefined) continue;
        if (!this.#printsZero(countId(unless, periode, 'n'))) continue;
        this.#notebook.row({
          terms: [
            [money, 1],
            [number, -price],
          ],
          low: relation === '=' ? 0 : Number.NEGATIVE_INFINITY,
          high: 0,
          why: `${periode}: ${value} is ${relation} ${price} each`,
        });
      }
    }
  }

  #printsZero(id: string): boolean {
    const place = this.#notebook.find(id);
    return place !== undefined && this.#notebook.puzzle().counts[place]?.shown === 0;
  }

  #placeOf({ figure, part, at }: LinkTerm, periode: string): number | undefined {
    return this.#notebook.find(
      countId(figure, at === undefined ? periode : dayOf(periode, at), part),
    );
  }

  written(): Written {
    const puzzle = this.#notebook.puzzle();
    const known = new Set(puzzle.counts.map(({ id }) => id));
    const money = puzzle.counts.flatMap(({ id }): MoneyTie[] => {
      const tie = MONEY.find(({ amount }) => id.startsWith(`${amount} `));
      const count = tie === undefined ? '' : id.replace(tie.amount, tie.count);
      return known.has(count) ? [{ amount: id, count }] : [];
    });
    return {
      puzzle,
      percentages: this.#percentages,
      averages: this.#averages,
      spreads: this.#spreads,
      money,
    };
  }
}

function parameterOf(definitions: readonly Definition[], name: string): number | undefined {
  const found = definitions
    .flatMap(({ parameters }) => parameters)
    .filter(({ naam }) => naam === name);
  // a price that changed over time says nothing of one year without its dates
  return new Set(found.map(({ waarde }) => waarde)).size === 1
    ? Number(found[0]?.waarde)
    : undefined;
}

/** Rows that a true table does not obey: then readers were wrong to write them down. */
export function brokenRows(puzzle: Puzzle, truth: ReadonlyMap<string, number>): readonly string[] {
  return puzzle.rows.flatMap(({ terms, low, high, why }) => {
    let sum = 0;
    for (const [place, factor] of terms) {
      const count = puzzle.counts[place];
      const value = count?.shown ?? truth.get(count?.id ?? '');
      if (value === undefined) return [];
      sum += factor * value;
    }
    return sum < low - 0.005 || sum > high + 0.005 ? [`${why}: ${sum}`] : [];
  });
}
