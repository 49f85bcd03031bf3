import { formatPeriod, STATUS_WORDS } from '@peildatum/schema';
import type { Headline } from './headline.js';
import type { Block, FigureText } from './section.js';

const DIRECTION_WORDS: Readonly<Record<string, string>> = {
  hoger_is_beter: 'Een hoger cijfer is beter.',
  lager_is_beter: 'Een lager cijfer is beter.',
};

/** Under this many, one person is more than one percentage point. */
const SMALL_NOEMER = 100;

/** What a reader must know before the figures: that the period is another one than expected, or not yet over. */
export function periodNote(headline: Headline): Block[] {
  const { expected, periode } = headline;
  if (periode === expected) return [];
  const text = `Over ${formatPeriod(expected)} is er nog geen cijfer. Hier staat het laatste daarvoor: ${formatPeriod(periode)}.`;
  return [{ kind: 'note', text }];
}

/** How to read the figures of an indicator and how they are defined, given what was printed of it. */
export function explanationBlocks(headline: Headline, printed: readonly Block[]): Block[] {
  const { definition, figures } = headline;
  const direction = DIRECTION_WORDS[definition.richting];
  const blocks: Block[] = [
    { kind: 'heading', level: 3, text: 'Zo lees je dit' },
    {
      kind: 'paragraph',
      text:
        direction === undefined ? definition.toelichting : `${definition.toelichting} ${direction}`,
    },
  ];
  const texts = printed.flatMap(figureTextsOf);
  if (texts.some(({ trace }) => trace.status === 'niet_getoond')) {
    const { short } = STATUS_WORDS.niet_getoond;
    const text = `Waar “${short}” staat, is het cijfer weggelaten zodat niemand herkend kan worden. Ook cijfers waaruit het te berekenen zou zijn, zijn weggelaten. Het zegt dus niet of het cijfer klein of groot is, en het is niet hetzelfde als 0.`;
    blocks.push({ kind: 'note', text });
  }
  if (hasSmallGroup(headline)) {
    const text = `Is de noemer kleiner dan ${SMALL_NOEMER}, dan verandert één leerling meer of minder het percentage met meer dan één procentpunt. Vergelijk kleine groepen voorzichtig.`;
    blocks.push({ kind: 'note', text });
  }
  const versions = [
    ...new Set(figures.map(({ regelset, versie }) => `${regelset}, versie ${versie}`)),
  ];
  blocks.push(
    { kind: 'heading', level: 3, text: 'Definitie' },
    {
      kind: 'definitions',
      items: [
        { term: 'Wat wordt geteld', text: definition.definitie },
        { term: 'Teldatum', text: definition.teldatum },
        { term: 'Grond', text: definition.grond },
        { term: 'Regelset', text: versions.join('; ') },
      ],
    },
  );
  return blocks;
}

function figureTextsOf(block: Block): FigureText[] {
  if (block.kind === 'table') return block.rows.flatMap(({ cells }) => cells);
  if (block.kind !== 'sentence') return [];
  return block.sentence.filter((piece) => typeof piece !== 'string');
}

/** Is a percentage of less than a hundred pupils among the figures that are shown? */
function hasSmallGroup(headline: Headline): boolean {
  const { figures, periode, publication } = headline;
  const [only, ...others] = figures;
  if (only === undefined || others.length > 0 || only.eenheid !== 'procent') return false;
  return publication.cijfers.some(
    (cell) =>
      cell.indicator === only.figuur &&
      cell.status === 'ok' &&
      cell.noemer !== null &&
      cell.noemer < SMALL_NOEMER &&
      (cell.periode === periode || Object.keys(cell.dimensies).length === 0),
  );
}
