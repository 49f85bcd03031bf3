import { type Row, sourceOf } from '@peildatum/schema';
import type { ExampleRow, XmlDelivery } from './delivery.js';
import type { World } from './world.js';

const PLAN = '2022-2026';
const SOURCE = 'https://voorbeeld.invalid/ondersteuningsplan';

interface Goal {
  readonly id: string;
  readonly tekst: string;
  readonly indicator: string;
  readonly richting: 'hoger' | 'lager';
  /** By period of the indicator, in the unit of its figure. */
  readonly targets: Readonly<Record<string, string>>;
}

interface Programme {
  readonly id: string;
  readonly naam: string;
  readonly goals: readonly Goal[];
}

/** The goals of the ondersteuningsplan: some are met, some are nearly, and of the years to come nobody knows. */
function programmes(world: World): readonly Programme[] {
  const { moving, voPupils, vsoPupils, longAbsence, dropOut } = world.plan;
  const share = (tenThousandths: number) => (tenThousandths / 100).toFixed(1);
  const absent = ((voPupils + vsoPupils) * (longAbsence + dropOut)) / 10_000;
  const less = (part: number) => String(Math.round(absent * part));
  return [
    {
      id: 'doorstroom',
      naam: 'Doorstroom vso naar vo',
      goals: [
        {
          id: 'd1',
          tekst: 'Meer leerlingen stromen door van het vso naar het regulier vo',
          indicator: 'doorstroompercentage',
          richting: 'hoger',
          targets: {
            '2022-2023': share(moving[2]),
            '2023-2024': share(moving[3] + 100),
            '2024-2025': share(moving[3] + 150),
            '2025-2026': share(moving[3] + 200),
          },
        },
        {
          id: 'd2',
          tekst: 'Een school weet binnen drie weken of zij een vergoeding krijgt',
          indicator: 'vergoedingen_doorlooptijd',
          richting: 'lager',
          targets: { '2022': '30', '2023': '25', '2024': '21', '2025': '21', '2026': '21' },
        },
      ],
    },
    {
      id: 'thuiszitters',
      naam: 'Iedereen naar school',
      goals: [
        {
          id: 't1',
          tekst: 'Minder leerlingen zitten thuis',
          indicator: 'thuiszitters',
          richting: 'lager',
          targets: {
            '2022-2023': less(0.9),
            '2023-2024': less(0.8),
            '2024-2025': less(0.7),
            '2025-2026': less(0.6),
          },
        },
        {
          id: 't2',
          tekst: 'Het praktijkonderwijs groeit niet verder',
          indicator: 'deelname_pro',
          richting: 'lager',
          targets: {
            '2022-10-01': '12',
            '2023-10-01': '11.5',
            '2024-10-01': '11',
            '2025-10-01': '10.5',
            '2026-10-01': '10',
          },
        },
      ],
    },
    {
      id: 'middelen',
      naam: 'Geld waar het nodig is',
      goals: [
        {
          id: 'm1',
          tekst: 'Wat wij beloofden bij besturen te besteden, besteden wij daar ook',
          indicator: 'herbestedingsverplichting/percentage',
          richting: 'hoger',
          targets: { '2022': '90', '2023': '92.5', '2024': '95', '2025': '97.5', '2026': '100' },
        },
      ],
    },
  ];
}

/** The ondersteuningsplan as data, target by target as they are written. */
export function* doelenRows(world: World): Generator<ExampleRow> {
  const delivery: XmlDelivery = {
    name: 'doelen-swv.yaml',
    kind: 'doelen',
    columns: Object.keys(sourceOf('doelen')?.columns ?? {}),
    encoding: 'utf-8',
    head: `# Alles hierin is verzonnen.\nondersteuningsplan: ${PLAN}\nprogrammas:\n`,
    tail: '',
  };
  let volgorde = 0;
  for (const { id, naam, goals } of programmes(world)) {
    let before = `  - id: ${id}\n    naam: ${naam}\n    doelen:\n`;
    for (const goal of goals) {
      volgorde += 1;
      const { tekst, indicator, richting, targets } = goal;
      const values = { tekst, indicator, richting, bronnen: `[ "${SOURCE}" ]` };
      before += `      - id: ${goal.id}\n`;
      for (const [key, value] of Object.entries(values)) before += `        ${key}: ${value}\n`;
      before += '        streefwaarden:\n';
      for (const [periode, streefwaarde] of Object.entries(targets)) {
        const row: Row = {
          plan: PLAN,
          programma_id: id,
          programma_naam: naam,
          doel_id: goal.id,
          tekst,
          indicator,
          richting,
          periode,
          streefwaarde,
          volgorde,
          bronnen: SOURCE,
          jaren_zonder_streefwaarde: null,
        };
        yield { delivery, row, text: `${before}          "${periode}": ${streefwaarde}\n` };
        before = '';
      }
    }
  }
}
