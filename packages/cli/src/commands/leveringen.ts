import {
  DELIVERY_STATES,
  type DeliveryStanding,
  latenessOf,
  readDeliveries,
  readDelivery,
  readFindingGroups,
  readFindings,
  withdrawDelivery,
} from '@peildatum/etl';
import { Fault, sourceOf } from '@peildatum/schema';
import { type Command, type CommandInput, EXIT } from '../command.js';
import { calendarFile, readCalendar, todayOf, VANDAAG } from './calendar-file.js';
import { deliveryDetails, deliveryLines, missedBy, withdrawnLines } from './delivery-lines.js';
import { latenessLines } from './lateness-lines.js';
import { JSON_OPTION, SWV, swvOf } from './options.js';
import { sayResult } from './result.js';

export const leveringen: Command = {
  name: 'leveringen',
  summary:
    'Toont de leveringen van een swv, de nieuwste eerst, of één ervan; zegt wie te laat is; trekt een levering in.',
  positionals: [],
  options: {
    swv: SWV,
    soort: { type: 'string', help: 'Alleen leveringen van deze soort.' },
    leverancier: { type: 'string', help: 'Alleen leveringen van deze leverancier.' },
    staat: {
      type: 'string',
      help: `Alleen leveringen met deze staat: ${DELIVERY_STATES.join(', ')}.`,
    },
    levering: {
      type: 'string',
      value: 'nummer',
      help: 'Toon deze levering met haar bevindingen per soort; met --json alle bevindingen.',
    },
    'te-laat': {
      type: 'boolean',
      help: 'Toon wie volgens leverkalender.yaml te laat is, en wat er binnen 14 dagen wordt verwacht.',
    },
    vandaag: VANDAAG,
    intrekken: {
      type: 'boolean',
      help: 'Trek de levering van --levering in: haar rijen tellen vanaf nu niet meer mee, en blijven bewaard.',
    },
    reden: { type: 'string', value: 'tekst', help: 'Waarom de levering wordt ingetrokken.' },
    json: JSON_OPTION,
  },
  examples: [
    'peildatum leveringen --swv VO2708',
    'peildatum leveringen --swv VO2708 --soort inschrijvingen --staat geladen',
    'peildatum leveringen --swv VO2708 --levering 12',
    'peildatum leveringen --swv VO2708 --te-laat',
    'peildatum leveringen --swv VO2708 --levering 12 --intrekken --reden "verkeerd schooljaar geleverd"',
  ],
  run: async (input) => {
    refuseMixed(input);
    const swv = swvOf(input);
    if (input.flag('intrekken')) return await withdrawOne(input, swv);
    if (input.text('levering') !== undefined) return await showOne(input, swv);
    if (input.flag('te-laat')) return await showLateness(input, swv);
    return await showList(input, swv);
  },
};

/** Options that say nothing together are refused: who gives them expects something else than happens. */
function refuseMixed(input: CommandInput): void {
  const given = (names: readonly string[]) =>
    names.filter((name) => input.flag(name) || input.text(name) !== undefined);
  const faults: string[] = [];
  const one = input.text('levering') !== undefined;
  const beside = given(['soort', 'leverancier', 'staat', 'te-laat', 'vandaag']);
  if (one && beside.length > 0) {
    faults.push(`--levering gaat niet samen met --${beside.join(', --')}.`);
  }
  if (input.flag('intrekken') && !one) faults.push('--intrekken vraagt ook --levering.');
  if (input.flag('intrekken') && input.text('reden') === undefined) {
    faults.push('--intrekken vraagt ook --reden.');
  }
  if (!input.flag('intrekken') && input.text('reden') !== undefined) {
    faults.push('--reden hoort bij --intrekken.');
  }
  const filters = given(['soort', 'leverancier', 'staat']);
  if (input.flag('te-laat') && filters.length > 0) {
    faults.push(`--te-laat gaat niet samen met --${filters.join(', --')}.`);
  }
  if (faults.length > 0) throw new Fault('gebruik_onjuist', faults.join(' '));
}

async function showList(input: CommandInput, swv: string): Promise<number> {
  const kind = input.text('soort');
  if (kind !== undefined && sourceOf(kind) === undefined) {
    throw new Fault('gebruik_onjuist', `--soort ${kind} is geen soort levering.`);
  }
  const state = stateOf(input);
  const calendar = readCalendar(input);
  const pool = (await input.openDatabase()).poolOf('peildatum_etl');
  const supplier = input.text('leverancier');
  const heads = await readDeliveries(pool, { swv, kind, supplier, state });
  const lateness =
    calendar === undefined ? undefined : await latenessOf(pool, swv, calendar, todayOf(input));
  const listed = heads.map((head) => ({
    ...head,
    teLaat: lateness === undefined ? null : missedBy(head, lateness),
  }));
  sayResult(input, listed, () => deliveryLines(heads, lateness));
  return EXIT.good;
}

async function showOne(input: CommandInput, swv: string): Promise<number> {
  const id = numberOf(input);
  const pool = (await input.openDatabase()).poolOf('peildatum_etl');
  const head = await readDelivery(pool, swv, id);
  if (input.flag('json')) {
    const bevindingen = (await readFindings(pool, id)).map((finding) => ({
      regel: finding.line,
      kolom: finding.column,
      code: finding.code,
      niveau: finding.level,
      verwacht: finding.expected,
      gevonden: finding.found,
    }));
    input.terminal.out(JSON.stringify({ ...head, bevindingen }, null, 2));
    return EXIT.good;
  }
  const groups = await readFindingGroups(pool, id);
  for (const line of deliveryDetails(head, groups)) input.terminal.out(line);
  return EXIT.good;
}

async function showLateness(input: CommandInput, swv: string): Promise<number> {
  const calendar = readCalendar(input);
  if (calendar === undefined) {
    throw new Fault('leverkalender_ontbreekt', `Gezocht: ${calendarFile(input)}.`);
  }
  const today = todayOf(input);
  const pool = (await input.openDatabase()).poolOf('peildatum_etl');
  const lateness = await latenessOf(pool, swv, calendar, today);
  sayResult(input, lateness, () => latenessLines(lateness));
  return EXIT.good;
}

async function withdrawOne(input: CommandInput, swv: string): Promise<number> {
  const id = numberOf(input);
  const reason = input.text('reden') ?? '';
  const pool = (await input.openDatabase()).poolOf('peildatum_etl');
  const withdrawn = await withdrawDelivery(pool, swv, id, reason, input.settings.faultShare);
  if (input.flag('json')) {
    const { rows, orphans, followed, replaced } = withdrawn;
    const said = {
      ...(await readDelivery(pool, swv, id)),
      ingetrokkenRijen: rows,
      wachtenWeer: orphans.map((one) => ({ levering: one.delivery, rijen: one.rows })),
      weerGeladen: followed.map((one) => ({ levering: one.id, rijen: one.newlyLoaded })),
      komtNietTerug: replaced.map((one) => ({ levering: one.delivery, bestand: one.file })),
    };
    input.terminal.out(JSON.stringify(said, null, 2));
  } else for (const line of withdrawnLines(swv, withdrawn)) input.terminal.out(line);
  return EXIT.good;
}

function numberOf(input: CommandInput): number {
  const text = input.text('levering') ?? '';
  if (!/^[1-9]\d{0,14}$/.test(text)) {
    throw new Fault('gebruik_onjuist', `--levering ${text} is geen nummer van een levering.`);
  }
  return Number(text);
}

function stateOf(input: CommandInput): DeliveryStanding | undefined {
  const text = input.text('staat');
  const state = DELIVERY_STATES.find((one) => one === text);
  if (text !== undefined && state === undefined) {
    const known = DELIVERY_STATES.join(', ');
    throw new Fault('gebruik_onjuist', `--staat ${text} bestaat niet. Bekend: ${known}.`);
  }
  return state;
}
