import { sourceOf } from '@peildatum/schema';
import { describe, expect, it } from 'vitest';
import { ownNumberRules } from './own-number-rules.js';

const TEXT = { type: 'tekst', description: 'Tekst' } as const;

describe('the number of a pupil in a text', () => {
  const source = sourceOf('inschrijvingen');
  if (source === undefined) throw new Error('inschrijvingen');

  it('is looked for in texts that are no id, of kinds that have pupils', () => {
    const columns = { ...source.columns, nummer: { ...TEXT, identifies: true }, tekst: TEXT };
    expect(ownNumberRules({ ...source, columns }).map(({ column }) => column)).toEqual(['tekst']);
    expect(ownNumberRules(source)).toEqual([]);
    const audits = sourceOf('audits');
    expect(audits === undefined ? undefined : ownNumberRules(audits)).toEqual([]);
  });

  it('is a fault, whole and as a part', () => {
    const [rule] = ownNumberRules({ ...source, columns: { ...source.columns, tekst: TEXT } });
    const holds = (tekst: string) => rule?.holds({ tekst, leerling_id: 'L-88172635' });
    expect(holds('zie L-88172635')).toBe(false);
    expect(holds('L-88172635')).toBe(false);
    expect(holds('zie L-88172636')).toBe(true);
  });
});
