import { createHmac } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import {
  type Certificate,
  type CertifiedCell,
  type ProtectionReport,
  VERIFIER_VERSION,
  verify,
} from '@peildatum/disclosure';
import {
  type Cell,
  cellKey,
  Fault,
  figureNamed,
  type PublishedProtection,
} from '@peildatum/schema';
import type { AmountProof } from '../figures/amount-proof.js';
import { type ExternalFigure, isExternal } from '../figures/cube-rules.js';
import { type HeldPeriod, isSame } from '../figures/earlier-figures.js';
import { countsOf, isProtected } from '../figures/figure-counts.js';
import type { ProtectedCells, ProvenCell } from '../figures/protected-cells.js';
import type { TableReport } from '../figures/table-report.js';
import { wrongWithAmounts } from './amount-gate.js';
import type { EarlierPublication } from './history.js';

/** What is kept of a protection, as secret as the exact figures: it proves them safe by tables that look the same. */
export interface Proof {
  readonly certificate: Certificate;
  /** None: of before amounts were proven too. */
  readonly amounts?: AmountProof;
  readonly proven: readonly ProvenCell[];
  /** The publications that readers had seen when it was made. */
  readonly history: readonly string[];
  /** Hash of what it was made from. */
  readonly input: string;
  readonly report: ProtectionReport;
  readonly held: readonly HeldPeriod[];
  readonly tables: readonly TableReport[];
}

/** The proof as it is stored: gzip of JSON. */
export function sealProof(proof: Proof): Buffer {
  return gzipSync(JSON.stringify(proof));
}

/** The proof as `sealProof` made it. */
export function openProof(sealed: Buffer): Proof {
  return JSON.parse(gunzipSync(sealed).toString('utf8')) as Proof;
}

/**
 * What everybody may know of a protection: it is the same whatever the counts are that are not shown. The hash is keyed, so
 * that nobody can try out what was proven.
 */
export function publishedProtection(
  { cells, certificate }: Pick<ProtectedCells, 'cells' | 'certificate'>,
  salt: string,
): PublishedProtection {
  const { rules, attackers } = certificate;
  // what a reader can count himself, also of periods that are given as they were
  const listed = cells.filter(
    (cell) => isOfPupils(cell) && ['ok', 'niet_getoond'].includes(cell.status),
  );
  // of what is printed, not of the certificate: what is not in that says which periods are given as they were
  const printed = listed.map((cell) =>
    JSON.stringify([cellKey(cell), cell.status, numbersOf(cell)]),
  );
  const proven = JSON.stringify([VERIFIER_VERSION, rules, attackers, printed.sort()]);
  return {
    drempel: rules.threshold,
    breedte: rules.width,
    aanvallers: attackers === 'all' ? ['buitenstaander', 'school', 'leerling'] : ['buitenstaander'],
    cijfers: listed.length,
    getoond: listed.filter(({ status }) => status === 'ok').length,
    smalste: rules.width,
    rooster: createHmac('sha256', salt).update(proven).digest('hex'),
    controleversie: VERIFIER_VERSION,
  };
}

/** What readers know besides a publication: what was published before, and what others make public. */
interface Given {
  readonly history: readonly EarlierPublication[];
  readonly external: readonly ExternalFigure[];
}

/**
 * Checks a stored proof against the cells of its publication, in whole numbers and without a solver: the proof holds, and what
 * is printed is what it is about, or what was printed before. Throws a Fault that names no number.
 */
export function checkProof(
  id: string,
  sealed: Buffer | undefined,
  cells: readonly Cell[],
  given: Given,
): void {
  const why = sealed === undefined ? 'er is geen bewijs bij' : wrongWith(sealed, cells, given);
  if (why !== undefined) throw new Fault('bewijs_onvolledig', `Publicatie ${id}: ${why}.`);
}

/** What is wrong with a proof; undefined: nothing. */
function wrongWith(
  sealed: Buffer,
  cells: readonly Cell[],
  { history, external }: Given,
): string | undefined {
  const proof = openProof(sealed);
  const { attackers, systems } = proof.certificate;
  if (attackers !== 'all') return 'het bewijs rekent niet met scholen';
  if (isBelowFloor(proof.certificate)) return 'het bewijs heeft een te lage grens';
  const { objections } = verify(proof.certificate);
  if (objections.length > 0) {
    const kinds = [...new Set(objections.map(({ kind }) => kind))].join(', ');
    return `het bewijs houdt geen stand (${kinds})`;
  }
  if (proof.history.join() !== history.map((earlier) => earlier.id).join()) {
    return 'er is sindsdien een andere publicatie vastgesteld';
  }
  const printed = new Map(cells.map((cell) => [cellKey(cell), cell]));
  const seen = seenIn(history);
  const isGiven = (cell: Cell | undefined): boolean =>
    isSeen(seen, cell) || (cell !== undefined && isExternal(external, cell));
  const known = new Set(
    proof.proven.filter(({ key }) => isGiven(printed.get(key))).map(({ figure }) => figure),
  );
  const isKnown = ({ isPublic, figures }: CertifiedCell): boolean =>
    !isPublic || figures.some(([figure]) => known.has(figure));
  if (!systems.every((system) => system.cells.every(isKnown))) {
    return 'het bewijs noemt bekend wat niemand weet';
  }
  return (
    printedOtherwise(proof, printed) ??
    printedUnproven(proof, printed, seen) ??
    wrongWithAmounts(proof, printed, { isGiven, known })
  );
}

/** No setting goes below this. */
const FLOOR = 5;

function isBelowFloor({ rules, systems }: Certificate): boolean {
  const thresholds = systems.flatMap(({ cells, remainders }) =>
    [...cells, ...remainders].map(({ threshold }) => threshold),
  );
  return [rules.threshold, rules.width, ...thresholds].some((one) => !(one >= FLOOR));
}

/** What earlier publications printed, by the key of the cell. */
type Seen = ReadonlyMap<string, readonly Cell[]>;

function seenIn(history: readonly EarlierPublication[]): Seen {
  const seen = new Map<string, Cell[]>();
  for (const cell of history.flatMap(({ cells }) => cells)) {
    const own = seen.get(cellKey(cell));
    if (own === undefined) seen.set(cellKey(cell), [cell]);
    else own.push(cell);
  }
  return seen;
}

function isSeen(seen: Seen, cell: Cell | undefined): boolean {
  if (cell === undefined) return false;
  return (seen.get(cellKey(cell)) ?? []).some((before) => isSame(before, cell));
}

function printedOtherwise(
  { certificate, proven }: Proof,
  printed: ReadonlyMap<string, Cell>,
): string | undefined {
  const shown = new Map<string, number>();
  for (const { cells } of certificate.systems) {
    for (const cell of cells) {
      if (cell.shown === null) continue;
      for (const [figure, part] of cell.figures) shown.set(`${figure}/${part}`, cell.shown);
    }
  }
  // a figure without records has no cell in the proof: it says 0
  const agrees = (value: number | null, figure: string, part: string | undefined): boolean =>
    part === undefined || value === (shown.get(`${figure}/${part}`) ?? 0);
  for (const { key, figure, teller, noemer } of proven) {
    const cell = printed.get(key);
    if (cell === undefined) return 'een cijfer van het bewijs ontbreekt';
    if (!agrees(cell.teller, figure, teller) || !agrees(cell.noemer, figure, noemer)) {
      return 'een cijfer is anders dan in het bewijs';
    }
  }
  return undefined;
}

/** A number that gives a count of pupils away is in the proof, or was printed before. */
function printedUnproven(
  { proven }: Proof,
  printed: ReadonlyMap<string, Cell>,
  seen: Seen,
): string | undefined {
  const keys = new Set(proven.map(({ key }) => key));
  const periods = new Set(
    proven.flatMap(({ key }) => {
      const cell = printed.get(key);
      return cell === undefined ? [] : periodOf(cell);
    }),
  );
  // of a period without any record there is nothing to prove: all of it is 0
  const isEmpty = (cell: Cell): boolean =>
    !periods.has(periodOf(cell)) && numbersOf(cell).every((number) => number === 0);
  const isRight = ([key, cell]: readonly [string, Cell]): boolean =>
    keys.has(key) || !givesAway(cell) || isEmpty(cell) || isSeen(seen, cell);
  return [...printed].every(isRight) ? undefined : 'een cijfer staat niet in het bewijs';
}

function periodOf({ indicator, periode }: Cell): string {
  return `${figureNamed(indicator)?.indicator.id} ${periode}`;
}

function numbersOf({ teller, noemer, waarde }: Cell): readonly number[] {
  return [teller, noemer, waarde].filter((number) => number !== null);
}

function givesAway(cell: Cell): boolean {
  return numbersOf(cell).length > 0 && isOfPupils(cell);
}

/** Would the numbers of a cell give a count of pupils away? */
function isOfPupils({ indicator, dimensies }: Cell): boolean {
  const named = figureNamed(indicator);
  if (named === undefined || !isProtected(named.indicator)) return false;
  return countsOf(named.indicator, named.figure, Object.keys(dimensies).join('+')).length > 0;
}
