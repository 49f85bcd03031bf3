import { Fault, sourceOf } from '@peildatum/schema';
import type { RecordReader } from '../../delivery/record-reader.js';
import { fileBytes } from '../file-bytes.js';
import { kindOf } from './detect-xml.js';
import { createElementFilter } from './element-filter.js';
import { createElementPath } from './element-path.js';
import { createLeafText, dayOf } from './leaf-text.js';
import { createLineCounter } from './line-counter.js';
import { clean, LEFT_OUT, type OsoPart, PARTS, PUPIL, SCHOOL, vestigingOf } from './oso-parts.js';
import { decodeXml } from './text-stream.js';
import { createXmlParser, feed } from './xml-parser.js';

const COLUMNS = Object.keys(sourceOf('oso_dossier')?.columns ?? {});

/** More parts than the longest school career has. */
const MOST_PARTS = 1000;

/** Names under which a dossier may carry a national number; the samples have none of them. */
const NATIONAL = ['bsn', 'onderwijsnummer', 'pgn'];

/** A part of the dossier as it was read, with the line on which it begins. */
interface Found {
  readonly part: OsoPart;
  readonly line: number;
  readonly values: Record<string, string>;
}

/** What a dossier says of itself, of the school and of the pupil, by path. */
type Facts = ReadonlyMap<string, string>;

const FACTS: ReadonlySet<string> = new Set([
  'dossier/metadata/datum',
  'dossier/metadata/standaardversie',
  'dossier/overdrachtsoort',
  'dossier/inzage/voorlopigdossier',
  'dossier/inzage/toestemming',
  ...['brincode', 'vestigingscode', 'soort', 'type'].map((name) => `${SCHOOL}/${name}`),
  ...[...NATIONAL, 'leerlingid'].map((name) => `${PUPIL}/${name}`),
]);
const CATEGORIES = 'dossier/metadata/categorie_uitlevering/';
const CATEGORY = /^dossier\/metadata\/categorie_uitlevering\/cat_[a-z]+$/;

/**
 * Reads an OSO dossier (swv-dossier 2019.1): one record for each part that an swv counts. Nothing is given before the
 * whole dossier has been read and its consent is certain; attachments are skipped on the way in.
 */
export const readOso: RecordReader = async function* (path, limits, onRecord) {
  const facts = new Map<string, string>();
  const found: Found[] = [];
  const open: Found[] = [];
  const where = createElementPath();
  const leaf = createLeafText(limits.lineLength);
  const line = (): number => parser.line() + filter.lostLines();

  const parser = createXmlParser(limits.lineLength, {
    onOpen: (element) => {
      const at = where.enter(element);
      leaf.clear();
      if (where.above() === '' && kindOf(element) !== 'oso') throw new Fault('xml_onbekend');
      const part = PARTS.find((one) => one.path === at);
      if (part === undefined) return;
      const one = { part, line: line(), values: {} };
      if (part.path === PUPIL && found.some((before) => before.part === part)) {
        throw new Fault('oso_onvolledig', 'Er staat meer dan één leerling in.');
      }
      if (found.length === MOST_PARTS) {
        throw new Fault('oso_onvolledig', `Er zijn meer dan ${MOST_PARTS} onderdelen.`);
      }
      found.push(one);
      open.push(one);
    },
    onText: leaf.add,
    onClose: () => {
      const at = where.leave();
      const text = leaf.take();
      const inner = open.at(-1);
      if (inner?.part.path === at) open.pop();
      else if (inner !== undefined && at.startsWith(`${inner.part.path}/`)) {
        const column = inner.part.reads.get(at.slice(inner.part.path.length + 1));
        if (column !== undefined) {
          if (column in inner.values) throw new Fault('oso_onvolledig', `Dubbel: ${at}.`);
          inner.values[column] = text;
        }
      }
      if (FACTS.has(at) || CATEGORY.test(at)) {
        if (facts.has(at)) throw new Fault('oso_onvolledig', `Dubbel: ${at}.`);
        facts.set(at, text);
        refuseUnlessOurs(at, text);
      }
    },
  });
  const filter = createElementFilter(LEFT_OUT, limits.lineLength, parser.write);
  yield* feed(decodeXml(fileBytes(path)), {
    write: filter.push,
    end: () => {
      filter.end();
      parser.end();
    },
  });
  const records = recordsOf(found, facts);
  const lineOf = createLineCounter();
  onRecord(COLUMNS, lineOf(1));
  for (const { record, at } of records) onRecord(record, lineOf(at));
  yield;
};

/**
 * Refuses a dossier as soon as it shows that it is not for us. `toestemming` is the consent; `akkoord` is no part of
 * it: that is what the parents think of the content (both official samples say `akkoord` Nee and `toestemming` Ja).
 */
function refuseUnlessOurs(at: string, text: string): void {
  if (at === 'dossier/metadata/standaardversie' && text !== '2019.1') throw new Fault('oso_versie');
  if (at === 'dossier/overdrachtsoort' && text !== 'swv-dossier') throw new Fault('oso_soort');
  if (at === 'dossier/inzage/toestemming' && text.toLowerCase() !== 'ja') {
    throw new Fault('toestemming_ontbreekt');
  }
  if (at === 'dossier/inzage/voorlopigdossier' && !['false', '0'].includes(text)) {
    throw new Fault('dossier_voorlopig');
  }
}

function recordsOf(
  found: readonly Found[],
  facts: Facts,
): readonly { readonly record: readonly string[]; readonly at: number }[] {
  if (!facts.has('dossier/inzage/toestemming')) throw new Fault('toestemming_ontbreekt');
  const said = (path: string): string => {
    const text = facts.get(path) ?? '';
    if (text === '') throw new Fault('oso_onvolledig', `Ontbreekt: ${path}.`);
    return text;
  };
  said('dossier/metadata/standaardversie');
  said('dossier/overdrachtsoort');
  const dossierdatum = dayOf(said('dossier/metadata/datum'));
  const readable = found.filter(({ part }) => mayRead(part.category, facts));
  const pupil = readable.find(({ part }) => part.path === PUPIL);
  if (pupil === undefined) throw new Fault('oso_onvolledig', `Ontbreekt: ${PUPIL}.`);
  const national = NATIONAL.map((name) => facts.get(`${PUPIL}/${name}`) ?? '');
  const leerling = national.find((number) => number !== '') ?? said(`${PUPIL}/leerlingid`);
  const who = {
    birth: dayOf(pupil.values.geboortedatum ?? ''),
    numbers: [...national, facts.get(`${PUPIL}/leerlingid`) ?? ''].filter((one) => one !== ''),
  };
  const school = (name: string): string =>
    mayRead('cat_school', facts) ? (facts.get(`${SCHOOL}/${name}`) ?? '') : '';
  const current: Record<string, string> = {
    brin: school('brincode'),
    vestigingsnummer: school('vestigingscode'),
  };
  // the number of a school means nothing without that school: two pupils would become one
  if (current.brin === '' && national.every((number) => number === '')) {
    throw new Fault('oso_onvolledig', `Ontbreekt: ${SCHOOL}/brincode.`);
  }

  const counts = new Map<OsoPart, number>();
  return readable.map(({ part, line, values }) => {
    const count = (counts.get(part) ?? 0) + 1;
    counts.set(part, count);
    const isCareer = part.reads.has('brincode');
    const own: Record<string, string> =
      part === pupil.part ? { schoolsoort: school('soort'), schooltype: school('type') } : {};
    const { brin = '', vestigingsnummer = '' } = isCareer ? values : current;
    const given: Record<string, string> = {
      ...own,
      ...values,
      onderdeel: part.onderdeel,
      volgnummer: String(count),
      leerling_id: leerling,
      dossierdatum,
      vestiging: vestigingOf(brin, vestigingsnummer),
    };
    return { record: COLUMNS.map((name) => clean(name, given[name] ?? '', who)), at: line };
  });
}

/** May a block be read? Consent is given per category; a value that we do not know is no consent. */
function mayRead(category: string, facts: Facts): boolean {
  const said = (facts.get(`${CATEGORIES}${category}`) ?? '').toUpperCase();
  if (said === 'VERPLICHT' || said === 'OPTIONEEL') return true;
  if (said === 'VERBODEN' || said.replace(/[ _-]/g, '') === 'OPTUIT') return false;
  throw new Fault('oso_onvolledig', `Ontbreekt of onbekend: ${CATEGORIES}${category}.`);
}
