import type { Row } from '@peildatum/schema';
import { BOARDS } from './boards.js';
import { FIRST_YEAR, LAST_YEAR } from './calendar.js';
import { COMMA_EXPORT, type CsvStyle, OLD_SYSTEM, PLAIN, SPREADSHEET } from './csv-style.js';
import type { InschrijvingRow, VerzuimmeldingRow } from './delivered-rows.js';
import { contractDelivery, type Delivery, type ExampleRow } from './delivery.js';
import { duoRows } from './duo-files.js';
import { DuoTelling } from './duo-telling.js';
import type { Pupil, Stay } from './pupil.js';
import { OVERRIDDEN, TUSSENVOORZIENING } from './schools.js';
import { type Story, stories } from './stories.js';
import { verplichtingen } from './verplichtingen.js';
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

  for (const story of stories(world)) {
    for (const telling of tellingen) telling.add(story.pupil, story.stays);
    yield* pupilRows(file, story);
  }
  for (const { row, mutaties } of verplichtingen(world)) {
    yield { delivery: file('verplichtingen', 'administratie', SINCE_2022, PLAIN), row };
    for (const mutatie of mutaties) {
      const name = 'verplichting_mutaties';
      yield { delivery: file(name, 'administratie', SINCE_2022, OLD_SYSTEM), row: mutatie };
    }
  }
  for (const row of kenmerken(world)) {
    yield { delivery: file('vestiging_kenmerken', 'swv', null, PLAIN), row };
  }
  yield* duoRows(world, tellingen);
}

type FileOf = (kind: string, supplier: string, period: string | null, style: CsvStyle) => Delivery;

/** Each file once, made when its first row comes. */
function deliveries(): FileOf {
  const made = new Map<string, Delivery>();
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

function* all(delivery: Delivery, rows: readonly Row[]): Generator<ExampleRow> {
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
