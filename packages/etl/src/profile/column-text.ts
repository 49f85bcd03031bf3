import type { Column } from '@peildatum/schema';
import { Rejected } from '../rows/values.js';
import { readDate } from './date-style.js';
import { minutesBetween } from './minutes.js';
import { numberReader } from './number-style.js';
import { type ColumnPlan, plain, type Treatment } from './profile.js';

/**
 * Brings the raw texts of a record to the text that leverformaat 1 wants of a column, or says why that cannot be. Depends
 * on the texts alone, so that a result may be remembered; never repeats a raw text in what was expected.
 */
export type ColumnText = (texts: readonly string[]) => string | Rejected;

/** Compiles the plan of a column. Nothing stays nothing: whether a column may be empty is judged by its parser. */
export function columnText(plan: ColumnPlan, column: Column): ColumnText {
  const { origin } = plan;
  switch (origin.by) {
    case 'constant':
      return () => origin.value;
    case 'join':
      return column.type === 'vestiging'
        ? ([brin, number]) => joinBrin(trimmed(brin), trimmed(number))
        : (texts) => joinTexts(origin.parts.map((_, at) => trimmed(texts[at])));
    case 'minutes':
      return ([from, until]) => {
        const [begin, end] = [trimmed(from), trimmed(until)];
        if (begin === '' && end === '') return '';
        const minutes = minutesBetween(begin, end);
        return typeof minutes === 'number' ? String(minutes) : minutes;
      };
    case 'header': {
      const treat = treatmentText(plan.treatment);
      return ([text]) => treat(trimmed(text));
    }
  }
}

function trimmed(text: string | undefined): string {
  return (text ?? '').trim();
}

function treatmentText(treatment: Treatment | undefined): (text: string) => string | Rejected {
  switch (treatment?.by) {
    case undefined:
      return (text) => text;
    case 'codes':
      return codeReader(treatment.codes);
    case 'words':
      return wordReader(treatment.yes, treatment.no);
    case 'date':
      return unlessEmpty((text) => readDate(treatment.style, text));
    case 'number':
      return unlessEmpty(numberReader(treatment));
  }
}

function unlessEmpty(
  read: (text: string) => string | Rejected,
): (text: string) => string | Rejected {
  return (text) => (text === '' ? '' : read(text));
}

/** A code that the table does not know is refused: a default would count it as something that it is not. */
function codeReader(codes: Readonly<Record<string, string>>): (text: string) => string | Rejected {
  const byText = new Map(Object.entries(codes).map(([code, value]) => [plain(code), value]));
  const unknown = new Rejected('code_onbekend', `een van: ${sayWords(Object.keys(codes))}`);
  return (text) => byText.get(plain(text)) ?? (text === '' ? '' : unknown);
}

function wordReader(
  yes: readonly string[],
  no: readonly string[],
): (text: string) => string | Rejected {
  const byText = new Map([
    ...yes.map((word) => [plain(word), 'J'] as const),
    ...no.map((word) => [plain(word), 'N'] as const),
  ]);
  const unknown = new Rejected('janee_onjuist', `een van: ${sayWords([...yes, ...no])}`);
  return (text) => byText.get(plain(text)) ?? (text === '' ? '' : unknown);
}

/** The first words of a list: a message stays readable when a table is long. */
function sayWords(words: readonly string[]): string {
  const named = words.filter((word) => word !== '');
  const shown = named.slice(0, 20).join(', ');
  return named.length > 20 ? `${shown} en nog ${named.length - 20}` : shown;
}

/**
 * BRIN and vestigingsnummer as BRIN6. An empty number is not 00: that would send the rows of every place to the main one.
 */
function joinBrin(brin: string, number: string): string | Rejected {
  if (brin === '' && number === '') return '';
  if (/^\d{2}[A-Z]{2}$/i.test(brin)) {
    if (/^\d{1,2}$/.test(number)) return `${brin}${number.padStart(2, '0')}`;
    if (number.length === 6 && plain(number).startsWith(plain(brin))) return number;
  }
  return new Rejected('vestiging_onjuist', 'een BRIN als 18BR en een vestigingsnummer als 00');
}

/** Parts of an id with a hyphen between them; with a part missing it would be the id of something else. */
function joinTexts(parts: readonly string[]): string | Rejected {
  if (parts.every((part) => part === '')) return '';
  return parts.includes('')
    ? new Rejected('verplicht', `een waarde in elk van de ${parts.length} samengevoegde kolommen`)
    : parts.join('-');
}
