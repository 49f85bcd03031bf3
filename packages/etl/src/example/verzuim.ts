import type { BoardName } from './boards.js';
import { addDays, DELIVERED_ON, earlier, later } from './calendar.js';
import type { VerzuimmeldingRow, VerzuimRow } from './delivered-rows.js';
import { createDice, type Dice } from './dice.js';
import { type Pupil, type Stay, schoolDaysOf } from './pupil.js';
import { schoolDaysBetween } from './school-days.js';
import type { VerzuimPlan } from './size.js';
import { STREAM, type World } from './world.js';

interface Known {
  readonly pupil: Pupil;
  readonly stays: readonly Stay[];
  readonly meldingen: readonly VerzuimmeldingRow[];
}

/** How a school keeps its register. */
interface Register {
  /** Minutes of a lesson. */
  readonly lesson: number;
  /** A whole day is a row for each lesson, or one row without lesuur. */
  readonly days: 'lessons' | 'whole';
}

const REGISTER: Readonly<Partial<Record<BoardName, Register>>> = {
  denkbeeld: { lesson: 45, days: 'lessons' },
  fabelland: { lesson: 60, days: 'lessons' },
  omweg: { lesson: 45, days: 'whole' },
};
const USUAL: Register = { lesson: 50, days: 'lessons' };

/** What may happen on a school day, of a hundred thousand: with these chances a pupil has USUAL_ROWS in a school year. */
const USUAL_ROWS = 62;
const ILL = 1_300;
const APPOINTMENT = 3_000;
const LATE = 5_200;
const SKIPPED = 4_200;
const SENT_OUT = 2_100;
const SUSPENDED = 30;
const MOST = 80_000;

/** For a few it is a pattern, however little is delivered of others: ill for weeks in all, late every other week. */
const OFTEN_ILL = 4_500;
const OFTEN_LATE = 11_000;

/** Most of a long absence that a school still writes down. */
const WRITTEN_DAYS = 40;

/**
 * The lesson hours that a pupil missed, day by day: a few rows for most, many for some. A melding of sixteen hours has
 * the skipped lessons before it, a long absence its first weeks. Every lesson is written once.
 */
export function verzuimOf(world: World, { pupil, stays, meldingen }: Known): VerzuimRow[] {
  const { plan, seed } = world;
  const rows: VerzuimRow[] = [];
  const dice = createDice(seed, STREAM.verzuim, Number(pupil.leerlingId));
  for (const stay of stays) {
    if (plan.verzuim.onlySmallSchools && !stay.school.small) continue;
    const until = earlier(stay.until ?? DELIVERED_ON, DELIVERED_ON);
    const days = schoolDaysBetween(
      schoolDaysOf(stay).year,
      later(stay.from, plan.verzuim.from),
      until,
    );
    if (days.length === 0) continue;
    const own = meldingen.filter(({ vestiging }) => vestiging === stay.school.vestiging);
    const writer = new DayWriter(rows, pupil.leerlingId, stay);
    ofStay(dice, plan.verzuim, writer, { stay, days, meldingen: own });
  }
  return rows;
}

/** Some pupils are away five times as often as others; more in the higher years, most in vmbo-bb and in the vso. */
function intensityOf(dice: Dice, { onderwijssoort, leerjaar }: Stay, rowsPerYear: number): number {
  const habit = dice.weighted([
    [20, 30],
    [60, 37],
    [130, 23],
    [330, 10],
  ]);
  const year = [70, 85, 120, 115, 105, 100][leerjaar - 1] ?? 100;
  const soort = onderwijssoort === 'vmbo-bb' ? 150 : onderwijssoort.startsWith('vso-') ? 135 : 95;
  // What each counts for, together about 1 for the average pupil.
  return ((habit * year * soort) / 1_000_000) * (rowsPerYear / USUAL_ROWS);
}

function ofStay(
  dice: Dice,
  plan: VerzuimPlan,
  writer: DayWriter,
  {
    stay,
    days,
    meldingen,
  }: { stay: Stay; days: readonly string[]; meldingen: readonly VerzuimmeldingRow[] },
): void {
  const intensity = intensityOf(dice, stay, plan.rowsPerYear);
  const scale = Math.min(intensity, MOST / (ILL + APPOINTMENT + LATE + SKIPPED + SENT_OUT));
  const pattern = dice.below(1000);
  const oftenIll = pattern < plan.patterns;
  const oftenLate = pattern >= 1000 - plan.patterns;
  const ill = oftenIll ? Math.max(OFTEN_ILL, ILL * scale) : ILL * scale;
  const appointment = ill + APPOINTMENT * scale;
  const late = appointment + (oftenLate ? Math.max(OFTEN_LATE, LATE * scale) : LATE * scale);
  const skipped = late + SKIPPED * scale;
  const sentOut = skipped + SENT_OUT * scale;
  const suspended = sentOut + SUSPENDED * scale;
  const long = meldingen.find(({ soort }) => soort === 'langdurig_relatief');
  const sixteen = meldingen.find(({ soort }) => soort === 'zestien_uur');
  let longDays = 0;
  for (let at = 0; at < days.length; at++) {
    const day = days[at] ?? '';
    const away = long !== undefined && day >= long.begindatum;
    if (away && (long.einddatum === null || day < long.einddatum)) {
      longDays += 1;
      if (longDays <= WRITTEN_DAYS) writer.day(day, 'onbekend', 'N');
      continue;
    }
    if (sixteen !== undefined && leadsTo(sixteen, day) && dice.chance(750)) {
      writer.lessons(day, dice.between(2, 5), 2, 'spijbelen', 'N');
      continue;
    }
    const thrown = dice.below(100_000);
    if (thrown >= suspended) continue;
    if (thrown < ill) {
      const length = dice.weighted([
        [1, 45],
        [2, 25],
        [3, 15],
        [5, 15],
      ]);
      const last = Math.min(at + length, days.length);
      for (; at < last; at++) writer.day(days[at] ?? '', 'ziek', 'J');
      at -= 1;
    } else if (thrown < appointment) {
      const reden = dice.chance(550) ? 'medisch' : dice.chance(750) ? 'verlof' : 'overig';
      writer.lessons(day, dice.between(1, 5), dice.between(1, 3), reden, 'J');
    } else if (thrown < late) {
      writer.late(day, dice.chance(750) ? 1 : dice.between(2, 7), dice.between(2, 25));
    } else if (thrown < skipped) {
      const reden = dice.chance(700) ? 'spijbelen' : 'onbekend';
      writer.lessons(day, dice.between(2, 5), dice.between(1, 3), reden, 'N');
    } else if (thrown < sentOut) {
      writer.sentOut(day, dice.between(1, 7));
    } else {
      const last = Math.min(at + dice.between(1, 3), days.length);
      for (; at < last; at++) writer.day(days[at] ?? '', 'geschorst', 'J');
      at -= 1;
    }
  }
}

/** Is the day in the four weeks before a melding? */
function leadsTo({ begindatum }: VerzuimmeldingRow, day: string): boolean {
  return day < begindatum && day >= addDays(begindatum, -26);
}

/** Writes the rows of one pupil at one school: at most once a day, so that no lesson comes twice. */
class DayWriter {
  readonly #rows: VerzuimRow[];
  readonly #leerling: string;
  readonly #vestiging: string;
  readonly #register: Register;

  constructor(rows: VerzuimRow[], leerling: string, { school }: Stay) {
    this.#rows = rows;
    this.#leerling = leerling;
    this.#vestiging = school.vestiging;
    this.#register = REGISTER[school.board] ?? USUAL;
  }

  /** Away all day: six or seven lessons. */
  day(datum: string, reden: VerzuimRow['reden'], geoorloofd: 'J' | 'N'): void {
    const { lesson, days } = this.#register;
    const lessons = datum.charCodeAt(9) % 3 === 0 ? 6 : 7;
    if (days === 'whole') this.#add(datum, null, lessons * lesson, 'afwezig', reden, geoorloofd);
    else this.lessons(datum, 1, lessons, reden, geoorloofd);
  }

  lessons(
    datum: string,
    first: number,
    count: number,
    reden: VerzuimRow['reden'],
    geoorloofd: 'J' | 'N',
  ): void {
    for (let lesuur = first; lesuur < first + count; lesuur++) {
      this.#add(datum, lesuur, this.#register.lesson, 'afwezig', reden, geoorloofd);
    }
  }

  late(datum: string, lesuur: number, minuten: number): void {
    this.#add(datum, lesuur, minuten, 'te_laat', minuten % 5 === 0 ? 'overig' : 'onbekend', 'N');
  }

  sentOut(datum: string, lesuur: number): void {
    this.#add(datum, lesuur, this.#register.lesson - 15, 'verwijderd', 'overig', 'N');
  }

  #add(
    datum: string,
    lesuur: number | null,
    minuten: number,
    soort: VerzuimRow['soort'],
    reden: VerzuimRow['reden'],
    geoorloofd: 'J' | 'N',
  ): void {
    this.#rows.push({
      leerling_id: this.#leerling,
      vestiging: this.#vestiging,
      datum,
      lesuur,
      minuten,
      soort,
      reden,
      geoorloofd,
    });
  }
}
