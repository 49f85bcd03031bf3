import { ROW_FAULTS, type RowRule, type Source } from '@peildatum/schema';
import { holdsNumber } from '../rows/own-number.js';

/**
 * What may not leave the school in a column of text: the number of the very pupil, as a part of the text as well. For ids
 * this is a rule of every delivery already. Numbers of other pupils cannot be told from numbers.
 */
export function ownNumberRules(source: Source): readonly RowRule[] {
  const pupil = Object.entries(source.columns).find(([, { type }]) => type === 'leerling')?.[0];
  if (pupil === undefined) return [];
  return Object.entries(source.columns)
    .filter(([, { type, identifies }]) => type === 'tekst' && identifies !== true)
    .map(([name]) => ({
      code: 'id_is_leerling',
      column: name,
      expected: ROW_FAULTS.id_is_leerling,
      holds: (row) => {
        const [text, number] = [row[name], row[pupil]];
        if (typeof text !== 'string' || typeof number !== 'string') return true;
        return text !== number && !holdsNumber(text, number);
      },
    }));
}
