import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Delivered, Records } from './records.js';
import { writeLedger } from './write-ledger.js';
import { writePlaces } from './write-places.js';

/** The ways of writing that leverformaat 1 allows. */
export interface Style {
  readonly separator: ';' | ',';
  readonly hasDutchDates: boolean;
}

/** The kinds of leverformaat 1, by the field that holds their rows. */
const KINDS = {
  doorstroom: 'doorstroom',
  vergoedingen: 'vergoedingen',
  verplichtingen: 'verplichtingen',
  verplichtingMutaties: 'verplichting_mutaties',
  begroting: 'begroting',
  programmas: 'programmas',
  balans: 'balans',
  personeel: 'personeel',
  leerlingprognose: 'leerlingprognose',
  schoolbesteding: 'schoolbesteding',
  toewijzing: 'toewijzing',
  opp: 'opp',
  arrangementen: 'arrangementen',
  basisondersteuning: 'basisondersteuning',
  plustrajecten: 'plustrajecten',
  trajectvoorziening: 'trajectvoorziening',
  plaatsingsoverleg: 'plaatsingsoverleg',
  capaciteit: 'capaciteit',
  povo: 'povo',
  arbeidstoeleiding: 'arbeidstoeleiding',
  opr: 'opr',
  audits: 'audits',
} as const satisfies Partial<Record<keyof Records, string>>;

/** Columns that are whole hundredths here. */
const AMOUNTS = [
  'ingezetteMiddelen',
  'toegekendBedrag',
  'basisbedrag',
  'bedrag',
  'fte',
  'ontvangen',
  'besteed',
  'uren',
  'urenPerWeek',
  'tarief',
];

/** Writes every kind of every supplier as a file of its own; empty kinds are left out. */
export function writeRecords(records: Records, folder: string, style: Style): void {
  mkdirSync(folder, { recursive: true });
  writePlaces(records, folder);
  for (const [field, kind] of Object.entries(KINDS)) {
    const rows: readonly Delivered[] = records[field as keyof typeof KINDS];
    for (const supplier of new Set(rows.map(({ leverancier }) => leverancier))) {
      const own = rows.filter(({ leverancier }) => leverancier === supplier);
      writeFileSync(join(folder, `${kind}-${supplier}.csv`), tableOf(own, supplier, style));
    }
  }
  for (const ledger of records.ledgers) {
    writeFileSync(join(folder, `grootboek-${ledger.boekjaar}.xaf`), writeLedger(ledger));
  }
}

/** One supplier writes its columns the other way round: the same content would be the same delivery. */
function tableOf(rows: readonly Delivered[], supplier: string, style: Style): string {
  const fields = Object.keys(rows[0] ?? {}).filter((field) => field !== 'leverancier');
  if (supplier === 'Beta') fields.reverse();
  const lines = rows.map((row) =>
    fields.map((field) => written(field, (row as never)[field], style)).join(style.separator),
  );
  return linesOf([fields.map(snakeCase).join(style.separator), ...lines]);
}

function written(field: string, value: string | number | null, style: Style): string {
  if (value === null) return '';
  if (typeof value === 'number' && AMOUNTS.includes(field)) {
    const text = (value / 100).toFixed(2);
    return style.separator === ';' ? text.replace('.', ',') : text;
  }
  const date = /^(\d{4})-(\d{2})-(\d{2})$/.exec(String(value));
  return date !== null && style.hasDutchDates ? `${date[3]}-${date[2]}-${date[1]}` : String(value);
}

function snakeCase(field: string): string {
  return field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

function linesOf(lines: readonly string[]): string {
  return `${lines.join('\r\n')}\r\n`;
}
