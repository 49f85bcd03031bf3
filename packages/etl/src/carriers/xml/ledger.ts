import { Fault, isLedgerCode } from '@peildatum/schema';
import { holdsNationalNumber, writtenNationals } from '../../rows/national-number.js';
import { dayOf } from './leaf-text.js';
import {
  CONTROL_NAMES,
  createLedgerControl,
  isControlName,
  type LedgerControl,
  parseCents,
  sayCents,
} from './ledger-control.js';

const COMPANY = 'auditfile/company';
const HEADER = 'auditfile/header';
const ACCOUNT = `${COMPANY}/generalLedger/ledgerAccount`;
const CONCEPT = `${ACCOUNT}/taxonomy/entryPoint`;
const OPENING = `${COMPANY}/openingBalance`;
const OPENING_LINE = `${OPENING}/obLine`;
const TRANSACTIONS = `${COMPANY}/transactions`;
const JOURNAL = `${TRANSACTIONS}/journal`;
const TRANSACTION = `${JOURNAL}/transaction`;
const LINE = `${TRANSACTION}/trLine`;

/** What is read of an auditfile: by element, the elements within it. Descriptions, references and persons are not. */
export const LEDGER_READS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  [HEADER, new Set(['fiscalYear', 'startDate', 'curCode'])],
  [ACCOUNT, new Set(['accID', 'accTp', 'leadCode', 'leadReference', 'leadCrossRef'])],
  [CONCEPT, new Set(['conceptRef'])],
  [OPENING, new Set(['opBalDate', ...CONTROL_NAMES])],
  [OPENING_LINE, new Set(['nr', 'accID', 'amnt', 'amntTp'])],
  [TRANSACTIONS, new Set<string>(CONTROL_NAMES)],
  [JOURNAL, new Set(['jrnID'])],
  [TRANSACTION, new Set(['nr', 'periodNumber', 'trDt'])],
  [LINE, new Set(['nr', 'accID', 'amnt', 'amntTp', 'costID', 'projID'])],
]);

/** More accounts than any chart of accounts has; they are all that is kept while reading. */
const MOST_ACCOUNTS = 200_000;
/** How many transactions a fault names. */
const NAMED = 10;
/** Code of the referentiegrootboekschema: B (balans) or W (winst en verlies) and groups of three. */
const RGS = /^[BW](?:[A-Z][a-z\d]{2}){1,6}$/;

/** Values of a line of the ledger by the column that they fill. */
export type LedgerRow = Readonly<Record<string, string>>;

/** What a line has from where it stands. */
type Place = Readonly<Record<'soort' | 'dagboek' | 'boeking' | 'datum' | 'periode', string>>;

export interface Ledger {
  readonly begin: (element: string, line: number) => void;
  readonly value: (element: string, name: string, text: string) => void;
  readonly end: (element: string) => void;
}

/** A project, and nothing when a name, a date or a national number stands there: no sum depends on it. */
function projectOf(text: string): string {
  return text !== '' && isLedgerCode(text) && writtenNationals(text).length === 0 ? text : '';
}

interface Account {
  readonly type: string;
  readonly lead: string;
  readonly rgs: string;
}

/** Follows the elements of an auditfile and makes rows of its lines; keeps the accounts and the sums, no lines. */
export function createLedger(onRow: (row: LedgerRow, line: number) => void): Ledger {
  const values = new Map<string, Map<string, string>>();
  const accounts = new Map<string, Account>();
  const unbalanced: string[] = [];
  let unbalancedCount = 0;
  let control: LedgerControl | undefined;
  let concepts: string[] = [];
  let balance = 0n;
  let transactionLine = 0;
  let rowLine = 0;

  const of = (element: string, name: string): string => values.get(element)?.get(name) ?? '';

  function addAccount(): void {
    const [id, type] = [of(ACCOUNT, 'accID'), of(ACCOUNT, 'accTp').toUpperCase()];
    const known = accounts.get(id);
    if (known !== undefined && known.type !== type) {
      throw new Fault('xaf_onvolledig', 'Een rekening heeft twee soorten (accTp).');
    }
    if (accounts.size === MOST_ACCOUNTS) {
      throw new Fault('xaf_onvolledig', `Er zijn meer dan ${MOST_ACCOUNTS} rekeningen.`);
    }
    const lead = of(ACCOUNT, 'leadCode');
    const candidates = [of(ACCOUNT, 'leadReference'), lead, of(ACCOUNT, 'leadCrossRef')];
    const rgs = [...candidates, ...concepts].find((code) => RGS.test(code)) ?? '';
    accounts.set(id, { type, lead, rgs });
    concepts = [];
  }

  function addRow(element: string, place: Place): void {
    const cents = parseCents(of(element, 'amnt'));
    const side = of(element, 'amntTp').toUpperCase();
    if (cents === undefined || (side !== 'D' && side !== 'C')) {
      throw new Fault(
        'xaf_onvolledig',
        `Bij regel ${rowLine}: amnt en amntTp zijn geen bedrag en D of C.`,
      );
    }
    // a negative amount is a correction on its own side: the sign comes from amntTp, and stays
    const signed = side === 'D' ? cents : -cents;
    control?.count(side, cents);
    balance += signed;
    const rekening = of(element, 'accID');
    const account = accounts.get(rekening);
    // written out: spreading the place into the row costs more than all the rest of a line
    const row = {
      boekjaar: of(HEADER, 'fiscalYear'),
      soort: place.soort,
      dagboek: place.dagboek,
      boeking: place.boeking,
      boekregel: of(element, 'nr'),
      datum: place.datum,
      periode: place.periode,
      rekening,
      rekeningsoort: account?.type ?? '',
      leadcode: account?.lead ?? '',
      rgs: account?.rgs ?? '',
      kostenplaats: of(element, 'costID'),
      kostendrager: projectOf(of(element, 'projID')),
      bedrag: sayCents(signed),
    };
    onRow(row, rowLine);
  }

  function closeTransaction(): void {
    if (balance === 0n) return;
    unbalancedCount += 1;
    if (unbalanced.length === NAMED) return;
    const name = `${of(JOURNAL, 'jrnID')}/${of(TRANSACTION, 'nr')}`;
    // a number that could be a pupil's stays unsaid: the line tells enough
    const isSafe = /^[\w./ -]{1,71}$/.test(name) && !holdsNationalNumber(name);
    unbalanced.push(isSafe ? name : `regel ${transactionLine}`);
  }

  function closeTransactions(): void {
    control?.settle();
    if (unbalancedCount === 0) return;
    const more = unbalancedCount > NAMED ? ' en andere' : '';
    throw new Fault(
      'xaf_uit_balans',
      `Het zijn er ${unbalancedCount}: ${unbalanced.join(', ')}${more}.`,
    );
  }

  return {
    begin: (element, line) => {
      values.set(element, new Map());
      if (element === OPENING) control = createLedgerControl('openingBalance');
      if (element === TRANSACTIONS) control = createLedgerControl('transactions');
      if (element === LINE || element === OPENING_LINE) rowLine = line;
      if (element === TRANSACTION) {
        transactionLine = line;
        balance = 0n;
      }
    },
    value: (element, name, text) => {
      const own = values.get(element);
      if (element === CONCEPT) concepts.push(text.split(/[:_/#]/).at(-1) ?? '');
      else if (own?.has(name) === true) {
        throw new Fault('xaf_onvolledig', `Dubbel: ${element}/${name}.`);
      }
      own?.set(name, text);
      if (isControlName(name)) control?.claim(name, text);
    },
    end: (element) => {
      if (element === HEADER && !['', 'EUR'].includes(of(HEADER, 'curCode'))) {
        throw new Fault('xaf_munt');
      }
      if (element === ACCOUNT) addAccount();
      if (element === OPENING_LINE) {
        const opened = of(OPENING, 'opBalDate') || of(HEADER, 'startDate');
        addRow(OPENING_LINE, {
          soort: 'beginbalans',
          dagboek: '',
          boeking: '',
          datum: dayOf(opened),
          periode: '',
        });
      }
      if (element === LINE) {
        addRow(LINE, {
          soort: 'boeking',
          dagboek: of(JOURNAL, 'jrnID'),
          boeking: of(TRANSACTION, 'nr'),
          datum: dayOf(of(TRANSACTION, 'trDt')),
          periode: of(TRANSACTION, 'periodNumber'),
        });
      }
      if (element === TRANSACTION) closeTransaction();
      if (element === OPENING) control?.settle();
      if (element === TRANSACTIONS) closeTransactions();
    },
  };
}
