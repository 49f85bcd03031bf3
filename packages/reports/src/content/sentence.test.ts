import type { Cell, Publication } from '@peildatum/schema';
import { describe, expect, it } from 'vitest';
import { madeUpPublication } from '../../fixtures/made-up-publication.js';
import { indexCells } from './cell-index.js';
import { headlinesOf } from './headline.js';
import type { Sentence } from './section.js';
import { comparisonSentences, figureSentences } from './sentence.js';

function textOf(sentences: readonly Sentence[]): string[] {
  return sentences.map((sentence) =>
    sentence.map((piece) => (typeof piece === 'string' ? piece : piece.text)).join(''),
  );
}

function headlineOf(indicator: string, publication: Publication = madeUpPublication) {
  const headline = headlinesOf(publication, 2024, indexCells(publication)).find(
    ({ definition }) => definition.indicator === indicator,
  );
  if (headline === undefined) throw new Error(indicator);
  return headline;
}

function withCell(indicator: string, periode: string, change: Partial<Cell>): Publication {
  const cijfers = madeUpPublication.cijfers.map((cell) =>
    cell.indicator === indicator &&
    cell.periode === periode &&
    Object.keys(cell.dimensies).length === 0
      ? { ...cell, ...change }
      : cell,
  );
  return { ...madeUpPublication, cijfers };
}

describe('sentences about figures', () => {
  it('compare nothing when the year before is not shown', () => {
    const hidden = withCell('thuiszitters', '2022-2023', { waarde: null, status: 'niet_getoond' });
    expect(comparisonSentences(headlineOf('thuiszitters', hidden))).toEqual([]);
    expect(comparisonSentences(headlineOf('vergoedingen'))).toEqual([]);
  });

  it('say that a figure stayed the same', () => {
    const same = withCell('thuiszitters', '2022-2023', { waarde: 122 });
    expect(textOf(comparisonSentences(headlineOf('thuiszitters', same)))).toEqual([
      'Het aantal is even hoog als in schooljaar 2022-2023: toen 122.',
    ]);
  });

  it('say up to which day a running year was counted, and compare it with nothing', () => {
    const running = { ...madeUpPublication, tot: '2024-09-30' };
    const headline = headlineOf('herbestedingsverplichting', running);
    expect(textOf(figureSentences(headline))[0]).toMatch(
      /^In 2024 \(tot en met 30 september 2024\) was de netto/,
    );
    expect(comparisonSentences(headline)).toEqual([]);
  });

  it('leave out only the sentence whose figure is missing, and give the words of its status', () => {
    const change = {
      teller: null,
      noemer: null,
      waarde: null,
      status: 'niet_van_toepassing',
    } as const;
    const none = withCell('herbestedingsverplichting/percentage', '2024', change);
    expect(textOf(figureSentences(headlineOf('herbestedingsverplichting', none)))).toEqual([
      'In 2024 was de netto herbestedingsverplichting € 750.000,00; daarvan is € 500.001,00 gerealiseerd. Nog te besteden: € 249.999,00.',
      'Gerealiseerd deel in 2024: niet van toepassing. Er is niets om door te delen.',
    ]);
  });

  it('say once that a year has no data', () => {
    const cijfers = madeUpPublication.cijfers.filter(
      ({ indicator, periode }) => !indicator.startsWith('herbesteding') || periode !== '2024',
    );
    const headline = headlineOf('herbestedingsverplichting', { ...madeUpPublication, cijfers });
    expect(textOf(figureSentences(headline))).toEqual([
      'Herbestedingsverplichting in 2024: geen gegevens. Over deze periode is niet alles geleverd, of het cijfer is nog niet te meten.',
    ]);
  });

  it('tell an indicator that has no sentences of its own', () => {
    const definities = madeUpPublication.definities.map((definition) => ({
      ...definition,
      kerncijfer: definition.indicator === 'leerlingen',
    }));
    const headline = headlineOf('leerlingen', { ...madeUpPublication, definities });
    expect(textOf(figureSentences(headline))).toEqual([
      'Op 1 oktober 2024 was het cijfer voor Leerlingen in het vo: 42.253.',
    ]);
  });
});
