import { BOARDS, type BoardName } from './boards.js';
import { workday } from './calendar.js';
import { euros, type MutatieRow, type VerplichtingRow } from './delivered-rows.js';
import { createDice, type Dice } from './dice.js';
import { KOSTENPLAATS } from './programmas.js';
import { isVsoSchool, type School } from './schools.js';
import { STREAM, type World } from './world.js';

export interface Verplichting {
  readonly row: VerplichtingRow;
  readonly mutaties: readonly MutatieRow[];
}

/** The calendar years of the example's books. */
const YEARS = [2022, 2023, 2024] as const;
const EURO = 100;

/** What the swv must spend at each board of its area: herbesteding a year, for some growth of the vso or a subsidy. */
export function verplichtingen(world: World): Verplichting[] {
  const dice = createDice(world.seed, STREAM.verplichtingen);
  const names = [...new Set(world.schools.map((school) => school.board))];
  return names
    .filter((name) => name !== 'buurland')
    .flatMap((name) => ofBoard(dice, world.schools, name));
}

function ofBoard(dice: Dice, schools: readonly School[], name: BoardName): Verplichting[] {
  const { bevoegdGezag } = BOARDS[name];
  const own = schools.filter((school) => school.board === name);
  const vso = own.every(isVsoSchool);
  const weight = own.reduce((sum, school) => sum + school.weight, 0);
  const start = weight * (vso ? 14_000 : 2_600) + dice.between(0, 9_999);
  const made = YEARS.map((year, index) => {
    const basis = Math.round((start * (100 - 6 * index)) / 100) * EURO;
    const row: VerplichtingRow = {
      verplichting_id: `HB-${year}-${bevoegdGezag}`,
      soort: 'herbesteding',
      bevoegd_gezag: bevoegdGezag,
      van: `${year}-01-01`,
      tot: `${year}-12-31`,
      basisbedrag: euros(basis),
      grondslag: 'Ondersteuningsplan 2022–2026, hoofdstuk 7; herbesteding bij het bestuur',
    };
    return { row, mutaties: herbestedingMutaties(dice, row, basis, year) };
  });
  return [...made, vso ? groei(dice, bevoegdGezag) : subsidie(dice, bevoegdGezag)];
}

/** Staff that is taken over lowers the obligation; the rest is spent in four quarters, a little under or over. */
function herbestedingMutaties(
  dice: Dice,
  { verplichting_id }: VerplichtingRow,
  basis: number,
  year: number,
): MutatieRow[] {
  const mutaties: MutatieRow[] = [];
  let netto = basis;
  if (dice.chance(600)) {
    const tenths = dice.between(2, 6);
    const bedrag = Math.min(netto, tenths * 784_550);
    netto -= bedrag;
    mutaties.push({
      verplichting_id,
      datum: workday(`${year}-08-01`),
      soort: 'vermindering',
      bedrag: euros(bedrag),
      fte: `0.${tenths}0`,
      reden: 'Overname van een ambulant begeleider; formatie à € 78.455 per fte',
      kostenplaats: null,
    });
  }
  const total = Math.round((netto * dice.between(880, 1010)) / 1000);
  const quarter = Math.floor(total / 4);
  if (quarter === 0) return mutaties;
  const days = ['03-28', '06-27', '09-26', '12-19'];
  return [
    ...mutaties,
    ...days.map((day, index): MutatieRow => {
      const bedrag = index === 3 ? total - 3 * quarter : quarter;
      return realisatie(
        verplichting_id,
        workday(`${year}-${day}`),
        bedrag,
        KOSTENPLAATS.herbesteding,
      );
    }),
  ];
}

function groei(dice: Dice, bevoegdGezag: string): Verplichting {
  const basis = dice.between(2, 6) * 1_284_300;
  const row: VerplichtingRow = {
    verplichting_id: `GV-2022-${bevoegdGezag}`,
    soort: 'groei_vso',
    bevoegd_gezag: bevoegdGezag,
    van: '2022-01-01',
    tot: '2022-12-31',
    basisbedrag: euros(basis),
    grondslag: 'Tussentijdse groei 1 februari 2022',
  };
  return {
    row,
    mutaties: [realisatie(row.verplichting_id, '2022-11-15', basis, KOSTENPLAATS.groeiVso)],
  };
}

function subsidie(dice: Dice, bevoegdGezag: string): Verplichting {
  const basis = dice.between(8, 40) * 1_000 * EURO;
  const row: VerplichtingRow = {
    verplichting_id: `SB-2023-${bevoegdGezag}`,
    soort: 'subsidie',
    bevoegd_gezag: bevoegdGezag,
    van: '2023-08-01',
    tot: '2025-07-31',
    basisbedrag: euros(basis),
    grondslag: 'Pilot "Samen naar school"; besluit van 12 juni 2023',
  };
  const part = Math.floor((basis * dice.between(30, 45)) / 100);
  const mutaties = ['2023-12-14', '2024-07-04'].map((datum) =>
    realisatie(row.verplichting_id, datum, part, KOSTENPLAATS.subsidies),
  );
  return { row, mutaties };
}

function realisatie(
  verplichting_id: string,
  datum: string,
  cents: number,
  kostenplaats: string,
): MutatieRow {
  const bedrag = euros(cents);
  return {
    verplichting_id,
    datum,
    soort: 'realisatie',
    bedrag,
    fte: null,
    reden: 'Inzet volgens plan',
    kostenplaats,
  };
}
