import { type Column, sourceOf } from '@peildatum/schema';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parserOf, Rejected } from '../rows/values.js';
import { columnText } from './column-text.js';
import { DATE_STYLES, readDate } from './date-style.js';
import type { ColumnPlan, Treatment } from './profile.js';

function columnOf(kind: string, name: string): Column {
  const column = sourceOf(kind)?.columns[name];
  if (column === undefined) throw new Error(`${kind}.${name}`);
  return column;
}

/** What a text becomes, or the code and what was expected. */
function shown(plan: ColumnPlan, column: Column, ...texts: string[]): string {
  const text = columnText(plan, column)(texts);
  return text instanceof Rejected ? `! ${text.code}: ${text.expected}` : text;
}

const header = (treatment?: Treatment): ColumnPlan => ({
  origin: { by: 'header', spellings: ['x'] },
  ...(treatment === undefined ? {} : { treatment }),
});
const MINUTES: ColumnPlan = { origin: { by: 'minutes', from: ['van'], until: ['tot'] } };
const JOIN: ColumnPlan = { origin: { by: 'join', parts: [['a'], ['b']] } };

const SOORT = columnOf('verzuim', 'soort');
const DATUM = columnOf('verzuim', 'datum');
const MINUTEN = columnOf('verzuim', 'minuten');
const JANEE = columnOf('verzuim', 'geoorloofd');
const VESTIGING = columnOf('verzuim', 'vestiging');
const BEDRAG = columnOf('begroting', 'bedrag');
const TEKST = columnOf('verplichtingen', 'verplichting_id');

describe('a header or a constant', () => {
  it('gives the text without blanks around it', () => {
    expect(shown(header(), SOORT, '  Afwezig ')).toBe('Afwezig');
    expect(shown(header(), SOORT)).toBe('');
    expect(shown({ origin: { by: 'constant', value: 'J' } }, JANEE)).toBe('J');
  });
});

describe('a code table', () => {
  const codes = header({
    by: 'codes',
    codes: { ZK: 'ziek', 'Te  laat': 'overig', Beëindigd: 'x' },
  });

  it('is compared without regard to case, to blanks, and to how an accent is written', () => {
    expect(shown(codes, SOORT, ' zk')).toBe('ziek');
    expect(shown(codes, SOORT, 'TE LAAT')).toBe('overig');
    expect(shown(codes, SOORT, 'beëindigd'.normalize('NFD'))).toBe('x');
  });

  it('refuses a code that it does not know, and says which it knows', () => {
    expect(shown(codes, SOORT, 'Aanwezig')).toBe(
      '! code_onbekend: een van: ZK, Te  laat, Beëindigd',
    );
    expect(shown(codes, SOORT, 'constructor')).toMatch(/^! code_onbekend/);
    expect(shown(codes, SOORT, '__proto__')).toMatch(/^! code_onbekend/);
    const many = Object.fromEntries(Array.from({ length: 25 }, (_, at) => [`c${at}`, 'ziek']));
    expect(shown(header({ by: 'codes', codes: many }), SOORT, 'x')).toMatch(/c19 en nog 5$/);
  });

  it('gives empty only a meaning when it has one for it', () => {
    expect(shown(codes, SOORT, ' ')).toBe('');
    expect(shown(header({ by: 'codes', codes: { '': 'onbekend' } }), SOORT, ' ')).toBe('onbekend');
    expect(shown(header({ by: 'codes', codes: { '-': '' } }), SOORT, '-')).toBe('');
  });
});

describe('words for yes and no', () => {
  const words = header({ by: 'words', yes: ['true', 'waar'], no: ['false', ''] });

  it('become J and N, and no other word does', () => {
    expect(shown(words, JANEE, 'TRUE')).toBe('J');
    expect(shown(words, JANEE, 'Waar')).toBe('J');
    expect(shown(words, JANEE, 'false')).toBe('N');
    expect(shown(words, JANEE, ' ')).toBe('N');
    expect(shown(words, JANEE, 'misschien')).toBe('! janee_onjuist: een van: true, waar, false');
    expect(shown(header({ by: 'words', yes: ['x'], no: ['-'] }), JANEE, '')).toBe('');
  });
});

describe('the style of a date', () => {
  it.each([
    ['JJJJ-MM-DD', '2024-03-05', '05-03-2024'],
    ['DD-MM-JJJJ', '05-03-2024', '5-3-2024'],
    ['D-M-JJJJ', '5-3-2024', '5/3/2024'],
    ['D-M-JJJJ', '05-03-2024', '05-03-24'],
    ['DD/MM/JJJJ', '05/03/2024', '05-03-2024'],
    ['JJJJMMDD', '20240305', '2024035'],
    ['tijdstip', '2024-03-05T08:30:00.000+01:00', '2024-03-05T08:30:00Z'],
    ['tijdstip', '2024-03-05 23:59', '2024-03-05T24:00'],
    ['tijdstip', '05-03-2024 8:30', '5-3-2024 08:30'],
    ['tijdstip', '2024-03-05T00:00:00+0200', '2024-03-05T00:00:00-05:00'],
  ] as const)('%s reads %s, not %s', (style, good, wrong) => {
    const plan = header({ by: 'date', style });
    expect(shown(plan, DATUM, good)).toBe('2024-03-05');
    expect(shown(plan, DATUM, wrong)).toMatch(/^! datum_onjuist: een (?:datum|tijdstip) /);
    // a date cell of a spreadsheet comes in so, whatever the style
    expect(shown(plan, DATUM, '2024-03-05')).toBe('2024-03-05');
    expect(shown(plan, DATUM, '')).toBe('');
  });

  it('takes no day that does not exist', () => {
    expect(shown(header({ by: 'date', style: 'D-M-JJJJ' }), DATUM, '29-2-2023')).toBe(
      '! datum_onjuist: een datum die bestaat, als D-M-JJJJ',
    );
    expect(shown(header({ by: 'date', style: 'tijdstip' }), DATUM, '2023-02-29T08:00')).toMatch(
      /^! datum_onjuist: een tijdstip in Nederlandse tijd/,
    );
  });

  it('takes the date as it is written, also just before midnight', () => {
    const plan = header({ by: 'date', style: 'tijdstip' });
    expect(shown(plan, DATUM, '2024-07-01T00:15:00.000+02:00')).toBe('2024-07-01');
    expect(shown(plan, DATUM, '2024-06-30T23:45:00.000+02:00')).toBe('2024-06-30');
  });
});

describe('the style of a number', () => {
  const style = (decimal: 'komma' | 'punt', thousands?: string) =>
    header({ by: 'number', decimal, ...(thousands === undefined ? {} : { thousands }) });
  const read = (plan: ColumnPlan, text: string) => {
    const brought = columnText(plan, BEDRAG)([text]);
    if (brought instanceof Rejected) return brought.code;
    const value = parserOf(BEDRAG)(brought);
    return value instanceof Rejected ? value.code : value;
  };

  it('strips what stands between thousands', () => {
    expect(read(style('komma', '.'), '1.234.567,89')).toBe('1234567.89');
    expect(read(style('komma', '.'), '1234,5')).toBe('1234.50');
    expect(read(style('punt', ','), '1,234.50')).toBe('1234.50');
    expect(read(style('komma', ' '), '12\u00a0345')).toBe('12345.00');
    expect(read(style('punt', "'"), "1'000.00")).toBe('1000.00');
    expect(read(style('komma'), ',50')).toBe('0.50');
  });

  it('refuses a number that would be read as another', () => {
    expect(read(style('komma', '.'), '1.5')).toBe('bedrag_onjuist');
    expect(read(style('komma', '.'), '12.34,5')).toBe('bedrag_onjuist');
    expect(read(style('komma', '.'), '1234.567')).toBe('bedrag_onjuist');
    expect(read(style('komma'), '1.23')).toBe('bedrag_onjuist');
    expect(read(style('punt'), '1,23')).toBe('bedrag_onjuist');
    expect(read(style('komma'), '1,234')).toBe('bedrag_onjuist');
    expect(read(style('komma'), '€ 5')).toBe('bedrag_onjuist');
    expect(read(style('komma'), '-')).toBe('bedrag_onjuist');
  });

  it('says what was expected', () => {
    expect(shown(style('komma', '.'), BEDRAG, 'veel')).toBe(
      '! bedrag_onjuist: een bedrag met decimaal komma, duizendtal ., hoogstens twee decimalen',
    );
    expect(shown(header({ by: 'number', thousands: '.' }), MINUTEN, '1.00')).toBe(
      '! getal_onjuist: een geheel getal van 0 of meer',
    );
    expect(shown(header({ by: 'number', thousands: '.' }), MINUTEN, '1.200')).toBe('1200');
  });
});

describe('minutes', () => {
  const NEITHER =
    '! minuten_onjuist: twee tijdstippen, het tweede niet voor het eerste en hoogstens een dag later';

  it.each([
    ['2024-03-05T08:30:00.000+01:00', '2024-03-05T09:20:00.000+01:00', '50'],
    ['2024-03-05T08:30:59', '2024-03-05T09:20:58', '49'],
    ['05-03-2024 8:30', '05-03-2024 09:20', '50'],
    ['08:30', '09:20:30', '50'],
    ['08:30', '08:30', '0'],
    // the clock goes forward in this night: 01:30 to 03:30 is one hour
    ['2024-03-31T01:30:00+01:00', '2024-03-31T03:30:00+02:00', '60'],
    ['2024-03-05T08:30', '2024-03-06T08:30', '1440'],
    ['', ' ', ''],
  ])('from %s until %s are %s', (from, until, minutes) => {
    expect(shown(MINUTES, MINUTEN, from, until)).toBe(minutes);
  });

  it.each([
    ['09:20', '08:30'],
    ['08:30', ''],
    ['', '08:30'],
    ['2024-03-05T08:30', '2024-03-06T08:31'],
    ['2024-03-05T08:30', '08:31'],
    ['2024-03-05T08:30+01:00', '2024-03-05T08:31'],
    ['2024-02-30T08:30', '2024-02-30T09:30'],
    ['24:00', '24:10'],
    ['08:30+01:00', '09:30+01:00'],
    ['half negen', 'negen uur'],
  ])('from %s until %s are none', (from, until) => {
    expect(shown(MINUTES, MINUTEN, from, until)).toBe(NEITHER);
  });
});

describe('joined headers', () => {
  it('make a vestiging of a BRIN and a number, which is padded', () => {
    expect(shown(JOIN, VESTIGING, '99AA', '0')).toBe('99AA00');
    expect(shown(JOIN, VESTIGING, ' 99aa ', '04')).toBe('99aa04');
    expect(shown(JOIN, VESTIGING, '99AA', '99AA04')).toBe('99AA04');
    expect(shown(JOIN, VESTIGING, '', '')).toBe('');
  });

  it('are refused when one is missing or of another school', () => {
    const expected = '! vestiging_onjuist: een BRIN als 18BR en een vestigingsnummer als 00';
    for (const [brin, number] of [
      ['99AA', ''],
      ['', '04'],
      ['99AA', '99AB04'],
      ['99AA', '004'],
      ['99AA00', '00'],
    ]) {
      expect(shown(JOIN, VESTIGING, brin ?? '', number ?? '')).toBe(expected);
    }
  });

  it('make an id with a hyphen, of all its parts or none', () => {
    expect(shown(JOIN, TEKST, '2024', ' 17')).toBe('2024-17');
    expect(shown(JOIN, TEKST, '', '')).toBe('');
    expect(shown(JOIN, TEKST, '2024', '')).toBe(
      '! verplicht: een waarde in elk van de 2 samengevoegde kolommen',
    );
  });
});

describe('whatever the texts', () => {
  const plans: readonly (readonly [ColumnPlan, Column])[] = [
    [header(), SOORT],
    [{ origin: { by: 'constant', value: 'J' } }, JANEE],
    [header({ by: 'codes', codes: { ZK: 'ziek', '': 'onbekend' } }), SOORT],
    [header({ by: 'words', yes: ['ja'], no: ['nee'] }), JANEE],
    ...DATE_STYLES.map((style) => [header({ by: 'date', style }), DATUM] as const),
    [header({ by: 'number', decimal: 'komma', thousands: '.' }), BEDRAG],
    [header({ by: 'number', decimal: 'punt', thousands: ' ' }), BEDRAG],
    [header({ by: 'number', thousands: '.' }), MINUTEN],
    [MINUTES, MINUTEN],
    [JOIN, VESTIGING],
    [JOIN, TEKST],
  ];
  const clock = fc.stringMatching(
    /^(\d{4}-\d{2}-\d{2}[T ])?\d{1,2}:\d{2}(:\d{2})?([+-]\d{2}:?\d{2}|Z)?$/,
  );
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string(),
    clock,
    fc.stringMatching(/^[\d.,/' -]{0,12}$/),
    fc.constantFrom('ZK', 'ja', '99AA', '0', '\u0000', '\u0007J', '2024-03-05\n'),
  );

  it('a column text never throws, gives the same twice, and makes no control characters', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...plans),
        fc.array(text, { maxLength: 3 }),
        ([plan, column], texts) => {
          const read = columnText(plan, column);
          const first = read(texts);
          expect(read(texts)).toEqual(first);
          expect(columnText(plan, column)(texts)).toEqual(first);
          if (first instanceof Rejected) {
            expect(first.expected).not.toMatch(/\p{C}/u);
            return;
          }
          const raw = texts.join('');
          for (const sign of first.match(/\p{C}/gu) ?? []) expect(raw).toContain(sign);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('what was expected tells nothing of them', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...plans),
        fc.array(text, { minLength: 1, maxLength: 3 }),
        ([plan, column], texts) => {
          const read = columnText(plan, column)(texts.map((one) => `Verzonnenaar${one}99ZZ7`));
          if (read instanceof Rejected) expect(read.expected).not.toMatch(/Verzonnen|99ZZ7/);
        },
      ),
    );
  });

  it('a date in any style comes back as the same date', () => {
    const day = fc.date({
      min: new Date('1900-01-01T00:00:00Z'),
      max: new Date('2199-12-31T00:00:00Z'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(day, (date) => {
        const iso = date.toISOString().slice(0, 10);
        const [year = '', month = '', dd = ''] = iso.split('-');
        expect(readDate('DD-MM-JJJJ', `${dd}-${month}-${year}`)).toBe(iso);
        expect(readDate('D-M-JJJJ', `${Number(dd)}-${Number(month)}-${year}`)).toBe(iso);
        expect(readDate('DD/MM/JJJJ', `${dd}/${month}/${year}`)).toBe(iso);
        expect(readDate('JJJJMMDD', `${year}${month}${dd}`)).toBe(iso);
        expect(readDate('tijdstip', `${iso}T23:59:59.999+02:00`)).toBe(iso);
      }),
    );
  });
});
