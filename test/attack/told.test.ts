import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { chains } from './attacks/chains.js';
import { charts, goals, onlyInWord, order } from './attacks/charts-and-text.js';
import { consistency } from './attacks/consistency.js';
import { estimator } from './attacks/estimator.js';
import { external } from './attacks/external.js';
import { loneInsiders } from './attacks/insiders.js';
import { compareResponses, marksFollowValues } from './attacks/oracles.js';
import { pairsOf } from './attacks/percentages.js';
import { ruleAware } from './attacks/rule-aware.js';
import { readWord } from './harvest/docx.js';
import type { Figure } from './harvest/figure.js';
import type { Definition } from './harvest/graphql.js';
import { drawingsIn, figuresInMarkup } from './harvest/markup.js';
import { numberIn, numbersIn } from './harvest/number-text.js';
import { writeDown } from './model/build.js';
import type { Hit } from './model/hit.js';
import { Notebook } from './model/puzzle.js';
import { judge } from './report.js';

const figure = (part: Partial<Figure>): Figure => ({
  indicator: 'thuiszitters',
  periode: '2023-2024',
  uitsplitsing: '',
  dimensies: {},
  waarde: null,
  status: 'niet_getoond',
  where: 'graphql',
  version: 'p',
  ...part,
});

describe('what a release tells in words and drawings', () => {
  it('is read as it is printed', () => {
    expect(numberIn('12,5 %')).toBe(12.5);
    expect(numberIn('€ 1.234.500,00')).toBe(1_234_500);
    expect(numberIn('- € 204,75')).toBe(-204.75);
    expect(numberIn('niet getoond')).toBe(null);
    expect(numbersIn('12 van 40')).toEqual([12, 40]);
    const html = `<td data-indicator="a/b" data-periode="2024" data-dimensies='{"x":"1"}' data-status="ok">€ 5,00</td>`;
    expect(figuresInMarkup(html, 'report', 'p')).toMatchObject([
      { indicator: 'a/b', dimensies: { x: '1' }, waarde: 5, status: 'ok', where: 'report' },
    ]);
  });

  it('a cell with a value in one place and none in another is found', () => {
    expect(consistency([figure({}), figure({ where: 'arrow' })])).toEqual([]);
    expect(
      consistency([figure({}), figure({ where: 'page', waarde: 3, status: 'ok' })]),
    ).toMatchObject([{ attack: 'H2', low: 3, high: 3 }]);
    const shown = figure({ waarde: 12, status: 'ok' });
    expect(
      consistency([shown, figure({ waarde: 13, status: 'ok', where: 'report' })]),
    ).toMatchObject([{ low: 12, high: 13 }]);
    expect(consistency([shown, figure({ version: 'other' })])).toEqual([]);
  });

  it('a value of a breakdown that is withheld is found', () => {
    const withheld = figure({ uitsplitsing: 'soort', dimensies: { soort: '*' } });
    const named = figure({
      uitsplitsing: 'soort',
      dimensies: { soort: 'absoluut' },
      where: 'arrow',
    });
    expect(consistency([withheld, named])).toMatchObject([{ attack: 'H2', kind: 'told' }]);
    // a report may leave out a table in which nothing is shown
    expect(
      consistency([
        { ...withheld, where: 'report' },
        { ...named, where: 'graphql' },
      ]),
    ).toEqual([]);
  });

  it('a bar without a printed value, or of another length, is found', () => {
    const drawing = (widths: readonly number[], words: string) =>
      `<figure><figcaption>Grafiek</figcaption><div aria-label="${words}">${widths
        .map((width) => `<svg><rect x="0%" width="${width}%"></rect></svg>`)
        .join('')}</div></figure>`;
    const words = 'Staafdiagram. 2022: 20; 2023: niet getoond; 2024: 10.';
    expect(charts(drawingsIn(drawing([100, 50], words)))).toEqual([]);
    expect(charts(drawingsIn(drawing([100, 15, 50], words)))).toMatchObject([
      { attack: 'H10', low: 3 },
    ]);
    expect(charts(drawingsIn(drawing([100, 60], words)))).toMatchObject([{ low: 12 }]);
  });

  it('rows in the order of their values are found, and rows in the order of their names are not', () => {
    const rows = (values: readonly (number | null)[], labels = 'abcd') =>
      values.map((value, at) => ({ label: labels[at] ?? '', value }));
    expect(order('t', rows([30, 20, null, 10], 'cabd')).length).toBe(1);
    expect(order('t', rows([30, 20, null, 10]))).toEqual([]);
    expect(order('t', rows([20, 30, null, 10], 'cabd'))).toEqual([]);
  });

  it('a verdict on a hidden goal and a number in Word alone are found', () => {
    const goal = { cell: 'doelen 2024 doel=d1', status: 'niet_getoond', target: 12 };
    expect(goals([{ ...goal, verdict: 'gehaald' }]).length).toBe(1);
    expect(goals([{ ...goal, verdict: 'niet_meetbaar' }])).toEqual([]);
    const word = readWord(
      zipOf('word/document.xml', '<w:p><w:t>Thuiszitters: 17</w:t></w:p><w:p>3</w:p>'),
    );
    expect(onlyInWord(word, ['Thuiszitters: 17']).map(({ low }) => low)).toEqual([3]);
  });
});

describe('what a server tells by how it answers', () => {
  it('any difference between two answers is found', () => {
    const answer = { status: 200, headers: { etag: '"a"', date: 'now' }, text: '{"data":1}' };
    expect(
      compareResponses(answer, { ...answer, headers: { etag: '"a"', date: 'later' } }),
    ).toBeUndefined();
    expect(compareResponses(answer, { ...answer, status: 400 })).toContain('status');
    expect(compareResponses(answer, { ...answer, headers: { etag: '"b"' } })).toContain('etag');
    expect(compareResponses(answer, { ...answer, text: '{"data":2}' })).toContain(
      'bytes differ at 8',
    );
  });

  it('a mark that changes with the value is found', () => {
    expect(
      marksFollowValues([
        { cell: 'a', mark: 'x' },
        { cell: 'a', mark: 'x' },
      ]),
    ).toEqual([]);
    expect(
      marksFollowValues([
        { cell: 'a', mark: 'x' },
        { cell: 'a', mark: 'y' },
      ]).length,
    ).toBe(1);
  });
});

describe('what somebody else knows', () => {
  const three = (total: number) => {
    const notebook = new Notebook();
    const parts = ['a', 'b', 'c'].map((id) => notebook.count(id));
    notebook.sum(notebook.count('total', { shown: total }), parts, 'the parts make the total');
    return notebook.puzzle();
  };

  it('facts that others made public narrow what is left', async () => {
    expect(await external(three(20), [])).toEqual([]);
    const facts = [{ id: 'a', low: 17, high: 17, why: 'the accounts' }];
    const found = await external(three(20), facts);
    expect(found.map(({ cell, low, high }) => [cell, low, high])).toEqual([
      ['b', 0, 3],
      ['c', 0, 3],
    ]);
    expect(found[0]?.formula).toContain('the accounts');
  });

  it('who is alone in a count learns nothing by what holds only himself', () => {
    const notebook = new Notebook();
    const [whole, part, rest] = ['noemer', 'teller', 'rest'].map((id) => notebook.count(id));
    notebook.sum(whole ?? 0, [part ?? 0, rest ?? 0], 'teller and rest make the noemer');
    const truth = new Map([
      ['noemer', 2],
      ['teller', 1],
      ['rest', 1],
    ]);
    const [first] = loneInsiders(truth, notebook.puzzle());
    expect(first?.name).toContain('teller');
    expect([...(first?.targets ?? [])].sort()).toEqual(['noemer', 'rest']);
  });

  it('the rule itself, where only one table would have been hidden so', () => {
    const cells = ['a', 'b', 'c'].map((id, atom) => ({ id, atoms: [atom] }));
    const all = [...cells, { id: 'total', atoms: [0, 1, 2] }];
    const rule = (atoms: readonly number[]) =>
      new Set(
        cells.filter((_, at) => (atoms[at] ?? 0) >= 1 && (atoms[at] ?? 0) < 5).map(({ id }) => id),
      );
    const small = (total: number) => ({
      cells: all,
      printed: new Map([
        ['b', 9],
        ['total', total],
      ]),
      atoms: 3,
    });
    expect(ruleAware(small(11), rule)).toMatchObject({
      consistent: 3,
      explained: 1,
      hits: [
        { cell: 'a', low: 1 },
        { cell: 'c', low: 1 },
      ],
    });
    expect(ruleAware(small(14), rule)).toMatchObject({ consistent: 6, explained: 4, hits: [] });
  });

  it('a fit guesses better than an even division', () => {
    const notebook = new Notebook();
    const truth = new Map<string, number>();
    const table = [
      [16, 4],
      [8, 2],
    ];
    const at = (row: number, column: number) => {
      truth.set(`${row} ${column}`, table[row]?.[column] ?? 0);
      return notebook.count(`${row} ${column}`);
    };
    for (const line of [0, 1]) {
      const [across, down] = [
        [at(line, 0), at(line, 1)],
        [at(0, line), at(1, line)],
      ];
      const sum = (values: readonly (number | undefined)[]) =>
        values.reduce<number>((total, value) => total + (value ?? 0), 0);
      notebook.sum(notebook.count(`row ${line}`, { shown: sum(table[line] ?? []) }), across, 'row');
      notebook.sum(
        notebook.count(`column ${line}`, { shown: sum(table.map((row) => row[line])) }),
        down,
        'column',
      );
    }
    expect(estimator(notebook.puzzle(), truth)).toEqual({ cells: 4, fitted: 1, even: 0 });
  });

  it('a percentage of which neither part is known', () => {
    // by hand: 14.3 % is 1 of 7, 2 of 14, 3 of 21 and so on, and nothing smaller
    const pairs = pairsOf(
      { value: 14.3, decimals: 1, per: 100 },
      { shown: null, least: 0 },
      { shown: null, least: 1 },
    );
    expect(pairs[0]).toEqual([1, 7]);
    expect(pairs.filter(([, all]) => all < 28)).toEqual([
      [1, 7],
      [2, 14],
      [3, 21],
    ]);
    const known = pairsOf(
      { value: 66.7, decimals: 1, per: 100 },
      { shown: null, least: 0 },
      { shown: 9, least: 0 },
    );
    expect(known).toEqual([[6, 9]]);
  });
});

describe('the system of a release', () => {
  const definition = (figuur: string, eenheid: string): Definition => ({
    figuur,
    indicator: figuur.split('/')[0] ?? '',
    eenheid,
    decimalen: 1,
    periodesoort: 'schooljaar',
    uitsplitsingen: [],
    parameters: [],
    bescherming: 'persoon',
  });

  it('joins figures that the definitions call the same', () => {
    const figures = [
      figure({ indicator: 'doorstroompercentage', status: 'niet_getoond' }),
      figure({
        indicator: 'deelname_vso',
        periode: '2023-10-01',
        status: 'ok',
        teller: 38,
        noemer: 900,
        waarde: 4.2,
      }),
      figure({
        indicator: 'doorstroom_bestendig',
        status: 'ok',
        teller: 35,
        noemer: 36,
        waarde: 97.2,
      }),
    ];
    const definitions = [
      definition('doorstroompercentage', 'procent'),
      definition('deelname_vso', 'procent'),
      definition('doorstroom_bestendig', 'procent'),
    ];
    const { puzzle } = writeDown(figures, definitions, { zerosPrinted: false });
    // 36 of 38: two did not move on, and no cell says so
    expect(
      chains(puzzle)
        .map(({ cell, low }) => [cell, low])
        .sort(),
    ).toEqual([
      ['doorstroompercentage 2023-2024 noemer', 38],
      ['doorstroompercentage 2023-2024 rest', 2],
      ['doorstroompercentage 2023-2024 teller', 36],
    ]);
  });

  it('a withheld breakdown and a cell without data tie nothing', () => {
    const figures = [
      figure({ status: 'ok', waarde: 12, teller: 12 }),
      figure({ uitsplitsing: 'soort', dimensies: { soort: '*' } }),
      figure({ periode: '2024-2025', status: 'geen_gegevens' }),
    ];
    const { puzzle } = writeDown(figures, [definition('thuiszitters', 'leerlingen')], {
      zerosPrinted: true,
    });
    expect(puzzle.counts.map(({ id, shown }) => [id, shown])).toEqual([
      ['thuiszitters 2023-2024 n', 12],
    ]);
    expect(puzzle.rows).toEqual([]);
  });
});

describe('the verdict', () => {
  const hit = (attack: Hit['attack'], cell: string): Hit => ({
    attack,
    kind: 'exact',
    cell,
    low: 3,
    high: 3,
    formula: '',
  });

  it('fails any hit that must never be, and of bounds those on sensitive counts', () => {
    const truth = new Map([
      ['small', 3],
      ['large', 9],
      ['none', 0],
    ]);
    expect(judge([hit('H2', 'large')], { truth }).passes).toBe(false);
    expect(
      judge([hit('H5', 'large'), hit('H5', 'none'), hit('H16', 'small')], { truth }).passes,
    ).toBe(true);
    expect(judge([hit('H5', 'small')], { truth }).failures.length).toBe(1);
    expect(judge([hit('H11', 'small [VO9901-2025-12-31-1]')], { truth }).passes).toBe(false);
    expect(judge([hit('H5', 'large')]).passes).toBe(false);
    expect(judge([hit('H4', 'large')], { truth }).passes).toBe(true);
    expect(judge([hit('H4', 'large')], { truth, strict: true }).passes).toBe(false);
  });
});

/** A ZIP archive of one file. */
function zipOf(name: string, content: string): Buffer {
  const data = deflateRawSync(Buffer.from(content));
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(name.length, 26);
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE(8, 10);
  entry.writeUInt32LE(data.length, 20);
  entry.writeUInt16LE(name.length, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(30 + name.length + data.length, 16);
  return Buffer.concat([local, Buffer.from(name), data, entry, Buffer.from(name), end]);
}
