import type { WordFile } from '../harvest/docx.js';
import type { Goal } from '../harvest/graphql.js';
import type { Drawing } from '../harvest/markup.js';
import { numbersIn } from '../harvest/number-text.js';
import type { Hit } from '../model/hit.js';

const told = (cell: string, value: number | null, formula: string): Hit => ({
  attack: 'H10',
  kind: 'told',
  cell,
  low: value,
  high: value,
  formula,
});

/** Parts of a length that drawing rounds away. */
const BLUR = 0.004;

/** H10: bars that are drawn without a printed value, or longer or shorter than what is printed. */
export function charts(drawings: readonly Drawing[]): readonly Hit[] {
  return drawings.flatMap(({ name, lengths, words }) => {
    const printed = valuesOf(words)
      .filter((value) => value !== 0)
      .map(Math.abs);
    const drawn = lengths.filter((length) => length > 0);
    const [longest, most] = [Math.max(...drawn), Math.max(...printed)];
    return drawn.flatMap((length) => {
      const share = length / longest;
      const at = printed.findIndex((value) => Math.abs(value / most - share) <= BLUR);
      if (at >= 0) {
        printed.splice(at, 1);
        return [];
      }
      return [
        told(
          name,
          share * most,
          `a bar of ${length} beside one of ${longest} that stands for ${most}`,
        ),
      ];
    });
  });
}

/** The values that the words beside a drawing name: `2023-2024: 12; 2024-2025: niet getoond`. */
function valuesOf(words: string): readonly number[] {
  return words.split(/;\s+/).flatMap((piece) => {
    const start = piece.lastIndexOf(': ');
    return start < 0 ? [] : numbersIn(piece.slice(start + 2).replace(/\.$/, ''));
  });
}

/** Words that rank or divide: beside a hidden cell each of them is an inequality. */
const TELLING =
  /\b(?:meeste|minste|helft|merendeel|grootste deel|kleinste|hoogste|laagste|ruim|bijna|ongeveer|slechts|minder dan|meer dan)\b/i;
/** What the definitions say of everybody is no news of anybody. */
const SAID_ALWAYS =
  /kan|herken|norm|drempel|regel|weken|dagen|jaar|maand|uur|scholen|waarnemingen|procentpunt/i;

/** H10: words in which a hidden number shines through. Written down, for a person to look at. */
export function words(texts: readonly string[]): readonly Hit[] {
  const sentences = new Set(texts.flatMap((text) => text.split(/(?<=[.:;])\s/)));
  return [...sentences]
    .filter((sentence) => TELLING.test(sentence) && !SAID_ALWAYS.test(sentence))
    .map((sentence) => told(sentence.trim().slice(0, 120), null, 'a word that ranks or divides'));
}

/** H10: a verdict on a goal of which the figure is hidden. */
export function goals(all: readonly Goal[]): readonly Hit[] {
  return all
    .filter(({ status, verdict }) => status === 'niet_getoond' && verdict !== 'niet_meetbaar')
    .map(({ cell, verdict, target }) =>
      told(cell, target, `hidden, yet ${verdict} against ${target}`),
    );
}

/** H10: rows in the order of their values give inequalities for what is hidden among them. */
export function order(
  cell: string,
  rows: readonly { readonly label: string; readonly value: number | null }[],
): readonly Hit[] {
  const shown = rows.flatMap(({ value }) => value ?? []);
  const hidden = rows.filter(({ value }) => value === null);
  const isSorted = (values: readonly (number | string)[]) =>
    values.every((value, at) => at === 0 || (values[at - 1] ?? value) <= value);
  const byName = isSorted(rows.map(({ label }) => label));
  if (byName || hidden.length === 0 || new Set(shown).size < 3) return [];
  if (!isSorted(shown) && !isSorted(shown.toReversed())) return [];
  return [told(cell, null, `rows in the order of their values, ${hidden.length} of them hidden`)];
}

/** H10: numbers that a Word file has and the same report as a page has not. */
export function onlyInWord({ numbers }: WordFile, texts: readonly string[]): readonly Hit[] {
  const known = new Set(texts.flatMap(numbersIn));
  return [...new Set(numbers)]
    .filter((number) => !known.has(number))
    .map((number) => told('Word', number, 'stands in the Word file and nowhere else'));
}
