import { gzipSync } from 'node:zlib';
import { type Base, CSV_BASES, PROFILE_BASES } from './base-csv.js';
import { goodWorkbook, packed, WORKBOOK_FILE, WORKBOOK_SECRETS } from './base-xlsx.js';
import { OSO_BASE, XAF_BASE } from './base-xml.js';
import { BYTE_DAMAGE, type Damage } from './byte-damage.js';
import { CHUNK_DAMAGE, CSV_DAMAGE } from './csv-damage.js';
import type { Dice } from './dice.js';
import { GZIP_DAMAGE } from './gzip-damage.js';
import { OSO_DAMAGE } from './oso-damage.js';
import { XAF_DAMAGE } from './xaf-damage.js';
import { ofWorkbook, XLSX_DAMAGE } from './xlsx-damage.js';
import { ENCODING_DAMAGE, XML_DAMAGE } from './xml-damage.js';

type Damages = Readonly<Record<string, Damage<Buffer>>>;

/** A way to carry deliveries, good files of it, and what may happen to them. */
export interface CarrierUnderTest {
  readonly name: string;
  /** Deliveries of a carrier come under an swv of their own. */
  readonly swv: string;
  readonly bases: readonly Base[];
  readonly damages: Damages;
  /** Who delivers, where the file does not say so. */
  readonly supplier?: string;
}

function onText(damages: Readonly<Record<string, Damage<string>>>): Damages {
  return Object.fromEntries(
    Object.entries(damages).map(([name, damage]): [string, Damage<Buffer>] => [
      name,
      (content, dice) => Buffer.from(damage(content.toString('utf8'), dice)),
    ]),
  );
}

const csvDamages: Damages = { ...BYTE_DAMAGE, ...CSV_DAMAGE, ...CHUNK_DAMAGE };
const xmlDamages: Damages = { ...BYTE_DAMAGE, ...ENCODING_DAMAGE, ...onText(XML_DAMAGE) };

const CARRIERS: readonly CarrierUnderTest[] = [
  { name: 'csv', swv: 'VO8101', bases: CSV_BASES, damages: csvDamages },
  {
    name: 'csv.gz',
    swv: 'VO8102',
    bases: CSV_BASES.map((base) => ({ ...base, file: `${base.file}.gz` })),
    damages: GZIP_DAMAGE,
  },
  {
    name: 'csv with a profile',
    swv: 'VO8103',
    bases: PROFILE_BASES,
    damages: csvDamages,
    supplier: 'school',
  },
  {
    name: 'xlsx',
    swv: 'VO8104',
    bases: [{ file: WORKBOOK_FILE, content: packed(goodWorkbook()), secrets: WORKBOOK_SECRETS }],
    damages: Object.fromEntries(
      Object.entries(XLSX_DAMAGE).map(([name, made]) => [name, ofWorkbook(made)]),
    ),
  },
  {
    name: 'oso',
    swv: 'VO8105',
    bases: [OSO_BASE],
    damages: { ...xmlDamages, ...onText(OSO_DAMAGE) },
  },
  {
    name: 'xaf',
    swv: 'VO8106',
    bases: [XAF_BASE],
    damages: { ...xmlDamages, ...onText(XAF_DAMAGE) },
  },
];

export function carriersNamed(...names: readonly string[]): readonly CarrierUnderTest[] {
  const found = CARRIERS.filter(({ name }) => names.includes(name));
  if (found.length !== names.length) throw new Error(`er is niet elk van ${names.join(', ')}`);
  return found;
}

export interface Variant {
  /** What was done to which file, to find it back. */
  readonly name: string;
  readonly base: Base;
  readonly content: Buffer;
}

/** The good files of a carrier as they are delivered. */
export function goodVariants({ name, bases }: CarrierUnderTest): readonly Variant[] {
  return bases.map((base) => ({
    name: `${base.file}, whole`,
    base,
    content: name === 'csv.gz' ? gzipSync(base.content) : base.content,
  }));
}

/** A damaged file: every damage takes its turn, and now and then a second one comes over it. */
export function damagedVariant(carrier: CarrierUnderTest, at: number, dice: Dice): Variant {
  const names = Object.keys(carrier.damages);
  const first = names[at % names.length] ?? '';
  const base = dice.pick(carrier.bases);
  const done = [first];
  let content = carrier.damages[first]?.(base.content, dice) ?? base.content;
  // a second damage to what is packed would only damage the packing
  const bears = carrier.name !== 'csv.gz' && carrier.name !== 'xlsx' && !(first in CHUNK_DAMAGE);
  if (bears && dice.chance(0.25)) {
    const second = dice.pick(names.filter((name) => !(name in CHUNK_DAMAGE)));
    if (content.length > 0) content = carrier.damages[second]?.(content, dice) ?? content;
    done.push(second);
  }
  return { name: `${base.file}: ${done.join(', then ')}`, base, content };
}
