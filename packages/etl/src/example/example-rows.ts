import type { Row } from '@peildatum/schema';
import { schoolArrangementen } from './arrangement.js';
import { BOARDS, type Board } from './boards.js';
import { type Books, booksOf } from './books.js';
import { FIRST_YEAR, LAST_YEAR } from './calendar.js';
import { auditRows, oprRows } from './council.js';
import { COMMA_EXPORT, type CsvStyle, OLD_SYSTEM, PLAIN, SPREADSHEET } from './csv-style.js';
import type { InschrijvingRow, VergoedingRow, VerzuimmeldingRow } from './delivered-rows.js';
import { type CsvDelivery, contractDelivery, type ExampleRow } from './delivery.js';
import { doelenRows } from './doelen.js';
import { createDossiers } from './dossier.js';
import { duoRows } from './duo-files.js';
import { DuoTelling } from './duo-telling.js';
import { ledgerRows } from './ledger.js';
import type { Pupil, Stay } from './pupil.js';
import { type SchoolAccounts, schoolAccounts } from './school-accounts.js';
import { OVERRIDDEN, TUSSENVOORZIENING } from './schools.js';
import { type Story, stories } from './stories.js';
import { type Support, supportOf } from './support.js';
import { verplichtingen } from './verplichtingen.js';
import { verzuimOf } from './verzuim.js';
import type { World } from './world.js';

const SINCE_2021 = '2021-2024';
const SINCE_2022 = '2022-2024';
/** The gemeente that delivers its own meldingen; `leerplicht` does so for the others. */
const OWN_LEERPLICHT = { code: '9801', supplier: 'voorbeeldstad' };

/** Every row of every delivery, pupil by pupil, the files of DUO last: they hold what was counted on the way. */
export function* exampleRows(world: World): Generator<ExampleRow> {
  const file = deliveries();
  const tellingen: DuoTelling[] = [];
  for (let year = FIRST_YEAR; year <= LAST_YEAR; year++) tellingen.push(new DuoTelling(year));

  const supportRows = createSupportRows(file, world);
  const vergoedingen: VergoedingRow[] = [];
  for (const story of stories(world)) {
    for (const telling of tellingen) telling.add(story.pupil, story.stays);
    yield* pupilRows(file, story);
    yield* supportRows(story);
    vergoedingen.push(...story.vergoedingen);
  }
  const owed = verplichtingen(world);
  for (const { row, mutaties } of owed) {
    yield { delivery: file('verplichtingen', 'administratie', SINCE_2022, PLAIN), row };
    for (const mutatie of mutaties) {
      const name = 'verplichting_mutaties';
      yield { delivery: file(name, 'administratie', SINCE_2022, OLD_SYSTEM), row: mutatie };
    }
  }
  yield* all(file('vestiging_kenmerken', 'swv', null, PLAIN), kenmerken(world));
  yield* all(file('vestiging_opvolging', 'swv', null, PLAIN), OPVOLGING);
  const schools = schoolAccounts(world, tellingen);
  const books = booksOf(world, (year) => pupilsIn(world, tellingen, year));
  yield* swvRows(file, world, schools, books);
  const { toewijzing } = schools;
  yield* ledgerRows(world, { books, verplichtingen: owed, vergoedingen, toewijzing });
  yield* duoRows(world, tellingen);
}

type FileOf = (
  kind: string,
  supplier: string,
  period: string | null,
  style: CsvStyle,
) => CsvDelivery;

/** Each file once, made when its first row comes. */
function deliveries(): FileOf {
  const made = new Map<string, CsvDelivery>();
  return (kind, supplier, period, style) => {
    const key = `${kind} ${supplier}`;
    const delivery = made.get(key) ?? contractDelivery(kind, supplier, period, style);
    made.set(key, delivery);
    return delivery;
  };
}

function* pupilRows(file: FileOf, story: Story): Generator<ExampleRow> {
  for (const stay of story.stays) {
    const { supplier, style } = BOARDS[stay.school.board];
    const delivery = file('inschrijvingen', supplier, '2021-2025', style);
    yield { delivery, row: inschrijving(story.pupil, stay) };
  }
  yield* all(file('tlv', 'tac', SINCE_2021, PLAIN), story.tlvs);
  yield* all(file('doorstroom', 'tac', SINCE_2021, COMMA_EXPORT), story.trajecten);
  yield* all(file('vergoedingen', 'tac', SINCE_2022, SPREADSHEET), story.vergoedingen);
  for (const melding of story.meldingen) yield verzuimmelding(file, melding);
  yield* all(file('vrijstellingen', 'leerplicht', SINCE_2021, PLAIN), story.vrijstellingen);
}

/** How the child was supported, and each lesson that it missed: of the last there are by far the most rows. */
function createSupportRows(file: FileOf, world: World): (story: Story) => Generator<ExampleRow> {
  const dossierRows = createDossiers(world);
  const since = `${world.plan.verzuim.from.slice(0, 4)}-2024`;
  return function* (story) {
    const support = supportOf(world, story);
    yield* supportedRows(file, world, story, support);
    const lessons = verzuimOf(world, story);
    for (const row of lessons) {
      const { supplier, style } = boardOf(world, row.vestiging);
      yield { delivery: file('verzuim', supplier, since, style), row };
    }
    yield* dossierRows(story, support, lessons);
  };
}

function* supportedRows(
  file: FileOf,
  world: World,
  story: Story,
  support: Support,
): Generator<ExampleRow> {
  yield* all(file('evaluaties', 'tac', SINCE_2021, COMMA_EXPORT), support.evaluaties);
  const vso = story.trajecten[0]?.vso_vestiging;
  if (vso !== undefined) {
    const { supplier, style } = boardOf(world, vso);
    yield* all(file('succesplannen', supplier, SINCE_2021, style), support.succesplannen);
  }
  for (const row of support.opps) {
    const { supplier, style } = boardOf(world, row.vestiging);
    yield { delivery: file('opp', supplier, SINCE_2021, style), row };
  }
  yield* all(file('arrangementen', 'loket', SINCE_2021, SPREADSHEET), support.arrangementen);
  yield* all(file('plustrajecten', 'omweg', SINCE_2021, SPREADSHEET), support.plustrajecten);
  const voorziening = file('trajectvoorziening', 'trajectpunt', SINCE_2021, PLAIN);
  yield* all(voorziening, support.voorzieningen);
  yield* all(file('plaatsingsoverleg', 'loket', SINCE_2021, COMMA_EXPORT), support.casussen);
  yield* all(file('povo', 'overstap', SINCE_2021, OLD_SYSTEM), support.povo);
  yield* all(file('arbeidstoeleiding', 'jongerenpunt', SINCE_2021, PLAIN), support.arbeid);
}

/** What is not about single pupils: what schools did, the books, the opr, the audits. */
function* swvRows(
  file: FileOf,
  world: World,
  schools: SchoolAccounts,
  books: Books,
): Generator<ExampleRow> {
  const arrangementen = schoolArrangementen(world);
  yield* all(file('arrangementen', 'loket', SINCE_2021, SPREADSHEET), arrangementen);
  const basis = file('basisondersteuning', 'auditteam', SINCE_2021, SPREADSHEET);
  yield* all(basis, schools.basisondersteuning);
  yield* all(file('capaciteit', 'loket', SINCE_2021, PLAIN), schools.capaciteit);
  yield* all(file('toewijzing', 'administratie', SINCE_2022, COMMA_EXPORT), schools.toewijzing);
  const forms = file('schoolbesteding', 'administratie', SINCE_2022, SPREADSHEET);
  yield* all(forms, schools.schoolbesteding);
  yield* all(file('begroting', 'administratie', '2022-2027', PLAIN), books.begroting);
  yield* all(file('programmas', 'administratie', null, PLAIN), books.programmas);
  yield* all(file('parameters', 'administratie', null, PLAIN), books.parameters);
  yield* all(file('balans', 'administratie', '2021-2027', COMMA_EXPORT), books.balans);
  yield* all(file('personeel', 'administratie', '2021-2027', OLD_SYSTEM), books.personeel);
  const prognose = file('leerlingprognose', 'administratie', '2021-2028', PLAIN);
  yield* all(prognose, books.leerlingprognose);
  yield* all(file('opr', 'swv', SINCE_2022, PLAIN), oprRows(world));
  yield* all(file('audits', 'auditteam', SINCE_2021, SPREADSHEET), auditRows(world));
  yield* doelenRows(world);
}

/** Pupils in the vo on 1 October; before the first telling as in the first. */
function pupilsIn(world: World, tellingen: readonly DuoTelling[], year: number): number {
  const telling = tellingen[Math.max(0, year - FIRST_YEAR)];
  if (telling === undefined) return 0;
  return world.voSchools.reduce((sum, { vestiging }) => sum + telling.pupilsAt(vestiging), 0);
}

function boardOf({ schoolAt }: World, vestiging: string): Board {
  const school = schoolAt.get(vestiging);
  if (school === undefined) throw new RangeError(`no such vestiging: ${vestiging}`);
  return BOARDS[school.board];
}

function* all(delivery: CsvDelivery, rows: readonly Row[]): Generator<ExampleRow> {
  for (const row of rows) yield { delivery, row };
}

function inschrijving(pupil: Pupil, stay: Stay): InschrijvingRow {
  const year = Number(stay.from.slice(0, 4)) - (stay.from.slice(5) < '08-01' ? 1 : 0);
  return {
    leerling_id: pupil.leerlingId,
    vestiging: stay.school.vestiging,
    onderwijssoort: stay.onderwijssoort,
    leerjaar: stay.leerjaar,
    begindatum: stay.from,
    einddatum: stay.until,
    geboortedatum: pupil.geboortedatum,
    geslacht: pupil.geslacht,
    postcode4: pupil.postcode4,
    // Who comes after 1 October is paid for by nobody that year.
    bekostigd: stay.from > `${year}-10-01` ? 'N' : 'J',
  };
}

/** The gemeente gives an age only for a child that no school knows; leerplicht always does. */
function verzuimmelding(file: FileOf, melding: VerzuimmeldingRow): ExampleRow {
  if (melding.gemeente !== OWN_LEERPLICHT.code) {
    return {
      delivery: file('verzuimmeldingen', 'leerplicht', SINCE_2021, SPREADSHEET),
      row: melding,
    };
  }
  const row = melding.soort === 'absoluut' ? melding : { ...melding, leeftijd: null };
  const { supplier } = OWN_LEERPLICHT;
  return { delivery: file('verzuimmeldingen', supplier, SINCE_2021, COMMA_EXPORT), row };
}

/** Before the first year of the example two schools became one. */
const OPVOLGING: readonly Row[] = [
  { vestiging: '99AF00', opvolger: '99AA01', per: '2021-08-01', reden: 'fusie' },
];

function kenmerken({ swv }: World): Row[] {
  return [
    { vestiging: OVERRIDDEN, swv, tussenvoorziening: 'N', van: '2020-08-01', tot: null },
    {
      vestiging: TUSSENVOORZIENING,
      swv: null,
      tussenvoorziening: 'J',
      van: '2021-08-01',
      tot: null,
    },
  ];
}
