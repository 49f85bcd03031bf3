import { Fault, isDate, sourceOf } from '@peildatum/schema';
import { type Complain, isKeyed, readDocument, type Tree } from '../profile/document.js';
import { normaliseSwv } from '../rows/values.js';
import { type Deadline, RHYTHMS, type Rhythm } from './calendar-period.js';

/** What is agreed about one kind with one supplier, or with whoever delivers it. */
export interface Appointment {
  readonly rhythm: Rhythm;
  readonly deadline: Deadline;
  /** The first day about which something is expected; none: since the first that was delivered. */
  readonly from: string | undefined;
}

/** What is expected of one kind. */
export interface ExpectedKind {
  readonly kind: string;
  /** Suppliers that are expected, with what is agreed; none: whoever delivered the kind before. */
  readonly suppliers: ReadonlyMap<string, Appointment> | undefined;
  /** For who is not named. */
  readonly others: Appointment | undefined;
}

/** Per swv code what is expected there; under the empty code what is expected of every swv. */
export type DeliveryCalendar = ReadonlyMap<string, readonly ExpectedKind[]>;

const KEYS = ['per', 'uiterlijk', 'vanaf', 'leveranciers'] as const;
const SUPPLIER_KEYS = ['per', 'uiterlijk', 'vanaf'] as const;

/** Reads the text of leverkalender.yaml; one fault lists everything that is wrong. */
export function parseCalendar(text: string): DeliveryCalendar {
  const complaints: string[] = [];
  const complain: Complain = (path, what) => complaints.push(`${path}: ${what}.`);
  const calendar = new Map<string, ExpectedKind[]>([['', []]]);
  const tree = readDocument(text, complain);
  if (tree !== undefined && !isKeyed(tree)) complain('tekst', 'geen soorten');
  for (const [name, part] of isKeyed(tree) ? Object.entries(tree) : []) {
    const swv = normaliseSwv(name);
    if (swv === undefined) {
      addKind(calendar, '', name, name, part, complain);
      continue;
    }
    calendar.set(swv, calendar.get(swv) ?? []);
    if (!isKeyed(part)) complain(name, 'geen soorten');
    for (const [kind, inner] of isKeyed(part) ? Object.entries(part) : []) {
      addKind(calendar, swv, kind, `${name}.${kind}`, inner, complain);
    }
  }
  if (complaints.length > 0) throw new Fault('leverkalender_onjuist', complaints.join(' '));
  return calendar;
}

/** What is expected of an swv: what is said of it goes before what is said of every swv, kind by kind. */
export function expectedOf(calendar: DeliveryCalendar, swv: string): readonly ExpectedKind[] {
  const own = calendar.get(swv) ?? [];
  const general = calendar.get('') ?? [];
  return [...own, ...general.filter(({ kind }) => !own.some((one) => one.kind === kind))];
}

function addKind(
  calendar: Map<string, ExpectedKind[]>,
  swv: string,
  kind: string,
  path: string,
  part: Tree,
  complain: Complain,
): void {
  if (sourceOf(kind) === undefined) {
    complain(path, 'geen soort levering; de soorten staan in docs/bronnen/README.md');
    return;
  }
  if (!isKeyed(part)) {
    complain(path, 'zet hieronder minstens per en uiterlijk');
    return;
  }
  complainOfKeys(part, KEYS, path, complain);
  const said = readSaid(part, path, complain);
  const named = readSuppliers(part.leveranciers, `${path}.leveranciers`, complain);
  const suppliers =
    named === undefined
      ? undefined
      : new Map(
          named.map(({ name, own, at }): [string, Appointment | undefined] => [
            name,
            agree({ ...said, ...own }, at, complain),
          ]),
        );
  const others = suppliers === undefined ? agree(said, path, complain) : undefined;
  const agreed = [...(suppliers ?? [])].flatMap(([name, appointment]): [string, Appointment][] =>
    appointment === undefined ? [] : [[name, appointment]],
  );
  calendar.get(swv)?.push({
    kind,
    others,
    suppliers: suppliers === undefined ? undefined : new Map(agreed),
  });
}

function complainOfKeys(
  part: { readonly [key: string]: Tree },
  known: readonly string[],
  path: string,
  complain: Complain,
): void {
  for (const key of Object.keys(part)) {
    if (!known.includes(key)) {
      complain(`${path}.${key}`, `onbekende sleutel; bekend: ${known.join(', ')}`);
    }
  }
}

/** What one level says; a supplier says only what differs. */
interface SaidOfKind {
  readonly rhythm?: Rhythm;
  readonly deadline?: Deadline;
  readonly from?: string;
}

function readSaid(
  part: { readonly [key: string]: Tree },
  path: string,
  complain: Complain,
): SaidOfKind {
  const text = (key: string): string | undefined => {
    const value = part[key];
    if (value === undefined) return undefined;
    if (typeof value === 'string') return value.trim();
    complain(`${path}.${key}`, 'één waarde, geen lijst');
    return undefined;
  };
  const per = text('per')?.replace(/^per /, '');
  const rhythm = RHYTHMS.find((one) => one === per);
  if (per !== undefined && rhythm === undefined) {
    complain(`${path}.per`, `verwacht ${RHYTHMS.join(', ')}`);
  }
  const until = text('uiterlijk');
  const deadline = until === undefined ? undefined : readDeadline(until);
  if (until !== undefined && deadline === undefined) {
    complain(`${path}.uiterlijk`, 'verwacht een aantal dagen van 0 tot en met 366, of MM-DD');
  }
  const from = text('vanaf');
  if (from !== undefined && !isDate(from)) complain(`${path}.vanaf`, 'verwacht JJJJ-MM-DD');
  return {
    ...(rhythm === undefined ? {} : { rhythm }),
    ...(deadline === undefined ? {} : { deadline }),
    ...(from === undefined || !isDate(from) ? {} : { from }),
  };
}

function readDeadline(text: string): Deadline | undefined {
  if (/^\d{1,3}$/.test(text) && Number(text) <= 366) return { days: Number(text) };
  // a day that every year has
  return isDate(`2023-${text}`) ? { day: text } : undefined;
}

function readSuppliers(
  part: Tree | undefined,
  path: string,
  complain: Complain,
): readonly { name: string; own: SaidOfKind; at: string }[] | undefined {
  if (part === undefined) return undefined;
  const entries: [string, Tree][] = Array.isArray(part)
    ? part.map((name: Tree): [string, Tree] => [typeof name === 'string' ? name : '', ''])
    : isKeyed(part)
      ? Object.entries(part)
      : [];
  if (entries.length === 0 || entries.some(([name]) => name.trim() === '')) {
    complain(path, 'verwacht een lijst van leveranciers');
  }
  const names = entries.map(([name]) => name.trim().toLowerCase());
  if (new Set(names).size < names.length) complain(path, 'een leverancier staat er twee keer');
  return entries.map(([name, own]) => {
    const at = `${path}.${name}`;
    if (own === '') return { name, own: {}, at };
    if (!isKeyed(own)) {
      complain(at, `verwacht ${SUPPLIER_KEYS.join(', ')}, of niets`);
      return { name, own: {}, at };
    }
    complainOfKeys(own, SUPPLIER_KEYS, at, complain);
    return { name, own: readSaid(own, at, complain), at };
  });
}

/** An appointment that is whole, or a complaint of what it misses. */
function agree(said: SaidOfKind, path: string, complain: Complain): Appointment | undefined {
  const { rhythm, deadline, from } = said;
  if (rhythm === undefined || deadline === undefined) {
    complain(path, 'zet hieronder minstens per en uiterlijk');
    return undefined;
  }
  if ('day' in deadline && (rhythm === 'maand' || rhythm === 'kwartaal')) {
    complain(`${path}.uiterlijk`, `een vaste dag kan niet per ${rhythm}; noem een aantal dagen`);
  }
  return { rhythm, deadline, from };
}
