import type { PublishedDefinition } from '@peildatum/schema';

/** How an indicator is told: its sentences, what is compared with the year before, its charts and its tables. */
export interface Presentation {
  /**
   * Sentences with `{wanneer}`, and a figure by its maat (`{netto}`; of the only figure `{waarde}`, `{teller}`,
   * `{noemer}`). One is said only when all of its figures are shown.
   */
  readonly sentences: readonly string[];
  readonly comparisons: readonly { readonly maat: string; readonly subject: string }[];
  /** Each chart: the maten side by side in it, which have one unit. */
  readonly charts: readonly { readonly title: string; readonly maten: readonly string[] }[];
  /** Each table: at most four figures, so that it fits a phone and a page. */
  readonly tables: readonly { readonly title: string; readonly maten: readonly string[] }[];
}

const PRESENTATIONS: Readonly<Record<string, Presentation>> = {
  doorstroompercentage: {
    sentences: [
      '{wanneer} stroomde {waarde} van de vso-leerlingen door naar het vo: {teller} van de {noemer}.',
    ],
    comparisons: [{ maat: '', subject: 'Het percentage' }],
    charts: [{ title: 'Doorstroompercentage vso naar vo', maten: [''] }],
    tables: [{ title: 'Doorstroompercentage vso naar vo', maten: [''] }],
  },
  thuiszitters: {
    sentences: ['{wanneer} was het aantal thuiszitters {waarde}.'],
    comparisons: [{ maat: '', subject: 'Het aantal' }],
    charts: [{ title: 'Aantal thuiszitters', maten: [''] }],
    tables: [{ title: 'Aantal thuiszitters', maten: [''] }],
  },
  vergoedingen: {
    sentences: [
      '{wanneer} is {bedrag} aan vergoedingen voor doorstroom toegekend; het aantal vergoedingen was {aantal}.',
    ],
    comparisons: [
      { maat: 'bedrag', subject: 'Het bedrag' },
      { maat: 'aantal', subject: 'Het aantal' },
    ],
    charts: [
      { title: 'Aantal toegekende vergoedingen', maten: ['aantal'] },
      { title: 'Toegekend bedrag aan vergoedingen', maten: ['bedrag'] },
    ],
    tables: [{ title: 'Vergoedingen voor doorstroom', maten: ['aantal', 'bedrag'] }],
  },
  herbestedingsverplichting: {
    sentences: [
      '{wanneer} was de netto herbestedingsverplichting {netto}; daarvan is {gerealiseerd} gerealiseerd.',
      'Nog te besteden: {verschil}.',
      'Het gerealiseerde deel is {percentage}.',
    ],
    comparisons: [
      { maat: 'netto', subject: 'De netto verplichting' },
      { maat: 'gerealiseerd', subject: 'Het gerealiseerde bedrag' },
    ],
    charts: [
      { title: 'Netto verplichting en gerealiseerd bedrag', maten: ['netto', 'gerealiseerd'] },
    ],
    tables: [
      {
        title: 'Van basisbedrag naar netto verplichting',
        maten: ['basis', 'verminderingen', 'netto'],
      },
      {
        title: 'Netto verplichting en realisatie',
        maten: ['netto', 'gerealiseerd', 'verschil', 'percentage'],
      },
    ],
  },
};

/** The presentation of an indicator; one without its own gets plain sentences, a chart for each figure, one table. */
export function presentationOf(
  indicator: string,
  figures: readonly PublishedDefinition[],
): Presentation {
  return (
    PRESENTATIONS[indicator] ?? {
      sentences: figures.map(
        (figure) => `{wanneer} was het cijfer voor ${figure.naam}: {${figure.maat || 'waarde'}}.`,
      ),
      comparisons: figures.map(({ maat, naam }) => ({ maat, subject: `Het cijfer voor ${naam}` })),
      charts: figures.map(({ maat, naam }) => ({ title: naam, maten: [maat] })),
      tables: [
        {
          title: figures[0]?.indicatorNaam ?? indicator,
          maten: figures.map(({ maat }) => maat),
        },
      ],
    }
  );
}
