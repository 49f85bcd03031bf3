import type { Damage } from './byte-damage.js';
import type { Dice } from './dice.js';
import { ODD_TEXTS } from './odd-texts.js';
import { escaped } from './xml-damage.js';

/** Changes one of the elements with this name. */
function some(name: string, change: (text: string, dice: Dice) => string): Damage<string> {
  return (content, dice) => {
    const found = [...content.matchAll(new RegExp(`(?<=<${name}>)[^<]*`, 'g'))];
    if (found.length === 0) return content;
    const { index, 0: text } = dice.pick(found);
    return content.slice(0, index) + change(text, dice) + content.slice(index + text.length);
  };
}

const oneOf =
  (texts: readonly string[]) =>
  (_: string, dice: Dice): string =>
    escaped(dice.pick([...texts, ...ODD_TEXTS]));

const LINE = /<trLine>.*?<\/trLine>/g;

function anyLine(content: string, dice: Dice, change: (line: string) => string): string {
  const found = [...content.matchAll(LINE)];
  // an earlier damage may have left no line whole
  if (found.length === 0) return content;
  const { index, 0: line } = dice.pick(found);
  return content.slice(0, index) + change(line) + content.slice(index + line.length);
}

/** What a program of an accountant may write wrong in an auditfile. */
export const XAF_DAMAGE: Readonly<Record<string, Damage<string>>> = {
  'a wrong number of lines': some('linesCount', (text) => String(Number(text) + 1)),
  'a wrong total': some('totalDebit', (text, dice) => dice.pick([`${text}1`, `-${text}`, '0', ''])),
  'a total that is no amount': some('totalCredit', oneOf(['1.234,56', '1e5', '9'.repeat(30)])),
  'a transaction out of balance': some('amnt', (text, dice) =>
    dice.pick([`1${text}`, `-${text}`, '0.00', `${text}0`, text.replace('.', ',')]),
  ),
  'an amount that is none': some('amnt', oneOf(['', '1.234', '.', '+5.00', '5.', '.5'])),
  'the other side': some('amntTp', (text) => (text === 'D' ? 'C' : 'D')),
  'a side that is none': some('amntTp', oneOf(['d', 'c', 'X', 'DC'])),
  'a line is missing': (content, dice) => anyLine(content, dice, () => ''),
  'a line comes twice': (content, dice) => anyLine(content, dice, (line) => line + line),
  'both lines are corrected': (content, dice) =>
    anyLine(content, dice, (line) => line.replace('<amnt>', '<amnt>-')),
  'an account that is not there': some('accID', oneOf(['9999', ' 1000 ', 'Bedenksma'])),
  'an account of two sorts': (content) =>
    content.replace(
      '</generalLedger>',
      '<ledgerAccount><accID>1000</accID><accTp>P</accTp></ledgerAccount></generalLedger>',
    ),
  'very many accounts': (content, dice) =>
    content.replace(
      '</generalLedger>',
      `${Array.from({ length: dice.pick([100, 5000]) }, (_, at) => `<ledgerAccount><accID>x${at}</accID><accTp>B</accTp></ledgerAccount>`).join('')}</generalLedger>`,
    ),
  'another currency': some('curCode', oneOf(['USD', 'eur', 'EUR '])),
  'an odd year': some('fiscalYear', oneOf(['2023-2024', '2023/2024', '23', 'Verzonnenaar'])),
  'an odd day': some('trDt', oneOf(['2023-02-30', '2023-03-04Z', '04-03-2023'])),
  'an odd period': some('periodNumber', oneOf(['0', '1000', '3.0'])),
  'an odd number of a transaction': some('nr', oneOf(['1', '', 'x'.repeat(150)])),
  'an odd journal': some('jrnID', oneOf(['', 'MEM/1', 'x'.repeat(150)])),
  'an odd cost centre': some('costID', oneOf(['', 'x'.repeat(101)])),
  'a concept of one long word': some('conceptRef', () => `${'a'.repeat(90_000)}:`),
  'an element comes twice in its line': some('accID', (text) => `${text}</accID><accID>${text}`),
  'no transactions': (content) => content.replace(/<transactions>[\s\S]*<\/transactions>/, ''),
  'transactions before the accounts': (content) => {
    const accounts = /<generalLedger>[\s\S]*<\/generalLedger>/.exec(content)?.[0] ?? '';
    return content.replace(accounts, '').replace('</company>', `${accounts}</company>`);
  },
};
